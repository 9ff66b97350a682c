using System.Globalization;
using Baton.Domain;

namespace Baton.Web.Localization;

/// <summary>The language one answer is written in: Chinese (zh-CN) or English (en). There are two instances only.</summary>
public sealed class ReaderLanguage
{
    /// <summary>Name of the query field and of the cookie that hold the choice.</summary>
    public const string Key = "lang";

    /// <summary>Simplified Chinese, zh-CN; what a reader gets who asks for nothing.</summary>
    public static readonly ReaderLanguage Chinese = new(Language.Zh, "zh-CN");

    /// <summary>English, en.</summary>
    public static readonly ReaderLanguage English = new(Language.En, "en");

    private ReaderLanguage(Language language, string tag)
    {
        Language = language;
        Tag = tag;
        Culture = CultureInfo.GetCultureInfo(tag);
    }

    /// <summary>The language as the domain knows it.</summary>
    public Language Language { get; }

    /// <summary>The name of the language in markup, addresses and cultures: zh-CN or en.</summary>
    public string Tag { get; }

    /// <summary>The culture that formats and finds texts.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The other one.</summary>
    public ReaderLanguage Other => ReferenceEquals(this, Chinese) ? English : Chinese;

    /// <summary>True for Chinese.</summary>
    public bool IsChinese => Language == Language.Zh;

    /// <summary>The language of the current request, as the culture of the running flow says.</summary>
    public static ReaderLanguage Current =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Chinese : English;

    /// <summary>The instance for a language of the domain.</summary>
    public static ReaderLanguage Of(Language language) => language == Language.Zh ? Chinese : English;

    /// <summary>The language named by an address or a cookie ("zh-CN", "zh", "en", in any case); null for anything else.</summary>
    public static ReaderLanguage? Named(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        if (name.Equals("zh-CN", StringComparison.OrdinalIgnoreCase) || name.Equals("zh", StringComparison.OrdinalIgnoreCase))
        {
            return Chinese;
        }

        return name.Equals("en", StringComparison.OrdinalIgnoreCase) ? English : null;
    }

    /// <summary>The language of an answer: what the address asks for, else the cookie, else the browser's header, else Chinese. Nonsense is passed over.</summary>
    public static ReaderLanguage Choose(ReadOnlySpan<char> query, ReadOnlySpan<char> cookie, ReadOnlySpan<char> acceptLanguage) =>
        Named(query) ?? Named(cookie) ?? Preferred(acceptLanguage) ?? Chinese;

    /// <summary>
    /// The language an Accept-Language header prefers: Chinese of any kind is Chinese, every other named language is English, the first
    /// of equal weight wins. Null when it names none (empty, "*", weight 0, malformed).
    /// </summary>
    public static ReaderLanguage? Preferred(ReadOnlySpan<char> acceptLanguage)
    {
        ReaderLanguage? best = null;
        var bestWeight = 0;
        foreach (var range in acceptLanguage.Split(','))
        {
            var entry = acceptLanguage[range];
            var semicolon = entry.IndexOf(';');
            var tag = (semicolon < 0 ? entry : entry[..semicolon]).Trim();
            if (tag.IsEmpty || !char.IsAsciiLetter(tag[0]))
            {
                continue;
            }

            var weight = semicolon < 0 ? 1000 : Weight(entry[(semicolon + 1)..].Trim());
            if (weight > bestWeight)
            {
                bestWeight = weight;
                best = IsChineseTag(tag) ? Chinese : English;
            }
        }

        return best;
    }

    private static bool IsChineseTag(ReadOnlySpan<char> tag) =>
        tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) && (tag.Length == 2 || tag[2] == '-');

    // Thousandths, as the header allows three decimals; 0 for "q=0" and for what is no weight at all.
    private static int Weight(ReadOnlySpan<char> parameter)
    {
        if (!parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            || !decimal.TryParse(parameter[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
            || weight is < 0 or > 1)
        {
            return 0;
        }

        return (int)(weight * 1000);
    }

    /// <inheritdoc/>
    public override string ToString() => Tag;
}
