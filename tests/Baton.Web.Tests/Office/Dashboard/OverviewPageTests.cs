using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;

namespace Baton.Web.Tests.Office.Dashboard;

public sealed class OverviewPageTests(PostgresServer postgres)
{
    [Fact]
    public async Task Each_open_item_leads_to_a_page_that_holds_the_very_field()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();
        var page = await organiser.PageAsync(OfficeSite.Here + "?all=1");
        var links = page.QuerySelectorAll("table .act a, .outlook .marked a").Select(a => a.GetAttribute("href")!).Distinct().ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var (address, field) = link.Split('#') is [var a, var f] ? (a, f) : (link, null);
            var form = await organiser.PageAsync(address);
            Assert.True(field is null || form.GetElementById(field) is not null, $"{address} has no field {field}");
        }
    }

    [Theory]
    [InlineData("en", "To do")]
    [InlineData("zh-CN", "待办")]
    public async Task It_is_there_in_both_languages(string language, string words)
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        Assert.Contains(words, PublicSite.Visible((await host.PageAsync(OfficeSite.Here, language)).QuerySelector("main")!), StringComparison.Ordinal);
    }
}
