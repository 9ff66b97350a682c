using Baton.Domain;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Publicity;

/// <summary>
/// The programmes strangers may see, each with what its relay needs: a fixed number of queries, however many there are. Kept in memory as
/// long as no programme changes; then one query tells so.
/// </summary>
public sealed class ProgrammesQuery(IServiceScopeFactory scopes)
{
    private Kept? kept;

    /// <summary>The programmes, real ones before samples, by slug.</summary>
    public async Task<IReadOnlyList<ProgrammeDossier>> AllAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
        var programmes = await new DossierQuery(db).PublicProgrammesAsync(cancellation);
        var revisions = programmes.Select(p => (p.Id, p.Revision)).ToList();
        if (kept is { } known && known.Revisions.SequenceEqual(revisions))
        {
            return known.Dossiers;
        }

        var ids = programmes.Select(p => p.Id).ToList();
        var parts = new List<IPlanPart>();
        parts.AddRange(await db.Set<Institution>().AsNoTracking().Where(p => ids.Contains(p.ProgrammeId)).ToListAsync(cancellation));
        parts.AddRange(await db.Set<HostTurn>().AsNoTracking().Where(p => ids.Contains(p.ProgrammeId)).ToListAsync(cancellation));
        parts.AddRange(await db.Set<CustodyRecord>().AsNoTracking().Where(p => ids.Contains(p.ProgrammeId)).ToListAsync(cancellation));
        var editions = await db.Set<Edition>().AsNoTracking().Where(p => ids.Contains(p.ProgrammeId)).ToListAsync(cancellation);
        var (partsOf, editionsOf) = (parts.ToLookup(p => p.ProgrammeId), editions.ToLookup(e => e.ProgrammeId));
        var dossiers = programmes.Select(p => new ProgrammeDossier(p, [.. editionsOf[p.Id]], [.. partsOf[p.Id]])).ToList();
        kept = new Kept(revisions, dossiers);
        return dossiers;
    }

    private sealed record Kept(IReadOnlyList<(ProgrammeId Id, long Revision)> Revisions, IReadOnlyList<ProgrammeDossier> Dossiers);
}
