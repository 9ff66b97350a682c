using Baton.Domain.Office;
using Baton.Domain.Programmes;
using Baton.Domain.Tests.Fixtures;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Office;

public sealed class PhaseLineTests
{
    [Fact]
    public void Before_the_day_the_next_step_is_to_be_ready_and_says_what_blocks_it()
    {
        var line = Line(EditionState.Open, new DateOnly(2024, 11, 26));

        Assert.Equal([PhaseMark.Done, PhaseMark.Done, PhaseMark.UnderWay, PhaseMark.Open, PhaseMark.Open, PhaseMark.Open], line.Steps.Select(s => s.Mark));
        Assert.Equal((EditionStep.Ready, 10), (line.Next!.Value, line.DaysLeft!.Value));
        Assert.Equal(new DateOnly(2024, 12, 4), line.Steps[2].On);
        Assert.Contains(line.Blocking, i => i.Code == "office.stop-without-capacity");
        Assert.All(line.Blocking, i => Assert.Equal(EditionStep.Ready, i.Blocks));
        Assert.Equal("programmes.too-early", line.Refusal?.Code);
    }

    [Fact]
    public void A_planned_edition_without_host_cannot_be_announced()
    {
        var given = new Given { State = EditionState.Planned };
        var dossier = given.Dossier();

        var line = PhaseLine.Of(dossier, OpenItems.Of(dossier, new DateOnly(2024, 1, 1)), new DateOnly(2024, 1, 1), new Dictionary<EditionStep, DateOnly> { [EditionStep.Planned] = new(2023, 12, 1) });

        Assert.Equal((EditionStep.Announced, (int?)null), (line.Next!.Value, line.DaysLeft));
        Assert.Equal(["office.no-date", "office.no-host"], line.Blocking.Select(i => i.Code));
        Assert.Equal((new DateOnly(2023, 12, 1), true), (line.Steps[0].On, line.Steps[0].Reached));
        Assert.Equal(("programmes.still-missing", "host"), (line.Refusal?.Code, line.Refusal?.Details[0]));
        Assert.Equal(EditionState.Planned, dossier.Edition.State);
    }

    [Fact]
    public void On_the_day_it_is_under_way()
    {
        var line = Line(EditionState.UnderWay, LaunchEdition.Day);

        Assert.Equal([PhaseMark.Done, PhaseMark.Done, PhaseMark.Done, PhaseMark.UnderWay, PhaseMark.Open, PhaseMark.Open], line.Steps.Select(s => s.Mark));
        Assert.Null(line.Refusal);
    }

    [Fact]
    public void After_the_handover_all_is_done()
    {
        var line = Line(EditionState.HandedOver, new DateOnly(2025, 1, 1));

        Assert.All(line.Steps, s => Assert.Equal(PhaseMark.Done, s.Mark));
        Assert.Null(line.Next);
        Assert.Empty(line.Blocking);
    }

    private static PhaseLine Line(EditionState state, DateOnly today)
    {
        var given = LaunchEdition.Given();
        given.State = state;
        var dossier = given.Dossier();
        return PhaseLine.Of(dossier, OpenItems.Of(dossier, today), today);
    }
}
