using Baton.Domain;
using Baton.Web.Files;
using Baton.Web.Jobs;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Jobs;

/// <summary>Takes a job that is over off the page, and its files with it. What it did stays done.</summary>
public sealed class DiscardJob(BatonDb db, JobFiles files)
{
    /// <summary>Discards it; refused while it waits or runs.</summary>
    public async Task<JobAnswer> HandleAsync(PlanScope scope, Guid id, CancellationToken cancellation)
    {
        var job = db.Set<Job>().In(scope, id);
        if (await job.Where(j => j.State != JobState.Waiting && j.State != JobState.Running).ExecuteDeleteAsync(cancellation) == 1)
        {
            files.Delete(id);
            return JobAnswer.Done;
        }

        return await job.AnyAsync(cancellation) ? JobAnswer.No(new Refusal("jobs.not-over")) : JobAnswer.Missing;
    }
}
