using Baton.Domain.Programmes;
using Baton.Domain.SiteVisits;
using Baton.Domain.Tests.Fixtures;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests;

public sealed class PlanPartKindTests
{
    [Fact]
    public void Every_kind_of_part_but_the_two_roots_is_made_again_from_its_own_details()
    {
        var example = Example();
        foreach (var kind in PlanPartKind.All.Values.Where(k => k.PartType != typeof(Programme) && k.PartType != typeof(Edition)))
        {
            var part = example.FirstOrDefault(p => p.GetType() == kind.PartType);
            Assert.True(part is not null, $"No example of {kind.Name}.");

            var again = kind.Recreate(part.Key, new PlanScope(part.ProgrammeId, part.EditionId), part.Content);

            Assert.NotNull(again);
            Assert.IsType(kind.PartType, again);
            Assert.Equal((part.Key, part.ProgrammeId, part.EditionId), (again.Key, again.ProgrammeId, again.EditionId));
            Assert.Same(part.Content, again.Content);
        }
    }

    [Fact]
    public void The_roots_are_not_made_from_scope_and_details_alone()
    {
        Assert.Null(PlanPartKind.All[nameof(Programme)].Recreate(Guid.Empty, default, new ProgrammeDetails { Slug = "relay", Name = Say("接力", "") }));
        Assert.Null(PlanPartKind.All[nameof(Edition)].Recreate(Guid.Empty, default, new EditionDetails()));
    }

    [Fact]
    public void Details_that_break_a_rule_make_nothing() => Assert.Null(PlanPartKind.All[nameof(Stop)].Recreate(Guid.Empty, default, new StopDetails()));

    [Fact]
    public void A_part_is_rewritten_with_details_of_its_own_type_only()
    {
        var stop = Example().OfType<Stop>().First();

        Assert.NotNull(((IPlanPart)stop).Rewrite(new StopDetails()));
        Assert.Throws<InvalidCastException>(() => ((IPlanPart)stop).Rewrite(new StageDetails()));
    }

    private static IReadOnlyList<IPlanPart> Example()
    {
        var given = LaunchEdition.Given();
        var dossier = given.Dossier();
        var stage = dossier.Stages[0].Id;
        given.Turn(new() { Number = 1 });
        given.Display(new() { StageId = stage, Name = Say("展板", "") });
        given.Group(new() { StageId = stage, Name = Say("A 组", "") });
        given.Attends(stage, dossier.Participants[0].Id);
        given.Paragraph("lead", Say("", "Words."));
        given.SignOff(new() { UnitId = dossier.Institutions[0].Id });
        given.Application(new() { InstitutionId = dossier.Institutions[0].Id });
        given.Draw(HostDrawDetails.Draw(1, LaunchEdition.Day, "seed", "", dossier.Institutions.Take(2).Select(LotCandidate.Of), LocalizedText.Empty).Value);
        return given.Parts;
    }
}
