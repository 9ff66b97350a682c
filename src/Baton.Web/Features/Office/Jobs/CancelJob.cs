using Baton.Domain;
using Baton.Web.Jobs;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Jobs;

/// <summary>Calls a job off: one that waits at once, one that runs as soon as it can stop.</summary>
public sealed class CancelJob(BatonDb db, JobBoard board, TimeProvider clock)
{
    /// <summary>Calls it off; refused when it is over.</summary>
    public async Task<JobAnswer> HandleAsync(PlanScope scope, Guid id, CancellationToken cancellation)
    {
        var job = db.Set<Job>().In(scope, id);
        var now = clock.GetUtcNow().UtcDateTime;

        // First what runs here, by word of mouth: it may hold the very lock that the database needs to write the wish down.
        var here = board.ProgressOf(id) is not null && await job.AnyAsync(j => j.State == JobState.Running, cancellation);
        if (here)
        {
            board.Stop(id);
        }

        var waited = await job.Where(j => j.State == JobState.Waiting)
            .ExecuteUpdateAsync(s => s.SetProperty(j => j.State, JobState.Cancelled).SetProperty(j => j.EndedAt, now), cancellation);
        if (waited == 1)
        {
            return JobAnswer.Done;
        }

        if (await job.Where(j => j.State == JobState.Running).ExecuteUpdateAsync(s => s.SetProperty(j => j.CancelAsked, true), cancellation) == 1)
        {
            board.Stop(id);
            return JobAnswer.Done;
        }

        return here ? JobAnswer.Done : await job.AnyAsync(cancellation) ? JobAnswer.No(new Refusal("jobs.already-over")) : JobAnswer.Missing;
    }
}
