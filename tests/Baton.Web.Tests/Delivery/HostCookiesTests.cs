using System.Net;
using Baton.Web.Access;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Delivery;

/// <summary>All three cookies (sign-in, antiforgery, language) over both schemes.</summary>
public sealed class HostCookiesTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https", "__Host-")]
    [InlineData("http", "")]
    public async Task Each_cookie_is_locked_to_this_host_over_https_and_plain_over_http(string scheme, string prefix)
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var known = await app.SignInAsync(null);
        var path = await LinkAsync(app, known.AccountId);
        using var page = await app.GetAsync("/sign-in?lang=en", "en", ("X-Forwarded-Proto", scheme));
        var token = (await SignedIn.ParseAsync(page)).QuerySelector($"input[name={BatonApp.TokenField}]")!.GetAttribute("value")!;
        using var press = new HttpRequestMessage(HttpMethod.Post, path + "/use") { Content = new FormUrlEncodedContent([KeyValuePair.Create(BatonApp.TokenField, token)]) };
        press.Headers.Add("X-Forwarded-Proto", scheme);
        press.Headers.Add("Cookie", string.Join("; ", page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])));
        using var used = await app.Client.SendAsync(press, Cancellation);
        Assert.Equal(HttpStatusCode.SeeOther, used.StatusCode);

        var cookies = page.Headers.GetValues("Set-Cookie").Concat(used.Headers.GetValues("Set-Cookie")).ToList();
        Assert.Equal([prefix + "antiforgery", prefix + "lang", prefix + "sign-in"], cookies.Select(c => c.Split('=')[0]).Order(StringComparer.Ordinal));
        Assert.All(cookies, cookie =>
        {
            var parts = cookie.Split("; ").Select(p => p.ToLowerInvariant()).ToList();
            Assert.Contains("httponly", parts);
            Assert.Contains("samesite=lax", parts);
            Assert.Contains("path=/", parts);
            Assert.Equal(scheme == "https", parts.Contains("secure"));
            Assert.DoesNotContain(parts, p => p.StartsWith("domain", StringComparison.Ordinal));
        });
        Assert.True(cookies.Sum(c => c.Split(';')[0].Length) < 4096);

        var secret = used.Headers.GetValues("Set-Cookie").Single(c => c.Contains("sign-in=", StringComparison.Ordinal)).Split(';')[0];
        using var mine = await app.GetAsync("/account/sessions", "en", ("X-Forwarded-Proto", scheme), ("Cookie", secret));
        Assert.Equal(HttpStatusCode.OK, mine.StatusCode);
    }

    [Fact]
    public async Task Over_https_a_cookie_without_the_prefix_is_not_looked_at()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var known = await app.SignInAsync(null);
        var cookie = $"sign-in={known.Cookies.GetCookies(app.Client.BaseAddress!)[SignInCookie.Name]!.Value}; lang=en";
        using var answer = await app.GetAsync("/account/sessions", "zh-CN", ("X-Forwarded-Proto", "https"), ("Cookie", cookie));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var page = await app.GetAsync("/", "zh-CN", ("X-Forwarded-Proto", "https"), ("Cookie", cookie));
        Assert.Contains("lang=\"zh-CN\"", await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    /// <summary>Public pages are one for all: nothing of whoever is signed in goes into the cache, or out of it.</summary>
    [Fact]
    public async Task A_public_page_is_the_same_for_whoever_is_signed_in()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        await app.AddAsync(new Publicity.RelayParts().All);
        using var organiser = await app.SignInAsync(Role.Organiser);
        using var signedIn = await organiser.GetAsync("/p/test-relay/4");
        using var stranger = await app.GetAsync("/p/test-relay/4", "en");
        Assert.Equal(await signedIn.Content.ReadAsStringAsync(Cancellation), await stranger.Content.ReadAsStringAsync(Cancellation));
        Assert.False(signedIn.Headers.Contains("Set-Cookie"));
        Assert.Equal("public, no-cache", stranger.Headers.CacheControl?.ToString());
    }

    private static async Task<string> LinkAsync(BatonApp app, Guid account)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
        var path = NewLink.Add(db, account, LinkPurpose.SignIn, NewLink.ByMail, null, app.Clock.GetUtcNow());
        await db.SaveChangesAsync(Cancellation);
        return path;
    }
}
