using System.Globalization;
using System.Text;

namespace Baton.Domain.People;

/// <summary>
/// What one types to find a person by the romanised name: the name without spaces, and the initials of its syllables
/// ("wanghui" and "wh" for Wang Hui, "lwj" for Lin Wenjing, whose given name is two characters in one word).
/// </summary>
public static class RomanisedName
{
    private const int LongestName = 60;
    private const int MostReadings = 16;

    // All syllables of standard Chinese without tones, by their first letters; v stands for ü.
    private static readonly HashSet<string> Syllables =
    [
        .. new Dictionary<string, string>
        {
            [""] = "a ai an ang ao e ei en eng er o ou ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun wa wai wan wang wei wen weng wo wu",
            ["b"] = "a ai an ang ao ei en eng i ian iao ie in ing o u",
            ["p"] = "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
            ["m"] = "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
            ["f"] = "a an ang ei en eng o ou u",
            ["d"] = "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
            ["t"] = "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
            ["n"] = "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve yu",
            ["l"] = "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve yu",
            ["g"] = "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
            ["k"] = "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
            ["h"] = "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
            ["j"] = "i ia ian iang iao ie in ing iong iu u uan ue un",
            ["q"] = "i ia ian iang iao ie in ing iong iu u uan ue un",
            ["x"] = "i ia ian iang iao ie in ing iong iu u uan ue un",
            ["zh"] = "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
            ["ch"] = "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
            ["sh"] = "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
            ["r"] = "an ang ao e en eng i ong ou u uan ui un uo",
            ["z"] = "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
            ["c"] = "a ai an ang ao e en eng i ong ou u uan ui un uo",
            ["s"] = "a ai an ang ao e en eng i ong ou u uan ui un uo",
        }.SelectMany(row => row.Value.Split(' ').Select(rest => row.Key + rest)),
    ];

    /// <summary>
    /// The keys of a romanised name in small letters, each once; empty when it holds no letters.
    /// </summary>
    /// <param name="romanised">The name, family name first; tone marks may be there.</param>
    /// <param name="characters">How many Han characters the name has, which says how its letters fall into syllables; 0 = not known.</param>
    public static IReadOnlyList<string> Keys(string romanised, int characters)
    {
        var words = Words(romanised);
        if (words.Count == 0 || words.Sum(w => w.Length) > LongestName)
        {
            return [];
        }

        var keys = new List<string>();
        foreach (var spelt in Spellings(words))
        {
            keys.Add(string.Concat(spelt));
        }

        keys.Add(string.Concat(words.Select(w => w[0])));
        foreach (var initials in Initials(words, characters))
        {
            keys.Add(initials);
        }

        return [.. keys.Where(k => k.Length > 1).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The words of a name in small letters a to z, with v for ü; an apostrophe parts them as a space does.</summary>
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (c == '\u0308' && word.Length > 0 && word[^1] == 'u')
            {
                word[^1] = 'v';
            }
            else if (char.IsAsciiLetterLower(c))
            {
                word.Append(c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    // Lü is typed lu, lv or, as passports write it, lyu.
    private static IEnumerable<IEnumerable<string>> Spellings(List<string> words)
    {
        yield return words;
        if (words.Any(w => w.Contains('v', StringComparison.Ordinal)))
        {
            yield return words.Select(w => w.Replace('v', 'u'));
            yield return words.Select(w => w.Replace("v", "yu", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Initials(List<string> words, int characters)
    {
        var readings = new List<string> { "" };
        foreach (var word in words)
        {
            var parts = Readings(word);
            readings = [.. readings.SelectMany(r => parts.Select(p => r + p)).Take(MostReadings)];
        }

        var length = characters > 0 ? characters : readings.Select(r => r.Length).DefaultIfEmpty(0).Min();
        return readings.Where(r => r.Length == length);
    }

    /// <summary>The initials of each way to read a word as syllables; none when it is no such word.</summary>
    private static List<string> Readings(string word)
    {
        // What can stand behind each place, from the end forward.
        var after = new List<string>[word.Length + 1];
        after[word.Length] = [""];
        for (var at = word.Length - 1; at >= 0; at--)
        {
            after[at] = [];
            for (var length = 1; length <= 6 && at + length <= word.Length; length++)
            {
                if (Syllables.Contains(word.Substring(at, length)))
                {
                    after[at].AddRange(after[at + length].Select(rest => word[at] + rest).Take(MostReadings));
                }
            }
        }

        return [.. after[0].Distinct(StringComparer.Ordinal)];
    }
}
