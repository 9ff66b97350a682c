using Baton.Domain;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Web.Storage;
using Baton.Web.Storage.Publication;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Publicity;

/// <summary>
/// The programmes strangers may see, each with what its relay needs: a fixed number of queries, however many there are. Kept in memory as
/// long as nothing of them is published; then one query tells so.
/// </summary>
public sealed class ProgrammesQuery(IServiceScopeFactory scopes)
{
    private static readonly string[] OfRelay = [nameof(Programme), nameof(Edition), nameof(Institution), nameof(HostTurn), nameof(CustodyRecord)];

    private Kept? kept;

    /// <summary>The programmes, real ones before samples, by slug.</summary>
    public async Task<IReadOnlyList<ProgrammeDossier>> AllAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
        var published = new PublishedQuery(db);
        var revisions = (await (
            from open in published.Public
            join programme in db.Set<Programme>() on open.ProgrammeId equals programme.Id
            where open.Kind == nameof(Programme) && open.Open
            orderby open.PartId
            select new { programme.Id, programme.PublicRevision }).ToListAsync(cancellation)).ConvertAll(p => (p.Id, p.PublicRevision));
        if (kept is { } known && known.Revisions.SequenceEqual(revisions))
        {
            return known.Dossiers;
        }

        var ids = revisions.ConvertAll(p => p.Id);
        var parts = await published.PartsAsync(published.Public.Where(p => ids.Contains(p.ProgrammeId) && OfRelay.Contains(p.Kind)), cancellation);
        var of = parts.ToLookup(p => p.ProgrammeId);
        IReadOnlyList<ProgrammeDossier> dossiers =
        [
            .. parts.OfType<Programme>().OrderBy(p => p.Details.Sample).ThenBy(p => p.Details.Slug, StringComparer.Ordinal)
                .Select(p => new ProgrammeDossier(p, [.. of[p.Id].OfType<Edition>()], [.. of[p.Id]])),
        ];
        kept = new Kept(revisions, dossiers);
        return dossiers;
    }

    private sealed record Kept(IReadOnlyList<(ProgrammeId Id, long Revision)> Revisions, IReadOnlyList<ProgrammeDossier> Dossiers);
}
