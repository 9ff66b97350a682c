using System.Collections.Concurrent;

namespace Baton.Web.Storage.Publication;

/// <summary>What is not public yet, kept in memory as long as the programme's revision stands: every page of an office asks how much it is.</summary>
/// <param name="drafts">The drafts and their revisions; publishing raises them too.</param>
/// <param name="scopes">Opens the database when something changed.</param>
public sealed class UnpublishedShelf(DraftShelf drafts, IServiceScopeFactory scopes)
{
    private const int Places = 64;
    private readonly ConcurrentDictionary<(string Slug, int Number), (long Revision, UnpublishedChanges Changes)> shelf = new();

    /// <summary>The changes of an edition, or where <paramref name="number"/> is 0 of the programme as a whole; null when there is none.</summary>
    public async ValueTask<UnpublishedChanges?> OfAsync(string slug, int number, CancellationToken cancellation)
    {
        if (await drafts.RevisionAsync(slug, cancellation) is not { } present)
        {
            return null;
        }

        if (shelf.TryGetValue((slug, number), out var kept) && kept.Revision == present.Revision)
        {
            return kept.Changes;
        }

        await using var scope = scopes.CreateAsyncScope();
        var query = scope.ServiceProvider.GetRequiredService<UnpublishedQuery>();
        var changes = number > 0
            ? await drafts.EditionAsync(slug, number, cancellation) is { } edition ? await query.OfAsync(edition, cancellation) : null
            : await drafts.ProgrammeAsync(slug, cancellation) is { } programme ? await query.OfAsync(programme, cancellation) : null;
        if (changes is not null)
        {
            if (shelf.Count >= Places)
            {
                shelf.Clear();
            }

            shelf[(slug, number)] = (present.Revision, changes);
        }

        return changes;
    }
}
