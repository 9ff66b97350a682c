namespace Baton.Web.Storage.Search;

/// <summary>One thing that must be found: a word, or a run of Han characters as terms in a row.</summary>
/// <param name="Terms">Its terms, one for a word.</param>
/// <param name="IsHan">True for Han characters.</param>
/// <param name="Begins">True where longer terms that begin so count too.</param>
/// <param name="Text">Folded, as asked.</param>
internal sealed record SoughtTerm(IReadOnlyList<string> Terms, bool IsHan, bool Begins, string Text);

/// <summary>
/// What somebody typed into the search field, as terms that must all be found. Whatever was typed is text: there are no operators, and
/// nothing is an error.
/// </summary>
internal sealed class SearchAsked
{
    /// <summary>Most UTF-16 units that are looked at.</summary>
    public const int LongestText = 200;

    private const char PrintedSpace = '\u3000';
    private const int MostTerms = 16;

    private SearchAsked(string text, bool isCut, IReadOnlyList<SoughtTerm> terms)
    {
        Text = text;
        IsCut = isCut;
        Terms = terms;
    }

    /// <summary>What was typed, up to <see cref="LongestText"/>.</summary>
    public string Text { get; }

    /// <summary>True when more was typed.</summary>
    public bool IsCut { get; }

    /// <summary>What must be found; empty = nothing that can be looked for.</summary>
    public IReadOnlyList<SoughtTerm> Terms { get; }

    /// <summary>Reads what was typed.</summary>
    public static SearchAsked Read(string? typed)
    {
        var text = (typed ?? "").Trim();
        var isCut = text.Length > LongestText;
        if (isCut)
        {
            text = text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
        }

        text = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

        // Rosters are printed 王　辉: the wide space there is layout and no part of the name.
        var runs = FoldedText.Runs(text.Replace(PrintedSpace.ToString(), "", StringComparison.Ordinal)).ToList();
        if (text.Contains(PrintedSpace, StringComparison.Ordinal) && runs.Any(r => !r.IsHan))
        {
            runs = [.. FoldedText.Runs(text)];
        }

        var terms = runs.Select((run, i) => Term(run, isLast: i == runs.Count - 1))
            .DistinctBy(t => (t.Text, t.Begins))
            .Take(MostTerms)
            .ToList();
        return new SearchAsked(text, isCut, terms);
    }

    private static SoughtTerm Term(FoldedRun run, bool isLast) => run.IsHan
        ? new SoughtTerm(SearchTerms.Pairs(run.Text), IsHan: true, Begins: run.Places.Count == 1, run.Text)
        : new SoughtTerm([SearchTerms.Cut(run.Text)], IsHan: false, Begins: isLast, SearchTerms.Cut(run.Text));
}
