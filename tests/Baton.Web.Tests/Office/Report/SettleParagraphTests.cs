using System.Net;
using Baton.Domain.Publicity;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;

namespace Baton.Web.Tests.Office.Report;

public sealed class SettleParagraphTests(PostgresServer postgres)
{
    private const string Attendance = "/paragraphs/attendance/";

    private static async Task<ReportSite> ChangedAsync(Provider provider, PostgresServer postgres, SignedIn[] browser)
    {
        var site = await ReportSite.StartAsync(provider, postgres);
        browser[0] = await site.EditorAsync();
        using var own = await ReportSite.SaveAsync(browser[0], await browser[0].PageAsync(ReportSite.Page), ("attendance.en", "A full hall: 106 people came."));
        await OfficeSite.FollowAsync(browser[0], own);
        await site.TotalAsync(107);
        return site;
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_changed_fact_is_offered_and_brought_into_the_own_words(Provider provider)
    {
        var browser = new SignedIn[1];
        await using var site = await ChangedAsync(provider, postgres, browser);
        using var editor = browser[0];
        var page = await editor.PageAsync(ReportSite.Page);
        var offered = page.GetElementById("p-attendance")!;
        Assert.Contains("a fact has changed", offered.QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("106", "107"), (offered.QuerySelector("del")!.TextContent, offered.QuerySelector("ins")!.TextContent));
        using var inserted = await editor.SubmitAsync(page, ReportSite.Page + Attendance + "insert");
        var after = await OfficeSite.FollowAsync(editor, inserted);
        Assert.Equal("A full hall: 107 people came.", after.QuerySelector("[name='attendance.en']")!.TextContent.TrimStart('\n'));
        Assert.Contains("own words", after.QuerySelector("#p-attendance h3")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_own_words_are_kept_and_the_fact_is_not_offered_again_until_it_changes_again()
    {
        var browser = new SignedIn[1];
        await using var site = await ChangedAsync(Provider.Sqlite, postgres, browser);
        using var editor = browser[0];
        using var kept = await editor.SubmitAsync(await editor.PageAsync(ReportSite.Page), ReportSite.Page + Attendance + "keep");
        var after = await OfficeSite.FollowAsync(editor, kept);
        Assert.Equal("A full hall: 106 people came.", after.QuerySelector("[name='attendance.en']")!.TextContent.TrimStart('\n'));
        Assert.Null(after.QuerySelector("#p-attendance ins"));
        await site.TotalAsync(108);
        Assert.Equal(("107", "108"), ((await editor.PageAsync(ReportSite.Page)).QuerySelector("#p-attendance del")!.TextContent, (await editor.PageAsync(ReportSite.Page)).QuerySelector("#p-attendance ins")!.TextContent));
    }

    [Fact]
    public async Task The_place_is_given_back_and_follows_the_facts()
    {
        var browser = new SignedIn[1];
        await using var site = await ChangedAsync(Provider.Sqlite, postgres, browser);
        using var editor = browser[0];
        using var back = await editor.SubmitAsync(await editor.PageAsync(ReportSite.Page), ReportSite.Page + Attendance + "give-back");
        var after = await OfficeSite.FollowAsync(editor, back);
        Assert.StartsWith("In all 107 people", after.QuerySelector("[name='attendance.en']")!.TextContent.TrimStart('\n'), StringComparison.Ordinal);
        Assert.Empty(await site.AllAsync<ReportParagraph>());
    }

    [Fact]
    public async Task A_fact_that_changed_once_more_since_is_shown_first()
    {
        var browser = new SignedIn[1];
        await using var site = await ChangedAsync(Provider.Sqlite, postgres, browser);
        using var editor = browser[0];
        var page = await editor.PageAsync(ReportSite.Page);
        await site.TotalAsync(109);
        using var refused = await editor.SubmitAsync(page, ReportSite.Page + Attendance + "insert");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("changed this meanwhile", PublicSite.Visible((await SignedIn.ParseAsync(refused)).QuerySelector("main")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lead")]
    [InlineData("nonsense")]
    public async Task A_place_whose_words_nobody_keeps_is_not_there(string place)
    {
        await using var site = await ReportSite.StartAsync(Provider.Sqlite, postgres);
        using var editor = await site.EditorAsync();
        using var answer = await editor.PostAsync($"{ReportSite.Page}/paragraphs/{place}/give-back", ("seen", ""));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
