using System.Globalization;
using System.Text;

namespace Baton.Domain.Sessions;

/// <summary>The name of a talk in addresses, suggested so that nobody has to think one up.</summary>
public static class TalkKey
{
    private const int Longest = 60;

    /// <summary>
    /// From the English title: its letters and digits in lower case, words joined by hyphens; cut between words. "talk-3" where the title has
    /// none. With a number behind it where the name is taken.
    /// </summary>
    /// <param name="title">The title.</param>
    /// <param name="number">The number of the agenda item.</param>
    /// <param name="taken">The names that talks of the edition have.</param>
    public static string Suggest(LocalizedText title, int number, IEnumerable<string> taken)
    {
        var others = taken.ToHashSet(StringComparer.Ordinal);
        var name = Words(title.En) is { Length: > 0 } words ? words : string.Create(CultureInfo.InvariantCulture, $"talk-{number}");
        var free = name;
        for (var i = 2; others.Contains(free); i++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $"-{i}");
            free = name[..Math.Min(name.Length, Longest - ending.Length)].TrimEnd('-') + ending;
        }

        return free;
    }

    private static string Words(string title)
    {
        var name = new StringBuilder();
        foreach (var word in title.Normalize(NormalizationForm.FormKD).Split([' ', '-', '–', '—', '/', ':', ',', '.', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var letters = string.Concat(word.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
            if (letters.Length > 0 && name.Length + 1 + letters.Length <= Longest)
            {
                name.Append(name.Length > 0 ? "-" : "").Append(letters);
            }
            else if (letters.Length > 0)
            {
                break;
            }
        }

        return name.ToString();
    }
}
