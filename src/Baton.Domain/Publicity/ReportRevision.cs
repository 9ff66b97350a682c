using System.Text;
using Baton.Domain.People;

namespace Baton.Domain.Publicity;

/// <summary>A piece of a generated paragraph as it was, and as today's facts make it; either may be empty.</summary>
public sealed record ReportChange(string Was, string Now);

/// <summary>What later facts change in a paragraph whose words are kept.</summary>
/// <param name="Changes">The pieces that differ, in their order.</param>
/// <param name="Merged">The kept words with every one of these changes in them; null where one of them has no place of its own there.</param>
public sealed record ReportRevision(IReadOnlyList<ReportChange> Changes, string? Merged)
{
    // The table of comparison has as many cells as tokens by tokens.
    private const int MostTokens = 1500;

    // Words around a piece that tell its place where it occurs more than once.
    private const int WidestContext = 6;

    /// <summary>Compares the generated words of then with those of now, and brings what changed into the kept ones.</summary>
    /// <param name="before">The generated words when they were replaced or signed.</param>
    /// <param name="now">The generated words of today.</param>
    /// <param name="kept">The words that stand in their place.</param>
    public static ReportRevision Of(string before, string now, string kept)
    {
        if (kept == before)
        {
            return new ReportRevision(Pieces(before, now) is { } known ? [.. known.Select(p => p.Change)] : [new(before, now)], now);
        }

        if (Pieces(before, now) is not { } pieces)
        {
            return new ReportRevision([new(before, now)], null);
        }

        var changes = pieces.ConvertAll(p => p.Change);
        var (was, words) = (Tokens(before), Tokens(kept));
        var places = pieces.Select(p => (Piece: p, At: PlaceIn(words, was, p))).ToList();
        if (places.Exists(p => p.At is null))
        {
            return new ReportRevision(changes, null);
        }

        // From the last to the first, so that none moves the places of the others.
        var end = int.MaxValue;
        foreach (var (piece, at) in places.OrderByDescending(p => p.At))
        {
            if (at + piece.Length > end)
            {
                return new ReportRevision(changes, null);
            }

            end = at!.Value;
            words.RemoveRange(end, piece.Length);
            words.InsertRange(end, Tokens(piece.Change.Now));
        }

        return new ReportRevision(changes, string.Concat(words));
    }

    /// <summary>Where a piece stands in the kept words: where it occurs once, alone or with the words around it; null where that is nowhere or unsure.</summary>
    private static int? PlaceIn(List<string> kept, List<string> before, Piece piece)
    {
        for (var context = piece.Length == 0 ? 1 : 0; context <= WidestContext; context++)
        {
            // An inserted piece needs what stands before it; a changed one both sides.
            var from = Math.Max(0, piece.Start - context);
            var to = Math.Min(before.Count, piece.Start + piece.Length + (piece.Length == 0 ? 0 : context));
            var sought = before[from..to];
            var found = Enumerable.Range(0, Math.Max(0, kept.Count - sought.Count + 1)).Where(i => kept.Slice(i, sought.Count).SequenceEqual(sought)).Take(2).ToList();
            if (found.Count == 1 && sought.Count > 0)
            {
                return found[0] + piece.Start - from;
            }

            if (found.Count == 0)
            {
                return null;
            }

            // What occurs more than once needs words around it that tell which; a space alone does not.
            context = Math.Max(context, 1);
        }

        return null;
    }

    /// <summary>The pieces that differ; those with only a space between them are one. Null where the texts are too long to compare.</summary>
    private static List<Piece>? Pieces(string before, string now)
    {
        var (a, b) = (Tokens(before), Tokens(now));
        if (a.Count > MostTokens || b.Count > MostTokens)
        {
            return null;
        }

        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var pieces = new List<Piece>();
        var (x, y) = (0, 0);
        while (x < a.Count || y < b.Count)
        {
            if (x < a.Count && y < b.Count && a[x] == b[y])
            {
                (x, y) = (x + 1, y + 1);
                continue;
            }

            var (fromX, fromY) = (x, y);
            while ((x < a.Count || y < b.Count) && !(x < a.Count && y < b.Count && a[x] == b[y]))
            {
                if (y >= b.Count || (x < a.Count && common[x + 1, y] >= common[x, y + 1]))
                {
                    x++;
                }
                else
                {
                    y++;
                }
            }

            Add(pieces, a, new Piece(fromX, x - fromX, new(string.Concat(a[fromX..x]), string.Concat(b[fromY..y]))));
        }

        return pieces;
    }

    private static void Add(List<Piece> pieces, List<string> before, Piece piece)
    {
        if (pieces.Count > 0 && pieces[^1] is var last && piece.Start - last.Start - last.Length is var between && between <= 1
            && before[(last.Start + last.Length)..piece.Start] is var bridge && bridge.TrueForAll(string.IsNullOrWhiteSpace))
        {
            var space = string.Concat(bridge);
            pieces[^1] = new Piece(last.Start, piece.Start + piece.Length - last.Start, new(last.Change.Was + space + piece.Change.Was, last.Change.Now + space + piece.Change.Now));
        }
        else
        {
            pieces.Add(piece);
        }
    }

    /// <summary>Words and numbers; every Han character, mark and space by itself.</summary>
    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) && !PersonName.IsHan(rune))
            {
                word.Append(rune.ToString());
                continue;
            }

            Flush();
            tokens.Add(rune.ToString());
        }

        Flush();
        return tokens;

        void Flush()
        {
            if (word.Length > 0)
            {
                tokens.Add(word.ToString());
                word.Clear();
            }
        }
    }

    private sealed record Piece(int Start, int Length, ReportChange Change);
}
