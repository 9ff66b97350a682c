using Baton.Domain.Attendance;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;

namespace Baton.Domain.Publicity;

/// <summary>Finds the facts a report should tell and the edition does not say: the sentence, the paragraph that lacks it, the field that fills it.</summary>
internal static class ReportGaps
{
    /// <summary>The gaps in the order of the report; details are in the report's language.</summary>
    public static IReadOnlyList<ReportGap> Of(ReportFacts facts, Language language, IEnumerable<ReportText> shown)
    {
        if (facts.Tense is ReportTense.Cancelled or ReportTense.Postponed)
        {
            return [];
        }

        return
        [
            .. OfEdition(facts),
            .. facts.Dossier.Stages.SelectMany(s => OfStage(facts, s, language)),
            .. OfActs(facts, language),
            .. OfHandover(facts, language),
            .. OfPublication(facts, language),
            .. Untranslated(shown),
        ];
    }

    private static IEnumerable<ReportGap> OfEdition(ReportFacts facts)
    {
        var dossier = facts.Dossier;
        if (!dossier.Organisers.Any())
        {
            yield return new ReportGap("publicity.gap-organisers") { Place = ReportPlaces.Organisers, At = new(nameof(Programme), dossier.Programme.Id.Value, "organisers") };
        }

        if (dossier.Host is null)
        {
            yield return new ReportGap("publicity.gap-host") { Place = ReportPlaces.Lead, At = OfEdition(dossier, "host") };
        }

        if (facts.Details.StartsOn is null)
        {
            yield return new ReportGap("publicity.gap-date") { Place = ReportPlaces.Lead, At = OfEdition(dossier, "starts-on") };
        }

        if (dossier.NextHost is null)
        {
            yield return new ReportGap("publicity.gap-next-host") { Place = ReportPlaces.Lead, At = OfEdition(dossier, "next-host") };
        }

        if (dossier.Stages.Count == 0)
        {
            yield return new ReportGap("publicity.gap-stages") { At = new(nameof(Stage), null, "name.zh") };
        }

        if (facts.Count.Total is null)
        {
            yield return new ReportGap("publicity.gap-total") { Place = ReportPlaces.Attendance, At = OfEdition(dossier, "published-total") };
        }

        // Whoever was marked, and nowhere as present, did not take part.
        var away = dossier.Attendance.GroupBy(a => a.Details.ParticipantId).Count(marks => marks.All(m => m.Details.Mark != AttendanceMark.Present));
        if (away > 0 && facts.Count.Total is { } told && told > dossier.Participants.Count - away)
        {
            yield return new ReportGap("publicity.gap-total-differs", told, away) { Place = ReportPlaces.Attendance, At = OfEdition(dossier, "published-total") };
        }

        if (facts.Count.Categories.Count == 0)
        {
            yield return new ReportGap("publicity.gap-categories") { Place = ReportPlaces.Attendance, At = new(nameof(Category), null, "name.zh") };
        }

        var unassigned = dossier.Participants.Where(p => p.Details.CategoryId is null).ToList();
        if (unassigned.Count > 0 && facts.Details.PublishedTotal is null)
        {
            yield return new ReportGap("publicity.gap-category-of-participants", unassigned.Count)
            {
                Place = ReportPlaces.Attendance,
                At = new(nameof(Participant), unassigned[0].Id.Value, "category"),
            };
        }
    }

