using System.Net;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Delivery;

public sealed class HeadRequestsTests(PostgresServer postgres)
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/sitemap.xml", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    public async Task Head_answers_as_get_does_without_a_body(string path, HttpStatusCode status)
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var asked = new HttpRequestMessage(HttpMethod.Head, path);
        using var answer = await app.Client.SendAsync(asked, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
