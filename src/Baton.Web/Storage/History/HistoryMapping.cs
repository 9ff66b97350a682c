using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baton.Web.Storage.History;

/// <summary>Maps the history. It has no foreign keys to what it tells of: it outlives it.</summary>
public sealed class HistoryMapping : IEntityTypeConfiguration<ChangeSet>, IEntityTypeConfiguration<Change>, IEntityTypeConfiguration<PersonalValues>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ChangeSet> builder)
    {
        builder.ToTable("change_sets");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.At).HasConversion(at => at, at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
        builder.HasIndex(s => new { s.ProgrammeId, s.At });

        // The history of one edition, the newest first, without walking through those of all others.
        builder.HasIndex(s => new { s.ProgrammeId, s.EditionId, s.At });

        // Whether an act was taken back.
        builder.HasIndex(s => s.Undoes).HasFilter("undoes IS NOT NULL");
        builder.HasMany(s => s.Changes).WithOne().HasForeignKey(c => c.ChangeSetId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.ToTable("changes");
        builder.Property(c => c.Id).ValueGeneratedNever();
        // The changes of a part, the last one too.
        builder.HasIndex(c => new { c.PartId, c.ChangeSetId });

        // What an act touches, without reading the thousands of changes of an import.
        builder.HasIndex(c => new { c.ChangeSetId, c.PartKind, c.EditionId });

        // What was removed: the bin, the newest first, and what may still be public of it.
        builder.HasIndex(c => new { c.EditionId, c.ChangeSetId, c.Id }).HasFilter("kind = 'Removed'");
        builder.HasIndex(c => c.PartKind).HasFilter("kind = 'Removed'");
        builder.HasOne(c => c.Personal).WithOne().HasForeignKey<PersonalValues>(v => v.ChangeId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<PersonalValues> builder)
    {
        builder.ToTable("change_personal_values");
        builder.HasKey(v => v.ChangeId);
        builder.Property(v => v.ChangeId).ValueGeneratedNever();
    }
}
