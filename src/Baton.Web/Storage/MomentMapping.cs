using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Baton.Web.Storage;

/// <summary>Maps recorded moments: UTC on the way in, and known to be UTC on the way out, which SQLite does not say by itself.</summary>
public static class MomentMapping
{
    /// <summary>UTC on the way in, and known to be UTC on the way out.</summary>
    public static readonly ValueConverter<DateTime, DateTime> Utc = new(at => at, at => DateTime.SpecifyKind(at, DateTimeKind.Utc));

    /// <summary>Maps every moment of a row so.</summary>
    public static void HasMoments<T>(this EntityTypeBuilder<T> row)
        where T : class
    {
        foreach (var moment in typeof(T).GetProperties().Where(p => (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType) == typeof(DateTime)))
        {
            row.Property(moment.Name).HasConversion(Utc);
        }
    }
}
