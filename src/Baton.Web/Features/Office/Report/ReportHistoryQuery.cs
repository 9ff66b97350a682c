using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Report;

/// <summary>Who changed the report last.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Actor">Who.</param>
public sealed record LastWritten(DateTime At, string Actor);

/// <summary>What the history knows of a report as a whole.</summary>
public sealed class ReportHistoryQuery(BatonDb db)
{
    private static readonly string[] Kinds = [nameof(ReportParagraph), nameof(ReportSignOff), nameof(Credit), nameof(Photo)];

    /// <summary>Who entered each of these signatures, by its id: whoever changed it last.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> SignersAsync(IReadOnlyCollection<Guid> signOffs, CancellationToken cancellation)
    {
        if (signOffs.Count == 0)
        {
            return new Dictionary<Guid, string>();
        }

        var acts = await db.Changes.AsNoTracking()
            .Where(c => signOffs.Contains(c.PartId))
            .Join(db.ChangeSets, c => c.ChangeSetId, s => s.Id, (c, s) => new { c.PartId, s.At, s.Id, s.Actor })
            .ToListAsync(cancellation);
        return acts.GroupBy(a => a.PartId).ToDictionary(g => g.Key, g => g.OrderBy(a => a.At).ThenBy(a => a.Id).Last().Actor);
    }

    /// <summary>The last act on its words, signatures, photos or credits; null = there was none.</summary>
    public async Task<LastWritten?> LastAsync(PlanScope scope, CancellationToken cancellation)
    {
        var (programme, edition) = (scope.ProgrammeId.Value, scope.EditionId?.Value);
        return await db.ChangeSets.AsNoTracking()
            .Where(s => s.ProgrammeId == programme && s.Changes.Any(c => c.EditionId == edition && Kinds.Contains(c.PartKind)))
            .OrderByDescending(s => s.At).ThenByDescending(s => s.Id)
            .Select(s => new LastWritten(s.At, s.Actor)).FirstOrDefaultAsync(cancellation);
    }
}
