using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Publicity;

[Collection(PublicSiteReaders.Name)]
public sealed class DayPageTests(PublicSite site)
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task Reads_as_approved(string language) => Snapshot.Matches(await site.TextAsync(PublicSite.Relay + "/4/day", language), $"relay.{language}");

    [Theory]
    [InlineData(13, 30, "13:30")]
    [InlineData(13, 54, "13:30")]
    [InlineData(14, 5, "14:05")]
    public async Task The_slot_that_runs_is_outlined_start_included_end_not(int hour, int minute, string expected)
    {
        var page = await site.PageAtAsync(hour, minute, "/p/today-relay/4/day", "en");
        var now = Assert.Single(page.QuerySelectorAll(".slot.is-now"));
        Assert.Equal(expected, now.QuerySelector("time")!.TextContent);
        Assert.Contains("now", now.QuerySelector(".now")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Between_two_slots_nothing_is_outlined()
    {
        var page = await site.PageAtAsync(13, 55, "/p/today-relay/4/day", "en");
        Assert.Empty(page.QuerySelectorAll(".is-now"));
    }

    [Fact]
    public async Task A_group_in_the_address_shows_its_lane_alone()
    {
        var page = await site.PageAsync(PublicSite.Relay + "/4/day?group=2", "en");
        Assert.Equal(["Workshop 2", "Workshop 3", "Workshop 1"], page.QuerySelectorAll(".lanes:not(.lane-heads) > li > span:last-child").Select(s => s.TextContent.Trim()));
        Assert.Equal("Group B", page.QuerySelector(".choices [aria-current]")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("99")]
    [InlineData("<script>")]
    public async Task An_unknown_group_shows_all(string group) =>
        Assert.Equal(3, (await site.PageAsync(PublicSite.Relay + "/4/day?group=" + Uri.EscapeDataString(group), "en")).QuerySelectorAll(".lane-heads > li").Length);

    [Fact]
    public async Task Without_a_date_it_says_so() =>
        Assert.Contains("The date of this edition is not announced.", await site.TextAsync("/p/postponed-relay/4/day", "en"), StringComparison.Ordinal);

    [Fact]
    public Task Of_an_unpublished_edition_it_is_not_there() => site.MissesAsync("/p/bare-launch/1/day");
}
