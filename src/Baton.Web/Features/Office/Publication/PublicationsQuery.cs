using Baton.Domain;
using Baton.Web.Storage;
using Baton.Web.Storage.Publication;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Publication;

/// <summary>The past acts of publishing.</summary>
public sealed class PublicationsQuery(BatonDb db)
{
    /// <summary>Those made from an edition or from the programme as a whole, the newest first.</summary>
    public async Task<IReadOnlyList<PublicationAct>> OfAsync(PlanScope scope, int most, CancellationToken cancellation) =>
        await db.Publications.AsNoTracking()
            .Where(p => p.ProgrammeId == scope.ProgrammeId && (p.EditionId == null || scope.EditionId == null || p.EditionId == scope.EditionId))
            .OrderByDescending(p => p.Number).Take(most).ToListAsync(cancellation);
}
