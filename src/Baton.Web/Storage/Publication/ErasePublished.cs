using System.Text.Json;
using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Storage.Publication;

/// <summary>Empties what is published of a person, withdrawn copies included: the part stays with its id, its personal values go.</summary>
public sealed class ErasePublished(BatonDb db)
{
    /// <summary>Empties it, in the caller's transaction where there is one; public pages are renewed at once.</summary>
    /// <returns>How many copies held personal values.</returns>
    public async Task<int> HandleAsync(ProgrammeId programme, PersonId person, CancellationToken cancellation)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        var handle = PublishedContent.HandleOf(person);
        var rows = await db.PublishedParts.Where(p => p.ProgrammeId == programme && p.Handle == handle).ToListAsync(cancellation);
        var emptied = 0;
        foreach (var row in rows)
        {
            var kind = PlanPartKind.All[row.Kind];
            if (kind.HoldsPersonalValues)
            {
                var details = PublishedContent.Read(kind, row.Content);
                row.Content = JsonSerializer.Serialize(details, details.GetType(), PartJson.Impersonal);
                emptied++;
            }
        }

        await db.SaveChangesAsync(cancellation);
        await db.Set<Programme>().Where(p => p.Id == programme).ExecuteUpdateAsync(
            s => s.SetProperty(p => p.PublicRevision, p => p.PublicRevision + 1).SetProperty(p => p.Revision, p => p.Revision + 1), cancellation);
        if (own is not null)
        {
            await own.CommitAsync(cancellation);
        }

        return emptied;
    }
}
