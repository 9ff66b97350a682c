using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Agenda;

/// <summary>The last act on a part, for a form that comes twice: what the first one did is the answer to both.</summary>
internal static class LastAct
{
    private static readonly TimeSpan Twice = TimeSpan.FromMinutes(2);

    /// <summary>The act of that person that touched the part just now, when it is the last one that did; else null.</summary>
    /// <param name="db">The history.</param>
    /// <param name="part">The part.</param>
    /// <param name="actor">Who.</param>
    /// <param name="now">Now.</param>
    /// <param name="kind">What it did; null = anything.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Guid?> OfAsync(BatonDb db, Guid part, string actor, DateTimeOffset now, ChangeKind? kind, CancellationToken cancellation)
    {
        var last = await (
            from change in db.Changes.AsNoTracking()
            join set in db.ChangeSets on change.ChangeSetId equals set.Id
            where change.PartId == part
            orderby set.At descending, set.Id descending
            select new { set.Id, set.Actor, set.At, change.Kind }).FirstOrDefaultAsync(cancellation);
        return last is not null && last.Actor == actor && now.UtcDateTime - last.At < Twice && (kind is null || last.Kind == kind) ? last.Id : null;
    }
}
