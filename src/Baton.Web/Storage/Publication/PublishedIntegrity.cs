using System.Text.Json;
using Baton.Domain;
using Baton.Domain.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Storage.Publication;

/// <summary>Checks what is published: it can be read, and what it names is published too.</summary>
public sealed class PublishedIntegrity(BatonDb db)
{
    /// <summary>Everything that is wrong.</summary>
    public async Task<IReadOnlyList<Refusal>> CheckAsync(CancellationToken cancellation)
    {
        var faults = new List<Refusal>();
        var rows = await db.PublishedParts.AsNoTracking().OrderBy(p => p.PartId).ToListAsync(cancellation);
        var there = rows.Where(p => p.WithdrawnAt is null).Select(p => p.PartId).ToHashSet();
        foreach (var row in rows)
        {
            if (Read(row) is not { } part)
            {
                faults.Add(new Refusal("storage.published-damaged", Word(row), row.PartId));
            }
            else if (row.WithdrawnAt is null)
            {
                faults.AddRange(References.Of(part.Content).Distinct().Where(id => !there.Contains(id)).Select(id => new Refusal("storage.published-names-nobody", Word(row), row.PartId, id)));
                if (!there.Contains(row.ProgrammeId.Value) || (row.EditionId is { } edition && !there.Contains(edition.Value)))
                {
                    faults.Add(new Refusal("storage.published-part-lost", Word(row), row.PartId));
                }
            }
        }

        return faults;
    }

    private static object Word(PublishedPart row) => PlanPartKind.All.TryGetValue(row.Kind, out var kind) ? kind : row.Kind;

    private static IPlanPart? Read(PublishedPart row)
    {
        try
        {
            return PlanPartKind.All.ContainsKey(row.Kind) ? PublishedContent.Restore(row) : null;
        }
        catch (Exception damage) when (damage is JsonException or InvalidCastException or ArgumentNullException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
