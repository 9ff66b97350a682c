using Baton.Domain.Programmes;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baton.Web.Jobs;

/// <summary>Maps the jobs. A backup does not carry them: what they work on lies outside of it, and a copy elsewhere must not do their work again.</summary>
public sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("jobs");
        builder.Property(j => j.Id).ValueGeneratedNever();
        builder.Property(j => j.Kind).HasMaxLength(40);
        builder.Property(j => j.State).HasConversion<string>().HasMaxLength(40);
        builder.HasOne<Programme>().WithMany().HasForeignKey(j => j.ProgrammeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Edition>().WithMany().HasForeignKey(j => j.EditionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(j => new { j.State, j.CreatedAt });
        builder.HasMoments();
        builder.Ignore(j => j.Title).Ignore(j => j.Result).Ignore(j => j.Failure).Ignore(j => j.IsOver);
    }
}
