namespace Baton.Web.Features.Office.Members;

/// <summary>Days in a programme's zone, as dates of roles are written, and the moments they are stored as.</summary>
internal static class MemberDays
{
    /// <summary>The first moment of a day, UTC. A day that begins inside a skipped hour begins after it.</summary>
    public static DateTime StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var wall = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(wall))
        {
            wall = wall.AddMinutes(15);
        }

        return TimeZoneInfo.ConvertTimeToUtc(wall, zone);
    }

    /// <summary>The day of a moment; null for null.</summary>
    public static DateOnly? DayOf(DateTime? utc, TimeZoneInfo zone) => utc is { } at ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, zone)) : null;

    /// <summary>The last day on which a role is in effect that ends, exclusively, at a moment.</summary>
    public static DateOnly? LastDayOf(DateTime? until, TimeZoneInfo zone) => DayOf(until?.AddTicks(-1), zone);
}
