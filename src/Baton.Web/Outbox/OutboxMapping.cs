using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baton.Web.Outbox;

/// <summary>Maps the mails that wait and those that left.</summary>
public sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox_messages");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Kind).HasMaxLength(40);
        builder.Property(m => m.Address).HasMaxLength(254);
        builder.Property(m => m.State).HasConversion<string>().HasMaxLength(40);
        builder.HasIndex(m => new { m.State, m.DueAt });
        builder.HasIndex(m => new { m.ProgrammeId, m.EditionId });
        builder.HasMoments();
    }
}
