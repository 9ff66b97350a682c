using Baton.Domain.SiteVisits;

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
}
