using System.Reflection;
using Baton.Domain;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Storage.Publication;

/// <summary>A part by kind and id.</summary>
/// <param name="Kind">The type's name.</param>
/// <param name="Key">The id.</param>
public readonly record struct PartKey(string Kind, Guid Key)
{
    /// <summary>That of a part.</summary>
    public static PartKey Of(IPlanPart part) => new(PlanPartKind.Of(part).Name, part.Key);
}

/// <summary>Parts of a programme's draft, read without tracking.</summary>
public sealed class DraftParts(BatonDb db)
{
    private const int AtOnce = 500;

    /// <summary>All parts of the programme.</summary>
    public async Task<List<IPlanPart>> AllAsync(ProgrammeId programme, CancellationToken cancellation)
    {
        var parts = new List<IPlanPart>();
        foreach (var kind in PlanPartKind.All.Values)
        {
            parts.AddRange(await OfKindAsync(kind, programme, null, cancellation));
        }

        return parts;
    }

    /// <summary>Those of these parts that are there.</summary>
    public async Task<List<IPlanPart>> OfAsync(ProgrammeId programme, IEnumerable<PartKey> sought, CancellationToken cancellation)
    {
        var parts = new List<IPlanPart>();
        foreach (var kind in sought.GroupBy(k => k.Kind))
        {
            parts.AddRange(await OfKindAsync(PlanPartKind.All[kind.Key], programme, [.. kind.Select(k => k.Key)], cancellation));
        }

        return parts;
    }

    /// <summary>The parts with these ids, whatever kind they are of.</summary>
    public async Task<List<IPlanPart>> FindAsync(ProgrammeId programme, IReadOnlyCollection<Guid> keys, CancellationToken cancellation)
    {
        var parts = new List<IPlanPart>();
        var missing = keys.ToHashSet();
        foreach (var kind in PlanPartKind.All.Values)
        {
            if (missing.Count > 0)
            {
                var found = await OfKindAsync(kind, programme, [.. missing], cancellation);
                missing.ExceptWith(found.Select(p => p.Key));
                parts.AddRange(found);
            }
        }

        return parts;
    }

    private async Task<List<IPlanPart>> OfKindAsync(PlanPartKind kind, ProgrammeId programme, Guid[]? keys, CancellationToken cancellation)
    {
        var read = typeof(DraftParts).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(kind.PartType, kind.IdType, kind.DetailsType);
        if (keys is null)
        {
            return await (Task<List<IPlanPart>>)read.Invoke(this, [programme, null, cancellation])!;
        }

        var parts = new List<IPlanPart>();
        foreach (var some in keys.Chunk(AtOnce))
        {
            parts.AddRange(await (Task<List<IPlanPart>>)read.Invoke(this, [programme, some, cancellation])!);
        }

        return parts;
    }

    private async Task<List<IPlanPart>> ReadAsync<T, TId, TDetails>(ProgrammeId programme, Guid[]? keys, CancellationToken cancellation)
        where T : PlanPart<TId, TDetails>
        where TId : struct, IEntityId<TId>
        where TDetails : class, IDetails
    {
        var rows = db.Set<T>().AsNoTracking().Where(p => p.ProgrammeId == programme);
        if (keys is not null)
        {
            var ids = keys.Select(TId.From).ToList();
            rows = rows.Where(p => ids.Contains(p.Id));
        }

        return [.. await rows.ToListAsync(cancellation)];
    }
}
