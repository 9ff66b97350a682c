using System.Text.Json;
using Baton.Domain;
using Baton.Web.Files;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Jobs;

/// <summary>One job being done, as its kind sees it.</summary>
public sealed class JobRun
{
    private readonly Job job;
    private readonly JobFiles files;
    private readonly TimeProvider clock;
    private int done;
    private int total;

    internal JobRun(Job job, IServiceProvider services, JobFiles files, TimeProvider clock) =>
        (this.job, Services, this.files, this.clock) = (job, services, files, clock);

    /// <summary>The job's id.</summary>
    public Guid Id => job.Id;

    /// <summary>Where it works.</summary>
    public PlanScope Scope => new(job.ProgrammeId, job.EditionId);

    /// <summary>Who asked for it: the author of what it writes.</summary>
    public string Actor => job.Actor;

    /// <summary>Services of this job alone.</summary>
    public IServiceProvider Services { get; }

    /// <summary>How far it is.</summary>
    internal (int Done, int Total) Progress => (Volatile.Read(ref done), Volatile.Read(ref total));

    /// <summary>What it needs to know, as it was given when it was asked for.</summary>
    public T Settings<T>() => JsonSerializer.Deserialize<T>(job.Settings, JobDesk.Json)!;

    /// <summary>Opens a file that was given with it.</summary>
    /// <exception cref="FileNotFoundException">There is none of that name.</exception>
    public Stream OpenFile(string name) => files.Open(job.Id, name);

    /// <summary>Says how far it is; as often as it likes, it is written now and then.</summary>
    public void Report(int stepsDone, int stepsInAll)
    {
        Volatile.Write(ref total, stepsInAll);
        Volatile.Write(ref done, stepsDone);
    }

    /// <summary>
    /// Ends it as done within the caller's transaction, so that what it wrote and that it wrote it are true together, or neither.
    /// </summary>
    /// <exception cref="OperationCanceledException">Another process has taken it over: nothing may be committed.</exception>
    public async Task ConcludeAsync(BatonDb db, JobResult result, CancellationToken cancellation)
    {
        var (now, steps) = (clock.GetUtcNow().UtcDateTime, Progress);
        var (id, holder) = (job.Id, job.Holder);
        var mine = await db.Set<Job>().Where(j => j.Id == id && j.State == JobState.Running && j.Holder == holder)
            .ExecuteUpdateAsync(s => s
                .SetProperty(j => j.State, JobState.Done)
                .SetProperty(j => j.EndedAt, now)
                .SetProperty(j => j.Done, steps.Done).SetProperty(j => j.Total, steps.Total)
                .SetProperty(j => j.ResultZh, result.Text.Zh).SetProperty(j => j.ResultEn, result.Text.En)
                .SetProperty(j => j.Link, result.Link)
                .SetProperty(j => j.Holder, (Guid?)null).SetProperty(j => j.LeaseUntil, (DateTime?)null), cancellation);
        if (mine == 0)
        {
            throw new OperationCanceledException("The job is another process's by now.");
        }
    }
}
