namespace Baton.Domain.SiteVisits;

/// <summary>Which group is where when. All stops are visited for the same number of minutes, with the same way between them.</summary>
/// <param name="Groups">Number of groups, from 1.</param>
/// <param name="Stops">Number of stops, from 1.</param>
/// <param name="Start">When the first slot begins.</param>
/// <param name="Minutes">Minutes at a stop.</param>
/// <param name="Between">Minutes from one stop to the next.</param>
public sealed record GroupRotationProblem(int Groups, int Stops, TimeOnly Start, int Minutes, int Between);

/// <summary>One group at one stop in one slot; all three are counted from 0.</summary>
public sealed record GroupVisit(int Group, int Stop, int Slot);

/// <summary>A rotation: who is where in each slot.</summary>
public sealed record GroupRotation(GroupRotationProblem Problem, IReadOnlyList<GroupVisit> Visits)
{
    /// <summary>When a slot (from 0) begins.</summary>
    public TimeOnly StartOf(int slot) => Problem.Start.AddMinutes(slot * (Problem.Minutes + Problem.Between));

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
