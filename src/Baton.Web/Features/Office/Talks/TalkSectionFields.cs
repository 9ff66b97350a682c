using System.Globalization;
using Baton.Domain;
using Baton.Domain.Sessions;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;

namespace Baton.Web.Features.Office.Talks;

/// <summary>The key points of a talk as the fields of its form: as many as are needed. They come, go and change places by buttons that send the form; nothing is saved by that.</summary>
/// <param name="Sections">The points, in order, as typed.</param>
internal sealed record TalkSectionFields(IReadOnlyList<TalkSection> Sections)
{
    private const string Heading = "heading";
    private const string Body = "text";

    /// <summary>The name of a field: <c>section.0.heading.zh</c>.</summary>
    public static string Field(int section, bool heading, Language language) =>
        string.Create(CultureInfo.InvariantCulture, $"section.{section}.{(heading ? Heading : Body)}.{(language == Language.Zh ? "zh" : "en")}");

    /// <summary>What was typed.</summary>
    public static TalkSectionFields Of(TypedForm typed) => new(
    [
        .. Enumerable.Range(0, TalkDetails.MostSections + 1).TakeWhile(i => typed[Field(i, true, Language.Zh)] is not null)
            .Select(i => new TalkSection(Text(typed, i, true), Text(typed, i, false))),
    ]);

    /// <summary>The points as they are kept: without white space around them, and without those in which nothing stands.</summary>
    public IReadOnlyList<TalkSection> Tidy() =>
        [.. Sections.Select(s => new TalkSection(Tidy(s.Heading), Tidy(s.Text))).Where(s => !s.Heading.IsEmpty || !s.Text.IsEmpty)];

    /// <summary>What is wrong with them, at the field it stands in.</summary>
    public IEnumerable<Fault> Faults() => Sections.SelectMany((section, i) => new[]
    {
        (Refusal: Rules.Brief(section.Heading, Heading), Heads: true, Text: section.Heading),
        (Refusal: Rules.Text(section.Text, Body), Heads: false, Text: section.Text),
    }.Where(f => f.Refusal is not null).Select(f =>
        new Fault(Field(i, f.Heads, f.Text.Zh.Length >= f.Text.En.Length ? Language.Zh : Language.En), new Refusal("cell.too-long", f.Heads ? Rules.LongestName : Rules.LongestText))));

    /// <summary>The points after a button: <c>add</c>, <c>up.1</c>, <c>down.1</c>, <c>drop.1</c>. Anything else changes nothing.</summary>
    public TalkSectionFields After(string button)
    {
        var parts = button.Split('.');
        var at = parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < Sections.Count ? number : -1;
        return (parts[0], at) switch
        {
            ("add", _) when Sections.Count < TalkDetails.MostSections => new([.. Sections, new TalkSection(LocalizedText.Empty, LocalizedText.Empty)]),
            ("up", > 0) => Swapped(at - 1, at),
            ("down", >= 0) when at + 1 < Sections.Count => Swapped(at, at + 1),
            ("drop", >= 0) => new([.. Sections.Where((_, i) => i != at)]),
            _ => this,
        };
    }

    /// <summary>The form with these points in place of its own.</summary>
    public TypedForm In(TypedForm typed) => TypedForm.Of(
        typed.Fields.Where(f => !f.Key.StartsWith("section.", StringComparison.Ordinal) && f.Key != "do").SelectMany(f => f.Value.Select(v => (f.Key, v ?? "")))
            .Concat(Sections.SelectMany((s, i) => new[]
            {
                (Field(i, true, Language.Zh), s.Heading.Zh), (Field(i, true, Language.En), s.Heading.En),
                (Field(i, false, Language.Zh), s.Text.Zh), (Field(i, false, Language.En), s.Text.En),
            })));

    private static LocalizedText Text(TypedForm typed, int section, bool heading) =>
        new(typed.Text(Field(section, heading, Language.Zh)), typed.Text(Field(section, heading, Language.En)));

    private static LocalizedText Tidy(LocalizedText text) => new(CellText.Tidy(text.Zh), CellText.Tidy(text.En));

    private TalkSectionFields Swapped(int one, int other)
    {
        var sections = Sections.ToList();
        (sections[one], sections[other]) = (sections[other], sections[one]);
        return new(sections);
    }
}
