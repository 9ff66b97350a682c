using Baton.Domain.Registration;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baton.Web.Features.Registration;

/// <summary>Maps the parts of this module to their tables.</summary>
public sealed class RegistrationMapping :
    IEntityTypeConfiguration<Category>,
    IEntityTypeConfiguration<Participant>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Category> builder) => builder.MapPart<Category, CategoryId, CategoryDetails>("categories");

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Participant> builder) => builder.MapPart<Participant, ParticipantId, ParticipantDetails>("participants");
}
