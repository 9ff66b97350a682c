using System.Reflection;
using Baton.Domain;
using Baton.Domain.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baton.Web.Storage;

/// <summary>Maps every part the same way: id, programme and edition as columns with real foreign keys, details as columns of their own names.</summary>
public static class PartMapping
{
    /// <summary>Maps a part to <paramref name="table"/>.</summary>
    public static void MapPart<TPart, TId, TDetails>(this EntityTypeBuilder<TPart> part, string table)
        where TPart : PlanPart<TId, TDetails>
        where TId : struct, IEntityId<TId>
        where TDetails : class, IDetails
    {
        part.ToTable(table);
        part.HasKey(p => p.Id);
        part.Property(p => p.Id).ValueGeneratedNever();
        if (typeof(TPart) != typeof(Programme))
        {
            part.HasOne<Programme>().WithMany().HasForeignKey(p => p.ProgrammeId).OnDelete(DeleteBehavior.Cascade);
            part.HasIndex(p => new { p.ProgrammeId, p.EditionId });
        }

        if (typeof(TPart) != typeof(Edition) && typeof(TPart) != typeof(Programme))
        {
            part.HasOne<Edition>().WithMany().HasForeignKey(p => p.EditionId).OnDelete(DeleteBehavior.Cascade);
        }

        part.ComplexProperty(p => p.Details, details =>
        {
            foreach (var property in typeof(TDetails).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
            {
                var column = Snake(property.Name);
                if (property.PropertyType == typeof(LocalizedText))
                {
                    details.ComplexProperty(property.PropertyType, property.Name, text =>
                    {
                        text.Property(nameof(LocalizedText.Zh)).HasColumnName(column + "_zh");
                        text.Property(nameof(LocalizedText.En)).HasColumnName(column + "_en");
                        text.Ignore(nameof(LocalizedText.IsEmpty)).Ignore(nameof(LocalizedText.IsHalf));
                    });
                }
                else
                {
                    var mapped = details.Property(property.PropertyType, property.Name).HasColumnName(column);
                    if (property.PropertyType == typeof(DateTime?))
                    {
                        mapped.HasConversion(MomentMapping.Utc);
                    }
                }
            }

            foreach (var computed in typeof(TDetails).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => !p.CanWrite))
            {
                details.Ignore(computed.Name);
            }
        });
    }

    private static string Snake(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
