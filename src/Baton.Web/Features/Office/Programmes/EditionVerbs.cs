using Baton.Domain.Programmes;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>The moves of an edition as verbs of addresses and texts.</summary>
internal static class EditionVerbs
{
    private static readonly Dictionary<EditionState, string> Verbs = new()
    {
        [EditionState.Open] = "announce",
        [EditionState.UnderWay] = "begin",
        [EditionState.Concluded] = "conclude",
        [EditionState.HandedOver] = "hand-over",
        [EditionState.Archived] = "archive",
        [EditionState.Postponed] = "postpone",
        [EditionState.Cancelled] = "cancel",
        [EditionState.Planned] = "resume",
    };

    /// <summary>All moves: the state each leads to, with its verb.</summary>
    public static IReadOnlyDictionary<EditionState, string> All => Verbs;

    /// <summary>The verb of the move that leads to a state.</summary>
    public static string Of(EditionState target) => Verbs[target];
}