    private static IEnumerable<ReportGap> OfStage(ReportFacts facts, Stage stage, Language language)
    {
        var (name, place) = (stage.Details.Name.Shown(language), facts.PlaceOf(stage));
        if (stage.Details.VenueId is null && facts.Details.VenueId is null && facts.Dossier.StopsOf(stage.Id).All(s => s.Details.VenueId is null))
        {
            yield return new ReportGap("publicity.gap-venue", name) { Place = place, At = new(nameof(Stage), stage.Id.Value, "venue") };
        }

        if (stage.Details.Kind == StageKind.Visit && !facts.Dossier.StopsOf(stage.Id).Any())
        {
            yield return new ReportGap("publicity.gap-stops", name) { Place = place, At = new(nameof(Stop), null, "name.zh") };
        }

        if (stage.Details.Kind != StageKind.Session)
        {
            yield break;
        }

        if (!facts.ChairsOf(stage).Any())
        {
            yield return new ReportGap("publicity.gap-chair", name) { Place = place, At = OfChair(facts, stage) };
        }

        if (!facts.ActsIn(stage, AgendaKind.MainPresentation).Any())
        {
            yield return new ReportGap("publicity.gap-presentation", name) { Place = facts.PlaceOf(ReportPlaces.Presentation, stage), At = new(nameof(AgendaItem), null, "kind") };
        }
    }

    private static IEnumerable<ReportGap> OfActs(ReportFacts facts, Language language)
    {
        foreach (var act in facts.Acts)
        {
            var stage = facts.Dossier.Stages.First(s => s.Id == act.Item.Details.StageId);
            var (name, place) = (stage.Details.Name.Shown(language), PlaceOf(facts, act, stage));
            var speaks = act.Kind is AgendaKind.Speech or AgendaKind.Announcement or AgendaKind.MainPresentation or AgendaKind.ExperienceTalk;
            if (speaks && !act.Speakers.Any(s => facts.Dossier.Person(s.PersonId) is not null || facts.Dossier.Institution(s.RepresentingId) is not null))
            {
                yield return new ReportGap("publicity.gap-speaker", act.Item.Details.Number, name) { Place = place, At = OfAct(act, "speakers") };
            }

            foreach (var body in act.Speakers.Where(s => facts.Dossier.Person(s.PersonId) is null).Select(s => facts.Dossier.Institution(s.RepresentingId)).OfType<Institution>())
            {
                yield return new ReportGap("publicity.gap-speaker-unnamed", body.Details.Name.Shown(language)) { Place = place, At = OfAct(act, "speakers") };
            }

            if (act.Kind == AgendaKind.MainPresentation && act.Title.IsEmpty)
            {
                yield return new ReportGap("publicity.gap-presentation-title", name) { Place = place, At = OfAct(act, "title.zh") };
            }

            if (act.Kind == AgendaKind.MainPresentation && facts.Tense == ReportTense.Past && (act.Talk is not { } talk || (talk.Details.Abstract.IsEmpty && talk.Details.Sections.Count == 0)))
            {
                yield return new ReportGap("publicity.gap-key-points", name) { Place = place, At = new(nameof(Talk), act.Talk?.Id.Value, "abstract.zh") };
            }
        }
    }

    private static IEnumerable<ReportGap> OfHandover(ReportFacts facts, Language language)
    {
        if (!facts.HandsOver)
        {
            yield return new ReportGap("publicity.gap-handover") { Place = ReportPlaces.Handover, At = new(nameof(CustodyRecord), null, "receiver") };
        }
        else if (facts.Baton is not { } baton)
        {
            yield return new ReportGap("publicity.gap-baton") { Place = ReportPlaces.Handover, At = new(nameof(RelayBaton), null, "title.zh") };
        }
        else
        {
            var title = baton.Details.Title.Shown(language);
            if (facts.Dossier.Person(baton.Details.MakerId) is null)
            {
                yield return new ReportGap("publicity.gap-maker", title) { Place = ReportPlaces.Handover, At = new(nameof(RelayBaton), baton.Id.Value, "maker") };
            }
            else if (facts.Dossier.Institution(baton.Details.MakerUnitId) is null)
            {
                yield return new ReportGap("publicity.gap-maker-unit", title) { Place = ReportPlaces.Handover, At = new(nameof(RelayBaton), baton.Id.Value, "maker-unit") };
            }
        }
    }

