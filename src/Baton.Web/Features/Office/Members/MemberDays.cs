using Baton.Web.Localization;

namespace Baton.Web.Features.Office.Members;

/// <summary>Days in a programme's zone, as dates of roles are written, and the moments they are stored as.</summary>
internal static class MemberDays
{
    /// <summary>The day of a moment; null for null.</summary>
    public static DateOnly? DayOf(DateTime? utc, TimeZoneInfo zone) => utc is { } at ? DateOnly.FromDateTime(zone.WallTimeAt(at)) : null;

    /// <summary>The last day on which a role is in effect that ends, exclusively, at a moment.</summary>
    public static DateOnly? LastDayOf(DateTime? until, TimeZoneInfo zone) => DayOf(until?.AddTicks(-1), zone);
}
