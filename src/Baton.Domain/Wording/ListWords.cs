using System.Text;

namespace Baton.Domain.Wording;

/// <summary>Several things as one phrase of either language.</summary>
public static class ListWords
{
    /// <summary>"a, b and c"; "甲、乙和丙" (set off by a space where the neighbour is Latin: "A、B 和 C"). Nothing gives "".</summary>
    public static string And(IReadOnlyList<string> items, Language language) =>
        language == Language.Zh ? Chinese(items, "和") : Latin(items, ", ", " and ");

    /// <summary>"a, b or c"; "甲、乙或丙".</summary>
    public static string Or(IReadOnlyList<string> items, Language language) =>
        language == Language.Zh ? Chinese(items, "或") : Latin(items, ", ", " or ");

    /// <summary>For things that hold commas themselves: "a, of b; c, of d and e; and f"; "甲；乙；丙".</summary>
    public static string AndLong(IReadOnlyList<string> items, Language language) =>
        language == Language.Zh ? string.Join('；', items) : Latin(items, "; ", "; and ");

    /// <summary>A bare enumeration without "and": "a, b, c"; "甲、乙、丙".</summary>
    public static string Plain(IReadOnlyList<string> items, Language language) =>
        string.Join(language == Language.Zh ? "、" : ", ", items);

    private static string Latin(IReadOnlyList<string> items, string between, string last)
    {
        if (items.Count <= 1)
        {
            return items.Count == 0 ? "" : items[0];
        }

        var text = new StringBuilder(items[0]);
        for (var i = 1; i < items.Count; i++)
        {
            text.Append(i == items.Count - 1 ? last : between).Append(items[i]);
        }

        return text.ToString();
    }

    private static string Chinese(IReadOnlyList<string> items, string last)
    {
        if (items.Count <= 1)
        {
            return items.Count == 0 ? "" : items[0];
        }

        var text = new StringBuilder();
        text.AppendJoin('、', items.Take(items.Count - 1));
        if (text.Length > 0 && char.IsAsciiLetterOrDigit(text[^1]))
        {
            text.Append(' ');
        }

        text.Append(last);
        if (items[^1].Length > 0 && char.IsAsciiLetterOrDigit(items[^1][0]))
        {
            text.Append(' ');
        }

        return text.Append(items[^1]).ToString();
    }
}
