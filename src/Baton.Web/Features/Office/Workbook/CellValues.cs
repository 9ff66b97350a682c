using System.Globalization;
using System.Text.RegularExpressions;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>Numbers, days, times and yes or no as people write them in cells; null where the text is none.</summary>
internal static partial class CellValues
{
    private static readonly string[] EnglishDays = ["d MMMM yyyy", "d MMM yyyy", "d MMM. yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy"];

    /// <summary>A whole number; thousands separators and a fraction of zeros are allowed.</summary>
    public static int? Number(string text)
    {
        var match = NumberForm().Match(CellText.Plain(text));
        return match.Success
            && int.TryParse(match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    /// <summary>A day: 2024-12-06, 2024/12/6, 2024.12.6, 2024年12月6日, 6 December 2024; a time of midnight behind it is ignored.</summary>
    public static DateOnly? Day(string text)
    {
        var plain = CellText.Plain(text);
        if (DayForm().Match(plain) is { Success: true } match)
        {
            return Day(Part(match, 1), Part(match, 2), Part(match, 3));
        }

        var english = Spaces().Replace(plain, " ");
        return DateOnly.TryParseExact(english, EnglishDays, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) ? day : null;
    }

    /// <summary>A time of day: 9:05, 09:05, 9：05, 14时05分, 9点半, 2:05 pm; seconds must be zero. The moment of a day and time is its time.</summary>
    public static TimeOnly? Time(string text)
    {
        var match = TimeForm().Match(CellText.Plain(text));
        if (!match.Success)
        {
            return OfDay(CellText.Plain(text));
        }

        var hour = Part(match, 1);
        var minute = match.Groups[2].Success ? Part(match, 2) : match.Groups[3].Success ? 30 : 0;
        var half = match.Groups[4].Value.ToLowerInvariant();
        if (half.Length > 0 && hour is < 1 or > 12)
        {
            return null;
        }

        hour = half switch { "pm" => hour % 12 + 12, "am" => hour % 12, _ => hour };
        return hour is >= 0 and < 24 && minute is >= 0 and < 60 ? new TimeOnly(hour, minute) : null;
    }

    /// <summary>Yes or no in either language.</summary>
    public static bool? YesNo(string text) => CellText.Fold(text) switch
    {
        "是" or "yes" or "y" or "true" or "1" or "√" or "✓" or "有" or "对" => true,
        "否" or "no" or "n" or "false" or "0" or "×" or "无" or "不" => false,
        _ => null,
    };

    /// <summary>A spreadsheet keeps a time as a part of the day, and shows it bare in a cell formatted as text: 0.395833333333333 is 09:30.</summary>
    private static TimeOnly? OfDay(string text) =>
        text.Length >= 5 && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) && part is >= 0 and < 1
        && Math.Round(part * 1440) is < 1440 and var minutes && Math.Abs((part * 1440) - minutes) < 0.001m
            ? TimeOnly.MinValue.AddMinutes((double)minutes)
            : null;

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Part(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([+-]?(?:[0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3}){1,2}))(?:\.0+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"^([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})\s*[-/.月]\s*([0-9]{1,2})\s*日?(?:[T ]00:00(?::00)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayForm();

    [GeneratedRegex(@"^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}[T ])?([0-9]{1,2})\s*(?:(?:[:.时点h]\s*([0-9]{1,2})\s*分?(?::00)?)|[时点](半)?)\s*(am|pm|AM|PM)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TimeForm();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
