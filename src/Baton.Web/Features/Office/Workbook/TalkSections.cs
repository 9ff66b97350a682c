using System.Text;
using Baton.Domain;
using Baton.Domain.Sessions;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>
/// The key points of a talk in one cell of each language: a line "# heading" begins each, its text follows. A line of text that itself
/// begins with # or a backslash has a backslash before it.
/// </summary>
internal static class TalkSections
{
    private const char Mark = '#';
    private const char Escape = '\\';

    /// <summary>The cell of one language; empty when nothing is written in it.</summary>
    public static string Write(IReadOnlyList<TalkSection> sections, Language language)
    {
        var kept = sections.Where(s => Tidy(s.Heading).Length + Tidy(s.Text).Length > 0).ToList();
        if (kept.TrueForAll(s => CellText.Tidy(s.Heading[language]).Length + CellText.Tidy(s.Text[language]).Length == 0))
        {
            return "";
        }

        var cell = new StringBuilder();
        foreach (var section in kept)
        {
            cell.Append(cell.Length > 0 ? "\n" : "").Append(Mark);
            var heading = CellText.Tidy(section.Heading[language]).Replace('\n', ' ');
            cell.Append(heading.Length > 0 ? " " + heading : "");
            var text = CellText.Tidy(section.Text[language]);
            if (text.Length > 0)
            {
                foreach (var line in text.Split('\n'))
                {
                    cell.Append('\n').Append(line.Length > 0 && line[0] is Mark or Escape ? $"{Escape}{line}" : line);
                }
            }
        }

        return cell.ToString();
    }

    /// <summary>The sections with one language replaced by what the cell says; the other language keeps its place in the order.</summary>
    public static IReadOnlyList<TalkSection> Read(IReadOnlyList<TalkSection> sections, Language language, string cell)
    {
        var read = Parse(cell);
        var merged = new List<TalkSection>();
        for (var i = 0; i < Math.Max(read.Count, sections.Count); i++)
        {
            var old = i < sections.Count ? sections[i] : new TalkSection(LocalizedText.Empty, LocalizedText.Empty);
            var (heading, text) = i < read.Count ? read[i] : ("", "");
            merged.Add(new TalkSection(old.Heading.With(language, heading), old.Text.With(language, text)));
        }

        while (merged.Count > 0 && merged[^1].Heading.IsEmpty && merged[^1].Text.IsEmpty)
        {
            merged.RemoveAt(merged.Count - 1);
        }

        return merged;
    }

    private static List<(string Heading, string Text)> Parse(string cell)
    {
        var sections = new List<(string Heading, List<string> Lines)>();
        foreach (var line in cell.Length == 0 ? [] : cell.Split('\n'))
        {
            if (line.StartsWith(Mark) || line.StartsWith('＃'))
            {
                sections.Add((line[1..].Trim(), []));
                continue;
            }

            if (sections.Count == 0)
            {
                sections.Add(("", []));
            }

            sections[^1].Lines.Add(line.StartsWith(Escape) ? line[1..] : line);
        }

        return [.. sections.Select(s => (s.Heading, CellText.Tidy(string.Join('\n', s.Lines))))];
    }

    private static string Tidy(LocalizedText text) => CellText.Tidy(text.Zh) + CellText.Tidy(text.En);
}
