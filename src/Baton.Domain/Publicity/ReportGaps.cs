using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Domain.Sessions;

namespace Baton.Domain.Publicity;

/// <summary>Finds the facts a report should tell and the edition does not say.</summary>
internal static class ReportGaps
{
    /// <summary>The gaps in the order of the report; details are in the report's language.</summary>
    public static IReadOnlyList<ReportGap> Of(ReportFacts facts, Language language, IEnumerable<ReportRun> shown)
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
            yield return new ReportGap("publicity.gap-organisers");
        }

        if (dossier.Host is null)
        {
            yield return new ReportGap("publicity.gap-host");
        }

        if (facts.Details.StartsOn is null)
        {
            yield return new ReportGap("publicity.gap-date");
        }

        if (dossier.NextHost is null)
        {
            yield return new ReportGap("publicity.gap-next-host");
        }

        if (dossier.Stages.Count == 0)
        {
            yield return new ReportGap("publicity.gap-stages");
        }

        if (facts.Count.Total is null)
        {
            yield return new ReportGap("publicity.gap-total");
        }

        if (facts.Count.Categories.Count == 0)
        {
            yield return new ReportGap("publicity.gap-categories");
        }

        var unassigned = dossier.Participants.Count(p => p.Details.CategoryId is null);
        if (unassigned > 0 && facts.Details.PublishedTotal is null)
        {
            yield return new ReportGap("publicity.gap-category-of-participants", unassigned);
        }
    }

    private static IEnumerable<ReportGap> OfStage(ReportFacts facts, Stage stage, Language language)
    {
        var name = stage.Details.Name.Shown(language);
        if (stage.Details.VenueId is null && facts.Details.VenueId is null && facts.Dossier.StopsOf(stage.Id).All(s => s.Details.VenueId is null))
        {
            yield return new ReportGap("publicity.gap-venue", name);
        }

        if (stage.Details.Kind == StageKind.Visit && !facts.Dossier.StopsOf(stage.Id).Any())
        {
            yield return new ReportGap("publicity.gap-stops", name);
        }

        if (stage.Details.Kind != StageKind.Session)
        {
            yield break;
        }

        if (!facts.ChairsOf(stage).Any())
        {
            yield return new ReportGap("publicity.gap-chair", name);
        }

        if (!facts.ActsIn(stage, AgendaKind.MainPresentation).Any())
        {
            yield return new ReportGap("publicity.gap-presentation", name);
        }
    }

    private static IEnumerable<ReportGap> OfActs(ReportFacts facts, Language language)
    {
        foreach (var act in facts.Acts)
        {
            var stage = facts.Dossier.Stages.First(s => s.Id == act.Item.Details.StageId).Details.Name.Shown(language);
            var speaks = act.Kind is AgendaKind.Speech or AgendaKind.Announcement or AgendaKind.MainPresentation or AgendaKind.ExperienceTalk;
            if (speaks && !act.Speakers.Any(s => facts.Dossier.Person(s.PersonId) is not null || facts.Dossier.Institution(s.RepresentingId) is not null))
            {
                yield return new ReportGap("publicity.gap-speaker", act.Item.Details.Number, stage);
            }

            foreach (var body in act.Speakers.Where(s => facts.Dossier.Person(s.PersonId) is null).Select(s => facts.Dossier.Institution(s.RepresentingId)).OfType<Institution>())
            {
                yield return new ReportGap("publicity.gap-speaker-unnamed", body.Details.Name.Shown(language));
            }

            if (act.Kind == AgendaKind.MainPresentation && act.Title.IsEmpty)
            {
                yield return new ReportGap("publicity.gap-presentation-title", stage);
            }

            if (act.Kind == AgendaKind.MainPresentation && facts.Tense == ReportTense.Past && (act.Talk is not { } talk || (talk.Details.Abstract.IsEmpty && talk.Details.Sections.Count == 0)))
            {
                yield return new ReportGap("publicity.gap-key-points", stage);
            }
        }
    }

    private static IEnumerable<ReportGap> OfHandover(ReportFacts facts, Language language)
    {
        if (!facts.HandsOver)
        {
            yield return new ReportGap("publicity.gap-handover");
        }
        else if (facts.Baton is not { } baton)
        {
            yield return new ReportGap("publicity.gap-baton");
        }
        else
        {
            var title = baton.Details.Title.Shown(language);
            if (facts.Dossier.Person(baton.Details.MakerId) is null)
            {
                yield return new ReportGap("publicity.gap-maker", title);
            }
            else if (facts.Dossier.Institution(baton.Details.MakerUnitId) is null)
            {
                yield return new ReportGap("publicity.gap-maker-unit", title);
            }
        }
    }

    private static IEnumerable<ReportGap> OfPublication(ReportFacts facts, Language language)
    {
        var dossier = facts.Dossier;
        var named = facts.SilentLeaders
            .Concat(dossier.Stages.SelectMany(facts.ChairsOf).Concat(facts.Acts.SelectMany(a => a.Speakers).Select(s => s.PersonId).OfType<People.PersonId>()).Select(id => dossier.Person(id)).OfType<People.Person>())
            .Distinct();
        foreach (var person in named.Where(p => dossier.ShownPosts(p.Id).Count == 0))
        {
            yield return new ReportGap("publicity.gap-posts", person.Details.FullName.Shown(language));
        }

        foreach (var photo in dossier.Photos.Where(p => p.Details.Subject != PhotoSubject.Host))
        {
            if (photo.Details.Caption.IsEmpty)
            {
                yield return new ReportGap("publicity.gap-caption", photo.Details.Order);
            }

            if (photo.Details.AltText.IsEmpty)
            {
                yield return new ReportGap("publicity.gap-alt-text", photo.Details.Order);
            }
        }

        if (facts.Tense != ReportTense.Past)
        {
            yield break;
        }

        if (dossier.Credits.All(c => c.Details.Kind != CreditKind.Text))
        {
            yield return new ReportGap("publicity.gap-text-credit");
        }

        if (dossier.Photos.Count > 0 && dossier.Credits.All(c => c.Details.Kind != CreditKind.Photos))
        {
            yield return new ReportGap("publicity.gap-photo-credit");
        }
    }

    /// <summary>Words that had to be shown in the other language; names are not translated and do not count.</summary>
    private static IEnumerable<ReportGap> Untranslated(IEnumerable<ReportRun> shown) => shown
        .Where(r => r.OtherLanguage is not null && r.Kind != ReportRunKind.Name)
        .Select(r => r.Text)
        .Distinct()
        .Select(text => new ReportGap("publicity.gap-untranslated", text));
}
