using System.Net;
using AngleSharp.Dom;
using Baton.Domain;
using Baton.Domain.Sessions;
using Baton.Web.Access;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Office.Agenda;

/// <summary>A server with the edition of <see cref="AgendaParts"/>, and its host signed in.</summary>
internal sealed class AgendaDesk : IAsyncDisposable
{
    private AgendaDesk(BatonApp app, AgendaParts parts, SignedIn host) => (App, Parts, Host) = (app, parts, host);

    public BatonApp App { get; }

    public AgendaParts Parts { get; }

    public SignedIn Host { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<AgendaDesk> OpenAsync(Provider provider, PostgresServer postgres)
    {
        var app = await BatonApp.StartAsync(provider, postgres);
        var parts = new AgendaParts();
        await app.AddAsync(parts.All);
        return new AgendaDesk(app, parts, await app.SignInAsync(Role.Host, parts.Programme.Id, parts.Edition.Id));
    }

    /// <summary>The agenda, with something open.</summary>
    public Task<IDocument> PageAsync(string query = "", string language = "en") => Host.PageAsync(Parts.Page + query, language);

    /// <summary>The agenda with the nth item open.</summary>
    public Task<IDocument> OpenAsync(int number) => PageAsync($"?open={Parts.Items[number - 1].Id.Value}");

    /// <summary>Begin and length of each item of the session as the database has them, in order: "15:50+30".</summary>
    public async Task<string> TimesAsync() => string.Join(' ', (await ItemsAsync()).Select(i => $"{i.Details.StartsAt:HH:mm}+{i.Details.Minutes}"));

    public Task<List<AgendaItem>> ItemsAsync() => ReadAsync(db => db.Set<AgendaItem>().AsNoTracking().Where(i => i.EditionId == Parts.Edition.Id).OrderBy(i => i.Details.Number).ToListAsync(Cancellation));

    public Task<List<AgendaAct>> ActsAsync() => ReadAsync(db => db.Set<AgendaAct>().AsNoTracking().OrderBy(a => a.Details.Order).ToListAsync(Cancellation));

    public Task<int> ActsOfHistoryAsync() => ReadAsync(db => db.ChangeSets.CountAsync(Cancellation));

    public async Task<T> ReadAsync<T>(Func<BatonDb, Task<T>> read)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<BatonDb>());
    }

    /// <summary>The page that an answer is, which must have that status.</summary>
    public static async Task<IDocument> IsAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        var page = await SignedIn.ParseAsync(answer);
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode}: {answer.Headers.Location} {page.QuerySelector("main")?.TextContent.Trim()}");
        return page;
    }

    /// <summary>Where a command that was done leads, with the act it made.</summary>
    public static async Task<Guid> DoneAsync(HttpResponseMessage answer)
    {
        await IsAsync(answer, HttpStatusCode.SeeOther);
        var address = answer.Headers.Location!.OriginalString;
        var at = address.IndexOf("done=", StringComparison.Ordinal);
        return at < 0 ? Guid.Empty : Guid.Parse(address.AsSpan(at + 5, 32));
    }

    public async ValueTask DisposeAsync()
    {
        Host.Dispose();
        await App.DisposeAsync();
    }
}
