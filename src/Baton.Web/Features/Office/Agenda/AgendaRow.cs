using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Baton.Web.Features.Publicity;
using Microsoft.Extensions.Localization;

namespace Baton.Web.Features.Office.Agenda;

/// <summary>One line of the agenda at work: an item as it is, or as it is planned beside what it was.</summary>
/// <param name="Line">What it says.</param>
/// <param name="Before">When it is now; null = it is new.</param>
/// <param name="After">When it will be; null = it is taken out.</param>
/// <param name="Warnings">What deserves a look.</param>
internal sealed record AgendaRow(AgendaLine Line, TimedItem? Before, TimedItem? After, IReadOnlyList<AgendaWarning> Warnings)
{
    /// <summary>The item.</summary>
    public Guid Id => Line.Item.Item.Id.Value;

    /// <summary>True when its begin is, or will be, another.</summary>
    public bool BeginChanges => Before?.Start != After?.Start;

    /// <summary>True when its length is, or will be, another.</summary>
    public bool LengthChanges => Before?.Item.Details.Minutes != After?.Item.Details.Minutes;

    /// <summary>True when anything of its time changes.</summary>
    public bool Changes => Before is null || After is null || BeginChanges || LengthChanges;

    /// <summary>The title, else the kind with who speaks: what an item is called where it is named.</summary>
    public static string TitleOf(AgendaLine line, Language language)
    {
        if (!line.Title.IsEmpty)
        {
            return line.Title.Shown(language);
        }

        var who = string.Join(language == Language.Zh ? "、" : ", ", line.Speakers.Select(s => s.Name.Text));
        return who.Length == 0 ? line.Kind : language == Language.Zh ? $"{line.Kind}：{who}" : $"{line.Kind}: {who}";
    }

    /// <summary>The lines of a stage.</summary>
    /// <param name="stored">The draft.</param>
    /// <param name="planned">The draft as it would be; the same where nothing is planned.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="warnings">What deserves a look in it, as planned.</param>
    /// <param name="say">How things are called.</param>
    /// <param name="words">Words of the public pages.</param>
    public static IReadOnlyList<AgendaRow> Of(
        EditionDossier stored, EditionDossier planned, Stage stage, IReadOnlyList<AgendaWarning> warnings, EditionWords say, IStringLocalizer<PublicWords> words)
    {
        var before = AgendaLine.Of(stored, stage, say, words);
        var after = stored == planned ? before : AgendaLine.Of(planned, stage, say, words);
        var was = before.ToDictionary(l => l.Item.Item.Id, l => l.Item);
        var rows = after.Select(l => new AgendaRow(l, was.GetValueOrDefault(l.Item.Item.Id), l.Item, [.. warnings.Where(w => w.Item == l.Item.Item.Id)])).ToList();
        foreach (var gone in before.Where(l => rows.TrueForAll(r => r.Id != l.Item.Item.Id.Value)))
        {
            rows.Insert(Math.Min(before.ToList().IndexOf(gone), rows.Count), new AgendaRow(gone, gone.Item, null, []));
        }

        return rows;
    }

    /// <summary>The draft with the items of a stage, and the acts of one item, in place of what is stored.</summary>
    public static EditionDossier Planned(EditionDossier stored, Stage stage, IReadOnlyList<AgendaItem> items, AgendaItemId item, IReadOnlyList<AgendaAct> acts) => new(
        stored.Programme, stored.Edition,
        [.. stored.Parts.Where(p => !(p is AgendaItem i && i.Details.StageId == stage.Id) && !(p is AgendaAct a && a.Details.AgendaItemId == item)), .. items, .. acts]);
}
