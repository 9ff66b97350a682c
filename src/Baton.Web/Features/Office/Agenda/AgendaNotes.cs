using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Localization;

namespace Baton.Web.Features.Office.Agenda;

/// <summary>What the history says of an act on the agenda. It stays in the language of whoever acted, as all notes do.</summary>
internal static class AgendaNotes
{
    /// <summary>"Agenda: Main presentation; four other items re-timed".</summary>
    public static string Saved(EditionDossier dossier, AgendaItem? stored, AgendaItemDraft draft, AgendaPlan? plan, Language language)
    {
        var name = Name(dossier, draft.Details, draft.Acts.Select(a => a.Details), language);
        var chinese = language == Language.Zh;
        return (stored is null ? (chinese ? "议程：插入“" + name + "”" : $"agenda: inserted “{name}”") : chinese ? "议程：" + name : "agenda: " + name) + Moved(plan, language);
    }

    /// <summary>"removed from the agenda: Main presentation; …".</summary>
    public static string Removed(EditionDossier dossier, AgendaItem stored, AgendaPlan plan, Language language)
    {
        var name = Name(dossier, stored.Details, dossier.ActsOf(stored.Id).Select(a => a.Details), language);
        return (language == Language.Zh ? "删除议程项：" : "removed from the agenda: ") + name + Moved(plan, language);
    }

    private static string Name(EditionDossier dossier, AgendaItemDetails details, IEnumerable<AgendaActDetails> acts, Language language)
    {
        var titles = acts.Select(a => a.Title.Shown(language)).Where(t => t.Length > 0).ToList();
        return !details.Title.IsEmpty ? details.Title.Shown(language)
            : titles.Count > 0 ? string.Join(language == Language.Zh ? "；" : "; ", titles)
            : Who(dossier, details, language) is { Length: > 0 } who ? SheetWords.Agenda[details.Kind].Word[language] + (language == Language.Zh ? "，" : ", ") + who
            : SheetWords.Agenda[details.Kind].Word[language];
    }

    // Names of people are personal values and have no place in a note, which cannot be erased.
    private static string Who(EditionDossier dossier, AgendaItemDetails details, Language language) =>
        string.Join(language == Language.Zh ? "、" : ", ", details.Speakers.Select(s => dossier.Institution(s.RepresentingId)).OfType<Domain.Institutions.Institution>().Select(b => b.Brief().Shown(language)));

    private static string Moved(AgendaPlan? plan, Language language) => plan is not { Others.Count: > 0 } ? ""
        : language == Language.Zh ? $"；另有 {NumberWords.Digits(plan.Others.Count)} 项时间随之调整"
        : $"; {NumberWords.Count(plan.Others.Count, "other item", "other items", "", language)} re-timed";
}
