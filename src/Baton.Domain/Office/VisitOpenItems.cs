using Baton.Domain.Programmes;
using Baton.Domain.SiteVisits;

namespace Baton.Domain.Office;

/// <summary>What is open about visits: stops, groups and whether they fit.</summary>
internal static class VisitOpenItems
{
    public static IEnumerable<OpenItem> Of(OfficeFacts facts) => facts.Dossier.Stages.Where(s => s.Details.Kind == StageKind.Visit).SelectMany(visit =>
    {
        var stops = facts.Dossier.StopsOf(visit.Id).ToList();
        var groups = facts.Dossier.GroupsOf(visit.Id).ToList();
        return Stops(facts, visit, stops).Concat(Times(facts, visit, stops)).Concat(Groups(facts, visit, stops, groups)).Concat(Loads(facts, stops, groups));
    });

    private static IEnumerable<OpenItem> Stops(OfficeFacts facts, Stage visit, List<Stop> stops)
    {
        if (stops.Count == 0)
        {
            yield return new OpenItem("office.no-stops", new PartField(nameof(Stop), null, "name.zh"), AnsweringRole.VisitLead, facts.Clock.StopsChosen, OpenAct.AddStop, EditionStep.Ready, visit.Details.Name);
        }

        foreach (var stop in stops)
        {
            if (stop.Details.Capacity is null)
            {
                yield return new OpenItem("office.stop-without-capacity", At(stop, "capacity"), AnsweringRole.VisitLead, facts.Clock.StopsInspected, OpenAct.EnterCapacity, EditionStep.Ready, stop.Details.Number, stop.Details.Name);
            }

            if (stop.Details.Minutes is null)
            {
                yield return new OpenItem("office.stop-without-minutes", At(stop, "minutes"), AnsweringRole.VisitLead, facts.Clock.StopsInspected, OpenAct.EnterMinutes, EditionStep.Ready, stop.Details.Number, stop.Details.Name);
            }
        }
    }

    /// <summary>All stops one after the other, each as long as the longest, must fit into the visit.</summary>
    private static IEnumerable<OpenItem> Times(OfficeFacts facts, Stage visit, List<Stop> stops)
    {
        var needed = stops.Count * stops.Max(s => s.Details.Minutes);
        if (visit.Details is { StartsAt: { } start, EndsAt: { } end } && needed > (end - start).TotalMinutes)
        {
            yield return new OpenItem(
                "office.stops-over-visit", new PartField(nameof(Stage), visit.Id.Value, "ends-at"), AnsweringRole.VisitLead, facts.Clock.CapacityProven, OpenAct.Retime, EditionStep.Ready,
                visit.Details.Name, needed, (int)(end - start).TotalMinutes);
        }
    }

    private static IEnumerable<OpenItem> Groups(OfficeFacts facts, Stage visit, List<Stop> stops, List<VisitGroup> groups)
    {
        var walking = facts.Dossier.GroupCandidates;
        if (groups.Count == 0)
        {
            if (walking.Count > 0 && stops.Count > 0)
            {
                yield return new OpenItem("office.no-groups", new PartField(nameof(VisitGroup), null, "name.zh"), AnsweringRole.VisitLead, facts.Clock.GroupsFixed, OpenAct.DivideGroups, EditionStep.Ready, visit.Details.Name);
            }

            yield break;
        }

        if (stops.Count > 0 && groups.Count > stops.Count)
        {
            yield return new OpenItem(
                "office.more-groups-than-stops", At(groups[^1], "members"), AnsweringRole.VisitLead, facts.Clock.CapacityProven, OpenAct.DivideGroups, EditionStep.Ready, visit.Details.Name, groups.Count, stops.Count);
        }

        var grouped = groups.SelectMany(g => g.Details.MemberIds).ToHashSet();
        var left = walking.Count(p => !grouped.Contains(p.Id));
        if (left > 0)
        {
            yield return new OpenItem("office.participants-without-group", At(groups[0], "members"), AnsweringRole.VisitLead, facts.Clock.GroupsFixed, OpenAct.DivideGroups, EditionStep.Ready, left, visit.Details.Name);
        }

        foreach (var lost in groups.Where(g => g.Details.GuideId is null))
        {
            yield return new OpenItem("office.group-without-guide", At(lost, "guide"), AnsweringRole.VisitLead, facts.Clock.GroupsFixed, OpenAct.NameGuide, null, lost.Details.Name);
        }
    }

    /// <summary>One item for each group, at the stop where most do not fit.</summary>
    private static IEnumerable<OpenItem> Loads(OfficeFacts facts, List<Stop> stops, List<VisitGroup> groups) =>
        StopLoad.Of(groups, stops).Where(l => l.Over > 0).GroupBy(l => l.Group).Select(g => g.MaxBy(l => l.Over)!).Select(load => new OpenItem(
            "office.group-over-capacity", At(load.Group, "members"), AnsweringRole.VisitLead, facts.Clock.CapacityProven, OpenAct.DivideGroups, EditionStep.Ready,
            load.Group.Details.Name, load.People, load.Stop.Details.Name, load.Capacity!));

    private static PartField At(Stop stop, string field) => new(nameof(Stop), stop.Id.Value, field);

    private static PartField At(VisitGroup visitors, string field) => new(nameof(VisitGroup), visitors.Id.Value, field);
}
