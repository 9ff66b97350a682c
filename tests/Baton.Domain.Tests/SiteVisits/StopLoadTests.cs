using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Domain.SiteVisits;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.SiteVisits;

public sealed class StopLoadTests
{
    [Fact]
    public void Each_group_is_held_against_each_stop_of_its_visit()
    {
        var (visit, other) = (Id<StageId>(1), Id<StageId>(2));
        VisitGroup[] groups = [Group(visit, 36), Group(visit, 35)];

        var loads = StopLoad.Of(groups, [Stop(visit, 1, 36), Stop(visit, 2, null), Stop(visit, 3, 30), Stop(other, 4, 1)]);

        Assert.Equal([(36, 0), (36, 0), (36, 6), (35, 0), (35, 0), (35, 5)], loads.Select(l => (l.People, l.Over)));
    }

    private static VisitGroup Group(StageId visit, int people) => VisitGroup.Create(Id<VisitGroupId>(people), default, new VisitGroupDetails
    {
        StageId = visit,
        Name = Say("甲组", "Group A"),
        MemberIds = [.. Enumerable.Range(1, people).Select(Id<ParticipantId>)],
    }).Value;

    private static Stop Stop(StageId visit, int number, int? capacity) =>
        Domain.SiteVisits.Stop.Create(Id<StopId>(number), default, new StopDetails { StageId = visit, Number = number, Name = Say("点", "Stop"), Capacity = capacity }).Value;
}
