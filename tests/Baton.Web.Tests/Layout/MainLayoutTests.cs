using AngleSharp;
using AngleSharp.Dom;

namespace Baton.Web.Tests.Layout;

public sealed class MainLayoutTests(LayoutHost host) : IClassFixture<LayoutHost>
{
    [Fact]
    public async Task The_head_names_the_page_in_every_language()
    {
        var page = await Open("/p/relay/1?group=a&lang=en");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Edition <1> & first · Baton", page.Title);
        Assert.Equal("http://localhost/p/relay/1?lang=en", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(
            ["zh-CN http://localhost/p/relay/1?lang=zh-CN", "en http://localhost/p/relay/1?lang=en", "x-default http://localhost/p/relay/1"],
            page.QuerySelectorAll("link[hreflang]").Where(l => l.GetAttribute("rel") == "alternate").Select(l => $"{l.GetAttribute("hreflang")} {l.GetAttribute("href")}"));
        Assert.Equal("One \"sentence\".", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal("http://localhost/files/a.png", page.QuerySelector("meta[property='og:image']")!.GetAttribute("content"));
        Assert.Equal("""{"name":"\u003C/script>\u003Cb>"}""", page.QuerySelector("script[type='application/ld+json']")!.TextContent);
    }

    [Fact]
    public async Task Nothing_is_executed_or_styled_inline()
    {
        var page = await Open("/p/relay/1");

        Assert.All(page.QuerySelectorAll("script"), s => Assert.Equal("application/ld+json", s.GetAttribute("type")));
        Assert.Empty(page.QuerySelectorAll("style, [style]"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_language_switch_keeps_the_address()
    {
        var page = await Open("/p/relay/1?group=a&lang=en");

        Assert.Equal(
            ["/p/relay/1?group=a&lang=zh-CN", "/p/relay/1?group=a&lang=en"],
            page.QuerySelectorAll(".languages a").Select(a => a.GetAttribute("href")));
        Assert.Equal("en", page.QuerySelector(".languages [aria-current]")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_foot_says_what_the_page_says_of_itself()
    {
        var page = await Open("/p/relay/1?lang=en");

        Assert.Contains("Sample.", page.QuerySelector(".colophon > .page")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("http://localhost/p/relay/1 · as of now", page.QuerySelector(".print-foot")!.TextContent);
    }

    [Fact]
    public async Task An_untranslated_text_says_its_language_and_carries_a_mark_a_name_only_the_language()
    {
        var page = await Open("/p/relay/1?lang=en");

        var text = page.QuerySelectorAll("main > p").Single();
        Assert.Equal("zh-CN", text.QuerySelector("span")!.GetAttribute("lang"));
        Assert.Equal("not translated", text.QuerySelector(".language-mark")!.TextContent);
        var name = page.QuerySelector(".crumbs [aria-current]")!;
        Assert.Equal("zh-CN", name.QuerySelector("span")!.GetAttribute("lang"));
        Assert.Null(name.QuerySelector(".language-mark"));
    }

    [Fact]
    public async Task In_Chinese_the_same_texts_stand_without_marks()
    {
        var page = await Open("/p/relay/1?lang=zh-CN");

        Assert.Equal("只有中文", page.QuerySelectorAll("main > p").Single().InnerHtml.Trim());
        Assert.Equal(
            ["甲大学 12 月 6 日", "乙大学 现持接力棒", "Host not named 2027"],
            page.QuerySelectorAll(".strip li").Select(li => li.TextContent.Trim()));
    }

    [Fact]
    public async Task A_picture_comes_in_three_widths_with_its_place_reserved()
    {
        var page = await Open("/p/relay/1?lang=en");

        var image = page.QuerySelector("img")!;
        Assert.Equal("/f/a-400.jpg 400w, /f/a-800.jpg 800w, /f/a-1600.jpg 1600w", image.GetAttribute("srcset"));
        Assert.Equal(("1600", "1067"), (image.GetAttribute("width"), image.GetAttribute("height")));
        Assert.Equal(("会场", "zh-CN"), (image.GetAttribute("alt"), image.GetAttribute("lang")));
        Assert.Equal("The session Photo: A", page.QuerySelector("figcaption")!.TextContent);
        Assert.NotNull(page.QuerySelector(".plate.is-missing svg"));
    }

    [Theory]
    [InlineData(404, "en", "There is no such page")]
    [InlineData(403, "zh-CN", "您无权打开此页面")]
    [InlineData(418, "en", "This request could not be read")]
    [InlineData(503, "zh-CN", "系统出错了")]
    public async Task An_error_is_told_in_the_readers_language_with_its_number(int status, string language, string title)
    {
        var page = await Open($"/error/{status}?lang={language}");

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Contains(status.ToString(System.Globalization.CultureInfo.InvariantCulture), page.QuerySelector(".opening")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("4F2A-91", page.QuerySelector(".error-number")!.TextContent);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    private async Task<IDocument> Open(string address) =>
        await Read(await host.Page(address));

    private static Task<IDocument> Read(string html) => BrowsingContext.New().OpenAsync(r => r.Content(html));
}
