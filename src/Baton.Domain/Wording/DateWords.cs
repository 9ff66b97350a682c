using System.Globalization;

namespace Baton.Domain.Wording;

/// <summary>Dates and times in words of either language: day before month in English, Han set off from digits in Chinese.</summary>
public static class DateWords
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;
    private static readonly string[] ChineseDays = ["日", "一", "二", "三", "四", "五", "六"];

    /// <summary>"6 December 2024"; "2024 年 12 月 6 日".</summary>
    public static string Full(DateOnly date, Language language) =>
        language == Language.Zh ? $"{date.Year} 年 {ShortChinese(date)}" : date.ToString("d MMMM yyyy", English);

    /// <summary>Without the year: "6 December"; "12 月 6 日".</summary>
    public static string Short(DateOnly date, Language language) =>
        language == Language.Zh ? ShortChinese(date) : date.ToString("d MMMM", English);

    /// <summary>With the day of the week: "Friday, 6 December 2024"; "2024 年 12 月 6 日（星期五）".</summary>
    public static string WithWeekday(DateOnly date, Language language, bool withYear = true)
    {
        var words = withYear ? Full(date, language) : Short(date, language);
        return language == Language.Zh
            ? $"{words}（{Weekday(date, language)}）"
            : $"{Weekday(date, language)}, {words}";
    }

    /// <summary>"Friday"; "星期五".</summary>
    public static string Weekday(DateOnly date, Language language) =>
        language == Language.Zh ? "星期" + ChineseDays[(int)date.DayOfWeek] : date.ToString("dddd", English);

    /// <summary>"December 2024"; "2024 年 12 月".</summary>
    public static string Month(DateOnly date, Language language) =>
        language == Language.Zh ? $"{date.Year} 年 {date.Month} 月" : date.ToString("MMMM yyyy", English);

    /// <summary>
    /// First to last day, both included, saying month and year once where they are the same: "6–8 December 2024", "30 November – 2 December
    /// 2024"; "2024 年 12 月 6 日至 8 日". One day is written as one. A year left out is left out only when both share it.
    /// </summary>
    public static string Range(DateOnly first, DateOnly last, Language language, bool withYear = true)
    {
        if (first == last)
        {
            return withYear ? Full(first, language) : Short(first, language);
        }

        if (first.Year != last.Year)
        {
            return Joined(Full(first, language), Full(last, language), language);
        }

        var sameMonth = first.Month == last.Month;
        if (language == Language.Zh)
        {
            var start = withYear ? Full(first, language) : ShortChinese(first);
            return Joined(start, sameMonth ? $"{last.Day} 日" : ShortChinese(last), language);
        }

        var end = withYear ? Full(last, language) : Short(last, language);
        return sameMonth ? $"{first.Day}–{end}" : Joined(Short(first, language), end, language);
    }

    /// <summary>Clock time of 24 hours, "09:00", the same in both languages.</summary>
    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"09:00–10:30", the same in both languages.</summary>
    public static string Times(TimeOnly from, TimeOnly until) => $"{Time(from)}–{Time(until)}";

    /// <summary>A moment in wall time: "9 December 2024, 10:20"; "2024 年 12 月 9 日 10:20".</summary>
    public static string Moment(DateTime wall, Language language) =>
        Full(DateOnly.FromDateTime(wall), language) + (language == Language.Zh ? " " : ", ") + Time(TimeOnly.FromDateTime(wall));

    /// <summary>A length in minutes: "25 minutes", "1 hour 5 minutes"; "25 分钟", "1 小时 5 分钟". Below zero counts as zero.</summary>
    public static string Length(int minutes, Language language)
    {
        var (hours, rest) = Math.DivRem(Math.Max(0, minutes), 60);
        var chinese = language == Language.Zh;
        var h = chinese ? $"{hours} 小时" : hours == 1 ? "1 hour" : $"{hours} hours";
        var m = chinese ? $"{rest} 分钟" : rest == 1 ? "1 minute" : $"{rest} minutes";
        return hours == 0 ? m : rest == 0 ? h : $"{h} {m}";
    }

    /// <summary>For the attribute of <c>time</c>: "2024-12-06".</summary>
    public static string Machine(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string ShortChinese(DateOnly date) => $"{date.Month} 月 {date.Day} 日";

    private static string Joined(string from, string to, Language language) =>
        language == Language.Zh ? $"{from}至 {to}" : $"{from} – {to}";
}
