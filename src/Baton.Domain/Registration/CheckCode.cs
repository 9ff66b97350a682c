using System.Globalization;
using System.Text;

namespace Baton.Domain.Registration;

/// <summary>The short code by which a participant is found: five characters that are not taken for one another, and make no words.</summary>
public static class CheckCode
{
    /// <summary>Without vowels, and without what looks like another: no 0 and O, 1 and I and L, 2 and Z, 5 and S, 8 and B, U and V.</summary>
    public const string Alphabet = "CDFGHJKMNPQRTWXY34679";

    /// <summary>How many characters.</summary>
    public const int Length = 5;

    private const int Count = 21 * 21 * 21 * 21 * 21;

    /// <summary>True for a code.</summary>
    public static bool IsCode(string text) => text.Length == Length && text.All(c => Alphabet.Contains(c, StringComparison.Ordinal));

    /// <summary>What was typed as a code is written: full-width letters narrow, small ones capital, without spaces and hyphens.</summary>
    public static string Tidy(string typed)
    {
        var narrow = new StringBuilder(typed.Length);
        foreach (var c in typed)
        {
            var plain = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
            if (!char.IsWhiteSpace(plain) && plain is not ('-' or '–' or '—' or '·'))
            {
                narrow.Append(char.ToUpper(plain, CultureInfo.InvariantCulture));
            }
        }

        return narrow.ToString();
    }

    /// <summary>A code that is not taken.</summary>
    /// <param name="taken">The codes of the edition.</param>
    /// <param name="pick">Picks a number below the one given.</param>
    public static string Next(IReadOnlySet<string> taken, Func<int, int> pick)
    {
        // From a picked place on, the first that is free: it ends even when nearly all are taken.
        var place = pick(Count);
        for (var i = 0; i < Count; i++)
        {
            var code = At((place + i) % Count);
            if (!taken.Contains(code))
            {
                return code;
            }
        }

        throw new InvalidOperationException("Every code is taken.");
    }

    /// <summary>Those of a roster who have no code, with one each; codes already given stay.</summary>
    public static IReadOnlyList<(Participant Participant, ParticipantDetails Details)> Give(IReadOnlyList<Participant> roster, Func<int, int> pick)
    {
        var taken = roster.Select(p => p.Details.Code).Where(c => c.Length > 0).ToHashSet(StringComparer.Ordinal);
        var given = new List<(Participant, ParticipantDetails)>();
        foreach (var participant in roster.Where(p => p.Details.Code.Length == 0))
        {
            var code = Next(taken, pick);
            taken.Add(code);
            given.Add((participant, participant.Details with { Code = code }));
        }

        return given;
    }

    private static string At(int place) => string.Create(Length, place, (code, rest) =>
    {
        for (var i = 0; i < code.Length; i++)
        {
            code[i] = Alphabet[rest % Alphabet.Length];
            rest /= Alphabet.Length;
        }
    });
}
