using Baton.Web.Features.Publicity;
using Baton.Web.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Publicity;

public sealed class PublicPagesQueryTests(PostgresServer postgres)
{
    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Every_public_page_stands_once_and_nothing_unpublished(Provider provider)
    {
        await using var app = await BatonApp.StartAsync(provider, postgres);
        await app.AddAsync(new LaunchParts().All);
        await app.AddAsync(new LaunchParts("bare-launch", published: false).All);
        await app.AddAsync(new RelayParts().All);
        await using var scope = app.Services.CreateAsyncScope();
        var paths = await scope.ServiceProvider.GetRequiredService<PublicPagesQuery>().PathsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(paths.Count, paths.Distinct().Count());
        Assert.Equal("/", paths[0]);
        Assert.Equal(["/p/bare-launch", "/p/bare-launch/chain", "/p/benchmark-leading-universities"], paths.Skip(1).Take(3));
        Assert.DoesNotContain(paths, p => p.StartsWith("/p/bare-launch/1", StringComparison.Ordinal) || p.StartsWith("/p/test-relay/5", StringComparison.Ordinal));
        Assert.Contains(paths, p => p.StartsWith("/p/benchmark-leading-universities/1/talks/", StringComparison.Ordinal));
        foreach (var path in paths)
        {
            using var answer = await app.GetAsync(path, "en");
            Assert.True(answer.IsSuccessStatusCode, path);
        }
    }

    [Fact]
    public async Task It_costs_as_much_for_three_talks_as_for_one() => Assert.Equal(
        await PublicSite.CommandsAsync(postgres, new RelayParts(talks: 1).All, "/sitemap.xml"),
        await PublicSite.CommandsAsync(postgres, new RelayParts(talks: 3).All, "/sitemap.xml"));
}
