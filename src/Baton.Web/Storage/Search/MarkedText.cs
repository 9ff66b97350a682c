using System.Text;

namespace Baton.Web.Storage.Search;

/// <summary>A piece of a text with the places that were looked for.</summary>
/// <param name="Text">The piece, with an ellipsis where it was cut.</param>
/// <param name="Marks">Where the places stand in it, in order and apart.</param>
public sealed record MarkedText(string Text, IReadOnlyList<Range> Marks)
{
    private const string Ellipsis = "…";

    /// <summary>The text in pieces, marked and not, in order.</summary>
    public IEnumerable<(string Text, bool Marked)> Pieces()
    {
        var at = 0;
        foreach (var mark in Marks)
        {
            if (mark.Start.Value > at)
            {
                yield return (Text[at..mark.Start.Value], false);
            }

            yield return (Text[mark], true);
            at = mark.End.Value;
        }

        if (at < Text.Length)
        {
            yield return (Text[at..], false);
        }
    }

    /// <summary>A whole text with its marks.</summary>
    internal static MarkedText Whole(string text, IReadOnlyList<SoughtTerm> terms) => new(text, MarksOf(text, terms));

    /// <summary>Of several lines the one with the most of what was looked for, cut around its first mark.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="terms">What was looked for.</param>
    /// <param name="longest">Most UTF-16 units shown of it.</param>
    internal static MarkedText? Best(IEnumerable<string> lines, IReadOnlyList<SoughtTerm> terms, int longest)
    {
        MarkedText? best = null;
        foreach (var line in lines)
        {
            var marked = Whole(line, terms);
            if (best is null || marked.Marks.Count > best.Marks.Count)
            {
                best = marked;
            }
        }

        return best?.Around(longest);
    }

    private static List<Range> MarksOf(string text, IReadOnlyList<SoughtTerm> terms)
    {
        var found = new List<(int From, int Until)>();
        foreach (var run in FoldedText.Runs(text))
        {
            foreach (var term in terms.Where(t => t.IsHan == run.IsHan))
            {
                found.AddRange(run.IsHan ? InHan(run, term) : InWord(run, term));
            }
        }

        found.Sort();
        var marks = new List<(int From, int Until)>();
        foreach (var (from, until) in found)
        {
            if (marks.Count > 0 && from <= marks[^1].Until)
            {
                marks[^1] = (marks[^1].From, Math.Max(until, marks[^1].Until));
            }
            else
            {
                marks.Add((from, until));
            }
        }

        return [.. marks.Select(m => new Range(m.From, m.Until))];
    }

    private static IEnumerable<(int From, int Until)> InHan(FoldedRun run, SoughtTerm term)
    {
        var length = Length(term.Text);
        for (var at = run.Text.IndexOf(term.Text, StringComparison.Ordinal); at >= 0; at = run.Text.IndexOf(term.Text, at + 1, StringComparison.Ordinal))
        {
            var first = Length(run.Text[..at]);
            yield return (run.Places[first], first + length < run.Places.Count ? run.Places[first + length] : run.End);
        }
    }

    private static int Length(string text) => text.EnumerateRunes().Count();

    private static IEnumerable<(int From, int Until)> InWord(FoldedRun run, SoughtTerm term)
    {
        var word = SearchTerms.Cut(run.Text);
        var whole = term.Begins ? word.StartsWith(term.Text, StringComparison.Ordinal) : word == term.Text;
        var part = !whole && run.Breaks.Count > 0 && run.Breaks.Prepend(0).Append(run.Text.Length).Zip(run.Breaks.Append(run.Text.Length)).Any(p =>
            p.First < p.Second && run.Text[p.First..p.Second] is var piece && (term.Begins ? piece.StartsWith(term.Text, StringComparison.Ordinal) : piece == term.Text));
        if (whole || part)
        {
            yield return (run.Start, run.End);
        }
    }

    private MarkedText Around(int longest)
    {
        if (Text.Length <= longest)
        {
            return this;
        }

        var mark = Marks.Count > 0 ? Marks[0].Start.Value : 0;
        var from = Math.Clamp(mark - (longest / 3), 0, Text.Length - longest);
        var until = Math.Min(from + longest, Text.Length);
        (from, until) = (Edge(from), Edge(until));
        var (before, after) = (from > 0 ? Ellipsis : "", until < Text.Length ? Ellipsis : "");
        var shift = before.Length - from;
        return new MarkedText(
            before + Text[from..until] + after,
            [.. Marks.Where(m => m.Start.Value >= from && m.Start.Value < until).Select(m => new Range(m.Start.Value + shift, Math.Min(m.End.Value, until) + shift))]);
    }

    // Never inside a character of two units, nor before a mark that belongs to the one before.
    private int Edge(int at)
    {
        while (at > 0 && at < Text.Length && (char.IsLowSurrogate(Text[at])
            || Rune.GetUnicodeCategory(Rune.GetRuneAt(Text, at)) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format))
        {
            at--;
        }

        return at;
    }
}
