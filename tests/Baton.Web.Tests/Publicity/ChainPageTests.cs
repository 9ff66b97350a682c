using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Publicity;

[Collection(PublicSiteReaders.Name)]
public sealed class ChainPageTests(PublicSite site)
{
    [Theory]
    [InlineData(PublicSite.Launch + "/chain", "launch", "en")]
    [InlineData(PublicSite.Launch + "/chain", "launch", "zh-CN")]
    [InlineData(PublicSite.Relay + "/chain", "relay", "en")]
    public async Task Reads_as_approved(string path, string name, string language) => Snapshot.Matches(await site.TextAsync(path, language), $"{name}.{language}");

    [Fact]
    public async Task Of_an_unpublished_edition_neither_day_nor_place_nor_people_are_told()
    {
        var text = await site.TextAsync("/p/bare-launch/chain", "en");
        Assert.Contains("Shenzhen Polytechnic University to Shenzhen University", text, StringComparison.Ordinal);
        Assert.DoesNotContain("6 December", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Meeting Room", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Wang Rujin", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Shenzhen Polytechnic Impression", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lin Wenjing", text, StringComparison.Ordinal);
    }

    [Fact]
    public Task Of_an_unknown_programme_it_is_not_there() => site.MissesAsync("/p/nowhere/chain");
}
