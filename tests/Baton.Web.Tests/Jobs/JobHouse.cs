using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Files;
using Baton.Web.Jobs;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Baton.Web.Tests.Jobs;

/// <summary>An installation with one programme, and processes that do its jobs; each process has services of its own.</summary>
internal sealed class JobHouse : IAsyncDisposable
{
    private readonly FilledInstallation place;
    private readonly List<ServiceProvider> processes = [];

    private JobHouse(FilledInstallation place) => this.place = place;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public FilledInstallation Place => place;

    public PlanScope Scope { get; private set; }

    public static async Task<JobHouse> CreateAsync(Provider provider, PostgresServer postgres)
    {
        var house = new JobHouse(await FilledInstallation.EmptyAsync(provider, postgres));
        using var installation = await house.place.OpenAsync(write: true);
        await using var db = installation.NewContext();
        var programme = Programme.Create(EntityId.New<ProgrammeId>(FilledInstallation.Then), new ProgrammeDetails { Slug = "relay", Name = new("接力", "Relay") }).Value;
        house.Scope = new PlanScope(programme.Id);
        db.WriteAs(new Authorship("tester", "first"));
        db.Add(programme);
        await db.SaveChangesAsync(Cancellation);
        return house;
    }

    /// <summary>A process that knows one kind of work, called "work".</summary>
    public IServiceProvider Process(Func<JobRun, CancellationToken, Task<Outcome<JobResult>>> work, Action<IServiceCollection>? adjust = null)
    {
        var services = new ServiceCollection();
        place.Choice.AddTo(services);
        services.AddSingleton<TimeProvider>(place.Clock).AddLogging().AddJobs().AddJobKind(new JobKind("work", work));
        adjust?.Invoke(services);
        var process = services.BuildServiceProvider();
        processes.Add(process);
        return process;
    }

    public static Task<bool> RunNextAsync(IServiceProvider process, CancellationToken? stopping = null) =>
        process.GetRequiredService<JobWorker>().RunNextAsync(stopping ?? Cancellation);

    public async Task<Guid> EnqueueAsync(IServiceProvider process, object? settings = null, params IReadOnlyList<(string, Stream)> files)
    {
        await using var scope = process.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<JobDesk>().EnqueueAsync(
            new NewJob { Kind = "work", Scope = Scope, Title = new("工作", "Work"), Actor = "tester", Settings = settings ?? new { }, Files = files }, Cancellation);
    }

    public static async Task<T> WithAsync<T>(IServiceProvider process, Func<BatonDb, IServiceProvider, Task<T>> act)
    {
        await using var scope = process.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<BatonDb>(), scope.ServiceProvider);
    }

    public static Task<Job> JobAsync(IServiceProvider process, Guid id) =>
        WithAsync(process, (db, _) => db.Set<Job>().AsNoTracking().SingleAsync(j => j.Id == id, Cancellation));

    public static bool HasFile(IServiceProvider process, Guid id, string name) => process.GetRequiredService<JobFiles>().Has(id, name);

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }

        place.Dispose();
    }
}
