using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Baton.Web.Localization;
using Microsoft.Extensions.Localization;

namespace Baton.Web.Features.Publicity;

/// <summary>Who speaks, with the posts this edition shows.</summary>
/// <param name="Name">The name, or "representative of …".</param>
/// <param name="Named">False for one still unnamed.</param>
/// <param name="Posts">The posts in one line; empty when none is known.</param>
public sealed record SpeakerLine(Wording Name, bool Named, string Posts);

/// <summary>One item of an agenda as a reader sees it.</summary>
/// <param name="Item">The item with its times.</param>
/// <param name="Kind">The kind in words, of all its acts; empty when the title says it already.</param>
/// <param name="Title">The title; empty when the speaker stands in its place.</param>
/// <param name="Quoted">True for the title of a talk, which is set in quotation marks.</param>
/// <param name="TalkKey">The talk's name in the address; null = no record of the talk.</param>
/// <param name="Speakers">Who speaks, in order.</param>
/// <param name="Chair">Who chairs this item; null = the stage's chair.</param>
/// <param name="Place">Where, when it is not the stage's venue; empty otherwise.</param>
public sealed record AgendaLine(
    TimedItem Item, string Kind, LocalizedText Title, bool Quoted, string? TalkKey, IReadOnlyList<SpeakerLine> Speakers, SpeakerLine? Chair, string Place)
{
    /// <summary>True for the handover of the baton, which names giver and receiver.</summary>
    public bool IsHandover => Item.Item.Details.Kind == AgendaKind.Handover;

    /// <summary>How it differs from what visitors were told before; null = it does not, or that is not told.</summary>
    public ShownChange? Change { get; init; }

    /// <summary>What the office said when it was withdrawn; null = it takes place.</summary>
    public LocalizedText? Cancelled { get; init; }

    /// <summary>The title in the marks of the language it is in: “…”, 《…》.</summary>
    public LocalizedText Headline => Quoted ? new(Wrap(Title.Zh, '《', '》'), Wrap(Title.En, '“', '”')) : Title;

    /// <summary>The lines of a stage's agenda, in order.</summary>
    public static IReadOnlyList<AgendaLine> Of(EditionDossier dossier, Stage stage, EditionWords say, IStringLocalizer<PublicWords> words) =>
        [.. Timetable.Of(dossier, stage).Select(item => Of(item, dossier, stage, say, words))];

    /// <summary>
    /// The same for visitors of an edition that is not over: with what changed since they could first see it, and what was withdrawn at its place.
    /// </summary>
    public static IReadOnlyList<AgendaLine> WithChanges(EditionDossier dossier, Stage stage, EditionWords say, IStringLocalizer<PublicWords> words, DateOnly today)
    {
        var lines = Of(dossier, stage, say, words);
        if (dossier.Past is not { } past || dossier.Edition.On(today) == EditionPhase.After)
        {
            return lines;
        }

        var shown = lines.Select(l => l with { Change = ShownChange.Of(dossier, l.Item.Item) }).ToList();
        foreach (var gone in past.Withdrawn)
        {
            if (gone.Part is AgendaItem item && item.Details.StageId == stage.Id)
            {
                var at = shown.FindIndex(l => gone.Slot?.Start is { } start && l.Item.Start is { } other ? other > start : l.Item.Item.Details.Number > item.Details.Number);
                var line = Of(new TimedItem(item, gone.Slot?.Start, gone.Slot?.End), dossier, stage, say, words) with { TalkKey = null, Cancelled = gone.Note };
                shown.Insert(at < 0 ? shown.Count : at, line);
            }
        }

        return shown;
    }

    private static AgendaLine Of(TimedItem timed, EditionDossier dossier, Stage stage, EditionWords say, IStringLocalizer<PublicWords> words)
    {
        var (item, details) = (timed.Item, timed.Item.Details);
        var acts = dossier.ActsOf(item.Id).ToList();
        var talk = dossier.TalkOf(item.Id);
        var speakers = details.Speakers.Concat(acts.SelectMany(a => a.Details.Speakers)).Distinct();
        var kinds = acts.Count > 0 ? acts.Select(a => a.Details.Kind).Distinct().ToList() : [details.Kind];
        var lines = speakers.Select(s => Speaker(s, dossier, say)).ToList();
        var title = !details.Title.IsEmpty ? details.Title : talk is not null ? talk.Details.Title : JoinedTitle(acts);
        var kind = Kinds(kinds, say.Language, words);
        if (title.IsEmpty && (lines.Count == 0 || details.Kind == AgendaKind.Handover))
        {
            (title, kind) = (LocalizedText.Empty.With(say.Language, kind), details.Kind == AgendaKind.Handover ? words.Of(AgendaKind.Ceremony) : "");
        }

        return new AgendaLine(
            timed, kind, title, talk is not null && (details.Title.IsEmpty || details.Title == talk.Details.Title), talk?.Details.Slug, lines,
            dossier.Person(details.ChairId) is { } chair && details.Kind != AgendaKind.Chair ? Speaker(Baton.Domain.Sessions.Speaker.Of(chair.Id), dossier, say) : null,
            details.VenueId is { } venue && venue != stage.Details.VenueId ? say.Place(venue) : "");
    }

    /// <summary>A speaker with name and posts.</summary>
    public static SpeakerLine Speaker(Speaker speaker, EditionDossier dossier, EditionWords say) => speaker.PersonId is { } person && dossier.Person(person) is not null
        ? new SpeakerLine(say.Speaker(speaker), true, say.PostLine(person))
        : new SpeakerLine(say.Speaker(speaker), false, "");

    private static LocalizedText JoinedTitle(List<AgendaAct> acts)
    {
        var titles = acts.Select(a => a.Details.Title).Where(t => !t.IsEmpty).ToList();
        return titles.Count == 0 ? LocalizedText.Empty : new LocalizedText(
            string.Join('；', titles.Select(t => t.Zh).Where(t => t.Length > 0)), string.Join("; ", titles.Select(t => t.En).Where(t => t.Length > 0)));
    }

    // "Speech; announcement"; "致辞；宣布".
    private static string Kinds(List<AgendaKind> kinds, Language language, IStringLocalizer<PublicWords> words)
    {
        var named = kinds.Select(k => words.Of(k)).ToList();
        return language == Language.Zh ? string.Join('；', named) : string.Join("; ", named.Select((n, i) => i == 0 ? n : char.ToLowerInvariant(n[0]) + n[1..]));
    }

    private static string Wrap(string text, char open, char close) => text.Length == 0 || text[0] == open ? text : open + text + close;
}
