using System.Net;
using Baton.Web.Delivery;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Delivery;

public sealed class SecurityHeadersTests(PostgresServer postgres)
{
    public static TheoryData<string, HttpStatusCode> Answers => new()
    {
        { "/", HttpStatusCode.OK },
        { "/nowhere", HttpStatusCode.NotFound },
        { "/p/nobody", HttpStatusCode.NotFound },
        { "/p/nobody/1/edition.ics", HttpStatusCode.NotFound },
        { "/manage/x", HttpStatusCode.Found },
        { "/robots.txt", HttpStatusCode.OK },
        { "/sitemap.xml", HttpStatusCode.OK },
        { "/healthz", HttpStatusCode.OK },
        { "/site.css", HttpStatusCode.OK },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_tells_browsers_what_to_refuse(string path, HttpStatusCode status)
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var answer = await app.GetAsync(path);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(SecurityHeaders.Policy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.DoesNotContain("unsafe", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("strict-origin-when-cross-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("https", "https://")]
    [InlineData("http", "http://")]
    public async Task Behind_a_proxy_on_this_machine_the_scheme_is_the_visitors(string scheme, string begins)
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var answer = await app.GetAsync("/robots.txt?lang=en", "en", ("X-Forwarded-Proto", scheme), ("X-Forwarded-Host", "evil.example"));
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Sitemap: " + begins + "127.0.0.1", text, StringComparison.Ordinal);
        Assert.Equal(scheme == "https", answer.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal(scheme == "https", Assert.Single(answer.Headers.GetValues("Set-Cookie")).Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    public async Task A_host_that_is_not_ours_is_refused(string host)
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var answer = await app.GetAsync("/", "en", ("Host", host));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
