using Baton.Domain.SiteVisits;
using Baton.Domain.Tests.Fixtures;

namespace Baton.Domain.Tests.SiteVisits;

public sealed class GroupRotationTests
{
    private static readonly GroupRotationProblem Two = new(2, 2, new TimeOnly(9, 0), 25, 10);

    private static readonly GroupVisit[] Sound = [new(0, 0, 0), new(1, 1, 0), new(0, 1, 1), new(1, 0, 1)];

    [Fact]
    public void A_sound_rotation_has_no_violations() => Assert.Empty(new GroupRotation(Two, Sound).Violations());

    [Fact]
    public void Slots_follow_each_other_by_stay_and_way()
    {
        var rotation = new GroupRotation(Two, Sound);

        Assert.Equal(new TimeOnly(9, 0), rotation.StartOf(0));
        Assert.Equal(new TimeOnly(9, 35), rotation.StartOf(1));
    }

    [Fact]
    public void Two_groups_at_one_stop_are_told_by_stop_and_slot()
    {
        var found = new GroupRotation(Two, [new(0, 0, 0), new(1, 0, 0), new(0, 1, 1), new(1, 1, 1)]).Violations();

        Assert.Equal([("site-visits.two-groups-at-one-stop", 1, 1), ("site-visits.two-groups-at-one-stop", 2, 2)], found.Select(r => (r.Code, (int)r.Details[0], (int)r.Details[1])));
    }

    [Fact]
    public void A_group_at_two_places_and_a_stop_missed_or_repeated_are_told()
    {
        var found = new GroupRotation(Two, [new(0, 0, 0), new(0, 1, 0), new(1, 1, 1), new(1, 1, 2)]).Violations().Select(r => r.Code).ToList();

        Assert.Contains("site-visits.group-at-two-stops", found);
        Assert.Equal(2, found.Count(c => c == "site-visits.stop-not-once"));
    }

    [Fact]
    public void Stops_of_different_lengths_take_the_slot_of_the_longest()
    {
        var problem = GroupRotationProblem.Of(2, [Stop(1, 20), Stop(2, 35), Stop(3, 25)], new TimeOnly(13, 30), 5).Value;
        var rotation = new GroupRotation(problem, [new(0, 0, 0), new(1, 1, 0), new(0, 1, 1), new(1, 2, 1), new(0, 2, 2), new(1, 0, 2)]);

        Assert.Equal((35, 3), (problem.Minutes, rotation.Slots));
        Assert.Equal(new TimeOnly(14, 10), rotation.StartOf(1));
        Assert.Equal(new TimeOnly(14, 35), rotation.EndOf(1, 25));
        Assert.Null(rotation.GroupAt(2, 0));
        Assert.Equal((1, 2), (rotation.GroupAt(2, 1), rotation.StopOf(1, 1)));
        Assert.Null(rotation.StopOf(1, 3));
    }

    [Fact]
    public void What_no_rotation_can_hold_is_refused_with_a_reason()
    {
        Assert.Equal("site-visits.stop-without-minutes", GroupRotationProblem.Of(1, [Stop(1, 20), Stop(2, null)], default, 5).Refusal?.Code);
        Assert.Equal("site-visits.more-groups-than-stops", GroupRotationProblem.Of(3, [Stop(1, 20), Stop(2, 20)], default, 5).Refusal?.Code);
        Assert.Equal("site-visits.nothing-to-rotate", GroupRotationProblem.Of(0, [Stop(1, 20)], default, 5).Refusal?.Code);
        Assert.Equal("site-visits.rotation-past-midnight", GroupRotationProblem.Of(2, [Stop(1, 20), Stop(2, 20)], new TimeOnly(23, 30), 5).Refusal?.Code);
        Assert.Equal("plan.number-out-of-range", GroupRotationProblem.Of(1, [Stop(1, 20)], default, -1).Refusal?.Code);
    }

    private static Stop Stop(int number, int? minutes) =>
        Domain.SiteVisits.Stop.Create(Given.Id<StopId>(number), default, new StopDetails { Number = number, Name = Given.Say("点", "Stop"), Minutes = minutes }).Value;
}
