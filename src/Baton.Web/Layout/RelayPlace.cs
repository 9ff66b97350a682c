using Baton.Domain;

namespace Baton.Web.Layout;

/// <summary>Where a host stands in the relay.</summary>
public enum RelayPlace
{
    /// <summary>Has hosted; a solid dot.</summary>
    Past,

    /// <summary>Holds the baton now; the thick ring.</summary>
    Present,

    /// <summary>Comes next; a dashed ring.</summary>
    Next,

    /// <summary>Not named yet; a hollow ring.</summary>
    Open,
}

/// <summary>One host on the strip.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Host">Its short name.</param>
/// <param name="When">The day of its edition or of the handover; null where there is none.</param>
/// <param name="Href">The page of its edition; null for no link.</param>
/// <param name="Remark">Words in place of the day ("next host"); null = the day.</param>
public sealed record RelayNode(RelayPlace Place, LocalizedText Host, DateOnly? When = null, string? Href = null, string? Remark = null);

/// <summary>The names of the places in markup.</summary>
public static class RelayPlaces
{
    /// <summary>The value of <c>data-state</c>: past, present, next, open.</summary>
    public static string Name(this RelayPlace place) => place switch
    {
        RelayPlace.Past => "past",
        RelayPlace.Present => "present",
        RelayPlace.Next => "next",
        RelayPlace.Open => "open",
        _ => throw new ArgumentOutOfRangeException(nameof(place)),
    };

    /// <summary>The address of the mark in the sprite: #node-past….</summary>
    public static string Shape(this RelayPlace place) => place switch
    {
        RelayPlace.Past => "#node-past",
        RelayPlace.Present => "#node-present",
        RelayPlace.Next => "#node-next",
        RelayPlace.Open => "#node-open",
        _ => throw new ArgumentOutOfRangeException(nameof(place)),
    };
}
