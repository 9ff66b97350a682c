using Baton.Domain.Sessions;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baton.Web.Features.Sessions;

/// <summary>Maps the parts of this module to their tables.</summary>
public sealed class SessionsMapping :
    IEntityTypeConfiguration<AgendaItem>,
    IEntityTypeConfiguration<AgendaAct>,
    IEntityTypeConfiguration<Talk>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AgendaItem> builder) => builder.MapPart<AgendaItem, AgendaItemId, AgendaItemDetails>("agenda_items");

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AgendaAct> builder) => builder.MapPart<AgendaAct, AgendaActId, AgendaActDetails>("agenda_acts");

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Talk> builder) => builder.MapPart<Talk, TalkId, TalkDetails>("talks");
}
