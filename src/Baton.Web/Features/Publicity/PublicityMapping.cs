using Baton.Domain.Publicity;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baton.Web.Features.Publicity;

/// <summary>Maps the parts of this module to their tables.</summary>
public sealed class PublicityMapping :
    IEntityTypeConfiguration<Photo>,
    IEntityTypeConfiguration<Credit>,
    IEntityTypeConfiguration<ReportParagraph>,
    IEntityTypeConfiguration<ReportSignOff>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Photo> builder) => builder.MapPart<Photo, PhotoId, PhotoDetails>("photos");

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Credit> builder) => builder.MapPart<Credit, CreditId, CreditDetails>("credits");

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ReportParagraph> builder) => builder.MapPart<ReportParagraph, ReportParagraphId, ReportParagraphDetails>("report_paragraphs");

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ReportSignOff> builder) => builder.MapPart<ReportSignOff, ReportSignOffId, ReportSignOffDetails>("report_sign_offs");
}
