using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.History;

/// <summary>What is sought in the history.</summary>
/// <param name="Scope">The programme; with an edition only acts that touch it or what all editions share.</param>
/// <param name="Actor">Who; null = anybody.</param>
/// <param name="From">Since this moment, UTC, inclusive; null = from the start.</param>
/// <param name="Until">Before this moment, UTC, exclusive; null = to the end.</param>
/// <param name="Kind">Name of a kind of part; null = any.</param>
/// <param name="Part">One part; null = any.</param>
/// <param name="Before">Only acts older than this one; null = from the newest.</param>
public sealed record HistoryFilter(PlanScope Scope, string? Actor = null, DateTime? From = null, DateTime? Until = null, string? Kind = null, Guid? Part = null, Guid? Before = null)
{
    /// <summary>When the act of <see cref="Before"/> was; looked up by the query.</summary>
    internal DateTime? BeforeAt { get; init; }
}

/// <summary>One act as the history shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Actor">Who.</param>
/// <param name="Note">What was done, in the reader's language where it stands in both, else in the words of then.</param>
/// <param name="Undoes">The act it takes back; null = none.</param>
/// <param name="Undone">True when it was taken back itself.</param>
/// <param name="Changes">Its changes; empty when there are more than <see cref="HistoryQuery.MostChanges"/>.</param>
/// <param name="Count">How many changes it has.</param>
/// <param name="MayUndo">True when the reader may change everything it changed.</param>
public sealed record ActView(Guid Id, DateTime At, string Actor, string Note, Guid? Undoes, bool Undone, IReadOnlyList<ChangeView> Changes, int Count, bool MayUndo);

/// <summary>One part before and after.</summary>
/// <param name="Id">The change.</param>
/// <param name="Kind">Entered, changed or removed.</param>
/// <param name="Sheet">What its kind is called.</param>
/// <param name="SheetKey">Key of the kind's sheet.</param>
/// <param name="PartId">The part.</param>
/// <param name="Label">What the part is, or was, called.</param>
/// <param name="Fields">What changed: heading, before, after. Of an entered or removed part nothing is listed.</param>
public sealed record ChangeView(Guid Id, ChangeKind Kind, LocalizedText Sheet, string SheetKey, Guid PartId, string Label, IReadOnlyList<(LocalizedText Heading, string Before, string After)> Fields);

/// <summary>A page of the bin.</summary>
/// <param name="Removed">What was removed, the newest first, with the act that did it.</param>
/// <param name="Next">The change after which the next page goes on; null = this is the last.</param>
public sealed record BinView(IReadOnlyList<(ActView Act, ChangeView Change)> Removed, Guid? Next);

/// <summary>
/// Reads the history: acts with what they changed, as far as the reader may see it. A number of queries that does not grow, each led by an
/// index to what the page shows: a programme has thirty times as many acts as one of its editions.
/// </summary>
internal sealed class HistoryQuery(BatonDb db)
{
    /// <summary>Acts on one page, inclusive.</summary>
    public const int PageSize = 40;

    /// <summary>Removed parts on one page of the bin, inclusive.</summary>
    public const int BinSize = 100;

    /// <summary>So many changes of one act are told one by one, inclusive.</summary>
    public const int MostChanges = 12;


    /// <summary>The kinds of people and their posts, which stand in no edition; those of other editions are nobody's business in one.</summary>
    internal static readonly string[] OfPeople = [nameof(Person), nameof(Post)];

    /// <summary>The acts, the newest first.</summary>
    /// <param name="filter">What is sought.</param>
    /// <param name="who">Who reads.</param>
    /// <param name="fields">The parts of today with their names, in the reader's language.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="take">How many acts.</param>
    /// <param name="most">How many changes of one act are told one by one.</param>
    public async Task<IReadOnlyList<ActView>> ActsAsync(
        HistoryFilter filter, CurrentPrincipal who, PartFields fields, CancellationToken cancellation, int take = PageSize, int most = MostChanges)
    {
        if (filter.Before is { } before)
        {
            filter = filter with { BeforeAt = await db.ChangeSets.Where(s => s.Id == before).Select(s => (DateTime?)s.At).FirstOrDefaultAsync(cancellation) };
        }

        var found = new List<Found>();
        foreach (var sets in Sources(filter.Scope, who, fields))
        {
            found.AddRange(await FoundAsync(Narrowed(sets, filter).OrderByDescending(s => s.At).ThenByDescending(s => s.Id).Take(take), cancellation));
        }

        return await ViewsAsync([.. found.OrderByDescending(f => f.At).ThenByDescending(f => f.Id).Take(take)], who, fields, most, cancellation);
    }

