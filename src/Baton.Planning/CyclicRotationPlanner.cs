using Baton.Domain;
using Baton.Domain.SiteVisits;

namespace Baton.Planning;

/// <summary>
/// The closed form of a rotation: group g is at stop (g + t) mod s in slot t, the cyclic Latin square. Each group sees each stop
/// once and no two meet, for up to as many groups as stops; with fewer groups some stops wait in some slots.
/// </summary>
public sealed class CyclicRotationPlanner : IGroupRotationPlanner
{
    /// <inheritdoc/>
    public Outcome<GroupRotation> Plan(GroupRotationProblem problem)
    {
        if (problem.Check() is { } refusal)
        {
            return refusal;
        }

        var visits =
            from slot in Enumerable.Range(0, problem.Stops)
            from grp in Enumerable.Range(0, problem.Groups)
            select new GroupVisit(grp, (grp + slot) % problem.Stops, slot);
        return new GroupRotation(problem, [.. visits]);
    }
}
