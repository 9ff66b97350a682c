using System.Text;

namespace Baton.Web.Storage.Search;

/// <summary>
/// The terms under which a text is found, the same on both databases: each word of letters and digits, and for a run of Han characters
/// each pair of neighbours and then the last character alone. So each character begins exactly one term: a single one is found by the
/// beginning of a term, two are a term, and more are terms in a row.
/// </summary>
internal static class SearchTerms
{
    /// <summary>Most UTF-16 units of a word that count; what is longer is found by its beginning.</summary>
    public const int LongestWord = 64;

    // PostgreSQL holds a megabyte of different terms, of title and text together; no text of an edition comes near.
    private const int MostUnits = 220_000;

    /// <summary>The terms of texts in their order, parted by spaces.</summary>
    public static string Of(params IEnumerable<string> texts)
    {
        var terms = new StringBuilder();
        foreach (var run in texts.SelectMany(FoldedText.Runs))
        {
            if (terms.Length >= MostUnits)
            {
                break;
            }

            if (run.IsHan)
            {
                AddPairs(terms, run.Text);
            }
            else
            {
                AddWord(terms, run);
            }
        }

        return terms.ToString();
    }

    /// <summary>The pairs of neighbours in a run of Han characters; the run itself when it is one character.</summary>
    public static IReadOnlyList<string> Pairs(string run)
    {
        var runes = run.EnumerateRunes().Select(r => r.ToString()).ToList();
        return runes.Count == 1 ? runes : [.. runes.Zip(runes.Skip(1), string.Concat)];
    }

    /// <summary>A word as it stands in the index.</summary>
    public static string Cut(string word) =>
        word.Length <= LongestWord ? word : word[..(char.IsHighSurrogate(word[LongestWord - 1]) ? LongestWord - 1 : LongestWord)];

    private static void AddPairs(StringBuilder terms, string run)
    {
        var before = default(Rune);
        foreach (var rune in run.EnumerateRunes())
        {
            if (terms.Length >= MostUnits)
            {
                return;
            }

            if (before != default)
            {
                Add(terms, before.ToString() + rune.ToString());
            }

            before = rune;
        }

        Add(terms, before.ToString());
    }

    private static void AddWord(StringBuilder terms, FoldedRun run)
    {
        Add(terms, Cut(run.Text));
        var from = 0;
        foreach (var at in run.Breaks.Append(run.Text.Length).Where(at => at < run.Text.Length || from > 0))
        {
            if (at > from)
            {
                Add(terms, Cut(run.Text[from..at]));
            }

            from = at;
        }
    }

    private static void Add(StringBuilder terms, string term)
    {
        if (terms.Length > 0)
        {
            terms.Append(' ');
        }

        terms.Append(term);
    }
}
