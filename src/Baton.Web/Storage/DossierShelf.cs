using System.Collections.Concurrent;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Storage;

/// <summary>
/// Dossiers of one version kept in memory as long as the programme's revision stands, so that a page costs at most one small query. What
/// stands here is shared by requests: it is read and never changed.
/// </summary>
/// <param name="version">Whose dossiers stand here.</param>
/// <param name="revisions">Tells whether what stands here is still true.</param>
/// <param name="scopes">Opens the database when it is not.</param>
/// <param name="places">How many dossiers are kept; 0 = none, each is loaded when asked for.</param>
public abstract class DossierShelf(PlanVersion version, ProgrammeRevisions revisions, IServiceScopeFactory scopes, int places)
{
    private readonly ConcurrentDictionary<(string Slug, int Number), (long Revision, object Dossier)> shelf = new();

    /// <summary>The programme's present revision in this version, or null when there is no such programme.</summary>
    public ValueTask<ProgrammeRevision?> RevisionAsync(string slug, CancellationToken cancellation) =>
        !ProgrammeDetails.IsSlug(slug) ? default
        : revisions.TryGet(version, slug, out var known) ? ValueTask.FromResult(known) : new ValueTask<ProgrammeRevision?>(AskAsync(slug, cancellation));

    /// <summary>One edition, or null when there is none.</summary>
    public async ValueTask<EditionDossier?> EditionAsync(string slug, int number, CancellationToken cancellation) =>
        (EditionDossier?)await TakeAsync(slug, number, async db => await LoadEditionAsync(db, slug, number, cancellation), cancellation);

    /// <summary>A programme as a whole, or null when there is none.</summary>
    public async ValueTask<ProgrammeDossier?> ProgrammeAsync(string slug, CancellationToken cancellation) =>
        (ProgrammeDossier?)await TakeAsync(slug, 0, async db => await LoadProgrammeAsync(db, slug, cancellation), cancellation);

    /// <summary>Asks for the revision.</summary>
    protected abstract Task<ProgrammeRevision?> AskAsync(BatonDb db, string slug, CancellationToken cancellation);

    /// <summary>Loads an edition.</summary>
    protected abstract Task<EditionDossier?> LoadEditionAsync(BatonDb db, string slug, int number, CancellationToken cancellation);

    /// <summary>Loads a programme.</summary>
    protected abstract Task<ProgrammeDossier?> LoadProgrammeAsync(BatonDb db, string slug, CancellationToken cancellation);

    private async ValueTask<object?> TakeAsync(string slug, int number, Func<BatonDb, Task<object?>> load, CancellationToken cancellation)
    {
        if (await RevisionAsync(slug, cancellation) is not { } present)
        {
            return null;
        }

        if (shelf.TryGetValue((slug, number), out var kept) && kept.Revision == present.Revision)
        {
            return kept.Dossier;
        }

        await using var scope = scopes.CreateAsyncScope();
        var dossier = await load(scope.ServiceProvider.GetRequiredService<BatonDb>());
        if (dossier is not null && places > 0)
        {
            if (shelf.Count >= places)
            {
                shelf.Clear();
            }

            // Kept under the revision asked before loading: a change in between only makes it stale sooner, never later.
            shelf[(slug, number)] = (present.Revision, dossier);
        }

        return dossier;
    }

    private async Task<ProgrammeRevision?> AskAsync(string slug, CancellationToken cancellation)
    {
        var mark = revisions.Mark();
        await using var scope = scopes.CreateAsyncScope();
        var found = await AskAsync(scope.ServiceProvider.GetRequiredService<BatonDb>(), slug, cancellation);
        revisions.Keep(version, slug, found, mark);
        return found;
    }
}

/// <summary>What the office works on, published or not: for its own pages, behind a permission.</summary>
/// <param name="revisions">Tells whether what stands here is still true.</param>
/// <param name="scopes">Opens the database when it is not.</param>
/// <param name="places">How many dossiers are kept; 0 = none.</param>
public sealed class DraftShelf(ProgrammeRevisions revisions, IServiceScopeFactory scopes, int places = 64) : DossierShelf(PlanVersion.Draft, revisions, scopes, places)
{
    /// <inheritdoc/>
    protected override Task<ProgrammeRevision?> AskAsync(BatonDb db, string slug, CancellationToken cancellation) =>
        db.Set<Programme>().AsNoTracking()
            .Where(p => p.Details.Slug == slug)
            .Select(p => new ProgrammeRevision(
                p.Id.Value, p.Revision, db.PublishedParts.Any(q => q.ProgrammeId == p.Id && q.EditionId == null && q.Kind == nameof(Programme) && q.Open && q.WithdrawnAt == null)))
            .FirstOrDefaultAsync(cancellation);

    /// <inheritdoc/>
    protected override Task<EditionDossier?> LoadEditionAsync(BatonDb db, string slug, int number, CancellationToken cancellation) =>
        new DossierQuery(db).EditionAsync(slug, number, tracked: false, cancellation);

    /// <inheritdoc/>
    protected override Task<ProgrammeDossier?> LoadProgrammeAsync(BatonDb db, string slug, CancellationToken cancellation) =>
        new DossierQuery(db).ProgrammeAsync(slug, cancellation);
}
