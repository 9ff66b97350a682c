using System.Data.Common;
using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Web.Features.Office.Jobs;
using Baton.Web.Files;
using Baton.Web.Jobs;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Baton.Web.Tests.Fixtures;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Jobs;

public sealed class JobWorkerTests(PostgresServer postgres)
{
    // The number a POSIX system gives it.
    private const int FullDisk = 28;

    private static readonly JobResult Good = new(new("做好了", "Well done"), "/manage/relay");

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_job_is_done_with_its_files_and_says_what_came_of_it(Provider provider)
    {
        await using var house = await JobHouse.CreateAsync(provider, postgres);
        var process = house.Process(async (run, cancellation) =>
        {
            using var reader = new StreamReader(run.OpenFile("list.txt"));
            run.Report(3, 7);
            return new JobResult(new(run.Settings<Asked>().Word, await reader.ReadToEndAsync(cancellation)), "/manage/relay");
        });
        Assert.False(await JobHouse.RunNextAsync(process));
        var id = await house.EnqueueAsync(process, new Asked("词"), ("list.txt", new MemoryStream("three"u8.ToArray())));
        Assert.Equal(JobState.Waiting, (await JobHouse.JobAsync(process, id)).State);
        Assert.True(await JobHouse.RunNextAsync(process));
        Assert.False(await JobHouse.RunNextAsync(process));
        var job = await JobHouse.JobAsync(process, id);
        Assert.Equal((JobState.Done, "词", "three", "/manage/relay", 3, 7), (job.State, job.ResultZh, job.ResultEn, job.Link, job.Done, job.Total));
        Assert.Equal((FilledThen, 1, null, null), (job.EndedAt, job.Attempts, job.Holder, job.LeaseUntil));
        Assert.True(JobHouse.HasFile(process, id, "list.txt"));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_job_whose_process_died_is_begun_again_by_the_next_and_writes_once(Provider provider)
    {
        await using var house = await JobHouse.CreateAsync(provider, postgres);
        var died = new TaskCompletionSource();
        var reached = new TaskCompletionSource();
        var first = house.Process(async (run, cancellation) =>
        {
            await WriteAsync(run, "first", conclude: false, cancellation, commit: false);
            reached.SetResult();
            await died.Task.WaitAsync(cancellation);

            // What a process does that was only slow, when another has already done the job.
            await WriteAsync(run, "first", conclude: true, cancellation);
            return Good;
        });
        var id = await house.EnqueueAsync(first);
        var slow = JobHouse.RunNextAsync(first);
        await reached.Task.WaitAsync(JobHouse.Cancellation);

        var second = house.Process(async (run, cancellation) =>
        {
            await WriteAsync(run, "second", conclude: true, cancellation);
            return Good;
        });
        if (provider == Provider.Postgres)
        {
            // Another node: the first still holds its lease.
            Assert.False(await JobHouse.RunNextAsync(second));
            await JobHouse.WithAsync(second, (db, _) => db.Set<Job>().ExecuteUpdateAsync(s => s.SetProperty(j => j.LeaseUntil, house.Place.Clock.GetUtcNow().UtcDateTime.AddSeconds(-1)), JobHouse.Cancellation));
        }

        Assert.True(await JobHouse.RunNextAsync(second));
        var job = await JobHouse.JobAsync(second, id);
        Assert.Equal((JobState.Done, "Well done", 2), (job.State, job.ResultEn, job.Attempts));
        died.TrySetResult();
        Assert.True(await slow);
        Assert.Equal("second", await NamesAsync(house, second));
        Assert.Equal(JobState.Done, (await JobHouse.JobAsync(second, id)).State);
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Many_workers_do_each_job_once(Provider provider)
    {
        await using var house = await JobHouse.CreateAsync(provider, postgres);
        var runs = new System.Collections.Concurrent.ConcurrentBag<Guid>();
        var process = house.Process((run, _) =>
        {
            runs.Add(run.Id);
            return Task.FromResult<Outcome<JobResult>>(Good);
        });
        var ids = new List<Guid>();
        for (var i = 0; i < 12; i++)
        {
            ids.Add(await house.EnqueueAsync(process));
        }

        // On SQLite one process owns the folder; there they are workers of one process.
        var workers = Enumerable.Range(0, 4).Select(i => i == 0 || provider == Provider.Sqlite ? process : house.Process((run, _) =>
        {
            runs.Add(run.Id);
            return Task.FromResult<Outcome<JobResult>>(Good);
        }));
        await Task.WhenAll(workers.Select(worker => Task.Run(async () =>
        {
            while (await JobHouse.RunNextAsync(worker))
            {
            }
        })));
        Assert.Equal(ids.Order(), runs.Order());
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_failure_says_why_and_can_be_tried_again(Provider provider)
    {
        await using var house = await JobHouse.CreateAsync(provider, postgres);
        var attempt = 0;
        var process = house.Process((_, _) => ++attempt switch
        {
            1 => Task.FromResult<Outcome<JobResult>>(new Refusal("office.no-known-sheet", "人员")),
            2 => throw new IOException("secret detail", FullDisk),
            3 => throw new DbUpdateException("secret detail", new SqliteException("secret detail", 13)),
            4 => throw new FileNotFoundException("secret detail"),
            _ => Task.FromResult<Outcome<JobResult>>(Good),
        });
        var id = await house.EnqueueAsync(process, null, ("list.txt", new MemoryStream([1])));
        Assert.True(await JobHouse.RunNextAsync(process));
        var job = await JobHouse.JobAsync(process, id);
        Assert.Equal(JobState.Failed, job.State);
        Assert.Contains("人员", job.FailureZh, StringComparison.Ordinal);
        Assert.Contains("人员", job.FailureEn, StringComparison.Ordinal);
        Assert.NotEqual(job.FailureZh, job.FailureEn);

        foreach (var _ in new[] { "a file", "the database" })
        {
            await RetryAsync(house, process, id);
            job = await JobHouse.JobAsync(process, id);
            Assert.Contains("disk is full", job.FailureEn, StringComparison.Ordinal);
            Assert.DoesNotContain("typed", job.FailureEn, StringComparison.Ordinal);
            Assert.Contains("磁盘已满", job.FailureZh, StringComparison.Ordinal);
        }

        await RetryAsync(house, process, id);
        job = await JobHouse.JobAsync(process, id);
        Assert.DoesNotContain("secret", job.FailureEn + job.FailureZh, StringComparison.Ordinal);
        Assert.Contains(id.ToString("N")[^8..], job.FailureEn, StringComparison.Ordinal);
        await RetryAsync(house, process, id);
        job = await JobHouse.JobAsync(process, id);
        Assert.Equal((JobState.Done, "", "Well done"), (job.State, job.FailureEn, job.ResultEn));
        Assert.Equal("jobs.nothing-to-retry", (await JobHouse.WithAsync(process, (db, s) => new RetryJob(db, s.GetRequiredService<JobBoard>()).HandleAsync(house.Scope, id, JobHouse.Cancellation))).Refusal!.Code);
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task While_the_database_is_away_the_worker_waits_and_then_goes_on(Provider provider)
    {
        await using var house = await JobHouse.CreateAsync(provider, postgres);
        var outage = new Outage();
        var done = new TaskCompletionSource();
        var process = house.Process(
            (_, _) =>
            {
                done.SetResult();
                return Task.FromResult<Outcome<JobResult>>(Good);
            },
            services => services.ConfigureDbContext<SqliteBatonDb>(o => o.AddInterceptors(outage)).ConfigureDbContext<PostgresBatonDb>(o => o.AddInterceptors(outage)));
        await house.EnqueueAsync(process);
        outage.IsOn = true;
        var worker = process.GetRequiredService<JobWorker>();
        await worker.StartAsync(JobHouse.Cancellation);
        Assert.Same(outage.Met.Task, await Task.WhenAny(outage.Met.Task, worker.ExecuteTask!));
        outage.IsOn = false;
        process.GetRequiredService<JobBoard>().Wake();
        Assert.Same(done.Task, await Task.WhenAny(done.Task, worker.ExecuteTask!));
        await worker.StopAsync(JobHouse.Cancellation);
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_job_outlives_a_database_that_is_away_while_it_runs(Provider provider)
    {
        await using var house = await JobHouse.CreateAsync(provider, postgres);
        var outage = new Outage();
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var process = house.Process(
            async (_, cancellation) =>
            {
                begun.SetResult();
                await go.Task.WaitAsync(cancellation);
                return Good;
            },
            services => services.ConfigureDbContext<SqliteBatonDb>(o => o.AddInterceptors(outage)).ConfigureDbContext<PostgresBatonDb>(o => o.AddInterceptors(outage)));
        var id = await house.EnqueueAsync(process);
        var run = JobHouse.RunNextAsync(process);
        await begun.Task.WaitAsync(JobHouse.Cancellation);
        outage.IsOn = true;
        while (!outage.Met.Task.IsCompleted)
        {
            house.Place.Clock.Advance(JobWorker.Beat);
            await Task.Yield();
        }

        outage.IsOn = false;
        go.SetResult();
        Assert.True(await run);
        Assert.Equal(JobState.Done, (await JobHouse.JobAsync(process, id)).State);
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_job_is_called_off_while_it_waits_and_while_it_runs_here_or_elsewhere(Provider provider)
    {
        await using var house = await JobHouse.CreateAsync(provider, postgres);
        var reached = new TaskCompletionSource();
        var process = house.Process(async (_, cancellation) =>
        {
            reached.SetResult();
            await new TaskCompletionSource().Task.WaitAsync(cancellation);
            return Good;
        });
        var waiting = await house.EnqueueAsync(process);
        Assert.Null((await CancelAsync(house, process, waiting)).Refusal);
        Assert.Equal(JobState.Cancelled, (await JobHouse.JobAsync(process, waiting)).State);
        Assert.Equal("jobs.already-over", (await CancelAsync(house, process, waiting)).Refusal!.Code);

        var running = await house.EnqueueAsync(process);
        var run = JobHouse.RunNextAsync(process);
        await reached.Task.WaitAsync(JobHouse.Cancellation);
        Assert.Equal("jobs.not-over", (await DiscardAsync(house, process, running)).Refusal!.Code);
        await CancelAsync(house, process, running);
        Assert.True(await run);
        Assert.Equal(JobState.Cancelled, (await JobHouse.JobAsync(process, running)).State);

        // From another node only the database tells it; the next beat reads it.
        reached = new TaskCompletionSource();
        var far = await house.EnqueueAsync(process);
        run = JobHouse.RunNextAsync(process);
        await reached.Task.WaitAsync(JobHouse.Cancellation);
        await JobHouse.WithAsync(process, (db, _) => db.Set<Job>().Where(j => j.Id == far).ExecuteUpdateAsync(s => s.SetProperty(j => j.CancelAsked, true), JobHouse.Cancellation));
        while (!run.IsCompleted)
        {
            house.Place.Clock.Advance(JobWorker.Beat);
            await Task.Yield();
        }

        Assert.Equal(JobState.Cancelled, (await JobHouse.JobAsync(process, far)).State);
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_server_that_stops_leaves_its_job_waiting_for_the_next(Provider provider)
    {
        await using var house = await JobHouse.CreateAsync(provider, postgres);
        var reached = new TaskCompletionSource();
        var process = house.Process(async (_, cancellation) =>
        {
            reached.SetResult();
            await new TaskCompletionSource().Task.WaitAsync(cancellation);
            return Good;
        });
        var id = await house.EnqueueAsync(process);
        using var stopping = new CancellationTokenSource();
        var run = JobHouse.RunNextAsync(process, stopping.Token);
        await reached.Task.WaitAsync(JobHouse.Cancellation);
        await stopping.CancelAsync();
        await run;
        var job = await JobHouse.JobAsync(process, id);
        Assert.Equal((JobState.Waiting, 0, null), (job.State, job.Attempts, job.Holder));
    }

    [Fact]
    public async Task A_job_that_takes_its_process_down_each_time_is_given_up()
    {
        await using var house = await JobHouse.CreateAsync(Provider.Sqlite, postgres);
        var id = await house.EnqueueAsync(house.Process((_, _) => throw new NotSupportedException()));
        for (var i = 0; i <= JobWorker.MostAttempts; i++)
        {
            // As a process leaves it that was killed: running, held by nobody who lives.
            var next = house.Process((_, _) => throw new InvalidOperationException("must not run"));
            await JobHouse.WithAsync(next, (db, _) => db.Set<Job>().ExecuteUpdateAsync(s => s
                .SetProperty(j => j.State, JobState.Running).SetProperty(j => j.Attempts, i).SetProperty(j => j.Holder, Guid.CreateVersion7()), JobHouse.Cancellation));
            Assert.Equal(i < JobWorker.MostAttempts, await JobHouse.RunNextAsync(next));
        }

        var job = await JobHouse.JobAsync(house.Process((_, _) => throw new NotSupportedException()), id);
        Assert.Equal(JobState.Failed, job.State);
        Assert.Contains("3", job.FailureEn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_seen_at_once_here_and_written_now_and_then()
    {
        await using var house = await JobHouse.CreateAsync(Provider.Sqlite, postgres);
        var (reached, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        var process = house.Process(async (run, cancellation) =>
        {
            for (var i = 1; i <= 5_000; i++)
            {
                run.Report(i, 5_000);
            }

            reached.SetResult();
            await end.Task.WaitAsync(cancellation);
            return Good;
        });
        var id = await house.EnqueueAsync(process);
        var running = JobHouse.RunNextAsync(process);
        await reached.Task.WaitAsync(JobHouse.Cancellation);
        Assert.Equal(0, (await JobHouse.JobAsync(process, id)).Done);
        var shown = Assert.Single(await JobHouse.WithAsync(process, (db, s) => new JobsQuery(db, s.GetRequiredService<JobBoard>()).AllAsync(house.Scope, JobHouse.Cancellation)));
        Assert.Equal((5_000, 5_000), (shown.Done, shown.Total));
        while ((await JobHouse.JobAsync(process, id)).Done == 0)
        {
            house.Place.Clock.Advance(JobWorker.Beat);
        }

        end.SetResult();
        await running;
        Assert.Equal(5_000, (await JobHouse.JobAsync(process, id)).Done);
    }

    [Fact]
    public async Task Files_go_when_the_job_is_discarded_and_those_of_no_job_are_swept()
    {
        await using var house = await JobHouse.CreateAsync(Provider.Sqlite, postgres);
        var process = house.Process((_, _) => Task.FromResult<Outcome<JobResult>>(Good));
        var id = await house.EnqueueAsync(process, null, ("list.txt", new MemoryStream([1])));
        await JobHouse.RunNextAsync(process);
        Assert.False((await DiscardAsync(house, process, id, new PlanScope(new ProgrammeId(Guid.CreateVersion7())))).IsThere);
        Assert.True(JobHouse.HasFile(process, id, "list.txt"));
        Assert.Null((await DiscardAsync(house, process, id)).Refusal);
        Assert.False(JobHouse.HasFile(process, id, "list.txt"));
        Assert.False((await DiscardAsync(house, process, id)).IsThere);

        var files = process.GetRequiredService<JobFiles>();
        var (lost, young) = (Guid.CreateVersion7(house.Place.Clock.GetUtcNow().AddDays(-1)), Guid.CreateVersion7(house.Place.Clock.GetUtcNow()));
        await files.PutAsync(lost, "list.txt", new MemoryStream([1]), JobHouse.Cancellation);
        await files.PutAsync(young, "list.txt", new MemoryStream([1]), JobHouse.Cancellation);
        var kept = await house.EnqueueAsync(process, null, ("list.txt", new MemoryStream([1])));
        var worker = process.GetRequiredService<JobWorker>();
        await worker.StartAsync(JobHouse.Cancellation);
        while ((await JobHouse.JobAsync(process, kept)).State != JobState.Done)
        {
            await Task.Yield();
        }

        await worker.StopAsync(JobHouse.Cancellation);
        Assert.Equal(new[] { kept, young }.Order(), files.Jobs().Order());
    }

    private static readonly DateTime? FilledThen = Storage.FilledInstallation.Then.UtcDateTime;

    private static async Task WriteAsync(JobRun run, string name, bool conclude, CancellationToken cancellation, bool commit = true)
    {
        await using var scope = run.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.WriteAs(new Authorship(run.Actor, "job"));
        db.Add(Institution.Create(EntityId.New<InstitutionId>(Storage.FilledInstallation.Then), run.Scope, new InstitutionDetails { Name = new(name, "") }).Value);
        await db.SaveChangesAsync(cancellation);
        if (conclude)
        {
            await run.ConcludeAsync(db, Good, cancellation);
        }

        if (commit)
        {
            await transaction.CommitAsync(cancellation);
        }
    }

    private static Task<string> NamesAsync(JobHouse house, IServiceProvider process) =>
        JobHouse.WithAsync(process, async (db, _) => string.Join(' ', await db.Set<Institution>().AsNoTracking().Select(i => i.Details.Name.Zh).ToListAsync(JobHouse.Cancellation)));

    private static Task<JobAnswer> CancelAsync(JobHouse house, IServiceProvider process, Guid id) =>
        JobHouse.WithAsync(process, (db, s) => new CancelJob(db, s.GetRequiredService<JobBoard>(), house.Place.Clock).HandleAsync(house.Scope, id, JobHouse.Cancellation));

    private static Task<JobAnswer> DiscardAsync(JobHouse house, IServiceProvider process, Guid id, PlanScope? scope = null) =>
        JobHouse.WithAsync(process, (db, s) => new DiscardJob(db, s.GetRequiredService<JobFiles>()).HandleAsync(scope ?? house.Scope, id, JobHouse.Cancellation));

    private static async Task RetryAsync(JobHouse house, IServiceProvider process, Guid id)
    {
        Assert.Null((await JobHouse.WithAsync(process, (db, s) => new RetryJob(db, s.GetRequiredService<JobBoard>()).HandleAsync(house.Scope, id, JobHouse.Cancellation))).Refusal);
        Assert.True(await JobHouse.RunNextAsync(process));
    }

    private sealed record Asked(string Word);

    /// <summary>A database that is away, as the provider of PostgreSQL tells it: within an exception that is not the database's own.</summary>
    private sealed class Outage : DbCommandInterceptor
    {
        public bool IsOn { get; set; }

        public TaskCompletionSource Met { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (!IsOn)
            {
                return ValueTask.FromResult(result);
            }

            Met.TrySetResult();
            throw new InvalidOperationException("An exception has been raised that is likely due to a transient failure.", new TimeoutException());
        }
    }
}
