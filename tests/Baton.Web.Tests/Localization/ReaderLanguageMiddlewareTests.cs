using System.Globalization;
using Baton.Web.Localization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Localization;

public class ReaderLanguageMiddlewareTests
{
    [Fact]
    public async Task A_language_in_the_address_is_kept_for_a_year()
    {
        var (context, seen) = await Ask("?lang=en", cookie: "lang=zh-CN");

        Assert.Equal("en", seen);
        var cookie = Assert.Single(context.Response.Headers.SetCookie)!;
        Assert.Contains("lang=en", cookie, StringComparison.Ordinal);
        Assert.Contains("max-age=31536000", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "lang=en", "zh-CN", "en")]
    [InlineData("?lang=%00%FF", "lang=en", "zh-CN", "en")]
    [InlineData("?lang=", null, "en", "en")]
    [InlineData("?page=2&lang=xx", null, null, "zh-CN")]
    [InlineData("?slang=en", null, "zh", "zh-CN")]
    public async Task Without_a_language_we_have_no_cookie_is_set(string query, string? cookie, string? header, string expected)
    {
        var (context, seen) = await Ask(query, cookie, header);

        Assert.Equal(expected, seen);
        Assert.Equal(expected, context.Reader().Tag);
        Assert.Equal(0, context.Response.Headers.SetCookie.Count);
        Assert.Equal("Accept-Language, Cookie", context.Response.Headers.Vary.ToString());
    }

    private static async Task<(HttpContext Context, string Culture)> Ask(string query, string? cookie = null, string? header = null)
    {
        var app = new ApplicationBuilder(new ServiceCollection().BuildServiceProvider());
        app.UseReaderLanguage();
        var seen = "";
        app.Run(context =>
        {
            seen = CultureInfo.CurrentUICulture.Name;
            return Task.CompletedTask;
        });
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString(query);
        if (cookie is not null)
        {
            context.Request.Headers.Cookie = cookie;
        }

        if (header is not null)
        {
            context.Request.Headers.AcceptLanguage = header;
        }

        await app.Build()(context);
        return (context, seen);
    }
}
