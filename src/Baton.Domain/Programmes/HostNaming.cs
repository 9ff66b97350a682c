using Baton.Domain.Institutions;

namespace Baton.Domain.Programmes;

/// <summary>
/// What the ledger of hosts means for the editions: an edition that is being prepared is hosted by whoever the ledger decided on, and the
/// one before it hands the baton to them. Editions that have begun keep what they have.
/// </summary>
/// <param name="turns">The ledger as it stands after the decision.</param>
/// <param name="editions">All editions of the programme.</param>
public sealed class HostNaming(IReadOnlyCollection<HostTurnDetails> turns, IReadOnlyCollection<Edition> editions)
{
    /// <summary>Writes what is decided about some numbers into the editions; the editions that changed.</summary>
    /// <param name="numbers">The numbers that were decided.</param>
    /// <param name="released">Who was named for them before, and may be named no longer.</param>
    public IReadOnlyList<Edition> Write(IEnumerable<int> numbers, IReadOnlySet<InstitutionId> released)
    {
        var changed = new List<Edition>();
        foreach (var number in numbers.Distinct())
        {
            var decided = turns.FirstOrDefault(t => t.Number == number && t.Standing is HostStanding.Agreed or HostStanding.Swapped)?.InstitutionId;
            if (Of(number) is { State: EditionState.Planned or EditionState.Open or EditionState.Postponed } hosted && Named(hosted.Details.HostId) is var host && host != hosted.Details.HostId)
            {
                // Whoever hosts cannot be the next as well: the next is named anew by its own line.
                Note(hosted, hosted.Details with { HostId = host, NextHostId = hosted.Details.NextHostId == host ? null : hosted.Details.NextHostId });
            }

            if (Of(number - 1) is { State: not (EditionState.HandedOver or EditionState.Archived or EditionState.Cancelled) } before
                && Named(before.Details.NextHostId) is var next && next != before.Details.NextHostId && (next is null || next != before.Details.HostId))
            {
                Note(before, before.Details with { NextHostId = next });
            }

            // Nothing decided: whoever was released goes, whoever was named otherwise stays.
            InstitutionId? Named(InstitutionId? present) => decided ?? (present is { } named && released.Contains(named) ? null : present);
        }

        return changed;

        void Note(Edition edition, EditionDetails details)
        {
            if (edition.Describe(details) is null && !changed.Contains(edition))
            {
                changed.Add(edition);
            }
        }
    }

    private Edition? Of(int number) => editions.FirstOrDefault(e => e.Details.Number == number);
}
