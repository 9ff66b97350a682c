using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Publicity;

[Collection(PublicSiteReaders.Name)]
public sealed class AgendaPageTests(PublicSite site)
{
    [Theory]
    [InlineData(PublicSite.Launch + "/1/agenda", "launch", "en")]
    [InlineData(PublicSite.Launch + "/1/agenda", "launch", "zh-CN")]
    public async Task Reads_as_approved(string path, string name, string language) => Snapshot.Matches(await site.TextAsync(path, language), $"{name}.{language}");

    [Fact]
    public async Task Items_without_a_time_follow_the_one_before() =>
        Assert.Equal(["15:30", "15:35", "15:45", "15:55", "16:05"], (await site.PageAsync(PublicSite.Relay + "/4/agenda", "en")).QuerySelectorAll(".agenda time").Select(t => t.TextContent));

    [Theory]
    [InlineData("en", "No agenda of this edition was published.")]
    [InlineData("zh-CN", "本届未公布议程。")]
    public async Task Without_an_agenda_it_says_why(string language, string why) => Assert.Contains(why, await site.TextAsync("/p/quiet-launch/1/agenda", language), StringComparison.Ordinal);

    [Fact]
    public Task Of_an_unpublished_edition_it_is_not_there() => site.MissesAsync("/p/bare-launch/1/agenda");
}
