using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Storage.Publication;

/// <summary>One part to be published: as the draft has it, and as it is public.</summary>
/// <param name="Key">Which part.</param>
/// <param name="Draft">The draft; null = it is to be withdrawn.</param>
/// <param name="Row">What is public, or was until it was withdrawn; null = it never was.</param>
public sealed record PublicationStep(PartKey Key, IPlanPart? Draft, PublishedPart? Row)
{
    /// <summary>The edition it belongs to.</summary>
    public EditionId? EditionId => Draft?.EditionId ?? Row?.EditionId;

    /// <summary>True when there is nothing to do: it is public as it stands, or never was and is gone.</summary>
    public bool IsIdle => Draft is null ? Row is null or { WithdrawnAt: not null } : Row is { WithdrawnAt: null } && PlanDifference.Same(Draft, Row);
}

/// <summary>Finds out what an act of publishing consists of: what was chosen, what goes along with it, and what forbids it.</summary>
internal sealed class PublicationChoice(BatonDb db, ProgrammeId programme, bool leaveOutNamed)
{
    // Kinds of which no two may be public under one handle at a time.
    private static readonly string[] Singular = [nameof(Edition), nameof(Talk), nameof(AgendaItem)];
    private const int AtOnce = 500;

    private readonly Dictionary<Guid, PublicationStep> steps = [];
    private readonly HashSet<Guid> chosen = [];
    private readonly List<(IPlanPart, IPlanPart)> stillNamed = [];
    private readonly DraftParts drafts = new(db);

    /// <summary>What is to be done.</summary>
    public List<PublicationStep> Steps => [.. steps.Values];

    /// <summary>What nobody chose.</summary>
    public IReadOnlyList<IPlanPart> TakenAlong => [.. steps.Values.Where(s => !chosen.Contains(s.Key.Key)).Select(s => s.Draft ?? PublishedContent.Restore(s.Row!))];

    /// <summary>Removals that something public still names, and what names them.</summary>
    public IReadOnlyList<(IPlanPart Goes, IPlanPart Namer)> StillNamed => stillNamed;

    /// <summary>The programme's new slug where another programme is public under it.</summary>
    public string? TakenAddress { get; private set; }

    /// <summary>Takes everything that is not public as it stands.</summary>
    public async Task TakeAllAsync(CancellationToken cancellation)
    {
        var rows = await db.PublishedParts.Where(p => p.ProgrammeId == programme).ToDictionaryAsync(p => p.PartId, cancellation);
        var parts = await drafts.AllAsync(programme, cancellation);
        foreach (var part in parts)
        {
            Add(new PublicationStep(PartKey.Of(part), part, rows.GetValueOrDefault(part.Key)));
        }

        foreach (var row in rows.Values.ExceptBy(parts.Select(p => p.Key), r => r.PartId))
        {
            Add(new PublicationStep(new PartKey(row.Kind, row.PartId), null, row));
        }

        chosen.UnionWith(steps.Keys);
    }

    /// <summary>Takes the named parts and what must go with them.</summary>
    public async Task TakeAsync(IReadOnlyCollection<PartKey> keys, IPlanPart? opened, CancellationToken cancellation)
    {
        chosen.UnionWith(keys.Select(k => k.Key));
        await AddAsync(keys, cancellation);
        if (opened is not null && chosen.Add(opened.Key))
        {
            await AddOpenedAsync(opened, cancellation);
        }

        for (var before = -1; before != steps.Count;)
        {
            before = steps.Count;
            await AddNamedAsync(cancellation);
            await AddDisplacedAsync(cancellation);
            await AddPartsOfGoneEditionsAsync(cancellation);
        }

        await CheckAddressAsync(cancellation);
        await CheckRemovalsAsync(cancellation);
    }

    private async Task AddAsync(IReadOnlyCollection<PartKey> keys, CancellationToken cancellation)
    {
        var parts = (await drafts.OfAsync(programme, keys, cancellation)).ToDictionary(p => p.Key);
        var rows = new Dictionary<Guid, PublishedPart>();
        foreach (var some in keys.Select(k => k.Key).Chunk(AtOnce))
        {
            foreach (var row in await db.PublishedParts.Where(p => p.ProgrammeId == programme && some.Contains(p.PartId)).ToListAsync(cancellation))
            {
                rows[row.PartId] = row;
            }
        }

        foreach (var key in keys)
        {
            Add(new PublicationStep(key, parts.GetValueOrDefault(key.Key), rows.GetValueOrDefault(key.Key)));
        }
    }

    /// <summary>Only whether strangers may see it; what else is written about it stays as it is public, or comes along where nothing is.</summary>
    private async Task AddOpenedAsync(IPlanPart opened, CancellationToken cancellation)
    {
        var row = await db.PublishedParts.FirstOrDefaultAsync(p => p.PartId == opened.Key, cancellation);
        var part = row is { WithdrawnAt: null } ? PublishedContent.Restore(row) : opened;
        switch (part, opened)
        {
            case (Edition shown, Edition edition):
                Refusal.Must(shown.Describe(shown.Details with { Public = edition.Details.Public }));
                break;
            case (Programme shown, Programme whole):
                Refusal.Must(shown.Describe(shown.Details with { Public = whole.Details.Public }));
                break;
        }

        Add(new PublicationStep(PartKey.Of(part), part, row));
    }

