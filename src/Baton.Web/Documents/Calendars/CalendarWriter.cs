using System.Globalization;
using System.Xml;
using static Baton.Web.Documents.Calendars.CalendarSpan;

namespace Baton.Web.Documents.Calendars;

/// <summary>
/// Writes RFC 5545. The same calendar gives the same bytes: no clock is read, and DTSTAMP is when the event's facts last changed,
/// which is its meaning in a calendar without METHOD (§3.8.7.2).
/// </summary>
public static class CalendarWriter
{
    /// <summary>The media type to send it with.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>The calendar in UTF-8, lines ended by CRLF and folded at 75 octets.</summary>
    public static byte[] Write(Calendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var lines = new ContentLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//Baton//Baton//EN");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.AddText("NAME", calendar.Name);
        lines.AddText("X-WR-CALNAME", calendar.Name);
        if (calendar.Refresh is { } refresh)
        {
            lines.Add("REFRESH-INTERVAL;VALUE=DURATION", XmlConvert.ToString(refresh));
            lines.Add("X-PUBLISHED-TTL", XmlConvert.ToString(refresh));
        }

        foreach (var zone in Zoned(calendar.Events).GroupBy(times => times.Zone.Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            ZoneRules.Write(lines, zone.First().Zone, zone.SelectMany(times => new[] { times.Start.Year, (times.End ?? times.Start).Year }));
        }

        foreach (var happening in calendar.Events)
        {
            Write(lines, happening);
        }

        lines.Add("END", "VCALENDAR");
        return lines.ToBytes();
    }

    private static void Write(ContentLines lines, CalendarEvent happening)
    {
        lines.Add("BEGIN", "VEVENT");
        lines.AddText("UID", happening.Uid);
        lines.Add("DTSTAMP", Moment(happening.Modified));
        lines.Add("LAST-MODIFIED", Moment(happening.Modified));
        lines.Add("SEQUENCE", happening.Sequence.ToString(CultureInfo.InvariantCulture));
        WriteSpan(lines, happening.When);
        lines.Add("STATUS", happening.Status.ToString().ToUpperInvariant());
        lines.AddText("SUMMARY", happening.Summary);
        lines.AddText("DESCRIPTION", happening.Description);
        lines.AddText("LOCATION", happening.Location);
        if (happening.Url is { } url)
        {
            lines.Add("URL", url.AbsoluteUri);
        }

        var categories = happening.Categories.Where(category => category.Length > 0).Select(ContentLines.Text).ToList();
        if (categories.Count > 0)
        {
            lines.Add("CATEGORIES", string.Join(',', categories));
        }

        lines.Add("END", "VEVENT");
    }

    private static void WriteSpan(ContentLines lines, CalendarSpan span)
    {
        switch (span)
        {
            case WholeDays days:
                lines.Add("DTSTART;VALUE=DATE", Day(days.First));
                if (days.Last < DateOnly.MaxValue)
                {
                    lines.Add("DTEND;VALUE=DATE", Day(days.Last.AddDays(1)));
                }

                break;
            case WallTimes times:
                lines.Add("DTSTART" + ZoneMark(times), Wall(times.Start, times));
                // DTEND must be later than DTSTART (§3.8.2.2); a moment without length has none.
                if (times.End is { } end && end > times.Start)
                {
                    lines.Add("DTEND" + ZoneMark(times), Wall(end, times));
                }

                break;
            default:
                throw new InvalidOperationException($"No such span: {span.GetType()}");
        }
    }

    private static IEnumerable<WallTimes> Zoned(IEnumerable<CalendarEvent> events) =>
        events.Select(happening => happening.When).OfType<WallTimes>().Where(times => !IsUtc(times));

    private static string ZoneMark(WallTimes times) => IsUtc(times) ? "" : $";TZID={times.Zone.Id}";

    private static bool IsUtc(WallTimes times) => times.Zone.HasSameRules(TimeZoneInfo.Utc);

    private static string Wall(DateTime time, WallTimes times) =>
        time.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture) + (IsUtc(times) ? "Z" : "");

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
