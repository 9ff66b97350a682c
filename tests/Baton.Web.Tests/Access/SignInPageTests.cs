using System.Net;
using System.Text.RegularExpressions;
using Baton.Web.Access;
using Baton.Web.Outbox;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Access;

/// <summary>Signing in as a person does it: by form, mail, button and cookie, on both databases.</summary>
public sealed partial class SignInPageTests(PostgresServer postgres)
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

    [Fact]
    public async Task Known_unknown_and_suspended_addresses_get_the_same_answer()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var known = await app.SignInAsync(null);
        using var closed = await app.SignInAsync(null);
        await app.WriteAsync(async db => (await db.Set<Account>().FirstAsync(a => a.Id == closed.AccountId, Cancellation)).State = AccountState.Suspended);
        var told = new List<string>();
        foreach (var address in new[] { await AddressAsync(app, known.AccountId), await AddressAsync(app, closed.AccountId), $"{Guid.CreateVersion7():N}@nobody.example" })
        {
            using var browser = app.Browser();
            var token = await browser.TokenAsync();
            using var answer = await browser.SendAsync("/sign-in/ask", [("email", address), (BatonApp.TokenField, token)]);
            var headers = answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key is not ("Date" or "Set-Cookie")).OrderBy(h => h.Key, StringComparer.Ordinal)
                .Select(h => $"{h.Key}: {string.Join(",", h.Value)}");
            var body = await answer.Content.ReadAsStringAsync(Cancellation);
            told.Add($"{answer.StatusCode} {string.Join('|', headers)} {TokenValue().Replace(body, "").Replace(address, "", StringComparison.Ordinal)}");
        }

        Assert.Equal(told[0], told[1]);
        Assert.Equal(told[0], told[2]);
        await app.Services.GetRequiredService<LinkDesk>().CaughtUpAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var mail = Assert.Single(await scope.ServiceProvider.GetRequiredService<BatonDb>().Set<OutboxMessage>().ToListAsync(Cancellation));
        Assert.Equal(await AddressAsync(app, known.AccountId), mail.Address);
    }

    [Fact]
    public async Task A_mailbox_may_ask_five_times_in_a_quarter_of_an_hour_known_or_not()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var browser = app.Browser();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
        {
            using var answer = await browser.PostAsync("/sign-in/ask", ("email", "nobody@x.example"));
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 5), HttpStatusCode.TooManyRequests], statuses);
        using var other = await browser.PostAsync("/sign-in/ask", ("email", "another@x.example"));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        app.Clock.Advance(RequestLimits.Window);
        using var later = await browser.PostAsync("/sign-in/ask", ("email", "nobody@x.example"));
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@b@c.example")]
    [InlineData("a b@c.example")]
    [InlineData("a@c.example\r\nBcc: x@y.example")]
    [InlineData("<script>alert(1)</script>@c.example")]
    public async Task What_is_no_address_is_told_so_and_stays_in_the_field(string typed)
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var browser = app.Browser();
        using var answer = await browser.PostAsync("/sign-in/ask", ("email", typed), ("next", "/manage/x"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await SignedIn.ParseAsync(answer);
        Assert.Equal(typed, page.QuerySelector("#email")!.GetAttribute("value"));
        Assert.Equal("/manage/x", page.QuerySelector("input[name=next]")!.GetAttribute("value"));
        Assert.NotEmpty(page.QuerySelector("#email-fault")!.TextContent);
    }

    [Fact]
    public async Task Signing_in_changes_the_secret_of_the_cookie_and_ends_the_old_one()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var attacker = await app.SignInAsync(null);
        using var victim = await app.SignInAsync(null);
        var planted = Secret(attacker, app);
        using var browser = app.Browser();
        browser.Cookies.Add(app.Client.BaseAddress!, new Cookie(SignInCookie.Name, planted));
        var path = await NewLinkAsync(app, victim.AccountId);
        using (var used = await browser.SubmitAsync(await browser.PageAsync(path)))
        {
            Assert.Equal(HttpStatusCode.SeeOther, used.StatusCode);
        }

        Assert.NotEqual(planted, Secret(browser, app));
        Assert.Contains(await AddressAsync(app, victim.AccountId), (await browser.PageAsync("/account/sessions")).Body!.TextContent, StringComparison.Ordinal);
        using var dead = await attacker.GetAsync("/account/sessions");
        Assert.Equal(HttpStatusCode.Redirect, dead.StatusCode);
    }

    [Fact]
    public async Task Where_one_is_signed_in_is_listed_and_ended_one_by_one_and_all_at_once()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var first = await app.SignInAsync(null);
        using var second = await app.SignInAsync(null, account: first.AccountId);
        using var stranger = await app.SignInAsync(null);
        var page = await first.PageAsync("/account/sessions");
        Assert.Equal(2, page.QuerySelectorAll("main li form").Length);
        var foreign = (await stranger.PageAsync("/account/sessions")).QuerySelector("main li form")!.GetAttribute("action")!;
        using (var taken = await first.PostAsync(foreign))
        {
            Assert.Equal(HttpStatusCode.NotFound, taken.StatusCode);
        }

        Assert.Single((await stranger.PageAsync("/account/sessions")).QuerySelectorAll("main li"));
        var other = page.QuerySelectorAll("main li").Single(li => !li.TextContent.Contains("this browser", StringComparison.Ordinal)).QuerySelector("form")!.GetAttribute("action");
        using (var ended = await first.SubmitAsync(page, other))
        {
            Assert.Equal(HttpStatusCode.SeeOther, ended.StatusCode);
        }

        using var gone = await second.GetAsync("/account/sessions");
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        using var all = await first.SubmitAsync(await first.PageAsync("/account/sessions"), "/account/sessions/end-all");
        using var out1 = await first.GetAsync("/account/sessions");
        Assert.Equal(HttpStatusCode.Redirect, out1.StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_it_on_the_server_too()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var browser = await app.SignInAsync(null);
        var secret = Secret(browser, app);
        using (var left = await browser.PostAsync("/sign-out"))
        {
            Assert.Equal(HttpStatusCode.SeeOther, left.StatusCode);
            Assert.Contains("storage", Assert.Single(left.Headers.GetValues("Clear-Site-Data")), StringComparison.Ordinal);
        }

        using var kept = app.Browser();
        kept.Cookies.Add(app.Client.BaseAddress!, new Cookie(SignInCookie.Name, secret));
        using var answer = await kept.GetAsync("/account/sessions");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_person_who_is_suspended_is_out_at_the_next_click()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var browser = await app.SignInAsync(Role.Organiser);
        await browser.PageAsync("/account/sessions");
        await app.WriteAsync(async db => (await db.Set<Account>().FirstAsync(a => a.Id == browser.AccountId, Cancellation)).State = AccountState.Suspended);
        using var answer = await browser.GetAsync("/account/sessions");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static string Secret(SignedIn browser, BatonApp app) => browser.Cookies.GetCookies(app.Client.BaseAddress!)[SignInCookie.Name]!.Value;

    private static async Task<string> NewLinkAsync(BatonApp app, Guid account)
    {
        var path = "";
        await app.WriteAsync(db =>
        {
            path = NewLink.Add(db, account, LinkPurpose.SignIn, NewLink.ByMail, null, app.Clock.GetUtcNow());
            return Task.CompletedTask;
        });
        return path;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]*\"")]
    private static partial Regex TokenValue();

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