    private void Add(PublicationStep step)
    {
        if (!step.IsIdle)
        {
            steps[step.Key.Key] = step;
        }
    }

    /// <summary>What the parts name, and the edition and programme they stand in, where strangers cannot see it yet.</summary>
    private async Task AddNamedAsync(CancellationToken cancellation)
    {
        var named = steps.Values.Select(s => s.Draft).OfType<IPlanPart>()
            .SelectMany(p => References.Of(p.Content).Append(p.ProgrammeId.Value).Append(p.EditionId?.Value ?? p.Key))
            .Where(id => !steps.ContainsKey(id)).ToHashSet();
        foreach (var some in named.ToList().Chunk(AtOnce))
        {
            named.ExceptWith(await db.PublishedParts.Where(p => some.Contains(p.PartId) && p.WithdrawnAt == null).Select(p => p.PartId).ToListAsync(cancellation));
        }

        if (named.Count > 0)
        {
            await AddAsync([.. (await drafts.FindAsync(programme, named, cancellation)).Select(PartKey.Of)], cancellation);
        }
    }

    /// <summary>What is still public under the number or name that a part takes, and has left it in the draft.</summary>
    private async Task AddDisplacedAsync(CancellationToken cancellation)
    {
        foreach (var kind in steps.Values.Where(s => s.Draft is not null && Singular.Contains(s.Key.Kind)).GroupBy(s => (s.Key.Kind, Edition: s.Key.Kind == nameof(Edition) ? null : s.EditionId)).ToList())
        {
            var (name, edition) = kind.Key;
            foreach (var handles in kind.Select(s => PublishedContent.HandleOf(s.Draft!)).Chunk(AtOnce))
            {
                var there = await db.PublishedParts
                    .Where(p => p.ProgrammeId == programme && p.Kind == name && (edition == null || p.EditionId == edition) && p.WithdrawnAt == null && handles.Contains(p.Handle))
                    .Select(p => p.PartId).ToListAsync(cancellation);
                await AddAsync([.. there.Where(id => !steps.ContainsKey(id)).Select(id => new PartKey(name, id))], cancellation);
            }
        }
    }

    private async Task AddPartsOfGoneEditionsAsync(CancellationToken cancellation)
    {
        var gone = steps.Values.Where(s => s.Draft is null && s.Key.Kind == nameof(Edition)).Select(s => s.EditionId).OfType<EditionId>().ToList();
        if (gone.Count > 0)
        {
            var parts = await db.PublishedParts.Where(p => p.ProgrammeId == programme && p.EditionId != null && gone.Contains(p.EditionId.Value) && p.WithdrawnAt == null)
                .Select(p => new PartKey(p.Kind, p.PartId)).ToListAsync(cancellation);
            await AddAsync([.. parts.Where(p => !steps.ContainsKey(p.Key))], cancellation);
        }
    }

    private async Task CheckAddressAsync(CancellationToken cancellation)
    {
        if (!leaveOutNamed && steps.GetValueOrDefault(programme.Value)?.Draft is Programme changed)
        {
            var slug = changed.Details.Slug;
            var taken = await db.PublishedParts.AnyAsync(p => p.Kind == nameof(Programme) && p.Handle == slug && p.WithdrawnAt == null && p.ProgrammeId != programme, cancellation);
            TakenAddress = taken ? slug : null;
        }
    }

    private async Task CheckRemovalsAsync(CancellationToken cancellation)
    {
        var goes = steps.Values.Where(s => s.Draft is null).ToDictionary(s => s.Key.Key);
        if (goes.Count == 0)
        {
            return;
        }

        var stays = await StaysAsync(goes, cancellation);
        for (var left = -1; left != goes.Count;)
        {
            left = goes.Count;
            foreach (var namer in stays.Where(p => !goes.ContainsKey(p.Key)))
            {
                foreach (var id in References.Of(namer.Content).Where(goes.ContainsKey).Distinct().ToList())
                {
                    if (leaveOutNamed)
                    {
                        // What stays is itself something that names others.
                        steps.Remove(id);
                        goes.Remove(id);
                    }
                    else
                    {
                        stillNamed.Add((PublishedContent.Restore(goes[id].Row!), namer));
                    }
                }
            }
        }
    }

    /// <summary>What is public after the act and may name what goes, what goes itself included.</summary>
    private async Task<List<IPlanPart>> StaysAsync(Dictionary<Guid, PublicationStep> goes, CancellationToken cancellation)
    {
        // A part of an edition is named within that edition only.
        var rows = db.PublishedParts.AsNoTracking().Where(p => p.ProgrammeId == programme && p.WithdrawnAt == null);
        var editions = goes.Values.Select(s => s.EditionId).OfType<EditionId>().Distinct().ToList();
        if (goes.Values.All(s => s.EditionId is not null))
        {
            rows = rows.Where(p => p.EditionId != null && editions.Contains(p.EditionId.Value));
        }

        if (goes.Count == 1)
        {
            var only = goes.Keys.Single().ToString();
            rows = rows.Where(p => p.Content.Contains(only));
        }

        return [.. (await rows.ToListAsync(cancellation)).Select(row => steps.GetValueOrDefault(row.PartId)?.Draft ?? PublishedContent.Restore(row))];
    }
}
