namespace Baton.Domain.SiteVisits;

/// <summary>Which group is where when. All stops are visited for the same number of minutes, with the same way between them.</summary>
/// <param name="Groups">Number of groups, from 1.</param>
/// <param name="Stops">Number of stops, from 1.</param>
/// <param name="Start">When the first slot begins.</param>
/// <param name="Minutes">Minutes at a stop: those of the longest.</param>
/// <param name="Between">Minutes from one stop to the next.</param>
public sealed record GroupRotationProblem(int Groups, int Stops, TimeOnly Start, int Minutes, int Between)
{
    /// <summary>
    /// The rotation of groups over stops that take different minutes: all change at once, so a slot is as long as the longest stop.
    /// Refused when a stop does not say its minutes, when there are more groups than stops, or when the last slot would pass midnight.
    /// </summary>
    public static Outcome<GroupRotationProblem> Of(int groups, IReadOnlyList<Stop> stops, TimeOnly start, int between)
    {
        if (stops.FirstOrDefault(s => s.Details.Minutes is null) is { } silent)
        {
            return new Refusal("site-visits.stop-without-minutes", silent.Details.Name);
        }

        var problem = new GroupRotationProblem(groups, stops.Count, start, stops.Max(s => s.Details.Minutes) ?? 0, between);
        return problem.Check() is { } refusal ? refusal : problem;
    }

    /// <summary>What stands against any rotation: nothing to plan, more groups than stops, or a day that is too short.</summary>
    public Refusal? Check() => Rules.First(
        Groups < 1 || Stops < 1 ? new Refusal("site-visits.nothing-to-rotate") : null,
        Groups > Stops ? new Refusal("site-visits.more-groups-than-stops", Groups, Stops) : null,
        Rules.Between(Between, 0, 600, "between"),
        (Start.Hour * 60) + Start.Minute + (Stops * Minutes) + ((Stops - 1) * Between) > 24 * 60 ? new Refusal("site-visits.rotation-past-midnight") : null);
}

/// <summary>One group at one stop in one slot; all three are counted from 0.</summary>
public sealed record GroupVisit(int Group, int Stop, int Slot);

/// <summary>A rotation: who is where in each slot.</summary>
public sealed record GroupRotation(GroupRotationProblem Problem, IReadOnlyList<GroupVisit> Visits)
{
    /// <summary>Number of slots.</summary>
    public int Slots => Visits.Count == 0 ? 0 : Visits.Max(v => v.Slot) + 1;

    /// <summary>When a slot (from 0) begins.</summary>
    public TimeOnly StartOf(int slot) => Problem.Start.AddMinutes(slot * (Problem.Minutes + Problem.Between));

    /// <summary>When a slot (from 0) ends for a stop that takes <paramref name="minutes"/>; the rest of the slot is free.</summary>
    public TimeOnly EndOf(int slot, int minutes) => StartOf(slot).AddMinutes(Math.Min(minutes, Problem.Minutes));

    /// <summary>The stop (from 0) at which a group is in a slot; null = a slot of rest.</summary>
    public int? StopOf(int group, int slot) => Visits.FirstOrDefault(v => v.Group == group && v.Slot == slot)?.Stop;

    /// <summary>The group (from 0) that is at a stop in a slot; null = the stop waits for nobody.</summary>
    public int? GroupAt(int stop, int slot) => Visits.FirstOrDefault(v => v.Stop == stop && v.Slot == slot)?.Group;

    /// <summary>What is wrong with the rotation: a group that misses or repeats a stop, two groups at one stop, a group at two places. Empty = sound.</summary>
    public IReadOnlyList<Refusal> Violations()
    {
        var found = new List<Refusal>();
        foreach (var slot in Visits.GroupBy(v => (v.Slot, v.Stop)).Where(g => g.Count() > 1))
        {
            found.Add(new Refusal("site-visits.two-groups-at-one-stop", slot.Key.Stop + 1, slot.Key.Slot + 1));
        }

        foreach (var slot in Visits.GroupBy(v => (v.Slot, v.Group)).Where(g => g.Count() > 1))
        {
            found.Add(new Refusal("site-visits.group-at-two-stops", slot.Key.Group + 1, slot.Key.Slot + 1));
        }

        for (var group = 0; group < Problem.Groups; group++)
        {
            for (var stop = 0; stop < Problem.Stops; stop++)
            {
                if (Visits.Count(v => v.Group == group && v.Stop == stop) != 1)
                {
                    found.Add(new Refusal("site-visits.stop-not-once", group + 1, stop + 1));
                }
            }
        }

        return found;
    }
}

/// <summary>Finds a rotation, or says that there is none it can find.</summary>
public interface IGroupRotationPlanner
{
    /// <summary>A rotation without violations; refused when there are more groups than stops.</summary>
    Outcome<GroupRotation> Plan(GroupRotationProblem problem);
}
