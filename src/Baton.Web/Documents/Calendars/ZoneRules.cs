using System.Globalization;

namespace Baton.Web.Documents.Calendars;

/// <summary>
/// The VTIMEZONE of a zone, true for the years asked: one block for a zone whose clock does not change in them,
/// else one block for each change. Written from the system's own rules because readers' programs differ in what they know.
/// </summary>
internal static class ZoneRules
{
    private static readonly DateTime Earliest = new(1970, 1, 1);

    /// <summary>A clock setting: from which wall time (on the clock before the change), from and to which offset.</summary>
    private readonly record struct Setting(DateTime Wall, TimeSpan From, TimeSpan To, bool IsDaylight);

    public static void Write(ContentLines lines, TimeZoneInfo zone, IEnumerable<int> years)
    {
        lines.Add("BEGIN", "VTIMEZONE");
        lines.Add("TZID", zone.Id);
        foreach (var setting in Settings(zone, [.. years.Distinct().Order()]))
        {
            var block = setting.IsDaylight ? "DAYLIGHT" : "STANDARD";
            lines.Add("BEGIN", block);
            lines.Add("DTSTART", setting.Wall.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture));
            lines.Add("TZOFFSETFROM", Offset(setting.From));
            lines.Add("TZOFFSETTO", Offset(setting.To));
            lines.Add("TZNAME", Offset(setting.To));
            lines.Add("END", block);
        }

        lines.Add("END", "VTIMEZONE");
    }

    private static IEnumerable<Setting> Settings(TimeZoneInfo zone, IReadOnlyList<int> years)
    {
        var seen = DayBefore(years[0]);
        var offset = zone.GetUtcOffset(seen);
        yield return new(seen < Earliest ? DateTime.SpecifyKind(seen, DateTimeKind.Unspecified) : Earliest, offset, offset, zone.IsDaylightSavingTime(seen));
        foreach (var year in years)
        {
            // Years between two used ones are skipped; what changed in them shows as one change at the start of the later.
            for (var day = Later(seen, DayBefore(year)); day < DayAfter(year); day = day.AddDays(1))
            {
                if (zone.GetUtcOffset(day) != offset)
                {
                    var moment = ChangeBetween(zone, Later(seen, day.AddDays(-1)), day);
                    var changed = zone.GetUtcOffset(moment);
                    yield return new(DateTime.SpecifyKind(moment + offset, DateTimeKind.Unspecified), offset, changed, zone.IsDaylightSavingTime(moment));
                    offset = changed;
                }

                seen = day;
            }
        }
    }

    /// <summary>The first second in (before, after] at which the clock shows what it shows at <paramref name="after"/>.</summary>
    private static DateTime ChangeBetween(TimeZoneInfo zone, DateTime before, DateTime after)
    {
        var wanted = zone.GetUtcOffset(after);
        while (after - before > TimeSpan.FromSeconds(1))
        {
            var seconds = Math.Floor((after - before).TotalSeconds / 2);
            var middle = before.AddSeconds(seconds);
            (before, after) = zone.GetUtcOffset(middle) == wanted ? (before, middle) : (middle, after);
        }

        return after;
    }

    /// <summary>A day of margin on both sides: wall time and UTC are up to 14 hours apart.</summary>
    private static DateTime DayBefore(int year) => year <= 1 ? Utc(1, 1, 2) : Utc(year, 1, 1).AddDays(-1);

    private static DateTime DayAfter(int year) => year >= 9999 ? Utc(9999, 12, 30) : Utc(year + 1, 1, 2);

    private static DateTime Utc(int year, int month, int day) => new(year, month, day, 0, 0, 0, DateTimeKind.Utc);

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    /// <summary>RFC 5545 §3.3.14: seconds only where there are any.</summary>
    private static string Offset(TimeSpan offset)
    {
        var sign = offset < TimeSpan.Zero ? "-" : "+";
        return sign + offset.Duration().ToString(offset.Seconds == 0 ? "hhmm" : "hhmmss", CultureInfo.InvariantCulture);
    }
}
