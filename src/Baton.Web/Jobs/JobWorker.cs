using Baton.Domain;
using Baton.Web.Files;
using Baton.Web.Localization;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Jobs;

/// <summary>
/// Does the jobs, one at a time in each process. A job is held by a lease that is renewed while it runs: when a process dies, another, or
/// the same one started again, takes over what it left.
/// </summary>
public sealed partial class JobWorker(
    IServiceScopeFactory scopes, IEnumerable<JobKind> kinds, JobBoard board, JobFiles files, DatabaseChoice database, TimeProvider clock, ILogger<JobWorker> log)
    : BackgroundService
{
    /// <summary>How long a process holds a job without saying that it lives.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>How often progress is written and asked whether to stop.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>How often the database is asked for jobs of others.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <summary>How often a job is begun whose process dies with it.</summary>
    public const int MostAttempts = 3;

    private readonly Dictionary<string, JobKind> known = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);

    /// <summary>Takes the next job and does it; false when there is none.</summary>
    internal async Task<bool> RunNextAsync(CancellationToken stopping)
    {
        if (await TakeAsync(stopping) is not { } job)
        {
            return false;
        }

        await DoAsync(job, stopping);
        return true;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var swept = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!swept)
                {
                    await SweepAsync(stoppingToken);
                    swept = true;
                }

                if (!await RunNextAsync(stoppingToken))
                {
                    await board.WaitAsync(Look, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The database is away or busy, the disk refuses, in whatever exception a provider wraps it: jobs wait as they are.
                Away(log, failure);
                await board.WaitAsync(Look, stoppingToken);
            }
        }
    }

    private async Task<Job?> TakeAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
        while (true)
        {
            var (now, me, alone) = (clock.GetUtcNow().UtcDateTime, board.Holder, database.IsSqlite);

            // On SQLite one process owns the folder: what another one held is abandoned, whatever its lease says.
            var free = db.Set<Job>().Where(j => j.State == JobState.Waiting || (j.State == JobState.Running && (j.LeaseUntil < now || (alone && j.Holder != me))));
            var next = await free.AsNoTracking().OrderBy(j => j.CreatedAt).ThenBy(j => j.Id).FirstOrDefaultAsync(cancellation);
            if (next is null)
            {
                return null;
            }

            var left = next.State == JobState.Running;
            var state = left && next.CancelAsked ? JobState.Cancelled : left && next.Attempts >= MostAttempts ? JobState.Failed : JobState.Running;
            var over = state != JobState.Running;
            var (holder, until, ended) = over ? ((Guid?)null, (DateTime?)null, (DateTime?)now) : (me, now + Lease, null);
            var why = state == JobState.Failed ? new Refusal("jobs.given-up", next.Attempts) : null;
            var (zh, en) = (Sentence(why, Language.Zh), Sentence(why, Language.En));
            var taken = await free.Where(j => j.Id == next.Id && j.Attempts == next.Attempts).ExecuteUpdateAsync(s => s
                .SetProperty(j => j.State, state)
                .SetProperty(j => j.Attempts, j => over ? j.Attempts : j.Attempts + 1)
                .SetProperty(j => j.Holder, holder)
                .SetProperty(j => j.LeaseUntil, until)
                .SetProperty(j => j.StartedAt, j => j.StartedAt ?? now)
                .SetProperty(j => j.EndedAt, ended)
                .SetProperty(j => j.FailureZh, zh).SetProperty(j => j.FailureEn, en)
                .SetProperty(j => j.Done, 0).SetProperty(j => j.Total, 0), cancellation);
            if (taken == 1 && !over)
            {
                next.Holder = me;
                return next;
            }
        }
    }

    private async Task DoAsync(Job job, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var end = new CancellationTokenSource();
        var run = new JobRun(job, scope.ServiceProvider, files, clock);
        board.Begin(run, stop);
        var beating = BeatAsync(run, job, stop, end.Token);
        try
        {
            // What the job concluded itself is not touched: it is over by then.
            var (state, failure, result) = await OutcomeAsync(run, job, stop.Token, stopping);
            await CloseAsync(run, job, state, failure, result);
        }
        finally
        {
            board.End(job.Id);
            await end.CancelAsync();
            await beating;
        }
    }

    private async Task<(JobState State, Refusal? Failure, JobResult? Result)> OutcomeAsync(JobRun run, Job job, CancellationToken stop, CancellationToken stopping)
    {
        try
        {
            if (!known.TryGetValue(job.Kind, out var kind))
            {
                return (JobState.Failed, new Refusal("jobs.unknown-kind", job.Kind), null);
            }

            var outcome = await kind.RunAsync(run, stop);
            return outcome.Refusal is { } refusal ? (JobState.Failed, refusal, null) : (JobState.Done, null, outcome.Value);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The server stops: whoever comes next begins it again. Else somebody called it off.
            return (stopping.IsCancellationRequested ? JobState.Waiting : JobState.Cancelled, null, null);
        }
        catch (Exception failure) when (StorageFailure.Of(failure) is { } refusal)
        {
            Broke(log, job.Kind, job.Id, failure);
            return (JobState.Failed, Said(refusal), null);
        }
#pragma warning disable CA1031 // Whatever a job throws must not end the worker; it is told in the log and on the page.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Broke(log, job.Kind, job.Id, failure);
            return (JobState.Failed, new Refusal("jobs.broke", job.Id.ToString("N")[^8..]), null);
        }
    }

    // Of a form the storage's refusal says that what was typed is still there; a job is tried again.
    private static Refusal Said(Refusal storage) => new(storage.Code switch
    {
        "storage.disk-full" => "jobs.disk-full",
        "storage.busy" => "jobs.busy",
        "storage.gone" => "jobs.gone",
        _ => "jobs.disk-refuses",
    });

    // Only while it is still ours: who took it over says how it ends.
    private async Task CloseAsync(JobRun run, Job job, JobState state, Refusal? failure, JobResult? result)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
        var (id, me, now, steps) = (job.Id, board.Holder, clock.GetUtcNow().UtcDateTime, run.Progress);
        var (zh, en) = (Sentence(failure, Language.Zh), Sentence(failure, Language.En));
        var again = state == JobState.Waiting;
        var ended = again ? (DateTime?)null : now;
        var text = result?.Text ?? LocalizedText.Empty;
        var link = result?.Link ?? "";
        await db.Set<Job>().Where(j => j.Id == id && j.State == JobState.Running && j.Holder == me).ExecuteUpdateAsync(s => s
            .SetProperty(j => j.State, state)
            .SetProperty(j => j.EndedAt, ended)
            .SetProperty(j => j.Attempts, j => again ? j.Attempts - 1 : j.Attempts)
            .SetProperty(j => j.Done, steps.Done).SetProperty(j => j.Total, steps.Total)
            .SetProperty(j => j.FailureZh, zh).SetProperty(j => j.FailureEn, en)
            .SetProperty(j => j.ResultZh, text.Zh).SetProperty(j => j.ResultEn, text.En)
            .SetProperty(j => j.Link, link)
            .SetProperty(j => j.Holder, (Guid?)null).SetProperty(j => j.LeaseUntil, (DateTime?)null));
    }

    private async Task BeatAsync(JobRun run, Job job, CancellationTokenSource stop, CancellationToken end)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        var (written, renewed) = (run.Progress, clock.GetUtcNow());
        try
        {
            while (await timer.WaitForNextTickAsync(end))
            {
                try
                {
                    await using var scope = scopes.CreateAsyncScope();
                    var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
                    var (id, me, now, steps) = (job.Id, board.Holder, clock.GetUtcNow(), run.Progress);
                    var mine = db.Set<Job>().Where(j => j.Id == id && j.State == JobState.Running && j.Holder == me);
                    if (await mine.Select(j => (bool?)j.CancelAsked).FirstOrDefaultAsync(end) is not false)
                    {
                        // Called off, or another's by now.
                        await stop.CancelAsync();
                    }
                    else if (steps != written || now - renewed > Lease / 3)
                    {
                        var until = now.UtcDateTime + Lease;
                        await mine.ExecuteUpdateAsync(s => s
                            .SetProperty(j => j.LeaseUntil, until).SetProperty(j => j.Done, steps.Done).SetProperty(j => j.Total, steps.Total), end);
                        (written, renewed) = (steps, now);
                    }
                }
                catch (Exception failure) when (failure is not OperationCanceledException || !end.IsCancellationRequested)
                {
                    // A long transaction of the job itself may be in the way; the next beat says it again.
                    Away(log, failure);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The job has ended.
        }
    }

    // Files whose job never came about, or went with its programme; one that is being asked for this hour is left alone.
    private async Task SweepAsync(CancellationToken cancellation)
    {
        var kept = files.Jobs().Where(id => clock.GetUtcNow() - JobDesk.AskedAt(id) > TimeSpan.FromHours(1)).ToList();
        if (kept.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var there = await scope.ServiceProvider.GetRequiredService<BatonDb>().Set<Job>().Select(j => j.Id).ToListAsync(cancellation);
        foreach (var gone in kept.Except(there))
        {
            files.Delete(gone);
        }
    }

    private static string Sentence(Refusal? refusal, Language language) => refusal is null ? "" : RefusalSentences.Of(refusal, language);

    [LoggerMessage(1, LogLevel.Error, "The job {Kind} {Job} broke.")]
    private static partial void Broke(ILogger log, string kind, Guid job, Exception failure);

    [LoggerMessage(2, LogLevel.Warning, "Jobs could not be looked after; it is tried again.")]
    private static partial void Away(ILogger log, Exception failure);
}