    /// <summary>One act with all its changes, at most 500; null when it does not belong here.</summary>
    public async Task<ActView?> ActAsync(PlanScope scope, Guid id, CurrentPrincipal who, PartFields fields, CancellationToken cancellation)
    {
        var found = new List<Found>();
        foreach (var sets in Sources(scope, who, fields))
        {
            found.AddRange(await FoundAsync(sets.Where(s => s.Id == id), cancellation));
        }

        return found.Count == 0 ? null : (await ViewsAsync(found, who, fields, 500, cancellation))[0];
    }

    /// <summary>Who acted here, by name.</summary>
    public async Task<IReadOnlyList<string>> ActorsAsync(PlanScope scope, CurrentPrincipal who, PartFields fields, CancellationToken cancellation)
    {
        var actors = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var sets in Sources(scope, who, fields))
        {
            actors.UnionWith(await sets.Select(s => s.Actor).Distinct().ToListAsync(cancellation));
        }

        return [.. actors];
    }

    /// <summary>What was removed since a moment and is still gone, the newest first: the bin.</summary>
    /// <param name="scope">The programme: what serves all its editions. With an edition also what is its own.</param>
    /// <param name="since">Since when, UTC.</param>
    /// <param name="after">The last change of the page before; null = from the newest.</param>
    /// <param name="who">Who reads.</param>
    /// <param name="fields">The parts of today with their names, in the reader's language.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<BinView> BinAsync(PlanScope scope, DateTime since, Guid? after, CurrentPrincipal who, PartFields fields, CancellationToken cancellation)
    {
        var (programme, edition) = (scope.ProgrammeId.Value, scope.EditionId?.Value);
        var oldest = EntityId.Earliest(new DateTimeOffset(since, TimeSpan.Zero));
        var kinds = Readable(who);

        // What changed again after it was removed was put back; was it removed once more, that change stands here.
        var gone = db.Changes.AsNoTracking().Where(c => c.Kind == ChangeKind.Removed && c.ChangeSetId.CompareTo(oldest) >= 0
            && !db.Changes.Any(n => n.PartId == c.PartId && n.ChangeSetId.CompareTo(c.ChangeSetId) > 0)
            && db.ChangeSets.Any(s => s.Id == c.ChangeSetId && s.ProgrammeId == programme && s.At >= since));
        if (kinds is not null)
        {
            gone = gone.Where(c => kinds.Contains(c.PartKind));
        }

        if (after is { } last)
        {
            var act = await db.Changes.Where(c => c.Id == last).Select(c => c.ChangeSetId).FirstOrDefaultAsync(cancellation);
            gone = gone.Where(c => c.ChangeSetId.CompareTo(act) <= 0 && (c.ChangeSetId.CompareTo(act) < 0 || c.Id.CompareTo(last) < 0));
        }

        var found = new List<Change>();
        foreach (var source in RemovedHere(db, gone, edition, who.Principal.Actor))
        {
            found.AddRange(await source.Include(c => c.Personal).OrderByDescending(c => c.ChangeSetId).ThenByDescending(c => c.Id).Take(BinSize + 1).ToListAsync(cancellation));
        }

        List<Change> page = [.. found.OrderByDescending(c => c.ChangeSetId).ThenByDescending(c => c.Id).Take(BinSize)];
        if (page.Count == 0)
        {
            return new BinView([], null);
        }

        var acts = page.Select(c => c.ChangeSetId).Distinct().ToList();
        var sets = await db.ChangeSets.AsNoTracking().Where(s => acts.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellation);
        var rights = await UndoRights.ForAsync(db, who, page.Select(Touches), cancellation);
        var removed = from change in page
                      where !fields.Has(change.PartId)
                      let act = sets[change.ChangeSetId]
                      let view = View(change, change.Personal, fields.Names, who)
                      where view is not null
                      select (new ActView(act.Id, act.At, act.Actor, act.Told(fields.Language), null, false, [], 1, rights.Covers([Touches(change)])), view);
        return new BinView([.. removed], found.Count > BinSize ? page[^1].Id : null);
    }

    /// <summary>Of removals those a place's bin holds, in one or two questions; whoever removed somebody finds them again, though people stand in no edition.</summary>
    internal static IEnumerable<IQueryable<Change>> RemovedHere(BatonDb db, IQueryable<Change> removed, Guid? edition, string me) => edition is null ? [removed.Where(c => c.EditionId == null)] :
    [
        removed.Where(c => c.EditionId == edition),
        removed.Where(c => c.EditionId == null && (!OfPeople.Contains(c.PartKind)
            || db.ChangeSets.Any(s => s.Id == c.ChangeSetId && (s.EditionId == edition || s.Actor == me))
            || db.Changes.Any(o => o.ChangeSetId == c.ChangeSetId && o.EditionId == edition))),
    ];

    private static Touched Touches(Change change) => new(change.PartKind, change.EditionId, change.StateBefore != change.StateAfter);

    /// <summary>The kinds of part the reader may read here; null = all.</summary>
    private static List<string>? Readable(CurrentPrincipal who)
    {
        List<string> kinds = [.. PlanPartKind.All.Values.Where(k => who.Decide(PartPermissions.ToRead(k.PartType)).Allowed).Select(k => k.Name)];
        return kinds.Count == PlanPartKind.All.Count ? null : kinds;
    }

    /// <summary>
    /// The acts of a place, of which something may be shown there: all of a programme; of an edition those that happened in it, and apart
    /// from them, as another stretch of the index leads there, those of all editions.
    /// </summary>
    private IEnumerable<IQueryable<ChangeSet>> Sources(PlanScope scope, CurrentPrincipal who, PartFields fields)
    {
        var programme = scope.ProgrammeId.Value;
        var sets = db.ChangeSets.AsNoTracking().Where(s => s.ProgrammeId == programme);
        if (Readable(who) is { } kinds)
        {
            sets = sets.Where(s => !s.Changes.Any() || s.Changes.Any(c => kinds.Contains(c.PartKind)));
        }

        if (scope.EditionId?.Value is not { } edition)
        {
            return [sets];
        }

        // Of acts on people alone those on people of this edition, and one's own: who removed somebody can take it back.
        var (here, me) = (fields.KeysOf(typeof(Person), typeof(Post)), who.Principal.Actor);
        return
        [
            sets.Where(s => s.EditionId == edition),
            sets.Where(s => s.EditionId == null && (!s.Changes.Any() || s.Changes.Any(c => c.EditionId == edition)
                || (!s.Changes.Any(c => c.EditionId != null)
                    && (s.Actor == me || s.Changes.Any(c => !OfPeople.Contains(c.PartKind) || EF.Parameter(here).Contains(c.PartId)))))),
        ];
    }

    private IQueryable<ChangeSet> Narrowed(IQueryable<ChangeSet> sets, HistoryFilter filter)
    {
        var edition = filter.Scope.EditionId?.Value;
        if (filter.Actor is { Length: > 0 } actor)
        {
            sets = sets.Where(s => s.Actor == actor);
        }

        if (filter.From is { } from)
        {
            sets = sets.Where(s => s.At >= from);
        }

        if (filter.Until is { } until)
        {
            sets = sets.Where(s => s.At < until);
        }

        if (filter.Kind is { } kind)
        {
            sets = sets.Where(s => s.Changes.Any(c => c.PartKind == kind && (edition == null || c.EditionId == null || c.EditionId == edition)));
        }

        if (filter.Part is { } part)
        {
            sets = sets.Where(s => db.Changes.Any(c => c.PartId == part && c.ChangeSetId == s.Id));
        }

        if (filter is { Before: { } before, BeforeAt: { } at })
        {
            sets = sets.Where(s => s.At <= at && (s.At < at || s.Id.CompareTo(before) < 0));
        }

        return sets;
    }

    private async Task<List<Found>> FoundAsync(IQueryable<ChangeSet> sets, CancellationToken cancellation) =>
        await sets.Select(s => new Found(s.Id, s.At, s.Actor, s.Note, s.NoteZh, s.NoteEn, s.Undoes, db.ChangeSets.Any(u => u.Undoes == s.Id))).ToListAsync(cancellation);

    private async Task<IReadOnlyList<ActView>> ViewsAsync(
        IReadOnlyList<Found> found, CurrentPrincipal who, PartFields fields, int most, CancellationToken cancellation)
    {
        if (found.Count == 0)
        {
            return [];
        }

        var ids = found.Select(f => f.Id).ToList();
        var kinds = await db.Changes.AsNoTracking().Where(c => ids.Contains(c.ChangeSetId)).GroupBy(c => new { c.ChangeSetId, c.PartKind, c.EditionId })
            .Select(g => new { g.Key.ChangeSetId, g.Key.PartKind, g.Key.EditionId, Count = g.Count() }).ToListAsync(cancellation);

        // Only an edition has a state; which of them came to another one is not in the index.
        var ofEditions = kinds.Where(k => k.PartKind == nameof(Edition)).Select(k => k.ChangeSetId).ToList();
        var moved = ofEditions.Count == 0 ? [] : (await db.Changes.AsNoTracking()
            .Where(c => ofEditions.Contains(c.ChangeSetId) && c.PartKind == nameof(Edition) && c.StateBefore != c.StateAfter).Select(c => c.ChangeSetId).ToListAsync(cancellation)).ToHashSet();
        var touched = kinds.ToLookup(k => k.ChangeSetId, k => new Touched(k.PartKind, k.EditionId, k.PartKind == nameof(Edition) && moved.Contains(k.ChangeSetId)));
        var counts = kinds.GroupBy(k => k.ChangeSetId).ToDictionary(g => g.Key, g => g.Sum(k => k.Count));
        var few = counts.Where(c => c.Value <= most).Select(c => c.Key).ToList();

        // Put in order here: asked for in order, all changes there are would be walked through by their ids.
        var changes = (few.Count == 0 ? [] : await db.Changes.AsNoTracking().Include(c => c.Personal).Where(c => few.Contains(c.ChangeSetId)).ToListAsync(cancellation))
            .OrderBy(c => c.Id).ToLookup(c => c.ChangeSetId);
        var rights = await UndoRights.ForAsync(db, who, touched.SelectMany(t => t), cancellation);
        var names = fields.Names;
        var edition = who.Place?.Edition?.Value;
        return
        [
            .. found.Select(f => new ActView(
                f.Id, f.At, f.Actor, ChangeSet.Told(f.Note, f.NoteZh, f.NoteEn, fields.Language), f.Undoes, f.Undone,
                [.. changes[f.Id].Where(c => IsOf(edition, c, fields, f.Actor == who.Principal.Actor || touched[f.Id].Any(k => k.EditionId == edition))).Select(c => View(c, c.Personal, names, who)).OfType<ChangeView>()],
                counts.GetValueOrDefault(f.Id),
                counts.ContainsKey(f.Id) && rights.Covers(touched[f.Id]))),
        ];
    }

    /// <summary>
    /// Whether a change belongs to an edition's history: its own parts, and what all editions share. People and their posts stand in no
    /// edition; those of other editions are nobody's business here.
    /// </summary>
    private static bool IsOf(Guid? edition, Change change, PartFields fields, bool actIsOurs) =>
        edition is null || (change.EditionId is { } own ? own == edition
            : !OfPeople.Contains(change.PartKind) || fields.Has(change.PartId) || (change.Kind == ChangeKind.Removed && actIsOurs));

    /// <summary>A change as the reader may see it; null when the reader may not read such parts.</summary>
    private static ChangeView? View(Change change, PersonalValues? personal, WorkbookNames names, CurrentPrincipal who)
    {
        if (!PlanPartKind.All.TryGetValue(change.PartKind, out var kind))
        {
            return null;
        }

        var sheet = WorkbookSheets.Of(kind.PartType);
        if (who.Decide(PartPermissions.ToRead(kind.PartType)) is not { Allowed: true } decision)
        {
            return null;
        }

        var shown = decision.Extent == Extent.Whole ? personal : null;
        var before = Draft(kind, change.Before, shown?.Before, change.StateBefore);
        var after = Draft(kind, change.After, shown?.After, change.StateAfter);
        var label = sheet.Label((after ?? before)!.Details, names);
        var fields = before is null || after is null ? []
            : sheet.Columns.Where(c => !c.Hidden)
                .Select(c => (PartFields.Bare(c) is var bare && c.Key == c.Field ? bare : c.Heading, Before: c.Write(before, names), After: c.Write(after, names)))
                .Where(f => f.Before != f.After).ToList();
        return new ChangeView(change.Id, change.Kind, sheet.Name, sheet.Key, change.PartId, label.Length > 0 ? label : sheet.Name[names.Language], fields);
    }

    private static RowDraft? Draft(PlanPartKind kind, string? impersonal, string? personal, string? state)
    {
        if (impersonal is null)
        {
            return null;
        }

        var draft = new RowDraft(PartJson.Read(kind.DetailsType, impersonal, personal));
        if (state is not null && System.Text.Json.JsonSerializer.Deserialize<string[]>(state) is [var at, var reason] && Enum.TryParse<EditionState>(at, out var known))
        {
            (draft.State, draft.StateReason) = (known, reason);
        }

        return draft;
    }

    private sealed record Found(Guid Id, DateTime At, string Actor, string Note, string? NoteZh, string? NoteEn, Guid? Undoes, bool Undone);
}
