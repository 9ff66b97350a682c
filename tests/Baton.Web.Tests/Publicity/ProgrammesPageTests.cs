using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Publicity;

[Collection(PublicSiteReaders.Name)]
public sealed class ProgrammesPageTests(PublicSite site, PostgresServer postgres)
{
    [Theory]
    [InlineData("en", "The baton passed from Shenzhen Polytechnic University to Shenzhen University on 6 December.", "sample")]
    [InlineData("zh-CN", "12 月 6 日，接力棒由深圳职业技术大学传至深圳大学。", "示例")]
    public async Task Each_programme_says_where_its_baton_is(string language, string sentence, string sample)
    {
        var page = await site.PageAsync("/", language);
        var items = page.QuerySelectorAll(".programmes > li");
        Assert.Equal(6, items.Length);
        Assert.Contains(items, i => PublicSite.Visible(i).Contains(sentence, StringComparison.Ordinal));
        Assert.Equal(sample, page.QuerySelector(".sample-mark")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task Nothing_yet_says_why()
    {
        await using var empty = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        Assert.Contains("No programme is public yet", await empty.TextAsync("/", "en"), StringComparison.Ordinal);
        Assert.Contains("还没有公开的活动", await empty.TextAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_programmes_cost_as_many_queries_as_one()
    {
        var one = await PublicSite.CommandsAsync(postgres, new RelayParts("relay-1").All, "/");
        var three = await PublicSite.CommandsAsync(postgres, Enumerable.Range(1, 3).SelectMany(i => new RelayParts("relay-" + i).All), "/");
        Assert.Equal(2, one);
        Assert.Equal(one, three);
    }
}
