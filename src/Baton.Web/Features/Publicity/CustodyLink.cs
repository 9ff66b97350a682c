using Baton.Domain;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Publicity;

namespace Baton.Web.Features.Publicity;

/// <summary>One passing of the baton as the custody line shows it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Giver">Who gave.</param>
/// <param name="Receiver">Who received.</param>
/// <param name="Number">At which edition; 0 = not known.</param>
/// <param name="Shown">True when strangers may open that edition.</param>
/// <param name="WithYear">False when the year of the day is illustrative.</param>
/// <param name="Place">Where; empty = not known.</param>
/// <param name="Baton">Which baton; null = not known, or not public.</param>
/// <param name="Present">Who was present, as far as recorded and public.</param>
public sealed record CustodyLink(
    CustodyRecord Record, Institution Giver, Institution Receiver, int Number, bool Shown, bool WithYear, string Place, RelayBaton? Baton, IReadOnlyList<Person> Present)
{
    /// <summary>On which day; null = not known, or not public.</summary>
    public DateOnly? On => Shown || Number == 0 ? Record.Details.On : null;

    /// <summary>Anything else on record; empty for an edition that is not public.</summary>
    public LocalizedText Note => Shown || Number == 0 ? Record.Details.Note : LocalizedText.Empty;

    /// <summary>All passings, oldest first. Of an edition that is not public only giver, receiver and number are told.</summary>
    public static IReadOnlyList<CustodyLink> Of(ProgrammeDossier dossier, Language language)
    {
        var links = new List<CustodyLink>();
        foreach (var record in dossier.Custody)
        {
            var details = record.Details;
            if (dossier.Institution(details.GiverId) is not { } giver || dossier.Institution(details.ReceiverId) is not { } receiver)
            {
                continue;
            }

            var edition = dossier.Editions.FirstOrDefault(e => e.Id == record.EditionId);
            var shown = edition is { Details.Public: true };
            links.Add(new CustodyLink(
                record, giver, receiver, edition?.Details.Number ?? 0, shown, edition is not { Details.YearIllustrative: true },
                shown ? EditionWords.Place(dossier.VenuePath(details.VenueId), language) : "",
                dossier.PublicBatons.FirstOrDefault(b => b.Id == details.BatonId),
                shown ? [.. details.PresentIds.Select(p => dossier.Find<Person>(p.Value)).OfType<Person>()] : []));
        }

        return links;
    }
}
