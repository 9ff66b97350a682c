using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.SiteVisits;

namespace Baton.Web.Features.Publicity;

/// <summary>One slot of a rota: the stop of each group, in the order of groups.</summary>
/// <param name="Start">When it begins; null while the visit has no time.</param>
/// <param name="End">When it ends, exclusive.</param>
/// <param name="Stops">Where each group is; null = a slot of rest.</param>
public sealed record RotaSlot(TimeOnly? Start, TimeOnly? End, IReadOnlyList<Stop?> Stops);

/// <summary>Which group is at which stop when.</summary>
/// <param name="Groups">The groups, in order.</param>
/// <param name="Slots">The slots, in order of time.</param>
/// <param name="Minutes">Minutes at a stop; null = not known.</param>
/// <param name="Between">Minutes from stop to stop.</param>
public sealed record VisitRota(IReadOnlyList<VisitGroup> Groups, IReadOnlyList<RotaSlot> Slots, int? Minutes, int Between)
{
    /// <summary>
    /// The rota of a visit. Every stop gets the minutes of the longest; what the visit's time leaves over is the way between stops. Null
    /// when there are no groups or stops, or the groups are more than the stops.
    /// </summary>
    public static VisitRota? Of(EditionDossier dossier, Stage visit, IGroupRotationPlanner planner)
    {
        var stops = dossier.StopsOf(visit.Id).ToList();
        var groups = dossier.GroupsOf(visit.Id).ToList();
        if (stops.Count == 0 || groups.Count == 0)
        {
            return null;
        }

        var minutes = stops.TrueForAll(s => s.Details.Minutes is not null) ? stops.Max(s => s.Details.Minutes) : null;
        var start = minutes is null ? null : visit.Details.StartsAt;
        var between = Spare(visit, stops.Count, minutes);
        var plan = planner.Plan(new GroupRotationProblem(groups.Count, stops.Count, start ?? TimeOnly.MinValue, minutes ?? 1, between));
        if (plan.IsRefused || plan.Value.Violations().Count > 0)
        {
            return null;
        }

        var rotation = plan.Value;
        var slots = rotation.Visits.GroupBy(v => v.Slot).OrderBy(s => s.Key).Select(slot =>
        {
            TimeOnly? at = start is null ? null : rotation.StartOf(slot.Key);
            return new RotaSlot(at, at?.AddMinutes(minutes!.Value), [.. groups.Select((_, g) => slot.FirstOrDefault(v => v.Group == g) is { } there ? stops[there.Stop] : null)]);
        });
        return new VisitRota(groups, [.. slots], minutes, between);
    }

    /// <summary>What a narrow lane calls a group: the letter or number in its name ("A" of "Group A"), else its place in the row.</summary>
    public static string Letter(VisitGroup group)
    {
        var words = (group.Details.Name.En.Length > 0 ? group.Details.Name.En : group.Details.Name.Zh).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.FirstOrDefault(w => w.Length <= 2 && w.All(char.IsAsciiLetterOrDigit) && !char.IsAsciiLetterLower(w[0]))
            ?? group.Details.Order.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static int Spare(Stage visit, int stops, int? minutes) =>
        stops > 1 && minutes is { } m && visit.Details is { StartsAt: { } start, EndsAt: { } end } && end > start
            ? Math.Max(0, ((int)(end - start).TotalMinutes - (stops * m)) / (stops - 1))
            : 0;
}
