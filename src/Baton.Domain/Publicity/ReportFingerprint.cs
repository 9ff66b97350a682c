using System.Security.Cryptography;
using System.Text;

namespace Baton.Domain.Publicity;

/// <summary>The fingerprint of a report's text in both languages: equal where, and only where, the words are the same.</summary>
public static class ReportFingerprint
{
    /// <summary>SHA-256 over headlines, headings, paragraphs and captions, in lower-case hex.</summary>
    public static string Of(EditionDossier dossier, DateOnly today)
    {
        var text = new StringBuilder();
        foreach (var language in Enum.GetValues<Language>())
        {
            var report = dossier.ReportOn(today, language);
            Add(language.ToString());
            Add(report.Title);
            foreach (var section in report.Sections)
            {
                Add(section.Heading ?? "");
                foreach (var words in section.Paragraphs.Select(p => p.PlainText).Concat(section.Photos.Select(p => p.Details.Caption[language])))
                {
                    Add(words);
                }
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));

        // With its length before it, so that words cannot move from one piece into the next unseen.
        void Add(string piece) => text.Append(piece.Length).Append(':').Append(piece).Append('\n');
    }
}
