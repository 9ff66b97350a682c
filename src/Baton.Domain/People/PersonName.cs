using System.Text;

namespace Baton.Domain.People;

/// <summary>Rules for writing names: stored without inner spaces in Chinese, family name first in both languages.</summary>
public static class PersonName
{
    /// <summary>
    /// The stored form of a Chinese name: NFC, no white space at all between Han characters (李　四 = 李四), other runs of space as one.
    /// Other scripts keep single spaces.
    /// </summary>
    public static string Tidy(string name)
    {
        var normal = name.IsNormalized(NormalizationForm.FormC) ? name : name.Normalize(NormalizationForm.FormC);
        var runes = normal.EnumerateRunes().ToArray();
        var tidy = new StringBuilder(normal.Length);
        for (var i = 0; i < runes.Length; i++)
        {
            if (!Rune.IsWhiteSpace(runes[i]))
            {
                tidy.Append(runes[i].ToString());
                continue;
            }

            var after = i;
            while (after < runes.Length && Rune.IsWhiteSpace(runes[after]))
            {
                after++;
            }

            var betweenHan = i > 0 && after < runes.Length && IsHan(runes[i - 1]) && IsHan(runes[after]);
            if (tidy.Length > 0 && after < runes.Length && !betweenHan)
            {
                tidy.Append(' ');
            }

            i = after - 1;
        }

        return tidy.ToString();
    }

    /// <summary>The full name from its parts: joined in Chinese, with a space in other scripts, family name first.</summary>
    public static string Join(string family, string given)
    {
        if (family.Length == 0 || given.Length == 0)
        {
            return family + given;
        }

        Rune.DecodeLastFromUtf16(family, out var last, out _);
        Rune.DecodeFromUtf16(given, out var first, out _);
        return IsHan(last) && IsHan(first) ? family + given : family + " " + given;
    }

    /// <summary>
    /// The parts after only the full name was changed: the family name is kept where the new name begins with it, and the rest is the
    /// given name; otherwise both are left empty rather than guessed.
    /// </summary>
    public static (string Family, string Given) Resplit(string full, string formerFamily)
    {
        if (formerFamily.Length > 0 && full.Length > formerFamily.Length && full.StartsWith(formerFamily, StringComparison.Ordinal))
        {
            return (formerFamily, full[formerFamily.Length..].TrimStart());
        }

        return ("", "");
    }

    /// <summary>True for a Han character of any plane (names use characters beyond the basic one).</summary>
    public static bool IsHan(Rune rune) => rune.Value is
        (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) or 0x3007;
}
