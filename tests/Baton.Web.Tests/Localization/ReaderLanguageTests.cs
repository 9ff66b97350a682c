using Baton.Web.Localization;

namespace Baton.Web.Tests.Localization;

public class ReaderLanguageTests
{
    [Theory]
    [InlineData("en", "zh-CN", "zh-CN", "en")]
    [InlineData("ZH", "en", "en", "zh-CN")]
    [InlineData("zh-cn", "en", "en", "zh-CN")]
    [InlineData("klingon", "en", "zh-CN", "en")]
    [InlineData("zh-TW", "", "en", "en")]
    [InlineData("en-GB", "", "", "zh-CN")]
    [InlineData("", "nonsense", "en", "en")]
    [InlineData("", "", "", "zh-CN")]
    public void The_address_wins_over_the_cookie_and_the_cookie_over_the_browser(string query, string cookie, string header, string expected) =>
        Assert.Equal(expected, ReaderLanguage.Choose(query, cookie, header).Tag);

    [Theory]
    [InlineData("zh", "zh-CN")]
    [InlineData("zh-Hant-HK,en;q=0.9", "zh-CN")]
    [InlineData("en-GB,en;q=0.9,zh-CN;q=0.8", "en")]
    [InlineData("en;q=0.5, zh-CN ;q=0.8", "zh-CN")]
    [InlineData("en;q=0.7,zh;q=0.7", "en")]
    [InlineData("fr-FR, de;q=0.9", "en")]
    [InlineData("fr;q=0.4,zh;q=0.401", "zh-CN")]
    [InlineData("zh;q=0, en;q=0.1", "en")]
    [InlineData("zhuang", "en")]
    [InlineData("en; Q=0.3,zh;Q=0.4", "zh-CN")]
    public void The_heaviest_language_of_the_browser_decides(string header, string expected) =>
        Assert.Equal(expected, ReaderLanguage.Preferred(header)?.Tag);

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("*;q=0.5")]
    [InlineData("en;q=0")]
    [InlineData("en;q=2")]
    [InlineData("en;q=-1")]
    [InlineData("en;q=NaN")]
    [InlineData(",;,")]
    [InlineData(";;;")]
    public void A_header_that_names_nothing_decides_nothing(string header)
    {
        var preferred = ReaderLanguage.Preferred(header);

        Assert.Null(preferred);
        Assert.Same(ReaderLanguage.Chinese, ReaderLanguage.Choose("", "", header));
    }

    [Fact]
    public void A_very_long_header_is_read_once_and_quickly() =>
        Assert.Equal("zh-CN", ReaderLanguage.Preferred(string.Join(',', Enumerable.Repeat("fr;q=0.1", 2000)) + ",zh;q=0.2")?.Tag);
}
