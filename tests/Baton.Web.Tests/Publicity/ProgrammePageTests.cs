using System.Text.Json;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Publicity;

[Collection(PublicSiteReaders.Name)]
public sealed class ProgrammePageTests(PublicSite site)
{
    [Theory]
    [InlineData(PublicSite.Launch, "launch", "en")]
    [InlineData(PublicSite.Launch, "launch", "zh-CN")]
    [InlineData(PublicSite.Relay, "relay", "en")]
    [InlineData(PublicSite.Relay, "relay", "zh-CN")]
    public async Task Reads_as_approved(string path, string name, string language) => Snapshot.Matches(await site.TextAsync(path, language), $"{name}.{language}");

    [Fact]
    public async Task One_edition_handed_on_is_drawn_as_a_pair()
    {
        var page = await site.PageAsync(PublicSite.Launch, "en");
        Assert.Equal(["past", "present"], page.QuerySelectorAll(".relay.is-pair > li").Select(l => l.GetAttribute("data-state")));
        Assert.Single(page.QuerySelectorAll(".is-primary"));
    }

    [Fact]
    public async Task An_edition_that_is_not_public_shows_number_host_and_year()
    {
        var fifth = (await site.PageAsync(PublicSite.Relay, "en")).QuerySelector(".relay > li[data-state=next]")!;
        Assert.Contains("Edition 5, 2026", PublicSite.Visible(fifth), StringComparison.Ordinal);
        Assert.DoesNotContain("October 2026", PublicSite.Visible(fifth).Split("Declined")[0], StringComparison.Ordinal);
        Assert.Null(fifth.QuerySelector("a"));
        var hidden = (await site.PageAsync("/p/bare-launch", "en")).QuerySelector(".relay")!;
        Assert.Contains("Shenzhen Polytechnic University", hidden.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("6 December", hidden.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_tells_machines_what_the_page_is()
    {
        var head = (await site.PageAsync(PublicSite.Relay, "en")).Head!;
        using var series = JsonDocument.Parse(head.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal("EventSeries", series.RootElement.GetProperty("@type").GetString());
        Assert.Equal(4, series.RootElement.GetProperty("subEvent").GetArrayLength());
        Assert.EndsWith("/p/test-relay?lang=en", head.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(3, head.QuerySelectorAll("link[rel=alternate][hreflang]").Length);
        Assert.StartsWith("The baton passed", head.QuerySelector("meta[name=description]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public Task An_unknown_programme_is_not_there() => site.MissesAsync("/p/nowhere");
}
