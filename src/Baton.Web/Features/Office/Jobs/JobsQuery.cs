using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Jobs;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Jobs;

/// <summary>A job as its page shows it.</summary>
/// <param name="Job">The job.</param>
/// <param name="Done">Steps done, as this process knows it or the database.</param>
/// <param name="Total">Steps in all; 0 = not known.</param>
/// <param name="EditionNumber">The edition it works in; null = the programme as a whole.</param>
/// <param name="Stopping">True when it was called off and has not stopped yet.</param>
public sealed record ShownJob(Job Job, int Done, int Total, int? EditionNumber, bool Stopping);

/// <summary>The jobs of an edition, or of a whole programme: those that run first, then those that wait, then what ended, newest first.</summary>
public sealed class JobsQuery(BatonDb db, JobBoard board)
{
    /// <summary>How many of those that ended are shown.</summary>
    public const int MostEnded = 100;

    /// <summary>The jobs of the place.</summary>
    public async Task<IReadOnlyList<ShownJob>> AllAsync(PlanScope scope, CancellationToken cancellation)
    {
        var (programme, edition) = (scope.ProgrammeId, scope.EditionId);
        var here = db.Set<Job>().AsNoTracking().Where(j => j.ProgrammeId == programme && (edition == null || j.EditionId == edition));
        var open = await here.Where(j => j.State == JobState.Running || j.State == JobState.Waiting).ToListAsync(cancellation);
        var over = await here.Where(j => j.State != JobState.Running && j.State != JobState.Waiting)
            .OrderByDescending(j => j.CreatedAt).ThenByDescending(j => j.Id).Take(MostEnded).ToListAsync(cancellation);
        var numbers = await db.Set<Edition>().AsNoTracking().Where(e => e.ProgrammeId == programme)
            .Select(e => new { e.Id, e.Details.Number }).ToDictionaryAsync(e => e.Id, e => e.Number, cancellation);
        return
        [
            .. open.OrderByDescending(j => j.State == JobState.Running).ThenBy(j => j.CreatedAt).Concat(over).Select(j =>
            {
                var (done, total) = j.State == JobState.Running && board.ProgressOf(j.Id) is { } live ? live : (j.Done, j.Total);
                return new ShownJob(j, done, total, j.EditionId is { } of && numbers.TryGetValue(of, out var number) ? number : null, j.State == JobState.Running && j.CancelAsked);
            }),
        ];
    }
}
