using Baton.Domain;

namespace Baton.Web.Access;

/// <summary>Moments on pages of the account, which belong to no programme and thus to no zone of one: shown in the zone most programmes keep, and named.</summary>
public static class AccessMoments
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>"12 May 2026, 14:05 (UTC+8)".</summary>
    public static string Shown(DateTime utc, Language language)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);
        var (day, time) = (DateWords.Full(DateOnly.FromDateTime(local), language), DateWords.Time(TimeOnly.FromDateTime(local)));
        return language == Language.Zh ? $"{day} {time}（UTC+8）" : $"{day}, {time} (UTC+8)";
    }
}
