using System.Collections.Concurrent;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Storage;

/// <summary>
/// Dossiers kept in memory as long as the programme's revision stands, so that a page costs at most one small query. What stands here is
/// shared by requests: it is read and never changed.
/// </summary>
/// <param name="revisions">Tells whether what stands here is still true.</param>
/// <param name="scopes">Opens the database when it is not.</param>
/// <param name="places">How many dossiers are kept; 0 = none, each is loaded when asked for.</param>
public sealed class DossierShelf(ProgrammeRevisions revisions, IServiceScopeFactory scopes, int places = 64)
{
    private readonly ConcurrentDictionary<(string Slug, int Number), (long Revision, object Dossier)> shelf = new();

    /// <summary>The programme's present revision, or null when there is no such programme.</summary>
    public ValueTask<ProgrammeRevision?> RevisionAsync(string slug, CancellationToken cancellation) =>
        !ProgrammeDetails.IsSlug(slug) ? default
        : revisions.TryGet(slug, out var known) ? ValueTask.FromResult(known) : new ValueTask<ProgrammeRevision?>(AskAsync(slug, cancellation));

    /// <summary>One edition, or null when there is none.</summary>
    public async ValueTask<EditionDossier?> EditionAsync(string slug, int number, CancellationToken cancellation) =>
        (EditionDossier?)await TakeAsync(slug, number, async query => await query.EditionAsync(slug, number, tracked: false, cancellation), cancellation);

    /// <summary>A programme as a whole, or null when there is none.</summary>
    public async ValueTask<ProgrammeDossier?> ProgrammeAsync(string slug, CancellationToken cancellation) =>
        (ProgrammeDossier?)await TakeAsync(slug, 0, async query => await query.ProgrammeAsync(slug, cancellation), cancellation);

    private async ValueTask<object?> TakeAsync(string slug, int number, Func<DossierQuery, Task<object?>> load, CancellationToken cancellation)
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
        var dossier = await load(new DossierQuery(scope.ServiceProvider.GetRequiredService<BatonDb>()));
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
        var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
        var found = await db.Set<Programme>().AsNoTracking()
            .Where(p => p.Details.Slug == slug)
            .Select(p => new ProgrammeRevision(p.Id.Value, p.Revision, p.Details.Public))
            .FirstOrDefaultAsync(cancellation);
        revisions.Keep(slug, found, mark);
        return found;
    }
}
