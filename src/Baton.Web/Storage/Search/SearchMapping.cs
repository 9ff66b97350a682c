using Baton.Domain.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baton.Web.Storage.Search;

/// <summary>
/// Maps the index. What EF does not know stands in the migration by hand: on SQLite the table <c>search_terms</c> (FTS5) with the triggers
/// that keep it and the index <c>ix_search_entries_lookup</c>, on PostgreSQL two generated columns and their GIN index. A later migration that rebuilds <c>search_entries</c> must make
/// them anew.
/// </summary>
public sealed class SearchMapping : IEntityTypeConfiguration<SearchEntry>, IEntityTypeConfiguration<PersonNaming>, IEntityTypeConfiguration<SearchBuild>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SearchEntry> builder)
    {
        builder.ToTable("search_entries");
        builder.Property(e => e.Reading).HasMaxLength(40);
        builder.Property(e => e.PartKind).HasMaxLength(40);
        builder.Property(e => e.Kind).HasConversion<int>();
        builder.HasIndex(e => e.PartId);
        builder.HasOne<Programme>().WithMany().HasForeignKey(e => e.ProgrammeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Edition>().WithMany().HasForeignKey(e => e.EditionId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<PersonNaming> builder)
    {
        builder.ToTable("person_namings");
        builder.HasKey(n => new { n.PartId, n.PersonId });
        builder.HasIndex(n => new { n.PersonId, n.EditionId });
        builder.HasOne<Programme>().WithMany().HasForeignKey(n => n.ProgrammeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Edition>().WithMany().HasForeignKey(n => n.EditionId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SearchBuild> builder)
    {
        builder.ToTable("search_builds");
        builder.HasKey(b => b.Version);
        builder.Property(b => b.Version).ValueGeneratedNever();
        builder.Property(b => b.At).HasConversion(at => at, at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
    }
}
