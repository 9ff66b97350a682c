using System.Net;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Access;

public sealed class ClosedDoorTests(PostgresServer postgres)
{
    [Fact]
    public async Task A_form_sent_after_the_sign_in_ran_out_comes_back_with_all_that_was_typed_and_can_be_sent_again()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var browser = await app.SignInAsync(null);
        var token = await browser.TokenAsync();
        app.Clock.Advance(SignIns.LastsIdle);
        (string, string)[] typed = [("next", "/manage"), ("title", "一段\n很长的话 <b>&amp;\""), ("box", "1"), ("box", "2"), ("empty", "")];
        using var kept = await browser.SendAsync("/step-up/ask?x=1", [.. typed, (BatonApp.TokenField, token)]);
        Assert.Equal(HttpStatusCode.Forbidden, kept.StatusCode);
        Assert.True(kept.Headers.CacheControl!.NoStore);
        var page = await SignedIn.ParseAsync(kept);
        var fields = page.QuerySelectorAll("main form input").Select(f => (f.GetAttribute("name")!, f.GetAttribute("value")!.ReplaceLineEndings("\n"))).Where(f => f.Item1 != BatonApp.TokenField);
        Assert.Equal(typed, fields);
        Assert.Contains("很长的话 <b>", page.QuerySelector("main .rowlist")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/step-up/ask?x=1", page.QuerySelector("main form")!.GetAttribute("action"));

        using var again = await app.SignInAsync(null, account: browser.AccountId);
        browser.Cookies.Add(app.Client.BaseAddress!, again.Cookies.GetCookies(app.Client.BaseAddress!)[SignInCookie.Name]!);
        using var sent = await browser.SubmitAsync(page);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
    }

    [Fact]
    public async Task What_did_not_come_from_a_page_of_ours_is_not_offered_to_be_sent_again()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var browser = app.Browser();
        using var answer = await browser.SendAsync("/step-up/ask", [("next", "planted words")]);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var page = await SignedIn.ParseAsync(answer);
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.DoesNotContain("planted", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_open_when_the_role_ended_comes_back_to_be_copied_and_tells_nothing_else()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var browser = await app.SignInAsync(null);
        (string, string)[] typed = [("version", "abc"), ("lead.zh", "写了一下午的一段话"), (BatonApp.TokenField, await browser.TokenAsync())];
        using var over = await browser.SendAsync("/manage/test-relay/4/report/save", typed);
        Assert.Equal(HttpStatusCode.NotFound, over.StatusCode);
        var page = await SignedIn.ParseAsync(over);
        Assert.Equal("写了一下午的一段话", page.QuerySelector("main .typed")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main form"));
        using var nowhere = await browser.SendAsync("/manage/no-such-relay/4/report/save", typed);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        Assert.Equal(page.QuerySelector("main")!.TextContent, (await SignedIn.ParseAsync(nowhere)).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Other_methods_are_simply_closed()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/manage/x");
        using var answer = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound });
    }
}
