using Baton.Domain.People;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baton.Web.Features.People;

/// <summary>Maps the parts of this module to their tables.</summary>
public sealed class PeopleMapping :
    IEntityTypeConfiguration<Person>,
    IEntityTypeConfiguration<Post>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.MapPart<Person, PersonId, PersonDetails>("people");
        builder.HasRosterMark();
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Post> builder) => builder.MapPart<Post, PostId, PostDetails>("posts");
}
