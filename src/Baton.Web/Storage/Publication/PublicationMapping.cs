using Baton.Domain.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baton.Web.Storage.Publication;

/// <summary>Maps the published version. It has a foreign key to its programme alone: a part that is removed from the draft stays public until that is published.</summary>
public sealed class PublicationMapping : IEntityTypeConfiguration<PublishedPart>, IEntityTypeConfiguration<PublicationAct>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<PublishedPart> builder)
    {
        builder.ToTable("published_parts");
        builder.HasKey(p => p.PartId);
        builder.Property(p => p.PartId).ValueGeneratedNever();
        builder.HasOne<Programme>().WithMany().HasForeignKey(p => p.ProgrammeId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(p => p.Kind).HasMaxLength(40);
        builder.Property(p => p.Handle).HasMaxLength(120);
        builder.Property(p => p.State).HasMaxLength(40);
        builder.Property(p => p.StateReason).HasMaxLength(2000);
        builder.HasMoments();
        builder.HasIndex(p => new { p.ProgrammeId, p.EditionId, p.Kind });
        builder.HasIndex(p => new { p.Kind, p.Handle });
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<PublicationAct> builder)
    {
        builder.ToTable("publications");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasOne<Programme>().WithMany().HasForeignKey(p => p.ProgrammeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMoments();
        builder.Ignore(p => p.Note);
        builder.HasIndex(p => new { p.ProgrammeId, p.Number }).IsUnique();
    }
}
