using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Storage.Publication;

/// <summary>What strangers may see: for everything public. Changes of the draft leave it alone.</summary>
/// <param name="revisions">Tells whether what stands here is still true.</param>
/// <param name="scopes">Opens the database when it is not.</param>
/// <param name="places">How many dossiers are kept; 0 = none.</param>
public sealed class PublishedShelf(ProgrammeRevisions revisions, IServiceScopeFactory scopes, int places = 64)
    : DossierShelf(PlanVersion.Published, revisions, scopes, places)
{
    /// <inheritdoc/>
    protected override Task<ProgrammeRevision?> AskAsync(BatonDb db, string slug, CancellationToken cancellation) => (
        from published in db.PublishedParts
        join programme in db.Set<Programme>() on published.ProgrammeId equals programme.Id
        where published.Kind == nameof(Programme) && published.Handle == slug && published.WithdrawnAt == null
        select new ProgrammeRevision(programme.Id.Value, programme.PublicRevision, published.Open)).FirstOrDefaultAsync(cancellation);

    /// <inheritdoc/>
    protected override Task<EditionDossier?> LoadEditionAsync(BatonDb db, string slug, int number, CancellationToken cancellation) =>
        new PublishedQuery(db).EditionAsync(slug, number, cancellation);

    /// <inheritdoc/>
    protected override Task<ProgrammeDossier?> LoadProgrammeAsync(BatonDb db, string slug, CancellationToken cancellation) =>
        new PublishedQuery(db).ProgrammeAsync(slug, cancellation);
}
