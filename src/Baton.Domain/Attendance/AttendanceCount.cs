using Baton.Domain.Institutions;
using Baton.Domain.Registration;

namespace Baton.Domain.Attendance;

/// <summary>How many of some people came.</summary>
/// <param name="Expected">How many were to come.</param>
/// <param name="Present">How many came.</param>
/// <param name="Excused">How many had leave.</param>
/// <param name="Absent">How many did not come.</param>
public sealed record AttendanceFigures(int Expected, int Present, int Excused, int Absent)
{
    /// <summary>How many nobody marked yet.</summary>
    public int Unmarked => Expected - Present - Excused - Absent;

    internal static AttendanceFigures Of(IReadOnlyCollection<AttendanceLine> lines) => new(
        lines.Count,
        lines.Count(l => l.Mark == AttendanceMark.Present),
        lines.Count(l => l.Mark == AttendanceMark.Excused),
        lines.Count(l => l.Mark == AttendanceMark.Absent));
}

/// <summary>The figures of a category; null = those without one.</summary>
public sealed record CategoryAttendance(Category? Category, AttendanceFigures Figures);

/// <summary>The figures of a delegation; null = those of nobody's.</summary>
public sealed record DelegationAttendance(InstitutionId? Delegation, AttendanceFigures Figures);

/// <summary>
/// How many came to a stage, each person once. Whoever was substituted is not expected any more: who comes in their place is.
/// </summary>
/// <param name="All">Everybody.</param>
/// <param name="Substituted">How many send another; they are in no other figure.</param>
/// <param name="Categories">By category, in their order; those without one last.</param>
/// <param name="Delegations">By delegation, in order of precedence; those of nobody's last.</param>
public sealed record AttendanceCount(AttendanceFigures All, int Substituted, IReadOnlyList<CategoryAttendance> Categories, IReadOnlyList<DelegationAttendance> Delegations)
{
    /// <summary>Counts a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="categories">The categories, in their order.</param>
    /// <param name="delegationOf">Whose delegation somebody is of.</param>
    /// <param name="precedence">Delegations in order of precedence; others follow by their first participant.</param>
    public static AttendanceCount Of(
        AttendanceSheet sheet, IReadOnlyList<Category> categories, Func<Participant, InstitutionId?> delegationOf, IReadOnlyList<InstitutionId> precedence)
    {
        var all = sheet.Lines().DistinctBy(l => l.Participant.Details.PersonId).ToList();
        var expected = all.Where(l => l.Substitute is null).ToList();
        var known = categories.Select(c => c.Id).ToHashSet();
        var byCategory = expected.ToLookup(l => l.Participant.Details.CategoryId is { } id && known.Contains(id) ? id : (CategoryId?)null);
        var byDelegation = expected.GroupBy(l => delegationOf(l.Participant)).ToList();
        return new AttendanceCount(
            AttendanceFigures.Of(expected),
            all.Count - expected.Count,
            [
                .. categories.Cast<Category?>().Append(null)
                    .Select(c => new CategoryAttendance(c, AttendanceFigures.Of([.. byCategory[c?.Id]])))
                    .Where(c => c.Figures.Expected > 0),
            ],
            [
                .. byDelegation
                    .OrderBy(g => g.Key is null ? int.MaxValue : precedence.ToList().IndexOf(g.Key.Value) is var place && place >= 0 ? place : precedence.Count)
                    .ThenBy(g => g.Min(l => l.Participant.Details.Order))
                    .Select(g => new DelegationAttendance(g.Key, AttendanceFigures.Of([.. g]))),
            ]);
    }
}
