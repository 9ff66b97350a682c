using Baton.Domain.Handover;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baton.Web.Features.Handover;

/// <summary>Maps the parts of this module to their tables.</summary>
public sealed class HandoverMapping :
    IEntityTypeConfiguration<RelayBaton>,
    IEntityTypeConfiguration<CustodyRecord>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<RelayBaton> builder) => builder.MapPart<RelayBaton, RelayBatonId, RelayBatonDetails>("batons");

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<CustodyRecord> builder) => builder.MapPart<CustodyRecord, CustodyRecordId, CustodyRecordDetails>("custody_records");
}
