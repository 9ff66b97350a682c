using System.Text;
using Baton.Domain;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Baton.Web.Documents.WordDocuments;

/// <summary>Words as runs of WordprocessingML.</summary>
internal static class WordText
{
    /// <summary>English as an office here writes it: "programme", "organiser".</summary>
    private const string English = "en-GB";

    private const string Chinese = "zh-CN";

    /// <summary>The language tag for the file.</summary>
    public static string Tag(Language language) => language == Language.Zh ? Chinese : English;

    /// <summary>The languages of a text in this language: Han characters are Chinese in either.</summary>
    public static Languages Languages(Language language) => new() { Val = Tag(language), EastAsia = Chinese };

    /// <summary>One run; in the document's language unless it names its own.</summary>
    public static Run Run(WordRun words, Language language)
    {
        var own = words.Language ?? language;
        var properties = new RunProperties();
        if (own == Language.Zh)
        {
            // Quotation marks, dashes and dots belong to both scripts; in Chinese text they take the Chinese font.
            properties.RunFonts = new() { Hint = FontTypeHintValues.EastAsia };
        }

        if (words.Bold)
        {
            properties.Bold = new();
            properties.BoldComplexScript = new();
        }

        properties.Languages = Languages(own);
        var run = new Run(properties);
        var lines = Clean(words.Text).Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            if (index > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(lines[index]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>Text that XML can hold: line ends as <c>\n</c>, tabs as spaces, other control characters and non-characters dropped, half pairs as U+FFFD.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\n' => clean.Append('\n'),
                '\t' => clean.Append(' '),
                0xFFFE or 0xFFFF => clean,
                _ => Rune.IsControl(rune) ? clean : clean.Append(rune),
            };
        }

        return clean.ToString();
    }
}
