using System.Text;
using Baton.Domain;
using Baton.Domain.Publicity;

namespace Baton.Web.Features.Publicity;

/// <summary>
/// The report as plain text, to be copied into a news system: paragraphs, and in the places of the pictures 【图1】 or [Picture 1] with
/// their captions. The numbers are those of the pictures that go with it.
/// </summary>
public static class NewsReportText
{
    /// <summary>The photos a report prints, in the order in which it does; their places from 1 are their numbers.</summary>
    public static IReadOnlyList<Photo> PhotosOf(NewsReport report) => [.. report.Sections.SelectMany(s => s.Photos).Distinct()];

    /// <summary>The mark of a picture's place.</summary>
    public static string Mark(int number, Language language) =>
        language == Language.Zh ? $"【图{NumberWords.Digits(number)}】" : $"[Picture {NumberWords.Digits(number)}]";

    /// <summary>A picture's mark, caption and credit in a line.</summary>
    public static string Line(int number, Photo photo, EditionDossier dossier, EditionWords say)
    {
        var (caption, credit) = (photo.Details.Caption.Shown(say.Language), NewsReportDocument.CreditOf(photo, dossier, say));
        return say.Language == Language.Zh
            ? Mark(number, say.Language) + caption + (credit.Length == 0 ? "" : $"（{credit}）")
            : $"{Mark(number, say.Language)} {caption} {credit}".TrimEnd();
    }

    /// <summary>Writes it; empty when there is nothing to report. Line ends are LF, an empty line stands between paragraphs.</summary>
    /// <param name="dossier">The facts.</param>
    /// <param name="language">The language of the text.</param>
    /// <param name="today">The day at the venue, which decides whether the edition lies ahead.</param>
    public static string Write(EditionDossier dossier, Language language, DateOnly today)
    {
        var report = NewsReport.Of(dossier, language, today);
        if (report.Sections.Count == 0)
        {
            return "";
        }

        var (say, photos) = (new EditionWords(dossier, language), PhotosOf(report).ToList());
        var text = new StringBuilder(report.Title).Append("\n\n");
        foreach (var section in report.Sections)
        {
            if (section.Heading is { } heading)
            {
                text.Append(heading).Append("\n\n");
            }

            // The pictures stand after the first paragraph, which is about what they show, as in the document.
            var lines = section.Paragraphs.Select(p => p.PlainText).ToList();
            lines.InsertRange(Math.Min(1, lines.Count), section.Photos.Select(p => Line(photos.IndexOf(p) + 1, p, dossier, say)));
            lines.ForEach(line => text.Append(line).Append("\n\n"));
        }

        text.Length--;
        return text.ToString();
    }
}
