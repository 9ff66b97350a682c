namespace Baton.Domain.Programmes;

/// <summary>Where an edition stands in its life.</summary>
public enum EditionState
{
    /// <summary>Being prepared; nothing is asked of anybody yet.</summary>
    Planned,

    /// <summary>Announced; institutions are asked to answer.</summary>
    Open,

    /// <summary>Taking place.</summary>
    UnderWay,

    /// <summary>Over; the handover to the next host is open.</summary>
    Concluded,

    /// <summary>The next host has received baton and pack.</summary>
    HandedOver,

    /// <summary>Closed for good.</summary>
    Archived,

    /// <summary>Called off.</summary>
    Cancelled,

    /// <summary>Put off; it comes back as planned.</summary>
    Postponed,
}
