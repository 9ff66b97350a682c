using System.Globalization;
using System.Text.RegularExpressions;

namespace Baton.Domain;

/// <summary>Rules that many details share, so that each is said once.</summary>
public static partial class Rules
{
    /// <summary>Longest name or title, in text elements (grapheme clusters), inclusive.</summary>
    public const int LongestName = 300;

    /// <summary>Longest running text of one field, in UTF-16 units, inclusive.</summary>
    public const int LongestText = 20_000;

    private const int LongestSlug = 60;

    /// <summary>The first refusal among the rules, or null.</summary>
    public static Refusal? First(params ReadOnlySpan<Refusal?> refusals)
    {
        foreach (var refusal in refusals)
        {
            if (refusal is not null)
            {
                return refusal;
            }
        }

        return null;
    }

    /// <summary>Refuses a text that is empty in both languages. <paramref name="field"/> is the column key.</summary>
    public static Refusal? Named(LocalizedText text, string field) =>
        text.IsEmpty ? new Refusal("plan.name-missing", field) : Brief(text, field);

    /// <summary>Refuses a name longer than <see cref="LongestName"/> text elements in either language.</summary>
    public static Refusal? Brief(LocalizedText text, string field) =>
        TooLong(text.Zh, LongestName) || TooLong(text.En, LongestName)
            ? new Refusal("plan.name-too-long", field, LongestName)
            : null;

    /// <summary>Refuses running text longer than <see cref="LongestText"/> UTF-16 units in either language.</summary>
    public static Refusal? Text(LocalizedText text, string field) =>
        text.Zh.Length > LongestText || text.En.Length > LongestText
            ? new Refusal("plan.text-too-long", field, LongestText)
            : null;

    /// <summary>Refuses a last day before the first; both are inclusive.</summary>
    public static Refusal? Order(DateOnly? first, DateOnly? last, string field) =>
        first is { } f && last is { } l && l < f ? new Refusal("plan.ends-before-start", field, f, l) : null;

    /// <summary>Refuses a number outside the bounds, both inclusive.</summary>
    public static Refusal? Between(int? number, int least, int most, string field) =>
        number is { } n && (n < least || n > most) ? new Refusal("plan.number-out-of-range", field, n, least, most) : null;

    /// <summary>True for a name in addresses: <paramref name="least"/> to 60 of a-z, 0-9 and single hyphens within; both inclusive.</summary>
    public static bool IsSlug(string text, int least) => text.Length >= least && text.Length <= LongestSlug && SlugForm().IsMatch(text);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex SlugForm();

    private static bool TooLong(string text, int most) =>
        text.Length > most && new StringInfo(text).LengthInTextElements > most;
}
