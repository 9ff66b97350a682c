using System.Text.Json;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office;

/// <summary>Takes an act of the history back as a whole; what undoes it is an act of its own.</summary>
public sealed class UndoChangeSet(BatonDb db)
{
    // An import touches thousands of parts: they are asked for by id, so many at once.
    private const int AskedTogether = 500;

    /// <summary>
    /// Takes back: what was entered is removed, what was changed is as before, what was removed is entered again. Refused, and nothing
    /// changed, when a part changed again later, when something names what would be removed, when another part took its name, number or
    /// place meanwhile, or when personal values were erased.
    /// </summary>
    public async Task<Refusal?> HandleAsync(Guid changeSet, string actor, CancellationToken cancellation)
    {
        var set = await db.ChangeSets.AsNoTracking().Include(s => s.Changes).ThenInclude(c => c.Personal).FirstOrDefaultAsync(s => s.Id == changeSet, cancellation);
        if (set is null)
        {
            return new Refusal("office.unknown-change-set");
        }

        if (await db.ChangeSets.AnyAsync(s => s.Undoes == changeSet, cancellation))
        {
            return new Refusal("office.already-undone");
        }

        if (set.Changes.Count == 0)
        {
            return new Refusal("office.nothing-to-undo");
        }

        if (await ChangedSinceAsync(set, cancellation) is { } later)
        {
            return later;
        }

        var parts = await PartsAsync(set.ProgrammeId, cancellation);
        var refusal = StillNamed(set, parts) ?? Rules.First([.. set.Changes.Select(c => TakeBack(c, set.ProgrammeId, parts))]) ?? NamesNobody(set)
            ?? await TakenAsync(set, cancellation);
        if (refusal is not null)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        db.WriteAs(new Authorship(actor, set.Note, changeSet, set is { NoteZh: { } zh, NoteEn: { } en } ? new LocalizedText(zh, en) : null));
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    private async Task<Refusal?> ChangedSinceAsync(ChangeSet set, CancellationToken cancellation)
    {
        var (programme, at, id) = (set.ProgrammeId, set.At, set.Id);
        var later = new List<LaterAct>();
        foreach (var touched in set.Changes.Select(c => c.PartId).Distinct().Chunk(AskedTogether))
        {
            // Ids of acts sort by time; within one moment the id decides.
            later.AddRange(await (
                from change in db.Changes.AsNoTracking()
                where touched.Contains(change.PartId)
                join act in db.ChangeSets on change.ChangeSetId equals act.Id
                where act.ProgrammeId == programme && (act.At > at || (act.At == at && act.Id.CompareTo(id) > 0))
                select new LaterAct(act.Id, act.At, act.Undoes, change.PartId)).ToListAsync(cancellation));
        }

        if (Standing(later).OrderByDescending(l => l.At).ThenByDescending(l => l.Id).FirstOrDefault() is not { } last)
        {
            return null;
        }

        var called = Called(set.Changes.First(c => c.PartId == last.PartId));
        var told = await db.ChangeSets.AsNoTracking().FirstAsync(s => s.Id == last.Id, cancellation);

        // What another edition did to what all share is told there, not here.
        return told.EditionId is { } edition && edition != set.EditionId
            ? new Refusal("office.changed-since", called)
            : new Refusal("office.changed-by-later-act", called, ActorName.Both(told.Actor), new LocalizedText(told.Told(Language.Zh), told.Told(Language.En)));
    }

    /// <summary>Of later acts those whose work stands: one that was taken back, and the one that took it back, are as if neither had been.</summary>
    private static IEnumerable<LaterAct> Standing(List<LaterAct> later)
    {
        var undoes = later.DistinctBy(l => l.Id).ToDictionary(l => l.Id, l => l.Undoes);
        var undone = new HashSet<Guid>();
        foreach (var act in later.DistinctBy(l => l.Id).OrderByDescending(l => l.At).ThenByDescending(l => l.Id).Where(a => !undone.Contains(a.Id)))
        {
            if (act.Undoes is { } taken && undoes.ContainsKey(taken))
            {
                undone.UnionWith([taken, act.Id]);
            }
        }

        return later.Where(l => !undone.Contains(l.Id));
    }

    private async Task<Dictionary<Guid, IPlanPart>> PartsAsync(Guid programme, CancellationToken cancellation)
    {
        var scope = new PlanScope(ProgrammeId.From(programme));
        var parts = new List<IPlanPart>(await db.Set<Programme>().Where(p => p.Id == scope.ProgrammeId).ToListAsync(cancellation));
        foreach (var sheet in Workbook.WorkbookSheets.All.Where(s => s.PartType != typeof(Programme)))
        {
            parts.AddRange(await sheet.LoadAll(db, scope, cancellation));
        }

        return parts.ToDictionary(p => p.Key);
    }

    /// <summary>What was entered may only go when nothing that stays names it.</summary>
    private static Refusal? StillNamed(ChangeSet set, Dictionary<Guid, IPlanPart> parts)
    {
        var goes = set.Changes.Where(c => c.Kind == ChangeKind.Added).ToDictionary(c => c.PartId);
        var goesBack = set.Changes.Where(c => c.Kind == ChangeKind.Changed).Select(c => c.PartId).ToHashSet();
        foreach (var part in parts.Values.Where(p => !goes.ContainsKey(p.Key) && !goesBack.Contains(p.Key)))
        {
            var named = References.Of(part.Content)
                .Append(part.EditionId?.Value ?? Guid.Empty).Append(part.ProgrammeId.Value)
                .FirstOrDefault(id => id != part.Key && goes.ContainsKey(id));
            if (named != Guid.Empty)
            {
                return new Refusal("office.still-named", Called(goes[named]));
            }
        }

        return null;
    }

    /// <summary>What is as before again must find what it names: that may have been removed since.</summary>
    private Refusal? NamesNobody(ChangeSet set)
    {
        var there = db.ChangeTracker.Entries<IPlanPart>().Where(e => e.State != EntityState.Deleted).ToDictionary(e => e.Entity.Key, e => e.Entity);
        var lost = set.Changes.FirstOrDefault(c =>
            there.TryGetValue(c.PartId, out var part) && References.Of(part.Content).Any(id => !there.ContainsKey(id)));
        return lost is null ? null : new Refusal("office.names-what-is-gone", Called(lost));
    }

    /// <summary>What is as before again may find its address name, its number or its place on a roster with another part by now.</summary>
    private async Task<Refusal?> TakenAsync(ChangeSet set, CancellationToken cancellation)
    {
        var there = db.ChangeTracker.Entries<IPlanPart>().Where(e => e.State != EntityState.Deleted).Select(e => e.Entity).ToList();
        foreach (var change in set.Changes.Where(c => c.Kind != ChangeKind.Added))
        {
            if (there.Find(p => p.Key == change.PartId) is { } part && await IsTakenAsync(part, there, cancellation))
            {
                return new Refusal("office.taken-since", Called(change));
            }
        }

        return null;
    }

    private async Task<bool> IsTakenAsync(IPlanPart part, List<IPlanPart> there, CancellationToken cancellation)
    {
        if (part is Programme { Id: var id, Details.Slug: var slug })
        {
            return await db.Set<Programme>().AnyAsync(p => p.Id != id && p.Details.Slug == slug, cancellation);
        }

        var sheet = Workbook.WorkbookSheets.Of(part.GetType());
        if (part is not Edition && !sheet.Unique)
        {
            return false;
        }

        var keys = sheet.SoughtBy(part.Content).ToHashSet(StringComparer.Ordinal);
        return there.Any(other => other.GetType() == part.GetType() && other.Key != part.Key
            && (part is Edition || other.EditionId == part.EditionId) && sheet.FoundUnder(other.Content).Any(keys.Contains));
    }

    private Refusal? TakeBack(Change change, Guid programme, Dictionary<Guid, IPlanPart> parts)
    {
        var kind = PlanPartKind.All[change.PartKind];
        if (change.Kind == ChangeKind.Added)
        {
            if (parts.TryGetValue(change.PartId, out var entered))
            {
                db.Remove(entered);
            }

            return null;
        }

        if (change.Personal is null && kind.HoldsPersonalValues)
        {
            return new Refusal("office.erased", Called(change));
        }

        var details = PartJson.Read(kind.DetailsType, change.Before!, change.Personal?.Before);
        var scope = new PlanScope(ProgrammeId.From(programme), change.EditionId is { } edition ? EditionId.From(edition) : null);
        if (change.Kind == ChangeKind.Changed)
        {
            var refusal = parts[change.PartId].Rewrite(details);
            SetState(parts[change.PartId], change.StateBefore);
            return refusal;
        }

        var again = kind.PartType == typeof(Programme) ? Programme.Create(scope.ProgrammeId, (ProgrammeDetails)details).Value
            : kind.PartType == typeof(Edition) ? Edition.Create(EditionId.From(change.PartId), scope.ProgrammeId, (EditionDetails)details).Value
            : kind.Recreate(change.PartId, scope, details);
        if (again is null)
        {
            return new Refusal("office.changed-since", Called(change));
        }

        db.Add(again);
        SetState(again, change.StateBefore);
        return null;
    }

    private static void SetState(IPlanPart part, string? state)
    {
        if (part is Edition edition && state is not null && JsonSerializer.Deserialize<string[]>(state) is [var at, var reason])
        {
            edition.Recall(Enum.Parse<EditionState>(at), reason);
        }
    }

    private static LocalizedText Called(Change change)
    {
        var sheet = Workbook.WorkbookSheets.Of(PlanPartKind.All[change.PartKind].PartType);
        return new($"“{sheet.Name.Zh}”中的一项", $"an entry of “{sheet.Name.En}”");
    }

    private sealed record LaterAct(Guid Id, DateTime At, Guid? Undoes, Guid PartId);
}
