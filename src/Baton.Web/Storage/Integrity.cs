using System.Data.Common;
using System.Reflection;
using Baton.Domain;
using Baton.Domain.Attendance;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Web.Files;
using Baton.Web.Storage.Publication;
using Baton.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Storage;

/// <summary>What a check found.</summary>
/// <param name="Counts">How many parts of each kind there are, by kind.</param>
/// <param name="Acts">How many acts the history holds.</param>
/// <param name="Files">How many stored files there are.</param>
/// <param name="Faults">Everything that is wrong, a sentence each.</param>
public sealed record IntegrityReport(IReadOnlyList<(PlanPartKind Kind, int Count)> Counts, int Acts, int Files, IReadOnlyList<Refusal> Faults);

/// <summary>Checks an installation: the database itself, what its parts say of each other, the search index, and the stored files.</summary>
public sealed class Integrity(BatonDb db, InstallationFolder folder)
{
    private readonly List<Refusal> faults = [];

    /// <summary>Checks everything and changes nothing.</summary>
    public async Task<IntegrityReport> CheckAsync(CancellationToken cancellation)
    {
        await CheckDatabaseAsync(cancellation);
        var counts = new List<(PlanPartKind Kind, int Count)>();
        var all = new List<IPlanPart>();
        foreach (var kind in PlanPartKind.All.Values)
        {
            var parts = await PartsAsync(kind, cancellation);
            counts.Add((kind, parts.Count));
            all.AddRange(parts);
        }

        CheckParts(all);
        faults.AddRange(await new PublishedIntegrity(db).CheckAsync(cancellation));
        faults.AddRange(await SearchIndex.FaultsAsync(db, all, cancellation));
        if (await RosterMark.WrongAsync(db, cancellation) is > 0 and var wrong)
        {
            faults.Add(new Refusal("storage.roster-marks-differ", wrong));
        }

        var files = await CheckFilesAsync(all, cancellation);
        return new IntegrityReport(counts, await db.ChangeSets.CountAsync(cancellation), files, faults);
    }

    private async Task CheckDatabaseAsync(CancellationToken cancellation)
    {
        if (db.Database.IsSqlite())
        {
            foreach (var line in await LinesAsync("PRAGMA integrity_check", cancellation))
            {
                if (line != "ok")
                {
                    faults.Add(new Refusal("storage.sqlite-damaged", line));
                }
            }

            foreach (var table in await LinesAsync("PRAGMA foreign_key_check", cancellation))
            {
                faults.Add(new Refusal("storage.row-without-owner", table));
            }
        }
        else
        {
            foreach (var index in await LinesAsync("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid", cancellation))
            {
                faults.Add(new Refusal("storage.index-damaged", index));
            }

            foreach (var rule in await LinesAsync("SELECT conname FROM pg_constraint WHERE NOT convalidated", cancellation))
            {
                faults.Add(new Refusal("storage.index-damaged", rule));
            }
        }
    }

    private void CheckParts(List<IPlanPart> all)
    {
        foreach (var twice in all.GroupBy(p => p.Key).Where(g => g.Count() > 1))
        {
            faults.Add(new Refusal("storage.id-twice", twice.Key));
        }

        var byKey = all.GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.First());
        foreach (var part in all)
        {
            CheckScope(part, byKey);
            CheckReferences(part, byKey);
            if (part.Content.Check() is { } broken)
            {
                faults.Add(new Refusal("storage.part-breaks-rule", Kind(part), part.Key, broken));
            }
        }

