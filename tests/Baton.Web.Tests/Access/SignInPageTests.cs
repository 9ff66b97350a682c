using System.Net;
using Baton.Web.Access;
using Baton.Web.Outbox;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Access;

/// <summary>Signing in as a person does it: by form, mail, button and cookie, on both databases.</summary>
public sealed class SignInPageTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_link_by_mail_signs_in_once_and_reading_it_uses_nothing(Provider provider)
    {
        await using var app = await BatonApp.StartAsync(provider, postgres);
        using var known = await app.SignInAsync(null);
        using var browser = app.Browser();
        var address = await AddressAsync(app, known.AccountId);
        using (var asked = await browser.SubmitAsync(await browser.PageAsync("/sign-in?next=%2Faccount%2Fsessions"), null, ("email", $"  {address.ToUpperInvariant()} ")))
        {
            Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        }

        var path = await LinkAsync(app);
        for (var scan = 0; scan < 3; scan++)
        {
            using var head = await app.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Cancellation);
            using var read = await app.GetAsync(path);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (head.StatusCode, read.StatusCode));
        }

        var page = await browser.PageAsync(path);
        Assert.Equal("BUTTON", page.QuerySelector("main form")!.QuerySelector("button")!.TagName);
        using var used = await browser.SubmitAsync(page);
        Assert.Equal((HttpStatusCode.SeeOther, "/account/sessions"), (used.StatusCode, used.Headers.Location?.OriginalString));
        Assert.Contains(address, (await browser.PageAsync("/account/sessions")).Body!.TextContent, StringComparison.Ordinal);

        using var second = app.Browser();
        using var gone = await second.GetAsync(path);
        using var again = await second.PostAsync(path + "/use");
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (gone.StatusCode, again.StatusCode));
        Assert.Contains("works only once", await again.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    /// <summary>The path of the link in the latest mail.</summary>
    internal static async Task<string> LinkAsync(BatonApp app)
    {
        await app.Services.GetRequiredService<LinkDesk>().CaughtUpAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var mail = await scope.ServiceProvider.GetRequiredService<BatonDb>().Set<OutboxMessage>().OrderByDescending(m => m.Id).FirstAsync(Cancellation);
        return new Uri(mail.Text.Split('\n').Single(l => l.StartsWith("http", StringComparison.Ordinal))).AbsolutePath;
    }

    private static async Task<string> AddressAsync(BatonApp app, Guid account)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<BatonDb>().Set<Account>().FirstAsync(a => a.Id == account, Cancellation)).Address;
    }
}
