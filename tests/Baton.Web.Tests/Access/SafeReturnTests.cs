using Baton.Web.Access;
using Microsoft.AspNetCore.Http;

namespace Baton.Web.Tests.Access;

public sealed class SafeReturnTests
{
    /// <summary>Spellings that lead elsewhere in some browser, or might: none of them is taken.</summary>
    public static TheoryData<string> Elsewhere =>
    [
        "", " ", "//evil.example", "///evil.example", "////evil.example", "/\\evil.example", "/\\/evil.example", "\\\\evil.example", "\\/evil.example", "/\\\\evil.example",
        "https://evil.example", "http://evil.example", "HTTPS://evil.example", "https:evil.example", "https:/evil.example", "https:\\evil.example", "http:evil.example", "//evil.example/%2F..",
        "ftp://evil.example", "javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "about:blank", "blob:x",
        "\t//evil.example", "\n//evil.example", "\r\n//evil.example", " //evil.example", "\u00A0//evil.example", "\u3000//evil.example", "\u200B//evil.example", "\uFEFF/x", "/\t/evil.example",
        "/\n/evil.example", "/\r/evil.example", "/\u200B/evil.example", "/\u2028/evil.example", "/\u0000/evil.example", "/\u0007x", "/ /evil.example", "/x\r\nSet-Cookie: a=b", "/x y",
        "/x\\y", "/\uFF0Fevil.example", "\uFF0F\uFF0Fevil.example", "/\u2215evil.example", "/管理", "evil.example", "www.evil.example", "evil.example/manage", "manage", "./manage", "../manage", "?next=/manage",
        "#/manage", "@evil.example", "user@evil.example", ":80/manage", "*", "/" + "\u007F",
    ];

    /// <summary>Paths of this site, however odd: they stay on it.</summary>
    public static TheoryData<string> Here =>
    [
        "/", "/manage", "/manage/relay/5/agenda?open=1&x=%2F%2Fevil.example#f-title", "/%2F/evil.example", "/%5Cevil.example", "/.//evil.example", "/..//evil.example",
        "/sign-in?next=//evil.example", "/x//y", "/%E7%AE%A1%E7%90%86", "/a:b@c", "/%0d%0aSet-Cookie:x",
    ];

    [Theory, MemberData(nameof(Elsewhere))]
    public void What_could_lead_elsewhere_is_not_taken(string path) => Assert.Null(SafeReturn.Of(path));

    [Theory, MemberData(nameof(Here))]
    public void A_path_of_this_site_is_taken_as_it_is(string path) => Assert.Equal(path, SafeReturn.Of(path));

    [Fact]
    public void There_are_enough_spellings() => Assert.True(Elsewhere.Count >= 60, $"{Elsewhere.Count}");

    [Fact]
    public void What_is_missing_or_too_long_is_not_taken()
    {
        Assert.Null(SafeReturn.Of((string?)null));
        Assert.Null(SafeReturn.Of("/" + new string('x', SafeReturn.Longest)));
        Assert.NotNull(SafeReturn.Of("/" + new string('x', SafeReturn.Longest - 1)));
    }

    [Fact]
    public void The_address_of_a_request_comes_back_as_it_is_written()
    {
        var request = new DefaultHttpContext().Request;
        (request.Path, request.QueryString) = (new PathString("/manage/接力/5"), new QueryString("?q=%E4%BD%A0&x=1"));
        Assert.Equal("/manage/%E6%8E%A5%E5%8A%9B/5?q=%E4%BD%A0&x=1", SafeReturn.Of(request));
        request.Path = new PathString("//evil.example");
        Assert.Null(SafeReturn.Of(request));
    }
}
