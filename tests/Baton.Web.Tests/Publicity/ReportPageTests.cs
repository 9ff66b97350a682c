namespace Baton.Web.Tests.Publicity;

[Collection(PublicSiteReaders.Name)]
public sealed class ReportPageTests(PublicSite site)
{
    [Theory]
    [InlineData("en", "Shenzhen University", "Organization Department of the CPC Shenzhen Municipal Committee")]
    [InlineData("zh-CN", "深圳大学", "深圳市委组织部")]
    public async Task Facts_stand_beside_the_text(string language, string nextHost, string organiser)
    {
        var aside = (await site.PageAsync(PublicSite.Launch + "/1/report", language)).QuerySelector("aside")!;
        Assert.Equal("106", aside.QuerySelector(".figure")!.TextContent);
        Assert.Contains(nextHost, aside.TextContent, StringComparison.Ordinal);
        Assert.Contains(organiser, aside.TextContent, StringComparison.Ordinal);
        Assert.NotNull(aside.QuerySelector($"a[href='{PublicSite.Launch}/1/report.docx?lang={language}']"));
    }

    [Theory]
    [InlineData("/p/bare-launch/1/report")]
    [InlineData(PublicSite.Launch + "/2/report")]
    public Task Of_an_unpublished_edition_it_is_not_there(string path) => site.MissesAsync(path);
}
