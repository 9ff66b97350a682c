using System.Net;
using Baton.Web.Access;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Access;

public sealed class SignInsTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_sign_in_ends_by_itself_after_an_hour_without_use_and_after_twelve_in_any_case(Provider provider)
    {
        await using var app = await BatonApp.StartAsync(provider, postgres);
        using var idle = await app.SignInAsync(null);
        using var busy = await app.SignInAsync(null);
        var used = TimeSpan.Zero;
        while (used < SignIns.Lasts - TimeSpan.FromMinutes(50))
        {
            app.Clock.Advance(TimeSpan.FromMinutes(50));
            used += TimeSpan.FromMinutes(50);
            await busy.PageAsync("/account/sessions");
        }

        using var left = await idle.GetAsync("/account/sessions");
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        app.Clock.Advance(SignIns.Lasts - used);
        using var over = await busy.GetAsync("/account/sessions");
        Assert.Equal(HttpStatusCode.Redirect, over.StatusCode);
    }

    [Fact]
    public async Task Reading_pages_writes_nothing_and_what_was_seen_is_written_afterwards()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var browser = await app.SignInAsync(null);
        var began = app.Clock.GetUtcNow().UtcDateTime;
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        await browser.PageAsync("/account/sessions");
        Assert.Equal(began, await SeenAsync(app));
        await app.Services.GetRequiredService<LastSeen>().WriteAsync(Cancellation);
        Assert.Equal(began.AddSeconds(30), await SeenAsync(app));
    }

    private static async Task<DateTime> SeenAsync(BatonApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<BatonDb>().Set<SignIn>().AsNoTracking().SingleAsync(Cancellation)).LastSeenAt;
    }
}
