using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.Tests.Fixtures;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests;

public sealed class ReferencesTests
{
    [Fact]
    public void Ids_in_properties_lists_and_nested_values_are_found()
    {
        var custody = new CustodyRecordDetails { BatonId = Id<RelayBatonId>(1), GiverId = Id<InstitutionId>(2), ReceiverId = Id<InstitutionId>(3), PresentIds = [Id<PersonId>(4), Id<PersonId>(5)] };
        var item = new AgendaItemDetails { StageId = Id<StageId>(6), Speakers = [Speaker.Of(Id<PersonId>(7)), Speaker.For(Id<InstitutionId>(8))], ChairId = Id<PersonId>(9) };

        Assert.Equal(Numbers(1, 2, 3, 4, 5), References.Of(custody).Order());
        Assert.Equal(Numbers(6, 7, 8, 9), References.Of(item).Order());
    }

    [Fact]
    public void No_id_and_the_empty_id_are_no_references()
    {
        Assert.Empty(References.Of(new InstitutionDetails()));
        Assert.Empty(References.Of(new ParticipantDetails()));
    }

    [Fact]
    public void Every_reference_of_the_launch_edition_leads_somewhere()
    {
        var dossier = LaunchEdition.Dossier();
        var known = dossier.Parts.Select(p => p.Key).ToHashSet();

        Assert.All(dossier.Parts.SelectMany(p => References.Of(p.Content)), id => Assert.Contains(id, known));
    }

    private static IEnumerable<Guid> Numbers(params int[] numbers) => numbers.Select(n => Id<PersonId>(n).Value).Order();
}
