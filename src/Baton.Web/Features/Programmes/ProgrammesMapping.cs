using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baton.Web.Features.Programmes;

/// <summary>Maps the parts of this module to their tables. Slug and number are unique by indexes that the migrations add.</summary>
public sealed class ProgrammesMapping :
    IEntityTypeConfiguration<Programme>,
    IEntityTypeConfiguration<Edition>,
    IEntityTypeConfiguration<Stage>,
    IEntityTypeConfiguration<Membership>,
    IEntityTypeConfiguration<HostTurn>,
    IEntityTypeConfiguration<HostApplication>,
    IEntityTypeConfiguration<HostDraw>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Programme> builder)
    {
        builder.MapPart<Programme, ProgrammeId, ProgrammeDetails>("programmes");
        builder.Ignore(p => p.EditionId);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Edition> builder)
    {
        builder.MapPart<Edition, EditionId, EditionDetails>("editions");
        builder.Property(e => e.StateReason).HasMaxLength(2000);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Stage> builder) => builder.MapPart<Stage, StageId, StageDetails>("stages");

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Membership> builder) => builder.MapPart<Membership, MembershipId, MembershipDetails>("memberships");

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<HostTurn> builder) => builder.MapPart<HostTurn, HostTurnId, HostTurnDetails>("host_turns");

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<HostApplication> builder) => builder.MapPart<HostApplication, HostApplicationId, HostApplicationDetails>("host_applications");

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<HostDraw> builder) => builder.MapPart<HostDraw, HostDrawId, HostDrawDetails>("host_draws");
}
