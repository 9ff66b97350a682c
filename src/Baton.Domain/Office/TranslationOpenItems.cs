using Baton.Domain.Handover;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;

namespace Baton.Domain.Office;

/// <summary>Public titles that are written in one language only.</summary>
internal static class TranslationOpenItems
{
    public static IEnumerable<OpenItem> Of(OfficeFacts facts)
    {
        var dossier = facts.Dossier;
        IEnumerable<(string Kind, Guid Part, string Field, LocalizedText Text)> texts =
        [
            (nameof(Edition), facts.EditionKey, "title", facts.Edition.Title),
            (nameof(Edition), facts.EditionKey, "themes", facts.Edition.Themes),
            .. dossier.Stages.SelectMany(s => new[] { (nameof(Stage), s.Id.Value, "name", s.Details.Name), (nameof(Stage), s.Id.Value, "theme", s.Details.Theme) }),
            .. dossier.Stops.Select(s => (nameof(Stop), s.Id.Value, "name", s.Details.Name)),
            .. dossier.Displays.Select(d => (nameof(Display), d.Id.Value, "name", d.Details.Name)),
            .. dossier.Groups.Select(g => (nameof(VisitGroup), g.Id.Value, "name", g.Details.Name)),
            .. dossier.AgendaItems.Select(i => (nameof(AgendaItem), i.Id.Value, "title", i.Details.Title)),
            .. dossier.Acts.Select(a => (nameof(AgendaAct), a.Id.Value, "title", a.Details.Title)),
            .. dossier.Talks.Select(t => (nameof(Talk), t.Id.Value, "title", t.Details.Title)),
            .. dossier.Categories.Select(c => (nameof(Category), c.Id.Value, "name", c.Details.Name)),
            .. dossier.Batons.Select(b => (nameof(RelayBaton), b.Id.Value, "title", b.Details.Title)),
            .. dossier.Photos.Select(p => (nameof(Photo), p.Id.Value, "caption", p.Details.Caption)),
        ];
        return texts.Where(t => t.Text.IsHalf).Select(t => new OpenItem(
            t.Text.Zh.Length == 0 ? "office.chinese-missing" : "office.english-missing",
            new PartField(t.Kind, t.Part, t.Field + (t.Text.Zh.Length == 0 ? ".zh" : ".en")),
            AnsweringRole.HostOffice, facts.Clock.TextsFrozen, OpenAct.Translate, null, t.Text));
    }
}
