using Baton.Domain.Institutions;
using Baton.Domain.Programmes;

namespace Baton.Domain.Publicity;

/// <summary>Where a leg stands, seen from the baton.</summary>
public enum LegState
{
    /// <summary>Run: its host had the baton, or its number was passed over.</summary>
    Past,

    /// <summary>Its host holds the baton now.</summary>
    Present,

    /// <summary>Its host is named and waits for the baton.</summary>
    Next,

    /// <summary>No host is named.</summary>
    Open,
}

/// <summary>A line of the ledger that a reader must know: a swap, a decline, a host passed over.</summary>
/// <param name="Standing">Swapped, declined or skipped.</param>
/// <param name="Who">Whose turn it was.</param>
/// <param name="With">The partner of a swap; null otherwise.</param>
/// <param name="On">When it was decided; null = not known.</param>
/// <param name="Reason">Why.</param>
/// <param name="Bracketed">True for a swap with the very next leg, which a drawing can bracket.</param>
public sealed record LegRemark(HostStanding Standing, Institution Who, Institution? With, DateOnly? On, LocalizedText Reason, bool Bracketed);

/// <summary>One number of the relay: an edition, or a turn of the ledger that has no edition yet.</summary>
public sealed record RelayLeg
{
    /// <summary>The number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Where it stands.</summary>
    public required LegState State { get; init; }

    /// <summary>Who hosts; null = not named.</summary>
    public Institution? Host { get; init; }

    /// <summary>The edition, whether strangers may see it or not; null = none is entered.</summary>
    public Edition? Edition { get; init; }

    /// <summary>When it is due, in the ledger's words, while there is no date.</summary>
    public LocalizedText Period { get; init; } = LocalizedText.Empty;

    /// <summary>Swaps, declines and skips to be told at this leg.</summary>
    public IReadOnlyList<LegRemark> Remarks { get; init; } = [];

    /// <summary>A picture of the host's place; null = none, or the edition is not public.</summary>
    public Photo? Picture { get; init; }

    /// <summary>True when strangers may open its edition.</summary>
    public bool IsPublic => Edition is { Details.Public: true };

    /// <summary>The first day; null when there is none or strangers may not know it.</summary>
    public DateOnly? Day => IsPublic ? Edition!.Details.StartsOn : null;

    /// <summary>The year, which the ledger tells of any edition; null when it is illustrative or not known.</summary>
    public int? Year => Edition is { Details: { YearIllustrative: false, StartsOn: { } day } } ? day.Year : null;

    /// <summary>True when the year of the day is part of the facts.</summary>
    public bool WithYear => Edition is not { Details.YearIllustrative: true };
}