        CheckTrees(all, byKey);
        Unique(all.OfType<Programme>(), p => p.Details.Slug);
        Unique(all.OfType<Edition>(), e => (e.ProgrammeId, e.Details.Number));
        Unique(all.OfType<Talk>(), t => (t.EditionId, t.Details.Slug));
        Unique(all.OfType<Participant>(), p => (p.EditionId, p.Details.PersonId));
        Unique(all.OfType<Participant>().Where(p => p.Details.Code.Length > 0), p => (p.EditionId, p.Details.Code));
        Unique(all.OfType<StageAttendance>(), a => (a.Details.StageId, a.Details.ParticipantId));
        Unique(all.OfType<AgendaItem>(), i => (i.Details.StageId, i.Details.Number));
    }

    private void CheckScope(IPlanPart part, Dictionary<Guid, IPlanPart> byKey)
    {
        if (part is Programme)
        {
            return;
        }

        if (byKey.GetValueOrDefault(part.ProgrammeId.Value) is not Programme)
        {
            faults.Add(new Refusal("storage.part-without-programme", Kind(part), part.Key));
        }
        else if (part.EditionId is { } edition && part is not Edition && (byKey.GetValueOrDefault(edition.Value) as Edition)?.ProgrammeId != part.ProgrammeId)
        {
            faults.Add(new Refusal("storage.part-of-foreign-edition", Kind(part), part.Key, edition.Value));
        }
    }

    private void CheckReferences(IPlanPart part, Dictionary<Guid, IPlanPart> byKey)
    {
        foreach (var id in References.Of(part.Content).Distinct())
        {
            if (!byKey.TryGetValue(id, out var named))
            {
                faults.Add(new Refusal("storage.names-nobody", Kind(part), part.Key, id));
            }
            else if (named.ProgrammeId != part.ProgrammeId)
            {
                faults.Add(new Refusal("storage.names-another-programme", Kind(part), part.Key, Kind(named), id));
            }
            else if (named.EditionId is { } edition && edition != part.EditionId)
            {
                faults.Add(new Refusal("storage.names-another-edition", Kind(part), part.Key, Kind(named), id));
            }
        }
    }

    private void CheckTrees(List<IPlanPart> all, Dictionary<Guid, IPlanPart> byKey)
    {
        foreach (var body in all.OfType<Institution>().Where(i => Tree.HasRing(i, n => n.Id, n => Find<Institution>(byKey, n.Details.ParentId?.Value))))
        {
            faults.Add(new Refusal("storage.ring", Kind(body), body.Id.Value));
        }

        foreach (var venue in all.OfType<Venue>().Where(v => Tree.HasRing(v, n => n.Id, n => Find<Venue>(byKey, n.Details.ParentId?.Value))))
        {
            faults.Add(new Refusal("storage.ring", Kind(venue), venue.Id.Value));
        }
    }

    private async Task<int> CheckFilesAsync(List<IPlanPart> all, CancellationToken cancellation)
    {
        var stored = StoredFiles.Below(folder.Files);
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in stored)
        {
            if (StoredFiles.HashInName(path) is { } hash)
            {
                hashes.Add(hash);
                if (await StoredFiles.HashAsync(Path.Combine(folder.Files, path), cancellation) != hash)
                {
                    faults.Add(new Refusal("storage.file-damaged", path));
                }
            }
        }

        var wanted = all.OfType<Photo>().Select(p => ((IPlanPart)p, p.Details.FileHash, p.Details.FileName))
            .Concat(all.OfType<Talk>().Select(t => ((IPlanPart)t, t.Details.SlidesHash, t.Details.SlidesName)));
        foreach (var (part, hash, name) in wanted.Where(w => w.Item2.Length > 0 && !hashes.Contains(w.Item2)))
        {
            faults.Add(new Refusal("storage.file-missing", Kind(part), part.Key, name));
        }

        return stored.Count;
    }

    private void Unique<T, TKey>(IEnumerable<T> parts, Func<T, TKey> key)
        where T : IPlanPart
    {
        foreach (var twice in parts.GroupBy(key).Where(g => g.Count() > 1))
        {
            faults.Add(new Refusal("storage.twice", Kind(twice.First()), string.Join(", ", twice.Select(p => p.Key))));
        }
    }

    private static PlanPartKind Kind(IPlanPart part) => PlanPartKind.Of(part);

    private static T? Find<T>(Dictionary<Guid, IPlanPart> byKey, Guid? id)
        where T : class => id is { } key ? byKey.GetValueOrDefault(key) as T : null;

    private async Task<List<IPlanPart>> PartsAsync(PlanPartKind kind, CancellationToken cancellation) =>
        await (Task<List<IPlanPart>>)typeof(Integrity).GetMethod(nameof(RowsAsync), BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(kind.PartType).Invoke(this, [cancellation])!;

    private async Task<List<IPlanPart>> RowsAsync<T>(CancellationToken cancellation)
        where T : class, IPlanPart => [.. await db.Set<T>().AsNoTracking().ToListAsync(cancellation)];

    private async Task<List<string>> LinesAsync(string sql, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Only the fixed questions above.
            command.CommandText = sql;
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var lines = new List<string>();
            while (await reader.ReadAsync(cancellation))
            {
                lines.Add(reader.GetString(0));
            }

            return lines;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
