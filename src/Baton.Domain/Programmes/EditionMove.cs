using Baton.Domain.Institutions;

namespace Baton.Domain.Programmes;

/// <summary>One move of an edition from the state it is in, and everything that stands in its way.</summary>
/// <param name="Target">The state it leads to.</param>
/// <param name="Blocks">What the edition's own rules refuse today, all of it; empty = it can be made.</param>
public sealed record EditionMove(EditionState Target, IReadOnlyList<Refusal> Blocks)
{
    /// <summary>True for a move that has to say why.</summary>
    public bool NeedsReason => Target is EditionState.Postponed or EditionState.Cancelled;

    /// <summary>The moves that a state allows, the usual one first.</summary>
    public static IReadOnlyList<EditionState> From(EditionState state) => state switch
    {
        EditionState.Planned => [EditionState.Open, EditionState.Postponed, EditionState.Cancelled],
        EditionState.Open => [EditionState.UnderWay, EditionState.Postponed, EditionState.Cancelled],
        EditionState.UnderWay => [EditionState.Concluded],
        EditionState.Concluded => [EditionState.HandedOver],
        EditionState.HandedOver => [EditionState.Archived],
        EditionState.Postponed => [EditionState.Planned, EditionState.Cancelled],
        _ => [],
    };

    /// <summary>The moves of an edition with what blocks each, asked on copies: the edition itself does not move.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="today">The day at the venue.</param>
    /// <param name="receiver">Who received the baton by the last record of custody; null = nobody yet.</param>
    public static IReadOnlyList<EditionMove> Of(Edition edition, DateOnly today, InstitutionId? receiver) =>
        [.. From(edition.State).Select(target => new EditionMove(target, [.. BlocksOf(edition, target, today, receiver)]))];

    private static IEnumerable<Refusal> BlocksOf(Edition edition, EditionState target, DateOnly today, InstitutionId? receiver)
    {
        // What is missing is filled in on a copy and asked again, so that everything is told at once.
        var details = edition.Details;
        while (Edition.Create(edition.Id, edition.ProgrammeId, details, edition.State).Value.WouldRefuse(target, today, receiver, "-") is { } refusal)
        {
            yield return refusal;
            if (refusal.Code != "programmes.still-missing" || Filled(details, refusal.Details[0], today) is not { } filled)
            {
                yield break;
            }

            details = filled;
        }
    }

    private static EditionDetails? Filled(EditionDetails details, object field, DateOnly today) => field switch
    {
        "host" => details with { HostId = new InstitutionId(Guid.AllBitsSet) },
        "starts-on" => details with { StartsOn = today },
        "next-host" => details with { NextHostId = new InstitutionId(Guid.AllBitsSet) },
        _ => null,
    };
}
