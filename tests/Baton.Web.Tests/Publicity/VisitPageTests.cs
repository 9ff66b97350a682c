using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Publicity;

[Collection(PublicSiteReaders.Name)]
public sealed class VisitPageTests(PublicSite site)
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task Reads_as_approved(string language) => Snapshot.Matches(await site.TextAsync(PublicSite.Relay + "/4/visit", language), $"relay.{language}");

    [Fact]
    public async Task The_three_stops_of_the_launch_stand_in_order() => Assert.Equal(
        ["BYD Institute of Applied Technology", "Han’s Laser Industry Academy", "Key Materials Research Institute for Integrated Circuits"],
        (await site.PageAsync(PublicSite.Launch + "/1/visit", "en")).QuerySelectorAll(".agenda .item").Select(i => i.TextContent));

    [Fact]
    public async Task No_two_groups_are_at_one_stop()
    {
        var rows = (await site.PageAsync(PublicSite.Relay + "/4/visit", "en")).QuerySelectorAll(".table tbody tr");
        Assert.Equal(3, rows.Length);
        Assert.All(rows, row => Assert.Equal(3, row.QuerySelectorAll("td").Select(t => t.TextContent[1..].Trim()).Distinct().Count()));
    }

    [Fact]
    public Task Of_an_unpublished_edition_it_is_not_there() => site.MissesAsync("/p/bare-launch/1/visit");
}
