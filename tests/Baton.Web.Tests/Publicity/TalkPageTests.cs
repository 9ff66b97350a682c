namespace Baton.Web.Tests.Publicity;

[Collection(PublicSiteReaders.Name)]
public sealed class TalkPageTests(PublicSite site)
{
    [Theory]
    [InlineData("en", "Promoting High-Quality Development with High-Quality Party-Building", "A core issue", "Party Secretary, Shenzhen Polytechnic University")]
    [InlineData("zh-CN", "以高质量党建推动高质量发展", "一个核心问题", "深圳职业技术大学党委书记")]
    public async Task The_main_presentation_has_its_key_points_and_speaker(string language, string title, string point, string post)
    {
        var page = await site.PageAsync(PublicSite.Launch + "/1/talks/main", language);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains(point, page.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(post, page.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Yang Xinbin", page.QuerySelector("aside .name")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PublicSite.Launch + "/1/talks/nothing")]
    [InlineData("/p/bare-launch/1/talks/main")]
    public Task An_unknown_talk_is_not_there(string path) => site.MissesAsync(path);
}
