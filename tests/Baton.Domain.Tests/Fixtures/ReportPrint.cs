using System.Text;
using Baton.Domain.Publicity;

namespace Baton.Domain.Tests.Fixtures;

/// <summary>A report as plain text: what a reader sees, with places and gaps for the tests.</summary>
internal static class ReportPrint
{
    public static string Of(NewsReport report, Language language)
    {
        var text = new StringBuilder().Append("# ").AppendLine(report.Title);
        foreach (var section in report.Sections)
        {
            text.AppendLine().Append('[').Append(section.Place).Append("] ").AppendLine(section.Heading);
            foreach (var paragraph in section.Paragraphs)
            {
                text.Append(paragraph.Place).Append(": ").AppendLine(paragraph.PlainText);
            }

            foreach (var photo in section.Photos)
            {
                text.Append("photo: ").AppendLine(photo.Details.Caption.Shown(language));
            }
        }

        text.AppendLine().AppendLine("Gaps");
        foreach (var gap in report.Gaps)
        {
            text.Append("- ").Append(gap.Code).Append(' ').AppendJoin(" | ", gap.Details).AppendLine();
        }

        return text.ToString();
    }

    public static string Body(NewsReport report) => string.Join('\n', report.Sections.SelectMany(s => s.Paragraphs).Select(p => p.PlainText));
}
