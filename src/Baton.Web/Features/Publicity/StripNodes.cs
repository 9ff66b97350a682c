using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Layout;

namespace Baton.Web.Features.Publicity;

/// <summary>The legs of a relay as nodes of the strip.</summary>
public static class StripNodes
{
    /// <summary>One node for each leg with a host, called by its short name; the last giver carries the day of the passing.</summary>
    public static IReadOnlyList<RelayNode> Of(Relay relay, IReadOnlyList<RelayLeg> legs) =>
    [
        .. legs.Where(l => l.Host is not null).Select(l => new RelayNode(
            PlaceOf(l.State),
            l.Host!.Brief(),
            relay.LastPassing is { } passing && passing.Number == l.Number ? passing.On ?? l.Day : l.Day)),
    ];

    /// <summary>The place in the drawing for a leg's state.</summary>
    public static RelayPlace PlaceOf(LegState state) => state switch
    {
        LegState.Past => RelayPlace.Past,
        LegState.Present => RelayPlace.Present,
        LegState.Next => RelayPlace.Next,
        _ => RelayPlace.Open,
    };
}
