using Baton.Domain;
using Baton.Domain.Attendance;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Storage.Publication;

/// <summary>
/// Finds what of a draft is not public as it stands: the parts of an edition with those that serve all editions, or the latter alone. Its
/// queries do not grow with the edition (long lists of new people are asked for in pieces).
/// </summary>
public sealed class UnpublishedQuery(BatonDb db)
{
    private const string OfPerson = nameof(Person);
    private const string OfPost = nameof(Post);
    private const int AtOnce = 500;
    private static readonly string[] Impersonal = [.. PlanPartKind.All.Keys.Where(k => k is not (OfPerson or OfPost))];

    // These become public with the report, when it is signed and published or corrected.
    private static readonly string[] WithTheReport = [nameof(ReportParagraph), nameof(ReportSignOff), nameof(Credit)];

    /// <summary>The changes of an edition and of what serves all editions.</summary>
    public async Task<UnpublishedChanges> OfAsync(EditionDossier draft, CancellationToken cancellation)
    {
        var (programme, edition) = (draft.Programme.Id, draft.Edition.Id);
        var rows = await Live.Where(p => p.ProgrammeId == programme && p.EditionId == edition && p.Kind != nameof(Edition)).ToListAsync(cancellation);
        rows.AddRange(await WholeRowsAsync(programme, cancellation));
        rows.AddRange(await EditionRowsAsync(programme, edition, cancellation));
        var rostered = Live.Where(p => p.ProgrammeId == programme && p.EditionId == edition && p.Kind == nameof(Participant)).Select(p => p.Handle);

        // By kind and handle alone, so that it finds its index; a handle of a person is an id, which is of one programme.
        rows.AddRange(await Live.Where(p => (p.Kind == OfPerson || p.Kind == OfPost) && rostered.Contains(p.Handle)).ToListAsync(cancellation));
        rows.RemoveAll(p => p.ProgrammeId != programme);
        var known = rows.Select(p => p.PartId).ToHashSet();
        foreach (var some in draft.People.Select(p => p.Id.Value).Concat(draft.Posts.Select(p => p.Id.Value)).Where(id => !known.Contains(id)).Chunk(AtOnce))
        {
            rows.AddRange(await Live.Where(p => p.ProgrammeId == programme && some.Contains(p.PartId)).ToListAsync(cancellation));
        }

        return await CompareAsync(programme, [draft.Programme, draft.Edition, .. draft.Parts], rows, cancellation);
    }

    /// <summary>The changes of what serves all editions, people that are gone included.</summary>
    public async Task<UnpublishedChanges> OfAsync(ProgrammeDossier draft, CancellationToken cancellation)
    {
        var programme = draft.Programme.Id;
        var rows = await WholeRowsAsync(programme, cancellation);
        rows.AddRange(await EditionRowsAsync(programme, null, cancellation));
        rows.AddRange(await GoneAsync(programme, [OfPerson, OfPost], cancellation));
        return await CompareAsync(programme, [draft.Programme, .. draft.Parts.Where(p => p.EditionId is null && p is not (Person or Post))], rows, cancellation);
    }

    private IQueryable<PublishedPart> Live => db.PublishedParts.AsNoTracking().Where(p => p.WithdrawnAt == null);

    /// <summary>What serves all editions, but people and posts; by the kinds' names, so that an index passes over those two.</summary>
    private Task<List<PublishedPart>> WholeRowsAsync(ProgrammeId programme, CancellationToken cancellation) =>
        Live.Where(p => p.ProgrammeId == programme && p.EditionId == null && Impersonal.Contains(p.Kind)).ToListAsync(cancellation);

    /// <summary>The edition's own row, and those of editions that are gone from the draft.</summary>
    private async Task<List<PublishedPart>> EditionRowsAsync(ProgrammeId programme, EditionId? edition, CancellationToken cancellation)
    {
        var rows = await GoneAsync(programme, [nameof(Edition)], cancellation);
        if (edition is { } own)
        {
            rows.RemoveAll(p => p.PartId == own.Value);
            rows.AddRange(await Live.Where(p => p.ProgrammeId == programme && p.PartId == own.Value).ToListAsync(cancellation));
        }

        return rows;
    }

