using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Baton.Domain.Institutions;

namespace Baton.Domain.Programmes;

/// <summary>One institution in a lot, under the name that stands in the record.</summary>
public sealed record LotCandidate(InstitutionId Id, string Name)
{
    /// <summary>An institution under its full name of today, as one line: the Chinese one, else the English one.</summary>
    public static LotCandidate Of(Institution institution)
    {
        var name = institution.Details.Name.Shown(Language.Zh);
        var line = string.Join(' ', new string([.. name.Where(c => !char.IsControl(c) || char.IsWhiteSpace(c))]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new LotCandidate(institution.Id, line.Normalize(NormalizationForm.FormC));
    }
}

/// <summary>
/// A lot among candidates that anyone can repeat from its record. The rule, version 1, in words:
/// <list type="number">
/// <item>Write, in UTF-8 with a line feed after each line: <c>baton lot 1</c>, the seed, the witness word (or an empty line), and for
/// each candidate in order of ids its id in lower case with hyphens, one space, and its name.</item>
/// <item>The key is the SHA-256 of these bytes. Block i (from 0) is the SHA-256 of the key followed by i as four bytes, highest first; the
/// first eight bytes of a block, highest first, are a number.</item>
/// <item>To draw a number below n, take the next block; take another while its number is not below the greatest multiple of n that fits
/// into 64 bits; the rest of its division by n is drawn.</item>
/// <item>Begin with the candidates in order of ids. For i from the last place down to the second, draw j below i (counted from 1, so below the
/// number of places up to i) and exchange places i and j. What stands first is drawn first.</item>
/// </list>
/// </summary>
public static class HostLot
{
    /// <summary>The name of the rule; a record says by which it was drawn.</summary>
    public const string Rule = "sha256-lot-1";

    /// <summary>The candidates as they enter the lot: in order of ids.</summary>
    public static IReadOnlyList<LotCandidate> Ordered(IEnumerable<LotCandidate> candidates) =>
        [.. candidates.OrderBy(c => c.Id.Value.ToString("D"), StringComparer.Ordinal)];

    /// <summary>Draws: the candidates in the order in which they are drawn.</summary>
    /// <param name="seed">A text nobody can bend afterwards, best published before.</param>
    /// <param name="witness">A word a witness adds at the draw; may be empty.</param>
    /// <param name="candidates">At least two different institutions; in any order.</param>
    public static Outcome<IReadOnlyList<InstitutionId>> Draw(string seed, string witness, IReadOnlyList<LotCandidate> candidates)
    {
        if (Inputs(seed, witness, candidates) is { } refusal)
        {
            return refusal;
        }

        var places = Ordered(candidates).ToArray();
        var stream = new Blocks(Key(seed, witness, places));
        for (var i = places.Length; i > 1; i--)
        {
            var j = stream.Below(i);
            (places[i - 1], places[j]) = (places[j], places[i - 1]);
        }

        return Outcome<IReadOnlyList<InstitutionId>>.Of([.. places.Select(p => p.Id)]);
    }

    /// <summary>The first fault of a record: what was put in cannot be a lot, or drawing again gives another order. Null = it is right.</summary>
    public static Refusal? Fault(string rule, string seed, string witness, IReadOnlyList<LotCandidate> candidates, IReadOnlyList<InstitutionId> drawn)
    {
        if (rule != Rule)
        {
            return new Refusal("programmes.lot-unknown-rule", rule);
        }

        var again = Draw(seed, witness, candidates);
        if (again.IsRefused)
        {
            return again.Refusal;
        }

        var differs = Enumerable.Range(0, Math.Max(again.Value.Count, drawn.Count))
            .FirstOrDefault(i => i >= again.Value.Count || i >= drawn.Count || again.Value[i] != drawn[i], -1);
        return differs < 0 ? null : new Refusal("programmes.lot-differs", differs + 1);
    }

    private static Refusal? Inputs(string seed, string witness, IReadOnlyList<LotCandidate> candidates) => Rules.First(
        string.IsNullOrWhiteSpace(seed) ? new Refusal("programmes.lot-without-seed") : null,
        candidates.Select(c => c.Id).Distinct().Count() != candidates.Count ? new Refusal("programmes.lot-candidate-twice") : null,
        candidates.Count is < 2 or > 500 ? new Refusal("programmes.lot-too-few", candidates.Count) : null,
        seed.Length > 500 || witness.Length > 500 || candidates.Any(c => c.Name.Length is 0 or > 500) ? new Refusal("programmes.lot-line-form") : null,
        candidates.Select(c => c.Name).Append(seed).Append(witness).Any(IsNoLine) ? new Refusal("programmes.lot-line-form") : null);

    /// <summary>True for what could not be written as one line, or could be written in several ways.</summary>
    private static bool IsNoLine(string text) =>
        text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029') || text.Trim() != text || Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) != text || !text.IsNormalized(NormalizationForm.FormC);

    private static byte[] Key(string seed, string witness, LotCandidate[] places)
    {
        var lines = new[] { "baton lot 1", seed, witness }.Concat(places.Select(p => $"{p.Id.Value.ToString("D", CultureInfo.InvariantCulture)} {p.Name}"));
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n"))));
    }

    private sealed class Blocks(byte[] key)
    {
        private uint next;

        public int Below(int bound)
        {
            // The greatest multiple of the bound that fits into 64 bits; 2^64 itself is written as 0.
            var rest = (ulong.MaxValue % (uint)bound + 1) % (uint)bound;
            var limit = 0UL - rest;
            Span<byte> block = stackalloc byte[36];
            key.CopyTo(block);
            ulong number;
            do
            {
                BinaryPrimitives.WriteUInt32BigEndian(block[32..], next++);
                number = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(block));
            }
            while (limit != 0 && number >= limit);
            return (int)(number % (uint)bound);
        }
    }
}
