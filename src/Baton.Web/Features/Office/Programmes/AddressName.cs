using System.Globalization;
using System.Text;
using Baton.Domain.Programmes;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>The name in addresses that is made from the English name of a programme: "Open Classroom Relay" → open-classroom-relay.</summary>
internal static class AddressName
{
    /// <summary>Stands where there is no English name.</summary>
    public const string Neutral = "programme";

    private const int Longest = 60;

    /// <summary>The name; empty when nothing of the text can stand in an address.</summary>
    public static string Of(string english)
    {
        var name = new StringBuilder();
        foreach (var letter in english.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (letter is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                name.Append(letter);
            }
            else if (name.Length > 0 && name[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                name.Append('-');
            }
        }

        var text = name.ToString()[..Math.Min(name.Length, Longest)].Trim('-');
        return ProgrammeDetails.IsSlug(text) ? text : "";
    }

    /// <summary>The name, or the first of name-2, name-3 … that nobody has.</summary>
    public static string Free(string name, IReadOnlySet<string> taken)
    {
        var free = name;
        for (var number = 2; taken.Contains(free); number++)
        {
            var end = $"-{number}";
            free = name[..Math.Min(name.Length, Longest - end.Length)].TrimEnd('-') + end;
        }

        return free;
    }
}
