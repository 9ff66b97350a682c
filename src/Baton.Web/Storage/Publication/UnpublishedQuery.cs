using Baton.Domain;
using Baton.Domain.Attendance;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
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

    // These become public with the report, when it is signed and published or corrected.
    private static readonly string[] WithTheReport = [nameof(ReportParagraph), nameof(ReportSignOff), nameof(Credit)];

    /// <summary>The changes of an edition and of what serves all editions.</summary>
    public async Task<UnpublishedChanges> OfAsync(EditionDossier draft, CancellationToken cancellation)
    {
        var (programme, edition) = (draft.Programme.Id, draft.Edition.Id);
        var rows = await Live.Where(p => p.ProgrammeId == programme && ((p.EditionId == edition && p.Kind != nameof(Edition)) || (p.EditionId == null && p.Kind != OfPerson && p.Kind != OfPost)))
            .ToListAsync(cancellation);
        rows.AddRange(await EditionRowsAsync(programme, edition, cancellation));
        var rostered = Live.Where(p => p.EditionId == edition && p.Kind == nameof(Participant)).Select(p => p.Handle);
        rows.AddRange(await Live.Where(p => p.ProgrammeId == programme && (p.Kind == OfPerson || p.Kind == OfPost) && rostered.Contains(p.Handle)).ToListAsync(cancellation));
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
        var rows = await Live.Where(p => p.ProgrammeId == programme && p.EditionId == null && p.Kind != OfPerson && p.Kind != OfPost).ToListAsync(cancellation);
        rows.AddRange(await EditionRowsAsync(programme, null, cancellation));
        rows.AddRange(await db.PublishedParts.FromSql(
            $"""
            SELECT * FROM published_parts WHERE programme_id = {programme.Value} AND withdrawn_at IS NULL AND (
                (kind = 'Person' AND NOT EXISTS (SELECT 1 FROM people WHERE people.id = published_parts.part_id))
                OR (kind = 'Post' AND NOT EXISTS (SELECT 1 FROM posts WHERE posts.id = published_parts.part_id)))
            """).AsNoTracking().ToListAsync(cancellation));
        return await CompareAsync(programme, [draft.Programme, .. draft.Parts.Where(p => p.EditionId is null && p is not (Person or Post))], rows, cancellation);
    }

    private IQueryable<PublishedPart> Live => db.PublishedParts.AsNoTracking().Where(p => p.WithdrawnAt == null);

    /// <summary>The edition's own row, and those of editions that are gone from the draft.</summary>
    private Task<List<PublishedPart>> EditionRowsAsync(ProgrammeId programme, EditionId? edition, CancellationToken cancellation) =>
        Live.Where(p => p.ProgrammeId == programme && p.Kind == nameof(Edition) && (p.EditionId == edition || !db.Set<Edition>().Any(e => e.Id == p.EditionId)))
            .ToListAsync(cancellation);

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
