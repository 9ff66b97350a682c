using Baton.Domain.SiteVisits;
using CsCheck;

namespace Baton.Planning.Tests;

public sealed class CyclicRotationPlannerTests
{
    private readonly CyclicRotationPlanner planner = new();

    [Fact]
    public void Every_rotation_it_plans_is_sound_and_as_short_as_can_be() =>
        Gen.Select(Gen.Int[1, 30], Gen.Int[1, 30]).Where((groups, stops) => groups <= stops).Sample((groups, stops) =>
        {
            var rotation = planner.Plan(new(groups, stops, new TimeOnly(9, 0), 20, 5)).Value;
            return rotation.Violations().Count == 0 && rotation.Visits.Max(v => v.Slot) == stops - 1 && rotation.Visits.Count == groups * stops;
        });

    [Theory]
    [InlineData(3, 2, "site-visits.more-groups-than-stops")]
    [InlineData(0, 2, "site-visits.nothing-to-rotate")]
    [InlineData(1, 0, "site-visits.nothing-to-rotate")]
    [InlineData(-1, -1, "site-visits.nothing-to-rotate")]
    public void More_groups_than_stops_and_nothing_to_plan_are_refused(int groups, int stops, string code) =>
        Assert.Equal(code, planner.Plan(new(groups, stops, new TimeOnly(9, 0), 20, 5)).Refusal?.Code);
}
