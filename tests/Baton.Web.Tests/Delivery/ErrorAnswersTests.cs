using System.Net;
using Baton.Web.Features.Publicity;
using Baton.Web.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Baton.Web.Tests.Delivery;

public sealed class ErrorAnswersTests(PostgresServer postgres)
{
    [Theory]
    [InlineData("zh-CN", "没有这个页面")]
    [InlineData("en", "no such page")]
    public async Task A_missing_page_says_so_in_the_readers_language(string language, string words)
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var answer = await app.GetAsync("/nowhere", language);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/sitemap.xml")]
    [InlineData("/")]
    public async Task A_failure_shows_a_number_that_is_in_the_log_and_nothing_of_its_inside(string path)
    {
        var lines = new LogLines();
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres, services =>
        {
            services.AddSingleton<ILoggerProvider>(lines);
            services.AddScoped<PublicPagesQuery>(_ => throw new InvalidOperationException("secret inside"));
            services.AddSingleton<ProgrammesQuery>(_ => throw new InvalidOperationException("secret inside"));
        });
        using var answer = await app.GetAsync(path, "en");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("secret inside", text, StringComparison.Ordinal);
        var number = System.Text.RegularExpressions.Regex.Match(text, "error-number\">([A-Z0-9]{8})<").Groups[1].Value;
        Assert.Equal(8, number.Length);
        Assert.Contains(lines.Written, l => l.Contains(number, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DELETE", "/")]
    [InlineData("PUT", "/robots.txt")]
    [InlineData("TRACE", "/")]
    public async Task A_method_that_is_not_offered_is_refused(string method, string path)
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound, HttpStatusCode.BadRequest]);
    }
}
