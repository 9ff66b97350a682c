using System.Globalization;

namespace Baton.Domain.Wording;

/// <summary>Numbers as running text and headings of either language want them.</summary>
public static class NumberWords
{
    private static readonly string[] English =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly string[] EnglishOrdinals =
        ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static readonly string[] Chinese = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    /// <summary>The number of an edition, always in digits: "Edition 3"; "第 3 届".</summary>
    public static string Edition(int number, Language language) =>
        language == Language.Zh ? $"第 {Digits(number)} 届" : $"Edition {Digits(number)}";

    /// <summary>The same inside an English sentence: "edition 3"; "第 3 届".</summary>
    public static string EditionInText(int number, Language language) =>
        language == Language.Zh ? Edition(number, language) : $"edition {Digits(number)}";

    /// <summary>A place in a row: "third", "11th"; "第三", "第 11". In words from 1 to 10.</summary>
    public static string Ordinal(int number, Language language)
    {
        if (language == Language.Zh)
        {
            return number is >= 1 and <= 10 ? "第" + Chinese[number] : $"第 {Digits(number)}";
        }

        return number is >= 1 and <= 10 ? EnglishOrdinals[number] : Digits(number) + Suffix(number);
    }

    /// <summary>
    /// A small count with what is counted: "three stops", "one stop", "no stops", "11 stops"; "三个观摩点", "两个环节", "11 个观摩点".
    /// In words from 0 (Chinese: 1) to 10, else in digits.
    /// </summary>
    /// <param name="count">How many; not below 0.</param>
    /// <param name="one">English for one: "stop".</param>
    /// <param name="many">English for several: "stops".</param>
    /// <param name="chinese">Chinese counter and noun: "个观摩点".</param>
    /// <param name="language">The language of the phrase.</param>
    public static string Count(int count, string one, string many, string chinese, Language language)
    {
        if (language == Language.Zh)
        {
            return count is >= 1 and <= 10 ? (count == 2 ? "两" : Chinese[count]) + chinese : $"{Digits(count)} {chinese}";
        }

        return $"{(count is >= 0 and <= 10 ? English[count] : Digits(count))} {(count == 1 ? one : many)}";
    }

    /// <summary>As <see cref="Count"/>, beginning with a capital, for headings: "Three stops"; "三个观摩点".</summary>
    public static string CountHeading(int count, string one, string many, string chinese, Language language)
    {
        var words = Count(count, one, many, chinese, language);
        return language == Language.Zh ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>Plain digits, without grouping: years, counts of people.</summary>
    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Suffix(int number) => (Math.Abs(number) % 100) is 11 or 12 or 13
        ? "th"
        : (Math.Abs(number) % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
}
