using Baton.Web.Layout;

namespace Baton.Web.Tests.Layout;

public class LanguageSwitchTests
{
    [Theory]
    [InlineData("/", "/?lang=en")]
    [InlineData("/p/a?lang=zh-CN", "/p/a?lang=en")]
    [InlineData("/p/a?x=1&lang=zh-CN&y=2", "/p/a?x=1&y=2&lang=en")]
    [InlineData("/p/a?slang=1&&lang", "/p/a?slang=1&lang=en")]
    [InlineData("/p/a?q=%E4%B8%AD", "/p/a?q=%E4%B8%AD&lang=en")]
    public void Only_the_language_changes(string address, string expected) =>
        Assert.Equal(expected, LanguageSwitch.Address(address, "en"));
}
