using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Storage.Publication;

/// <summary>
/// Gives programmes from a time without drafts their published version: what stands, because until then everything was public as it
/// stood. The migration marks them by a negative public revision; each is carried over once, and after an interruption the rest.
/// </summary>
public static class CarryOver
{
    /// <summary>Carries over what is marked.</summary>
    public static async Task RunAsync(BatonDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var marked = await db.Set<Programme>().AsNoTracking().Where(p => p.PublicRevision < 0).Select(p => p.Id).ToListAsync(cancellation);
        foreach (var programme in marked)
        {
            var by = new PublishingBy(Authorship.Console, new LocalizedText("升级时沿用原有内容", "carried over by the upgrade"));
            await new Publisher(db, clock).EverythingAsync(programme, by, cancellation);
            db.ChangeTracker.Clear();
        }
    }
}
