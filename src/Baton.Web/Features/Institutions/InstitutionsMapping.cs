using Baton.Domain.Institutions;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baton.Web.Features.Institutions;

/// <summary>Maps the parts of this module to their tables.</summary>
public sealed class InstitutionsMapping :
    IEntityTypeConfiguration<Institution>,
    IEntityTypeConfiguration<Venue>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Institution> builder) => builder.MapPart<Institution, InstitutionId, InstitutionDetails>("institutions");

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Venue> builder) => builder.MapPart<Venue, VenueId, VenueDetails>("venues");
}
