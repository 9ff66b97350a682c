using Baton.Domain;
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
public sealed record HistoryFilter(PlanScope Scope, string? Actor = null, DateTime? From = null, DateTime? Until = null, string? Kind = null, Guid? Part = null, Guid? Before = null);

/// <summary>One act as the history shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Actor">Who.</param>
/// <param name="Note">What was done, in the words of then.</param>
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

/// <summary>Reads the history: acts with what they changed, as far as the reader may see it. A number of queries that does not grow.</summary>
internal sealed class HistoryQuery(BatonDb db)
{
    /// <summary>Acts on one page, inclusive.</summary>
    public const int PageSize = 40;

    /// <summary>So many changes of one act are told one by one, inclusive.</summary>
    public const int MostChanges = 12;

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
        var found = await Filtered(filter).OrderByDescending(s => s.At).ThenByDescending(s => s.Id).Take(take)
            .Select(s => new { s.Id, s.At, s.Actor, s.Note, s.Undoes, Count = s.Changes.Count, Undone = db.ChangeSets.Any(u => u.Undoes == s.Id) })
            .ToListAsync(cancellation);
        return await ViewsAsync([.. found.Select(f => new Found(f.Id, f.At, f.Actor, f.Note, f.Undoes, f.Count, f.Undone))], who, fields, most, cancellation);
    }

    /// <summary>One act with all its changes, at most 500; null when it does not belong here.</summary>
    public async Task<ActView?> ActAsync(PlanScope scope, Guid id, CurrentPrincipal who, PartFields fields, CancellationToken cancellation)
    {
        var found = await Filtered(new HistoryFilter(scope)).Where(s => s.Id == id)
            .Select(s => new { s.Id, s.At, s.Actor, s.Note, s.Undoes, Count = s.Changes.Count, Undone = db.ChangeSets.Any(u => u.Undoes == s.Id) })
            .FirstOrDefaultAsync(cancellation);
        return found is null ? null
            : (await ViewsAsync([new Found(found.Id, found.At, found.Actor, found.Note, found.Undoes, found.Count, found.Undone)], who, fields, 500, cancellation))[0];
    }

    /// <summary>Who acted here, by name.</summary>
    public async Task<IReadOnlyList<string>> ActorsAsync(PlanScope scope, CancellationToken cancellation) =>
        await Filtered(new HistoryFilter(scope)).Select(s => s.Actor).Distinct().OrderBy(a => a).ToListAsync(cancellation);

    /// <summary>What was removed since a moment and is still gone, the newest first: the bin.</summary>
    public async Task<IReadOnlyList<(ActView Act, ChangeView Change)>> BinAsync(
        PlanScope scope, DateTime since, CurrentPrincipal who, PartFields fields, CancellationToken cancellation)
    {
        var (programme, edition) = (scope.ProgrammeId.Value, scope.EditionId?.Value);
        string[] personal = [nameof(Domain.People.Person), nameof(Domain.People.Post)];
        var removed = await (
            from set in db.ChangeSets.AsNoTracking()
            join change in db.Changes.AsNoTracking() on set.Id equals change.ChangeSetId
            where set.ProgrammeId == programme && set.At >= since && change.Kind == ChangeKind.Removed
                && (change.EditionId == edition || (change.EditionId == null
                    && (edition == null || !personal.Contains(change.PartKind) || db.Changes.Any(c => c.ChangeSetId == set.Id && c.EditionId == edition))))
            orderby set.At descending
            select new { set.Id, set.At, set.Actor, set.Note, Change = change, change.Personal }).Take(500).ToListAsync(cancellation);
        var names = fields.Names;
        return
        [
            .. removed.Where(r => !fields.Has(r.Change.PartId)).DistinctBy(r => r.Change.PartId)
                .Select(r => (Act: new ActView(r.Id, r.At, r.Actor, r.Note, null, false, [], 1, true), Change: View(r.Change, r.Personal, names, who)))
                .Where(r => r.Change is not null).Select(r => (r.Act, r.Change!)),
        ];
    }

    private IQueryable<ChangeSet> Filtered(HistoryFilter filter)
    {
        var (programme, edition) = (filter.Scope.ProgrammeId.Value, filter.Scope.EditionId?.Value);
        var sets = db.ChangeSets.AsNoTracking().Where(s => s.ProgrammeId == programme);
        if (edition is not null)
        {
            sets = sets.Where(s => s.Changes.Any(c => c.EditionId == edition) || s.Changes.All(c => c.EditionId == null));
        }

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
            sets = sets.Where(s => s.Changes.Any(c => c.PartKind == kind && (c.EditionId == null || c.EditionId == edition)));
        }

        if (filter.Part is { } part)
        {
            sets = sets.Where(s => s.Changes.Any(c => c.PartId == part));
        }

        if (filter.Before is { } before)
        {
            sets = sets.Where(s => s.At < db.ChangeSets.Where(b => b.Id == before).Select(b => b.At).FirstOrDefault());
        }

        return sets;
    }

    private async Task<IReadOnlyList<ActView>> ViewsAsync(
        IReadOnlyList<Found> found, CurrentPrincipal who, PartFields fields, int most, CancellationToken cancellation)
    {
        var ids = found.Select(f => f.Id).ToList();
        var few = found.Where(f => f.Count <= most).Select(f => f.Id).ToList();
        var kinds = (await db.Changes.AsNoTracking().Where(c => ids.Contains(c.ChangeSetId)).GroupBy(c => new { c.ChangeSetId, c.PartKind, c.EditionId })
            .Select(g => g.Key).ToListAsync(cancellation)).ToLookup(k => k.ChangeSetId, k => (k.PartKind, k.EditionId));
        var changes = (await db.Changes.AsNoTracking().Include(c => c.Personal).Where(c => few.Contains(c.ChangeSetId)).OrderBy(c => c.Id).ToListAsync(cancellation)).ToLookup(c => c.ChangeSetId);
        var names = fields.Names;
        var edition = who.Place?.Edition?.Value;
        return
        [
            .. found.Select(f => new ActView(
                f.Id, f.At, f.Actor, f.Note, f.Undoes, f.Undone,
                [.. changes[f.Id].Where(c => IsOf(edition, c, fields, kinds[f.Id].Any(k => k.EditionId == edition))).Select(c => View(c, c.Personal, names, who)).OfType<ChangeView>()],
                f.Count,
                f.Count > 0 && UndoRights.Covers(kinds[f.Id], who))),
        ];
    }

    /// <summary>
    /// Whether a change belongs to an edition's history: its own parts, and what all editions share. People and their posts stand in no
    /// edition; those of other editions are nobody's business here.
    /// </summary>
    private static bool IsOf(Guid? edition, Change change, PartFields fields, bool actIsOfEdition) =>
        edition is null || (change.EditionId is { } own ? own == edition
            : change.PartKind is not (nameof(Domain.People.Person) or nameof(Domain.People.Post)) || fields.Has(change.PartId) || (change.Kind == ChangeKind.Removed && actIsOfEdition));

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
        if (state is not null && System.Text.Json.JsonSerializer.Deserialize<string[]>(state) is [var at, var reason] && Enum.TryParse<Domain.Programmes.EditionState>(at, out var known))
        {
            (draft.State, draft.StateReason) = (known, reason);
        }

        return draft;
    }

    private sealed record Found(Guid Id, DateTime At, string Actor, string Note, Guid? Undoes, int Count, bool Undone);
}
