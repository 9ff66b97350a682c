using System.Globalization;
using System.Text;
using Baton.Domain.People;

namespace Baton.Web.Storage.Search;

/// <summary>A stretch of text that is looked for as one: a word of letters and digits, or a run of Han characters.</summary>
/// <param name="Text">Folded: small letters without marks, full width as half width, compatibility characters as the usual ones.</param>
/// <param name="IsHan">True for Han characters.</param>
/// <param name="Start">Where it begins in the text as written.</param>
/// <param name="End">Where it ends there, exclusive.</param>
/// <param name="Places">For each rune of <paramref name="Text"/>, where it begins in the text as written.</param>
/// <param name="Breaks">Places in <paramref name="Text"/> where an apostrophe stood.</param>
internal sealed record FoldedRun(string Text, bool IsHan, int Start, int End, IReadOnlyList<int> Places, IReadOnlyList<int> Breaks);

/// <summary>Cuts text into words and Han runs, the same way for what is stored, what is asked and what is highlighted.</summary>
internal static class FoldedText
{
    /// <summary>The runs of a text, in order. Everything that is neither letter, digit nor Han parts them; what has no width is passed over.</summary>
    public static IEnumerable<FoldedRun> Runs(string text)
    {
        var run = new StringBuilder();
        List<int> places = [];
        List<int> breaks = [];
        var (han, end) = (false, 0);
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var (start, here) = (at, at + length);
            at = here;
            if (IsApostrophe(rune) && run.Length > 0 && !han)
            {
                // Xi'an is one word and two.
                breaks.Add(run.Length);
                continue;
            }

            var folded = Fold(rune);
            if (folded is null)
            {
                continue;
            }

            if (run.Length > 0 && (folded.Length == 0 || han != IsHan(folded)))
            {
                yield return new FoldedRun(run.ToString(), han, places[0], end, places, breaks);
                run.Clear();
                (places, breaks) = ([], []);
            }

            if (folded.Length > 0)
            {
                han = IsHan(folded);
                run.Append(folded);
                end = here;
                foreach (var _ in folded.EnumerateRunes())
                {
                    places.Add(start);
                }
            }
        }

        if (run.Length > 0)
        {
            yield return new FoldedRun(run.ToString(), han, places[0], end, places, breaks);
        }
    }

    private static bool IsHan(string folded) => Rune.TryGetRuneAt(folded, 0, out var first) && PersonName.IsHan(first);

    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or 0x2019 or 0x02BC or 0x2018;

    /// <summary>What a character counts as: folded text, empty for what parts words, null for what is passed over.</summary>
    private static string? Fold(Rune rune)
    {
        if (rune.IsAscii)
        {
            return Rune.IsLetterOrDigit(rune) ? Ascii[rune.Value] : "";
        }

        var category = Rune.GetUnicodeCategory(rune);
        if (Passes(category))
        {
            return null;
        }

        var radical = rune.Value is >= 0x2E80 and <= 0x2FDF;
        if (!radical && !Counts(category))
        {
            return "";
        }

        if (rune.Value is >= 0x4E00 and <= 0x9FFF)
        {
            return rune.ToString();
        }

        var folded = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Counts(Rune.GetUnicodeCategory(part)))
            {
                folded.Append(Rune.ToLowerInvariant(part).ToString());
            }
        }

        return folded.ToString();
    }

    private static bool Passes(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static bool Counts(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
        or UnicodeCategory.SpacingCombiningMark;

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(c => char.ToLowerInvariant((char)c).ToString())];
}
