using Baton.Domain;

namespace Baton.Samples;

/// <summary>Short forms for writing content down.</summary>
internal static class Words
{
    /// <summary>A text in both languages.</summary>
    public static LocalizedText Say(string zh, string en) => new(zh, en);

    /// <summary>A day.</summary>
    public static DateOnly Day(int year, int month, int day) => new(year, month, day);

    /// <summary>A wall time written as 9:05 or 14:30.</summary>
    public static TimeOnly At(string time) => TimeOnly.ParseExact(time, "H:mm", System.Globalization.CultureInfo.InvariantCulture);
}