    /// <summary>What is public and gone from the draft, of kinds of which there may be very many: looked up by what the history says was removed.</summary>
    private async Task<List<PublishedPart>> GoneAsync(ProgrammeId programme, string[] kinds, CancellationToken cancellation)
    {
        var removed = await db.Changes.AsNoTracking()
            .Where(c => c.Kind == ChangeKind.Removed && kinds.Contains(c.PartKind) && db.ChangeSets.Any(s => s.Id == c.ChangeSetId && s.ProgrammeId == programme.Value))
            .Select(c => c.PartId).Distinct().ToListAsync(cancellation);
        var rows = new List<PublishedPart>();
        foreach (var some in removed.Chunk(AtOnce))
        {
            rows.AddRange(await Live.Where(p => p.ProgrammeId == programme && some.Contains(p.PartId)).ToListAsync(cancellation));
        }

        if (rows.Count > 0)
        {
            // It may have been put back.
            var there = (await new DraftParts(db).OfAsync(programme, [.. rows.Select(p => new PartKey(p.Kind, p.PartId))], cancellation)).Select(p => p.Key).ToHashSet();
            rows.RemoveAll(p => there.Contains(p.PartId));
        }

        return rows;
    }

    private async Task<UnpublishedChanges> CompareAsync(ProgrammeId programme, List<IPlanPart> drafts, List<PublishedPart> rows, CancellationToken cancellation)
    {
        var byKey = rows.ToDictionary(p => p.PartId);
        var there = drafts.Select(p => p.Key).ToHashSet();
        var unseen = rows.Where(p => !there.Contains(p.PartId)).Select(p => new PartKey(p.Kind, p.PartId)).ToList();
        if (unseen.Count > 0)
        {
            // The draft of this scope may leave out what is there all the same: somebody who is on another edition's roster alone.
            var elsewhere = await new DraftParts(db).OfAsync(programme, unseen, cancellation);
            there.UnionWith(elsewhere.Select(p => p.Key));
            drafts = [.. drafts, .. elsewhere.Where(p => p is not (Person or Post))];
        }

        var changes = new List<UnpublishedChange>();
        var places = new List<UnpublishedChange>();
        foreach (var part in drafts)
        {
            if (byKey.GetValueOrDefault(part.Key) is not { } row)
            {
                changes.Add(new UnpublishedChange(UnpublishedKind.New, [PartKey.Of(part)], part, null));
            }
            else if (!PlanDifference.Same(part, row))
            {
                var shown = PublishedContent.Restore(row);
                var only = PlanDifference.OnlyPlace(part, shown);
                (only ? places : changes).Add(new UnpublishedChange(only ? UnpublishedKind.Reordered : UnpublishedKind.Changed, [PartKey.Of(part)], part, shown));
            }
        }

        changes.AddRange(places.GroupBy(p => p.Keys[0].Kind).Select(kind => kind.First() with { Keys = [.. kind.SelectMany(p => p.Keys)] }));
        changes.AddRange(rows.Where(p => !there.Contains(p.PartId))
            .Select(p => new UnpublishedChange(UnpublishedKind.Withdrawn, [new PartKey(p.Kind, p.PartId)], null, PublishedContent.Restore(p))));
        changes.RemoveAll(c => WithTheReport.Contains(c.Keys[0].Kind));
        var counted = changes.Where(c => c.Keys[0].Kind == nameof(StageAttendance)).ToList();
        if (counted.Count > 0)
        {
            changes.RemoveAll(counted.Contains);
            changes.Add(counted[0] with { Kind = UnpublishedKind.Counted, Keys = [.. counted.SelectMany(c => c.Keys)] });
        }

        return new UnpublishedChanges([.. changes.OrderBy(c => c.Keys[0].Kind, StringComparer.Ordinal).ThenBy(c => c.Keys[0].Key)], [.. rows.Select(PublishedContent.Restore)]);
    }
}