    private static IEnumerable<ReportGap> OfPublication(ReportFacts facts, Language language)
    {
        var dossier = facts.Dossier;
        var named = facts.SilentLeaders
            .Concat(dossier.Stages.SelectMany(facts.ChairsOf).Concat(facts.Acts.SelectMany(a => a.Speakers).Select(s => s.PersonId).OfType<PersonId>()).Select(id => dossier.Person(id)).OfType<Person>())
            .Distinct();
        foreach (var person in named.Where(p => dossier.ShownPosts(p.Id).Count == 0))
        {
            yield return new ReportGap("publicity.gap-posts", person.Details.FullName.Shown(language)) { At = new(nameof(Post), null, "title.zh") };
        }

        foreach (var photo in dossier.Photos.Where(p => p.Details.Subject != PhotoSubject.Host))
        {
            if (photo.Details.Caption.IsEmpty)
            {
                yield return OfPhoto("publicity.gap-caption", photo, "caption.zh");
            }

            if (photo.Details.AltText.IsEmpty)
            {
                yield return OfPhoto("publicity.gap-alt-text", photo, "alt-text.zh");
            }
        }

        if (facts.Tense != ReportTense.Past)
        {
            yield break;
        }

        if (dossier.Credits.All(c => c.Details.Kind != CreditKind.Text))
        {
            yield return OfCredit("publicity.gap-text-credit");
        }

        if (dossier.Photos.Count > 0 && dossier.Credits.All(c => c.Details.Kind != CreditKind.Photos))
        {
            yield return OfCredit("publicity.gap-photo-credit");
        }
    }

    /// <summary>Words that had to be shown in the other language; names are not translated and do not count.</summary>
    private static IEnumerable<ReportGap> Untranslated(IEnumerable<ReportText> shown) => shown
        .SelectMany(text => text.Runs.Select(run => (text.Place, Run: run)))
        .Where(r => r.Run.OtherLanguage is not null && r.Run.Kind != ReportRunKind.Name)
        .DistinctBy(r => r.Run.Text)
        .Select(r => new ReportGap("publicity.gap-untranslated", r.Run.Text.Trim('“', '”', '《', '》')) { Place = r.Place });

    /// <summary>What a photo lacks.</summary>
    public static ReportGap OfPhoto(string code, Photo photo, string field) => new(code, photo.Details.Order) { At = new(nameof(Photo), photo.Id.Value, field) };

    /// <summary>A credit that is missing.</summary>
    public static ReportGap OfCredit(string code) => new(code) { Place = ReportPlaces.Credits, At = new(nameof(Credit), null, "person") };

    private static string PlaceOf(ReportFacts facts, ReportAct act, Stage stage) => act.Kind switch
    {
        AgendaKind.MainPresentation => facts.PlaceOf(ReportPlaces.Presentation, stage),
        AgendaKind.ExperienceTalk => facts.PlaceOf(ReportPlaces.Talks, stage),
        AgendaKind.Handover => ReportPlaces.Handover,
        _ => facts.PlaceOf(stage),
    };

    private static PartField OfEdition(EditionDossier dossier, string field) => new(nameof(Edition), dossier.Edition.Id.Value, field);

    private static PartField OfAct(ReportAct act, string field) => act.Of is { } of ? new(nameof(AgendaAct), of.Id.Value, field) : new(nameof(AgendaItem), act.Item.Id.Value, field);

    /// <summary>Where a chair is named: in the item that opens the session, else as chair of its first item.</summary>
    private static PartField OfChair(ReportFacts facts, Stage stage)
    {
        var items = facts.Dossier.ItemsOf(stage.Id).ToList();
        return items.Find(i => i.Details.Kind == AgendaKind.Chair) is { } opening ? new(nameof(AgendaItem), opening.Id.Value, "speakers")
            : new(nameof(AgendaItem), items.FirstOrDefault()?.Id.Value, "chair");
    }
}
