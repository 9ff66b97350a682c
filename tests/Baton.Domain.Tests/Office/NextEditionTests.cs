using Baton.Domain.Institutions;
using Baton.Domain.Office;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;
using Baton.Domain.Tests.Fixtures;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Office;

public sealed class NextEditionTests
{
    private static readonly EditionId To = Id<EditionId>(0xC000);

    [Fact]
    public void Stages_stops_and_agenda_come_without_people_places_and_days()
    {
        var given = LaunchEdition.Given();
        var from = given.Dossier();
        from.Stages[0].Describe(from.Stages[0].Details with { StartsAt = new TimeOnly(13, 30), EndsAt = new TimeOnly(15, 0), On = LaunchEdition.Day.AddDays(1) });

        var copy = Copy(from, new DateOnly(2025, 5, 20), nameof(Stop), nameof(AgendaItem));

        Assert.Equal(["AgendaAct", "AgendaItem", "Stage", "Stop"], copy.Select(p => p.GetType().Name).Distinct().Order());
        Assert.All(copy, p => Assert.Equal((from.Programme.Id, To), (p.ProgrammeId, p.EditionId!.Value)));
        var visit = copy.OfType<Stage>().Single(s => s.Details.Kind == StageKind.Visit);
        Assert.Equal((new TimeOnly(13, 30), new DateOnly(2025, 5, 21)), (visit.Details.StartsAt!.Value, visit.Details.On!.Value));
        Assert.True(visit.Details.Theme.IsEmpty);
        Assert.Equal(["观摩点 1", "观摩点 2", "观摩点 3"], copy.OfType<Stop>().Select(s => s.Details.Name.Zh));
        Assert.All(copy.OfType<Stop>(), s => Assert.Equal(visit.Id, s.Details.StageId));
        var items = copy.OfType<AgendaItem>().OrderBy(i => i.Details.Number).ToList();
        Assert.Equal(from.AgendaItems.Select(i => i.Details.Kind), items.Select(i => i.Details.Kind));
        Assert.All(items, i => Assert.True(i.Details is { Speakers.Count: 0, ChairId: null, VenueId: null }));
        Assert.Equal(["", "接力棒交接仪式"], items.Where(i => i.Details.Kind is AgendaKind.MainPresentation or AgendaKind.Handover).Select(i => i.Details.Title.Zh));
        Assert.All(copy.OfType<AgendaAct>(), a => Assert.Contains(items, i => i.Id == a.Details.AgendaItemId));
    }

    [Fact]
    public void Nothing_that_was_not_chosen_comes_and_nothing_names_the_former_edition()
    {
        var given = LaunchEdition.Given();
        var from = given.Dossier();
        given.Group(new() { StageId = from.Stages[0].Id, Name = Say("甲组", "Group A"), MemberIds = [from.Participants[0].Id], GuideId = from.People[0].Id });
        from = given.Dossier();
        var former = from.Parts.Where(p => p.EditionId is not null && p is not (Baton.Domain.People.Person or Baton.Domain.People.Post)).Select(p => p.Key).ToHashSet();

        var all = Copy(from, null, [.. CarriedKind.All.Where(r => r.As == CarriedAs.Comes).Select(r => r.Kind.Name)]);

        Assert.Empty(all.Select(p => p.Key).Intersect(former));
        Assert.DoesNotContain(all.SelectMany(p => References.Of(p.Content)), former.Contains);
        Assert.Equal(from.Participants.Select(p => p.Details.PersonId), all.OfType<Participant>().OrderBy(p => p.Details.Order).Select(p => p.Details.PersonId));
        Assert.Empty(Assert.Single(all.OfType<VisitGroup>()).Details.MemberIds);
        Assert.Empty(Copy(from, null));
        Assert.All(Copy(from, null, nameof(Category)), p => Assert.IsType<Category>(p));
    }

    [Fact]
    public void People_come_with_the_categories_only_where_both_are_chosen()
    {
        var given = LaunchEdition.Given();
        var person = given.Person(Say("林", "Lin"));
        given.Participant(person, Capacity.Delegate, 9, given.Dossier().Categories[0].Id);

        var from = given.Dossier();

        Assert.Null(Copy(from, null, nameof(Participant)).OfType<Participant>().Single(p => p.Details.PersonId == person).Details.CategoryId);
        var both = Copy(from, null, nameof(Participant), nameof(Category));
        Assert.Contains(both.OfType<Category>(), c => c.Id == both.OfType<Participant>().Single(p => p.Details.PersonId == person).Details.CategoryId);
    }

    [Fact]
    public void The_list_tells_each_kind_with_its_count()
    {
        var lines = NextEdition.Lines(LaunchEdition.Dossier()).ToDictionary(l => l.Rule.Kind.Name);

        Assert.Equal(3, lines[nameof(Stop)].Count);
        Assert.True(lines[nameof(Stop)].CanBeChosen);
        Assert.Equal(["name", "institution", "venue", "capacity", "note"], lines[nameof(Stop)].Rule.Without);
        Assert.False(lines[nameof(AgendaAct)].CanBeChosen);
        Assert.Equal(CarriedAs.StaysBehind, lines["Photo"].Rule.As);
        Assert.False(lines[nameof(Participant)].Rule.Usual);
    }

    [Fact]
    public void The_new_edition_holds_its_report_back_and_has_no_date()
    {
        var details = NextEdition.Details(5, Id<InstitutionId>(3));

        Assert.Equal((5, Id<InstitutionId>(3), true, (DateOnly?)null, false), (details.Number, details.HostId!.Value, details.ReportHeld, details.StartsOn, details.Public));
    }

    private static IReadOnlyList<IPlanPart> Copy(Baton.Domain.Publicity.EditionDossier from, DateOnly? startsOn, params string[] kinds)
    {
        var next = 0x10000;
        return NextEdition.Copy(from, kinds, To, startsOn, () => Id<StageId>(++next).Value);
    }
}
