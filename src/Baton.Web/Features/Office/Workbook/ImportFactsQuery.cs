using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>Gathers what an import must know, with a fixed number of queries however many rows the file has (long lists of ids are asked in pieces).</summary>
internal sealed class ImportFactsQuery(BatonDb db, DossierQuery dossiers)
{
    /// <summary>Asks.</summary>
    public async Task<ImportFacts> AskAsync(SheetFinder file, ImportTarget target, Language otherwise, DateTimeOffset now, CancellationToken cancellation)
    {
        var ids = new RowIds(now);
        var scope = new PlanScope(ProgrammeId.From(target.ProgrammeKey ?? ids.Next()), EditionId.From(target.EditionKey ?? ids.Next()));
        var parts = await StoredAsync(target, scope, cancellation);
        var elsewhere = await StrangersAsync(file, scope, parts, cancellation);
        if (target.Programme is not null)
        {
            await AddPeopleByNameAsync(file, scope, parts, cancellation);
        }

        var slug = target.Slug;
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(target.Programme?.Details.TimeZone ?? "Asia/Shanghai", out var found) ? found : TimeZoneInfo.Utc;
        return new ImportFacts
        {
            Scope = scope,
            Parts = parts,
            Language = file.LanguageOr(otherwise),
            Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime),
            Now = now,
            Elsewhere = elsewhere,
            Former = await FormerAsync(scope.ProgrammeId, parts, cancellation),
            NamedByOtherEditions = await NamedByOthersAsync(file, target, scope, cancellation),
            OtherNumbers = (await db.Set<Edition>().Where(e => e.ProgrammeId == scope.ProgrammeId && e.Id != scope.EditionId).Select(e => e.Details.Number).ToListAsync(cancellation)).ToHashSet(),
            OtherSlugs = (await db.Set<Programme>().Where(p => p.Details.Slug == slug && p.Id != scope.ProgrammeId).Select(p => p.Details.Slug).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal),
        };
    }

    private async Task<List<IPlanPart>> StoredAsync(ImportTarget target, PlanScope scope, CancellationToken cancellation)
    {
        if (target.Programme is not { } programme)
        {
            return [];
        }

        // A new edition has no parts of its own yet, but those of the programme are there to be named.
        var edition = target.Edition ?? Edition.Create(scope.EditionId!.Value, programme.Id, new EditionDetails()).Value;
        var dossier = await dossiers.EditionAsync(programme, edition, tracked: true, cancellation);
        List<IPlanPart> parts = [programme, .. dossier.Parts];
        if (target.Edition is { } stored)
        {
            parts.Add(stored);
        }

        return parts;
    }

    /// <summary>Rows with ids that the dossier does not hold: people of other editions join the parts, the rest stands elsewhere.</summary>
    private async Task<Dictionary<Guid, bool>> StrangersAsync(SheetFinder file, PlanScope scope, List<IPlanPart> parts, CancellationToken cancellation)
    {
        var known = parts.Select(p => p.Key).ToHashSet();
        var elsewhere = new Dictionary<Guid, bool>();
        foreach (var found in file.Found)
        {
            var unknown = found.Rows.Select(r => Guid.TryParse(CellText.Plain(found.Id(r)), out var id) ? id : Guid.Empty)
                .Where(id => id != Guid.Empty && !known.Contains(id)).Distinct().ToList();
            foreach (var part in unknown.Count == 0 ? [] : await found.Sheet.Load(db, unknown, cancellation))
            {
                if (part.ProgrammeId == scope.ProgrammeId && part is Person or Post)
                {
                    parts.Add(part);
                    known.Add(part.Key);
                }
                else
                {
                    elsewhere[part.Key] = part.ProgrammeId == scope.ProgrammeId;
                }
            }
        }

        return elsewhere;
    }

    /// <summary>People of other editions whom a row without id names, with their posts.</summary>
    private async Task AddPeopleByNameAsync(SheetFinder file, PlanScope scope, List<IPlanPart> parts, CancellationToken cancellation)
    {
        if (file.Of("people") is not { } sheet)
        {
            return;
        }

        var programme = scope.ProgrammeId;
        var known = parts.Select(p => p.Key).ToHashSet();
        var names = sheet.Rows.Where(r => sheet.Id(r).Length == 0)
            .SelectMany(r => new[] { sheet.Cell(r, "full-name.zh"), sheet.Cell(r, "full-name.en") })
            .Where(n => n is { Length: > 0 }).Select(n => PersonName.Tidy(n!)).Distinct();
        foreach (var some in names.Chunk(400))
        {
            var people = await db.Set<Person>()
                .Where(p => p.ProgrammeId == programme && (some.Contains(p.Details.FullName.Zh) || some.Contains(p.Details.FullName.En)))
                .ToListAsync(cancellation);
            var added = people.Where(p => known.Add(p.Id.Value)).ToList();
            parts.AddRange(added);
            var keys = added.Select(p => p.Id).ToArray();
            if (keys.Length > 0)
            {
                parts.AddRange((await db.Set<Post>().Where(p => keys.Contains(p.Details.PersonId)).ToListAsync(cancellation)).Where(p => known.Add(p.Id.Value)));
            }
        }
    }

    /// <summary>What the history knows of how the parts were called before; erased personal values are not asked back.</summary>
    private async Task<Dictionary<Guid, IReadOnlyList<IDetails>>> FormerAsync(ProgrammeId programme, List<IPlanPart> parts, CancellationToken cancellation)
    {
        var known = parts.Where(p => WorkbookNames.Kinds.Contains(p.GetType())).Select(p => p.Key).ToHashSet();
        var kinds = WorkbookNames.Kinds.Select(k => k.Name).ToList();
        var sets = db.Set<ChangeSet>().Where(s => s.ProgrammeId == programme.Value).Select(s => s.Id);
        var changes = await db.Set<Change>().AsNoTracking().Include(c => c.Personal)
            .Where(c => sets.Contains(c.ChangeSetId) && c.Kind == ChangeKind.Changed && kinds.Contains(c.PartKind))
            .ToListAsync(cancellation);
        return changes.Where(c => known.Contains(c.PartId) && (c.Personal is not null || !PlanPartKind.All[c.PartKind].HoldsPersonalValues))
            .OrderByDescending(c => c.ChangeSetId)
            .GroupBy(c => c.PartId, c => PartJson.Read(PlanPartKind.All[c.PartKind].DetailsType, c.Before!, c.Personal?.Before))
            .ToDictionary(g => g.Key, g => (IReadOnlyList<IDetails>)[.. g]);
    }

    private async Task<HashSet<Guid>> NamedByOthersAsync(SheetFinder file, ImportTarget target, PlanScope scope, CancellationToken cancellation)
    {
        var named = new HashSet<Guid>();
        if (target.Programme is not null && file.Found.Any(f => !f.Sheet.OfEdition(target.Programme) && f.Rows.Any(r => CellValues.YesNo(f.Remove(r)) == true)))
        {
            foreach (var sheet in WorkbookSheets.All.Where(s => s.PartType != typeof(Programme)))
            {
                named.UnionWith((await sheet.LoadOfOthers(db, scope, cancellation)).SelectMany(p => References.Of(p.Content)));
            }
        }

        return named;
    }
}
