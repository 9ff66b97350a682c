using Baton.Domain.Institutions;
using Baton.Domain.Programmes;

namespace Baton.Domain.Publicity;

/// <summary>Where a member stands in the rotation.</summary>
public enum MemberStanding
{
    /// <summary>Has hosted.</summary>
    Hosted,

    /// <summary>Holds the baton now.</summary>
    HoldsBaton,

    /// <summary>Hosts next.</summary>
    NextHost,

    /// <summary>Foreseen for a later number.</summary>
    Foreseen,

    /// <summary>Was asked and declined.</summary>
    Declined,

    /// <summary>Was passed over.</summary>
    Skipped,

    /// <summary>Not asked yet.</summary>
    NotAsked,

    /// <summary>No longer a member.</summary>
    Left,
}

/// <summary>A member's line in the table of a programme.</summary>
/// <param name="Member">The institution.</param>
/// <param name="Numbers">The numbers it hosts or hosted, in order.</param>
/// <param name="Was">The number it had before a swap; null = no swap.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Number">The number that the standing speaks of (declined, skipped); null for others.</param>
public sealed record MemberTurn(Institution Member, IReadOnlyList<int> Numbers, int? Was, MemberStanding Standing, int? Number)
{
    /// <summary>The members in the order of the programme, former ones last. <paramref name="today"/> is the day at the venue.</summary>
    public static IReadOnlyList<MemberTurn> Of(ProgrammeDossier dossier, Relay relay, DateOnly today) =>
    [
        .. dossier.Memberships
            .Select(m => dossier.Institution(m.Details.InstitutionId) is { } member ? Of(dossier, relay, member, m.Details.Until is { } until && until < today) : null)
            .OfType<MemberTurn>()
            .OrderBy(t => t.Standing == MemberStanding.Left),
    ];

    private static MemberTurn Of(ProgrammeDossier dossier, Relay relay, Institution member, bool left)
    {
        var legs = relay.Legs.Where(l => l.Host == member).ToList();
        var swap = dossier.HostTurns.FirstOrDefault(t => t.Details.InstitutionId == member.Id && t.Details.Standing == HostStanding.Swapped);
        var partner = swap is null ? null : dossier.HostTurns.FirstOrDefault(
            t => t.Details.InstitutionId == swap.Details.SwappedWithId && t.Details.SwappedWithId == member.Id && t.Details.Standing == HostStanding.Swapped);

        // Whoever swapped may host other numbers too: the partner's own line of the swap tells which it was.
        var was = swap is null ? null : partner?.Details.Number ?? relay.Legs.FirstOrDefault(l => l.Host?.Id == swap.Details.SwappedWithId)?.Number;
        var refused = dossier.HostTurns.LastOrDefault(t => t.Details.InstitutionId == member.Id && !t.Details.NamesHost);
        var standing = left ? MemberStanding.Left
            : relay.Holder == member ? MemberStanding.HoldsBaton
            : relay.Next?.Host == member ? MemberStanding.NextHost
            : legs.Exists(l => l.State == LegState.Next) ? MemberStanding.Foreseen
            : legs.Exists(l => l.State == LegState.Past) ? MemberStanding.Hosted
            : refused is null ? MemberStanding.NotAsked
            : refused.Details.Standing == HostStanding.Declined ? MemberStanding.Declined : MemberStanding.Skipped;
        return new MemberTurn(
            member, [.. legs.Select(l => l.Number)], was, standing, standing is MemberStanding.Declined or MemberStanding.Skipped ? refused!.Details.Number : null);
    }
}
