using System.Data.Common;
using System.Net;
using Baton.Domain.Institutions;
using Baton.Web.Features.Office.Import;
using Baton.Web.Jobs;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.Agenda;
using Baton.Web.Tests.Office.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Baton.Web.Tests.Office.Import;

public sealed class ImportJobTests(PostgresServer postgres)
{
    private const int Rows = TakeImport.Long;

    [Fact]
    public async Task A_large_file_is_called_off_while_it_is_written_and_leaves_nothing_half_then_is_taken_whole()
    {
        var gate = new Gate();
        await using var desk = await OpenAsync(Provider.Sqlite, gate);
        var (before, acts) = (await desk.Desk.AllAsync<Institution>(), await desk.Desk.ActsAsync());
        var address = await desk.BringAsync(ImportDesk.Bodies(Rows), "large.xlsx");
        var preview = await desk.Host.PageAsync(address);
        Assert.Equal($"0 0 {Rows} 0", ImportDesk.Tallies(preview));
        Assert.Contains($"{Rows - 300} more", preview.QuerySelector("#new")!.TextContent, StringComparison.Ordinal);
        using var asked = await desk.PressAsync(preview, address, "take");
        Assert.Equal(desk.Desk.Here + "/jobs", asked.Headers.Location!.ToString());
        gate.Arm();
        var working = WorkAsync(desk, TestContext.Current.CancellationToken);
        await gate.Reached.WaitAsync(TestContext.Current.CancellationToken);

        // While it writes: its page says so, a second press changes nothing, the file cannot be thrown away.
        var jobs = await desk.Desk.PageAsync("jobs");
        Assert.Equal(("1500", $"{Rows}"), (jobs.QuerySelector("progress")!.GetAttribute("value"), jobs.QuerySelector("progress")!.GetAttribute("max")));
        Assert.Contains("Being taken in", (await desk.Host.PageAsync(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var second = await desk.PressAsync(preview, address, "take");
        Assert.Equal(desk.Desk.Here + "/jobs", second.Headers.Location!.ToString());
        using var discard = await desk.Host.PostAsync(address + "/discard");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, discard.StatusCode);

        var cancel = jobs.QuerySelectorAll("main form").Single(f => f.GetAttribute("action")!.EndsWith("/cancel", StringComparison.Ordinal)).GetAttribute("action")!;
        using var cancelled = await desk.Host.SubmitAsync(jobs, cancel);
        await AgendaDesk.IsAsync(cancelled, HttpStatusCode.SeeOther);
        await working;
        Assert.Equal(JobState.Cancelled, (await JobAsync(desk)).State);
        Assert.Equal((before.Count, acts), ((await desk.Desk.AllAsync<Institution>()).Count, await desk.Desk.ActsAsync()));

        // The file waits again, says why, and is taken in whole.
        var again = await desk.Host.PageAsync(address);
        Assert.Contains("The job was called off; nothing was written", again.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        desk.Desk.App.Clock.Advance(TimeSpan.FromSeconds(1));
        using var taken = await desk.PressAsync(again, address, "take");
        Assert.True(await WorkAsync(desk, TestContext.Current.CancellationToken));
        Assert.Equal(JobState.Done, (await JobAsync(desk)).State);
        Assert.Equal((before.Count + Rows, acts + 1), ((await desk.Desk.AllAsync<Institution>()).Count, await desk.Desk.ActsAsync()));
        Assert.Contains($"{Rows} new, 0 changed, 0 the same, 0 rows rejected", (await desk.Desk.PageAsync("jobs")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        var kept = Assert.Single(await desk.KeptAsync());
        Assert.Equal(ImportState.TakenIn, kept.State);
        Assert.Equal("import of large.xlsx", await desk.Desk.ReadAsync(async db => (await db.ChangeSets.AsNoTracking().SingleAsync(s => s.Id == kept.Act, TestContext.Current.CancellationToken)).Note));
    }

    [Fact]
    public async Task A_large_file_goes_on_after_a_restart_in_the_middle_and_is_written_once()
    {
        var gate = new Gate();
        await using var desk = await OpenAsync(Provider.Postgres, gate);
        var before = (await desk.Desk.AllAsync<Institution>()).Count;
        var address = await desk.BringAsync(ImportDesk.Bodies(Rows), "large.xlsx");
        using var asked = await desk.PressAsync(await desk.Host.PageAsync(address), address, "take");
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        gate.Arm();
        var working = WorkAsync(desk, stopping.Token);
        await gate.Reached.WaitAsync(TestContext.Current.CancellationToken);
        await stopping.CancelAsync();
        await working;
        await desk.Desk.RestartAsync(DoNone);
        Assert.Equal((JobState.Waiting, before), ((await JobAsync(desk)).State, (await desk.Desk.AllAsync<Institution>()).Count));
        Assert.True(await WorkAsync(desk, TestContext.Current.CancellationToken));
        Assert.Equal(JobState.Done, (await JobAsync(desk)).State);
        Assert.Equal(before + Rows, (await desk.Desk.AllAsync<Institution>()).Count);
        Assert.NotNull(Assert.Single(await desk.KeptAsync()).Act);
    }

    // Jobs are done where the test says so, and nowhere else.
    private static void DoNone(IServiceCollection services)
    {
        foreach (var worker in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationFactory?.Method.ReturnType == typeof(JobWorker)).ToList())
        {
            services.Remove(worker);
        }
    }

    private async Task<ImportDesk> OpenAsync(Provider provider, Gate gate) => await ImportDesk.OpenAloneAsync(provider, postgres, services =>
    {
        DoNone(services);
        services.ConfigureDbContext<SqliteBatonDb>(o => o.AddInterceptors(gate));
        services.ConfigureDbContext<PostgresBatonDb>(o => o.AddInterceptors(gate));
    });

    private static Task<bool> WorkAsync(ImportDesk desk, CancellationToken stopping) => desk.Desk.App.Services.GetRequiredService<JobWorker>().RunNextAsync(stopping);

    private static Task<Job> JobAsync(ImportDesk desk) =>
        desk.Desk.ReadAsync(db => db.Set<Job>().AsNoTracking().OrderByDescending(j => j.CreatedAt).ThenByDescending(j => j.Id).FirstAsync(TestContext.Current.CancellationToken));

    /// <summary>Holds the first large write in its middle, as a slow disk does, until it is given up.</summary>
    private sealed class Gate : DbCommandInterceptor
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int armed;

        public Task Reached => reached.Task;

        public void Arm() => armed = 1;

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("INSERT INTO", StringComparison.Ordinal) && command.CommandText.Contains("institutions", StringComparison.Ordinal) && Interlocked.Exchange(ref armed, 0) == 1)
            {
                reached.SetResult();
                await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            }

            return result;
        }
    }
}
