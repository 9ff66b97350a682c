using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Features.Office.History;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Photos;

/// <summary>A photo that was taken down.</summary>
/// <param name="Id">The photo.</param>
/// <param name="Details">What was written about it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who.</param>
public sealed record TakenDownPhoto(PhotoId Id, PhotoDetails Details, DateTime At, string By);

/// <summary>The photos of an edition that were taken down and may be put back: those in the bin.</summary>
public sealed class TakenDownPhotosQuery(BatonDb db, TimeProvider clock)
{
    /// <summary>How long what was taken down can be put back.</summary>
    public static TimeSpan Kept => RestorePart.Keeps;

    /// <summary>Those of an edition, latest first; what is back is not among them.</summary>
    public async Task<IReadOnlyList<TakenDownPhoto>> OfAsync(PlanScope scope, CancellationToken cancellation)
    {
        var (programme, edition) = (scope.ProgrammeId.Value, scope.EditionId?.Value);
        var since = (clock.GetUtcNow() - Kept).UtcDateTime;
        var removals = await (
            from act in db.ChangeSets.AsNoTracking()
            where act.ProgrammeId == programme && act.At >= since
            from change in act.Changes
            where change.EditionId == edition && change.PartKind == nameof(Photo) && change.Kind == ChangeKind.Removed
            select new { change.PartId, change.Before, act.At, act.Actor }).ToListAsync(cancellation);
        var there = await db.Set<Photo>().AsNoTracking().Where(p => p.ProgrammeId == scope.ProgrammeId).Select(p => p.Id).ToListAsync(cancellation);
        return
        [
            .. removals.OrderByDescending(r => r.At).DistinctBy(r => r.PartId)
                .Where(r => r.Before is not null && !there.Contains(PhotoId.From(r.PartId)))
                .Select(r => new TakenDownPhoto(PhotoId.From(r.PartId), (PhotoDetails)PartJson.Read(typeof(PhotoDetails), r.Before!, null), r.At, r.Actor)),
        ];
    }
}
