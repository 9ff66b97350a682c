using Baton.Domain;
using Baton.Web.Jobs;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Jobs;

/// <summary>Puts a job that failed or was called off into the queue again, with the files it was given.</summary>
public sealed class RetryJob(BatonDb db, JobBoard board)
{
    /// <summary>Queues it; refused when it did not fail and was not called off.</summary>
    public async Task<JobAnswer> HandleAsync(PlanScope scope, Guid id, CancellationToken cancellation)
    {
        var job = db.Set<Job>().In(scope, id);
        var queued = await job.Where(j => j.State == JobState.Failed || j.State == JobState.Cancelled).ExecuteUpdateAsync(s => s
            .SetProperty(j => j.State, JobState.Waiting)
            .SetProperty(j => j.CancelAsked, false)
            .SetProperty(j => j.Attempts, 0)
            .SetProperty(j => j.Done, 0).SetProperty(j => j.Total, 0)
            .SetProperty(j => j.StartedAt, (DateTime?)null).SetProperty(j => j.EndedAt, (DateTime?)null)
            .SetProperty(j => j.FailureZh, "").SetProperty(j => j.FailureEn, ""), cancellation);
        if (queued == 1)
        {
            board.Wake();
            return JobAnswer.Done;
        }

        return await job.AnyAsync(cancellation) ? JobAnswer.No(new Refusal("jobs.nothing-to-retry")) : JobAnswer.Missing;
    }
}
