using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Baton.Web.Storage.Publication;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Baton.Web.Tests.Fixtures;

/// <summary>The real server on a free loopback port, on one of the two databases, with a clock that stands until a test moves it.</summary>
public sealed class BatonApp : IAsyncDisposable
{
    /// <summary>Name of the field in which forms carry the browser's token.</summary>
    public const string TokenField = "__RequestVerificationToken";

    private readonly WebApplication app;
    private readonly DatabaseChoice choice;

    private BatonApp(WebApplication app, DatabaseChoice choice, FakeTimeProvider clock)
    {
        (this.app, this.choice, Clock) = (app, choice, clock);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <summary>A client without cookies that follows no redirect.</summary>
    public HttpClient Client { get; }

    /// <summary>The clock of the server.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>The server's services.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Starts a server on an empty, migrated database.</summary>
    /// <param name="provider">Which database.</param>
    /// <param name="postgres">The run's PostgreSQL.</param>
    /// <param name="adjust">Replaces services.</param>
    public static async Task<BatonApp> StartAsync(Provider provider, PostgresServer postgres, Action<IServiceCollection>? adjust = null)
    {
        var folder = Directory.CreateTempSubdirectory("baton-test").FullName;
        var choice = new DatabaseChoice(folder, provider == Provider.Postgres ? await postgres.CreateDatabaseAsync("baton", MigrateAsync, TestContext.Current.CancellationToken) : null);
        return await StartAsync(choice, new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)), adjust);
    }

    /// <summary>Stops this server as a service manager does, and starts another on the same folder and database; this one is of no use any more.</summary>
    public async Task<BatonApp> RestartAsync(Action<IServiceCollection>? adjust = null)
    {
        await StopAsync();
        return await StartAsync(choice, Clock, adjust);
    }

    private static async Task<BatonApp> StartAsync(DatabaseChoice choice, FakeTimeProvider clock, Action<IServiceCollection>? adjust)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var app = WebHost.Build(new ServeOptions(choice, "http://127.0.0.1:0"), services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            services.AddLogging(logging =>
            {
                if (Environment.GetEnvironmentVariable("BATON_TEST_LOG") is null)
                {
                    logging.ClearProviders();
                }
            });
            adjust?.Invoke(services);
        });
        if (choice.IsSqlite)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<BatonDb>().Database.MigrateAsync(cancellation);
        }

        await app.StartAsync(cancellation);
        return new BatonApp(app, choice, clock);
    }

    /// <summary>Works on the database as the named author and saves; what was written is published at once.</summary>
    public Task WriteAsync(Func<BatonDb, Task> work, string note = "test") => WriteAsync(work, note, publish: true);

    /// <summary>The same without publishing: a change of the draft.</summary>
    public Task DraftAsync(Func<BatonDb, Task> work, string note = "test") => WriteAsync(work, note, publish: false);

    /// <summary>Publishes everything as the drafts stand.</summary>
    public async Task PublishAsync(LocalizedText? note = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
        foreach (var programme in await db.Set<Programme>().Select(p => p.Id).ToListAsync(TestContext.Current.CancellationToken))
        {
            await new Publisher(db, Clock).EverythingAsync(programme, new PublishingBy("tester", note ?? LocalizedText.Empty), TestContext.Current.CancellationToken);
        }
    }

    private async Task WriteAsync(Func<BatonDb, Task> work, string note, bool publish)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
        db.WriteAs(new Authorship("tester", note));
        await work(db);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        if (publish)
        {
            await new Publisher(db, Clock).WrittenAsync(new PublishingBy("tester", LocalizedText.Empty), TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Adds parts, saves and publishes them.</summary>
    public Task AddAsync(params IEnumerable<object> parts) => WriteAsync(db =>
    {
        db.AddRange(parts);
        return Task.CompletedTask;
    });

    /// <summary>Fetches a page in a language.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, string language = "zh-CN", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", language);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A browser that is not signed in, with cookies of its own.</summary>
    public SignedIn Browser() => new(Client.BaseAddress!);

    /// <summary>
    /// A browser signed in by a new account with one role: in an edition, in a programme (no edition), or in the installation (neither).
    /// For the account of an earlier browser give <paramref name="account"/>; with role null it gets none.
    /// </summary>
    public async Task<SignedIn> SignInAsync(
        Role? role, ProgrammeId? programme = null, EditionId? edition = null, GrantState state = GrantState.Active, Guid? account = null, string language = "en")
    {
        var cancellation = TestContext.Current.CancellationToken;
        var (now, id) = (Clock.GetUtcNow(), account ?? Guid.CreateVersion7());
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
        if (account is null)
        {
            db.Add(new Account { Id = id, Address = $"{id:N}@{role?.Word() ?? "nobody"}.example", Name = $"Tester {role}", Language = language, State = AccountState.Active, CreatedAt = now.UtcDateTime });
        }

        if (role is { } given)
        {
            db.Add(new RoleGrant { Id = Guid.CreateVersion7(now), AccountId = id, Role = given, ProgrammeId = programme, EditionId = edition, State = state, GivenAt = now.UtcDateTime });
        }

        await db.SaveChangesAsync(cancellation);
        var secret = await scope.ServiceProvider.GetRequiredService<SignIns>().BeginAsync(id, null, "Test", cancellation);
        var browser = Browser();
        browser.AccountId = id;
        browser.Cookies.Add(Client.BaseAddress!, new System.Net.Cookie(SignInCookie.Name, secret));
        return browser;
    }

    /// <summary>The text of a page in a language.</summary>
    public async Task<string> TextAsync(string path, string language = "zh-CN")
    {
        using var answer = await GetAsync(path, language);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        choice.CloseIdleConnections();
        Directory.Delete(choice.Folder, true);
    }

    private async Task StopAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static async Task MigrateAsync(string connection, CancellationToken cancellation)
    {
        var options = new DbContextOptionsBuilder<PostgresBatonDb>();
        new DatabaseChoice("", connection).Configure(options);
        await using var db = new PostgresBatonDb(options.Options, TimeProvider.System, new ProgrammeRevisions(soleWriter: false));
        await db.Database.MigrateAsync(cancellation);
    }
}
