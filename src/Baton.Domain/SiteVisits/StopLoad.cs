namespace Baton.Domain.SiteVisits;

/// <summary>How many people of a group come to a stop at once, and how many fit.</summary>
/// <param name="Group">The group.</param>
/// <param name="Stop">The stop.</param>
/// <param name="People">How many walk in the group; its guide is not counted.</param>
/// <param name="Capacity">How many fit; null = not known.</param>
public sealed record StopLoad(VisitGroup Group, Stop Stop, int People, int? Capacity)
{
    /// <summary>How many do not fit; 0 = all do, or nobody knows.</summary>
    public int Over => Capacity is { } capacity ? Math.Max(0, People - capacity) : 0;

    /// <summary>Every group at every stop of one visit, by group and stop in their order.</summary>
    public static IReadOnlyList<StopLoad> Of(IEnumerable<VisitGroup> groups, IReadOnlyList<Stop> stops) =>
    [
        .. from visitors in groups
           from stop in stops
           where visitors.Details.StageId == stop.Details.StageId
           select new StopLoad(visitors, stop, visitors.Details.MemberIds.Count, stop.Details.Capacity),
    ];
}
