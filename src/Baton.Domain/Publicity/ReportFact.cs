using Baton.Domain.Handover;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Sessions;
using Baton.Domain.Wording;

namespace Baton.Domain.Publicity;

/// <summary>
/// A fact that a paragraph of the report tells, for whoever writes beside it: <paramref name="Code"/> and details make a sentence as those
/// of a <see cref="Refusal"/> do.
/// </summary>
public sealed record ReportFact(string Place, string Code, params IReadOnlyList<object> Details)
{
    /// <summary>The field it stands in; null = several.</summary>
    public PartField? At { get; init; }

    /// <summary>True for what is known not to be known, and is therefore not printed.</summary>
    public bool Untold { get; init; }

    /// <summary>The facts of the report in the order of its paragraphs, in words of one language.</summary>
    /// <param name="dossier">The edition.</param>
    /// <param name="language">The language of the words.</param>
    /// <param name="today">The day at the venue.</param>
    public static IReadOnlyList<ReportFact> Of(EditionDossier dossier, Language language, DateOnly today)
    {
        var facts = new ReportFacts(dossier, today);
        var say = new EditionWords(dossier, language);
        return
        [
            .. OfLead(facts, language),
            .. OfHosting(facts, language),
            .. OfHeadCount(facts, language),
            .. dossier.Stages.SelectMany(s => OfStage(facts, s, say)),
            .. OfHandover(facts, language),
        ];
    }

    private static IEnumerable<ReportFact> OfLead(ReportFacts facts, Language language)
    {
        var (dossier, edition) = (facts.Dossier, facts.Dossier.Edition.Id.Value);
        if (facts.Details.StartsOn is { } first)
        {
            var days = DateWords.Range(first, facts.Details.LastDay!.Value, language, !facts.Details.YearIllustrative);
            yield return new ReportFact(ReportPlaces.Lead, "publicity.fact-date", days) { At = new(nameof(Edition), edition, "starts-on") };
            if (facts.Details.YearIllustrative)
            {
                yield return new ReportFact(ReportPlaces.Lead, "publicity.fact-no-year") { Untold = true };
            }
        }

        if (dossier.Host is { } host)
        {
            yield return new ReportFact(ReportPlaces.Lead, "publicity.fact-host", host.Details.Name) { At = new(nameof(Edition), edition, "host") };
        }

        if (dossier.NextHost is { } next)
        {
            yield return new ReportFact(ReportPlaces.Lead, "publicity.fact-next-host", next.Details.Name) { At = new(nameof(Edition), edition, "next-host") };
        }
    }

    private static IEnumerable<ReportFact> OfHosting(ReportFacts facts, Language language)
    {
        var organisers = facts.Dossier.Organisers.Select(o => o.Details.Name.Shown(language)).ToList();
        if (organisers.Count > 0)
        {
            yield return new ReportFact(ReportPlaces.Organisers, "publicity.fact-organisers", Listed(organisers, language))
            {
                At = new(nameof(Programme), facts.Dossier.Programme.Id.Value, "organisers"),
            };
        }

        if (!facts.Details.Themes.IsEmpty)
        {
            yield return new ReportFact(ReportPlaces.Organisers, "publicity.fact-themes", facts.Details.Themes.Shown(language).ReplaceLineEndings(language == Language.Zh ? "；" : "; "))
            {
                At = new(nameof(Edition), facts.Dossier.Edition.Id.Value, "themes.zh"),
            };
        }
    }

    private static IEnumerable<ReportFact> OfHeadCount(ReportFacts facts, Language language)
    {
        if (facts.Count.Total is { } total)
        {
            yield return new ReportFact(ReportPlaces.Attendance, "publicity.fact-total", total) { At = new(nameof(Edition), facts.Dossier.Edition.Id.Value, "published-total") };
        }

        if (facts.Count.Categories.Count > 0)
        {
            var categories = facts.Count.Categories.Select(c => c.Category.Details.Name.Shown(language) + (c.Count is { } n ? $" {NumberWords.Digits(n)}" : ""));
            yield return new ReportFact(ReportPlaces.Attendance, "publicity.fact-categories", Listed([.. categories], language));
            if (facts.Count.Categories.All(c => c.Count is null))
            {
                yield return new ReportFact(ReportPlaces.Attendance, "publicity.fact-no-split") { Untold = true };
            }
        }
    }

    private static IEnumerable<ReportFact> OfStage(ReportFacts facts, Stage stage, EditionWords say)
    {
        var (dossier, place, language) = (facts.Dossier, facts.PlaceOf(stage), say.Language);
        if (say.Place(stage.Details.VenueId) is { Length: > 0 } venue)
        {
            yield return new ReportFact(place, "publicity.fact-venue", venue) { At = new(nameof(Stage), stage.Id.Value, "venue") };
        }

        var stops = dossier.StopsOf(stage.Id).Select(s => s.Details.Name.Shown(language)).ToList();
        if (stops.Count > 0)
        {
            yield return new ReportFact(place, "publicity.fact-stops", Listed(stops, language));
        }

        var chairs = facts.ChairsOf(stage).Select(id => say.Name(dossier.Person(id)!).Text).ToList();
        if (chairs.Count > 0)
        {
            yield return new ReportFact(place, "publicity.fact-chair", Listed(chairs, language));
        }

        if (Speakers(AgendaKind.Speech, AgendaKind.Announcement) is { Count: > 0 } speakers)
        {
            yield return new ReportFact(place, "publicity.fact-speeches", Listed(speakers, language));
        }

        if (Speakers(AgendaKind.MainPresentation) is { Count: > 0 } presenters)
        {
            yield return new ReportFact(facts.PlaceOf(ReportPlaces.Presentation, stage), "publicity.fact-presentation", Listed(presenters, language));
        }

        if (Speakers(AgendaKind.ExperienceTalk) is { Count: > 0 } talkers)
        {
            yield return new ReportFact(facts.PlaceOf(ReportPlaces.Talks, stage), "publicity.fact-talks", Listed(talkers, language));
        }

        List<string> Speakers(params AgendaKind[] kinds) =>
            [.. facts.ActsIn(stage, kinds).SelectMany(a => a.Speakers).Distinct().Select(s => say.Speaker(s).Text).Where(t => t.Length > 0)];
    }

    private static IEnumerable<ReportFact> OfHandover(ReportFacts facts, Language language)
    {
        if (facts is { Giver: { } giver, Receiver: { } receiver })
        {
            yield return new ReportFact(ReportPlaces.Handover, "publicity.fact-handover", giver.Brief(), receiver.Brief());
        }

        if (facts.Baton is { } baton)
        {
            yield return new ReportFact(ReportPlaces.Handover, "publicity.fact-baton", baton.Details.Title) { At = new(nameof(RelayBaton), baton.Id.Value, "title.zh") };
            if (facts.Dossier.Person(baton.Details.MakerId) is { } maker)
            {
                yield return new ReportFact(ReportPlaces.Handover, "publicity.fact-maker", maker.Details.FullName) { At = new(nameof(RelayBaton), baton.Id.Value, "maker") };
            }
        }
    }

    private static string Listed(IReadOnlyList<string> items, Language language) => string.Join(language == Language.Zh ? "、" : "; ", items);
}
