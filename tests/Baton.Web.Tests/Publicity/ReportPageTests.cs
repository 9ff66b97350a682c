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
    [InlineData("en", "BYD Institute of Applied Technology|Han’s Laser Industry Academy|Key Materials Research Institute for Integrated Circuits|Xu Jianling|Wang Rujin|Yang Xinbin|Promoting High-Quality Development|Shenzhen Polytechnic Impression|Lin Wenjing")]
    [InlineData("zh-CN", "比亚迪应用技术学院|大族激光产业学院|集成电路关键材料研究院|Xu Jianling|Wang Rujin|Yang Xinbin|以高质量党建推动高质量发展|深职印象|Lin Wenjing")]
    public async Task The_text_itself_tells_the_facts_and_three_captions(string language, string facts)
    {
        var prose = (await site.PageAsync(PublicSite.Launch + "/1/report", language)).QuerySelector(".prose")!;
        Assert.All(facts.Split('|'), fact => Assert.Contains(fact, prose.TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("Baton.", prose.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, prose.QuerySelectorAll("figcaption").Length);
        Assert.NotEmpty(prose.QuerySelector(".lead")!.TextContent);
        Assert.Contains("Zhang Lei", prose.QuerySelector("p > .credit")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Zhang Lei", string.Concat(prose.QuerySelectorAll("figcaption").Select(c => c.TextContent)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/p/bare-launch/1/report")]
    [InlineData(PublicSite.Launch + "/2/report")]
    public Task Of_an_unpublished_edition_it_is_not_there(string path) => site.MissesAsync(path);
}
