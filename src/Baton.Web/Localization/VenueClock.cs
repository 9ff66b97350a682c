using Baton.Domain.Programmes;

namespace Baton.Web.Features.Publicity;

/// <summary>The clock on the wall of the venue.</summary>
public static class VenueClock
{
    /// <summary>The wall time now, in the programme's zone.</summary>
    public static DateTime WallTime(this TimeProvider clock, Programme programme) =>
        TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(programme.Details.TimeZone)).DateTime;

    /// <summary>A recorded moment, UTC, as that clock showed it.</summary>
    public static DateTime WallTimeAt(this Programme programme, DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById(programme.Details.TimeZone));

    /// <summary>The day there.</summary>
    public static DateOnly Today(this TimeProvider clock, Programme programme) => DateOnly.FromDateTime(clock.WallTime(programme));
}
