using System.Net;
using System.Text;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Delivery;

public sealed class CrossSiteLockTests(PostgresServer postgres)
{
    private static readonly string[] Commands = ["/sign-in/ask", "/sign-out", "/step-up/ask", "/account/sessions/end-all", "/sign-in/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/use"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_of_another_site_does_nothing()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var browser = await app.SignInAsync(null);
        var token = await browser.TokenAsync();
        foreach (var command in Commands)
        {
            foreach (var site in new[] { "cross-site", "same-site" })
            {
                using var crossed = await browser.SendAsync(command, [("email", "a@b.example"), (BatonApp.TokenField, token)], ("Sec-Fetch-Site", site), ("Origin", "https://evil.example"));
                Assert.Equal(HttpStatusCode.BadRequest, crossed.StatusCode);
            }

            using var bare = await browser.SendAsync(command, [("email", "a@b.example")]);
            using var foreign = await browser.SendAsync(command, [("email", "a@b.example"), (BatonApp.TokenField, token[..^4] + "AAAA")]);
            Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (bare.StatusCode, foreign.StatusCode));
        }

        await browser.PageAsync("/account/sessions");
    }

    [Fact]
    public async Task A_text_that_looks_like_something_else_does_nothing_either()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var browser = await app.SignInAsync(Role.Organiser);
        foreach (var type in new[] { "text/plain", "application/json", "application/xml" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-out") { Content = new StringContent("{\"x\":\"=1\"}", Encoding.UTF8, type) };
            using var answer = await browser.Client.SendAsync(request, Cancellation);
            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType });
        }

        await browser.PageAsync("/account/sessions");
    }

    /// <summary>The token belongs to the browser, not to the person: a form opened before signing in can be sent afterwards.</summary>
    [Fact]
    public async Task A_form_opened_before_signing_in_can_be_sent_afterwards()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var known = await app.SignInAsync(null);
        using var browser = app.Browser();
        var token = await browser.TokenAsync();
        browser.Cookies.Add(app.Client.BaseAddress!, known.Cookies.GetCookies(app.Client.BaseAddress!)[SignInCookie.Name]!);
        using var sent = await browser.SendAsync("/step-up/ask", [(BatonApp.TokenField, token)], ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
    }
}
