using System.Net;
using Baton.Domain.Publicity;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;

namespace Baton.Web.Tests.Office.Report;

public sealed class SaveReportTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Words_captions_and_credits_are_saved_as_one_act_and_nothing_else_changes(Provider provider)
    {
        await using var site = await ReportSite.StartAsync(provider, postgres);
        using var editor = await site.EditorAsync();
        var page = await editor.PageAsync(ReportSite.Page);
        var photo = (await site.AllAsync<Photo>()).Single(p => p.Details.Order == 3);
        using var saved = await ReportSite.SaveAsync(editor, page, ("attendance.en", "A full hall of 106."), ($"{photo.Id.Value:N}.caption.en", "The baton passes."));
        var after = await OfficeSite.FollowAsync(editor, saved);
        var paragraph = Assert.Single(await site.AllAsync<ReportParagraph>());
        Assert.Equal(("attendance", "", "A full hall of 106.", false), (paragraph.Details.Place, paragraph.Details.Text.Zh, paragraph.Details.Text.En, paragraph.Details.Signed));
        Assert.StartsWith("In all 106 people took part", paragraph.Details.ReplacedText.En, StringComparison.Ordinal);
        Assert.Equal("The baton passes.", (await site.AllAsync<Photo>()).Single(p => p.Id == photo.Id).Details.Caption.En);
        Assert.Contains("own words", after.QuerySelector("#p-attendance h3")!.TextContent, StringComparison.Ordinal);
        using var nothing = await ReportSite.SaveAsync(editor, after);
        Assert.Equal(HttpStatusCode.SeeOther, nothing.StatusCode);
        Assert.DoesNotContain("done=", nothing.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paragraph_left_empty_or_written_as_the_facts_say_follows_them_again()
    {
        await using var site = await ReportSite.StartAsync(Provider.Sqlite, postgres);
        using var editor = await site.EditorAsync();
        var page = await editor.PageAsync(ReportSite.Page);
        var (zh, en) = (page.QuerySelector("[name='attendance.zh']")!.TextContent.TrimStart('\n'), page.QuerySelector("[name='attendance.en']")!.TextContent.TrimStart('\n'));
        using (var own = await ReportSite.SaveAsync(editor, page, ("attendance.en", "Own."), ("attendance.zh", "自写。")))
        {
            page = await OfficeSite.FollowAsync(editor, own);
        }

        using (var half = await ReportSite.SaveAsync(editor, page, ("attendance.en", "")))
        {
            page = await OfficeSite.FollowAsync(editor, half);
        }

        Assert.Equal(en, page.QuerySelector("[name='attendance.en']")!.TextContent.TrimStart('\n'));
        Assert.Equal("自写。", page.QuerySelector("[name='attendance.zh']")!.TextContent.TrimStart('\n'));
        using var whole = await ReportSite.SaveAsync(editor, page, ("attendance.zh", zh));
        await OfficeSite.FollowAsync(editor, whole);
        Assert.Empty(await site.AllAsync<ReportParagraph>());
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Of_two_who_write_the_same_paragraph_the_second_keeps_what_was_typed_and_may_insist(Provider provider)
    {
        await using var site = await ReportSite.StartAsync(provider, postgres);
        using var first = await site.HostAsync();
        using var second = await site.EditorAsync();
        var (one, two) = (await first.PageAsync(ReportSite.Page), await second.PageAsync(ReportSite.Page));
        using (var saved = await ReportSite.SaveAsync(first, one, ("lead.en", "First words.")))
        {
            Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        }

        using var clash = await ReportSite.SaveAsync(second, two, ("lead.en", "Second words."), ("visit.en", "My visit."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clash.StatusCode);
        var both = await SignedIn.ParseAsync(clash);
        Assert.Equal("Second words.", both.QuerySelector("[name='lead.en']")!.TextContent.TrimStart('\n'));
        Assert.Equal("My visit.", both.QuerySelector("[name='visit.en']")!.TextContent.TrimStart('\n'));
        Assert.Contains("First words.", PublicSite.Visible(both.GetElementById("p-lead")!), StringComparison.Ordinal);
        Assert.Single(await site.AllAsync<ReportParagraph>());
        using var insisted = await ReportSite.SaveAsync(second, both);
        Assert.Equal(HttpStatusCode.SeeOther, insisted.StatusCode);
        Assert.Equal(["Second words.", "My visit."], (await site.AllAsync<ReportParagraph>()).OrderBy(p => p.Details.Place).Select(p => p.Details.Text.En));
    }

    [Fact]
    public async Task A_fact_that_changes_while_one_writes_is_not_written_over()
    {
        await using var site = await ReportSite.StartAsync(Provider.Sqlite, postgres);
        using var editor = await site.EditorAsync();
        var page = await editor.PageAsync(ReportSite.Page);
        await site.TotalAsync(107);
        using var refused = await ReportSite.SaveAsync(editor, page, ("attendance.en", "Our 106."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("In all 107 people", PublicSite.Visible((await SignedIn.ParseAsync(refused)).GetElementById("p-attendance")!), StringComparison.Ordinal);
        Assert.Empty(await site.AllAsync<ReportParagraph>());
    }

    [Fact]
    public async Task A_text_too_long_comes_back_and_hostile_text_is_only_text()
    {
        await using var site = await ReportSite.StartAsync(Provider.Sqlite, postgres);
        using var editor = await site.EditorAsync();
        var page = await editor.PageAsync(ReportSite.Page);
        using (var refused = await ReportSite.SaveAsync(editor, page, ("lead.en", new string('x', 20_001))))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Equal(20_001, (await SignedIn.ParseAsync(refused)).QuerySelector("[name='lead.en']")!.TextContent.TrimStart('\n').Length);
        }

        const string hostile = "</textarea><script>alert(1)</script> \"'& 𬱖";
        using var saved = await ReportSite.SaveAsync(editor, page, ("lead.en", hostile));
        var after = await OfficeSite.FollowAsync(editor, saved);
        Assert.Equal(hostile, after.QuerySelector("[name='lead.en']")!.TextContent.TrimStart('\n'));
        Assert.Empty(after.QuerySelectorAll("main script"));
    }
}
