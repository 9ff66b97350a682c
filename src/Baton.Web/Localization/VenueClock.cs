using Baton.Domain.Programmes;

namespace Baton.Web.Localization;

/// <summary>The clock on the wall of the venue, and the days it begins.</summary>
public static class VenueClock
{
    /// <summary>The wall time now, in the programme's zone.</summary>
    public static DateTime WallTime(this TimeProvider clock, Programme programme) => programme.WallTimeAt(clock.GetUtcNow().UtcDateTime);

    /// <summary>A recorded moment, UTC, as that clock showed it.</summary>
    public static DateTime WallTimeAt(this Programme programme, DateTime utc) => WallTimeAt(Zone(programme), utc);

    /// <summary>The same where only the zone is known.</summary>
    public static DateTime WallTimeAt(this TimeZoneInfo zone, DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    /// <summary>The day there.</summary>
    public static DateOnly Today(this TimeProvider clock, Programme programme) => DateOnly.FromDateTime(clock.WallTime(programme));

    /// <summary>True for a day that can be asked for: of a year that every zone can count from and to.</summary>
    public static bool Knows(DateOnly day) => day.Year is > 1900 and < 9000;

    /// <summary>The first moment of a day there, UTC.</summary>
    public static DateTime StartOf(this Programme programme, DateOnly day) => StartOf(day, Zone(programme));

    /// <summary>The first moment of a day in a zone, UTC. A day that begins inside a skipped hour begins after it.</summary>
    public static DateTime StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var wall = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(wall))
        {
            wall = wall.AddMinutes(15);
        }

        return TimeZoneInfo.ConvertTimeToUtc(wall, zone);
    }

    private static TimeZoneInfo Zone(Programme programme) => TimeZoneInfo.FindSystemTimeZoneById(programme.Details.TimeZone);
}
