using Baton.Domain.Programmes;

namespace Baton.Domain.Publicity;

/// <summary>What a visitor comes for: to prepare, to be there, or to look back.</summary>
public enum EditionPhase
{
    /// <summary>How to get there, what will happen.</summary>
    Before,

    /// <summary>What happens now.</summary>
    OnTheDay,

    /// <summary>What happened.</summary>
    After,

    /// <summary>It was called off.</summary>
    CalledOff,
}

/// <summary>Tells the phase of an edition.</summary>
public static class EditionPhases
{
    /// <summary>The phase: by the state where it is decided, else by the day at the venue.</summary>
    public static EditionPhase On(this Edition edition, DateOnly today) => edition.State switch
    {
        EditionState.Concluded or EditionState.HandedOver or EditionState.Archived => EditionPhase.After,
        EditionState.Cancelled => EditionPhase.CalledOff,
        EditionState.Postponed => EditionPhase.Before,
        EditionState.UnderWay when edition.Details.LastDay is not { } last || today <= last => EditionPhase.OnTheDay,
        _ when edition.Details.StartsOn is not { } first || today < first => EditionPhase.Before,
        _ => today <= edition.Details.LastDay ? EditionPhase.OnTheDay : EditionPhase.After,
    };
}
