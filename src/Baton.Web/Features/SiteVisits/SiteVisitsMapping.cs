using Baton.Domain.SiteVisits;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baton.Web.Features.SiteVisits;

/// <summary>Maps the parts of this module to their tables.</summary>
public sealed class SiteVisitsMapping :
    IEntityTypeConfiguration<Stop>,
    IEntityTypeConfiguration<Display>,
    IEntityTypeConfiguration<VisitGroup>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Stop> builder) => builder.MapPart<Stop, StopId, StopDetails>("stops");

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Display> builder) => builder.MapPart<Display, DisplayId, DisplayDetails>("displays");

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<VisitGroup> builder) => builder.MapPart<VisitGroup, VisitGroupId, VisitGroupDetails>("visit_groups");
}
