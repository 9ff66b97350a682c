using System.Net;
using Baton.Domain.Programmes;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;

namespace Baton.Web.Tests.Office.Report;

public sealed class PublishReportTests(PostgresServer postgres)
{
    private static string Publish => ReportSite.Page + "/publish";

    private static async Task SignedAsync(ReportSite site, SignedIn browser)
    {
        await site.SignersAsync(browser);
        await ReportSite.SignAsync(browser);
    }

    private static async Task<HttpResponseMessage> PublishAsync(SignedIn browser, params (string Name, string Value)[] fields) =>
        await browser.SubmitAsync(await browser.PageAsync(ReportSite.Page), Publish, fields);

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Held_it_says_so_and_published_by_the_host_it_is_read(Provider provider)
    {
        await using var site = await ReportSite.StartAsync(provider, postgres);
        using var host = await site.HostAsync();
        Assert.Contains("not published yet", await site.PublicAsync(), StringComparison.Ordinal);
        Assert.Contains("新闻稿尚未发布", await site.PublicAsync("zh-CN"), StringComparison.Ordinal);
        using (var document = await site.App.GetAsync(ReportSite.Public + ".docx"))
        {
            Assert.Equal(HttpStatusCode.NotFound, document.StatusCode);
        }

        using (var early = await PublishAsync(host))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
            Assert.Contains("Open points: 3", PublicSite.Visible((await SignedIn.ParseAsync(early)).QuerySelector("main")!), StringComparison.Ordinal);
        }

        await SignedAsync(site, host);
        using var published = await PublishAsync(host);
        await OfficeSite.FollowAsync(host, published);
        Assert.Contains("In all 106 people took part", await site.PublicAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("orrected", await site.PublicAsync(), StringComparison.Ordinal);
        using var read = await site.App.GetAsync(ReportSite.Public + ".docx");
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.False(Assert.Single(await site.AllAsync<Edition>()).Details.ReportHeld);
        Assert.Equal("report published", await site.LastNoteAsync());
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_correction_needs_a_note_and_the_page_says_that_it_was_corrected(Provider provider)
    {
        await using var site = await ReportSite.StartAsync(provider, postgres);
        using var host = await site.HostAsync();
        await SignedAsync(site, host);
        using (var published = await PublishAsync(host))
        {
            await OfficeSite.FollowAsync(host, published);
        }

        await site.TotalAsync(107, publish: true);
        Assert.Contains("In all 106 people", await site.PublicAsync(), StringComparison.Ordinal);
        using (var inserted = await host.SubmitAsync(await host.PageAsync(ReportSite.Page), ReportSite.Page + "/paragraphs/attendance/insert"))
        {
            await OfficeSite.FollowAsync(host, inserted);
        }

        Assert.Contains("In all 106 people", await site.PublicAsync(), StringComparison.Ordinal);
        await ReportSite.SignAsync(host);
        using (var noted = await PublishAsync(host))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, noted.StatusCode);
            Assert.NotNull((await SignedIn.ParseAsync(noted)).GetElementById("e-note"));
        }

        using var corrected = await PublishAsync(host, ("note", "107 people came."));
        await OfficeSite.FollowAsync(host, corrected);
        Assert.Contains("In all 107 people", await site.PublicAsync(), StringComparison.Ordinal);
        Assert.Contains("orrected", await site.PublicAsync(), StringComparison.Ordinal);
        Assert.Contains("107 people came.", await site.PublicAsync(), StringComparison.Ordinal);
        Assert.Equal("report corrected: 107 people came.", await site.LastNoteAsync());
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task One_organiser_alone_publishes_with_a_reason_that_the_history_keeps(Provider provider)
    {
        await using var site = await ReportSite.StartAsync(provider, postgres, kept: true);
        using var organiser = await site.OrganiserAsync();
        await SignedAsync(site, organiser);
        using (var silent = await PublishAsync(organiser))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
            Assert.NotNull((await SignedIn.ParseAsync(silent)).GetElementById("e-reason"));
        }

        using var published = await PublishAsync(organiser, ("reason", "nobody else is here"));
        await OfficeSite.FollowAsync(organiser, published);
        Assert.Equal("report published (by one person alone, because: nobody else is here)", await site.LastNoteAsync());
        Assert.DoesNotContain("nobody else is here", await site.PublicAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_organisers_one_signs_last_and_the_other_publishes()
    {
        await using var site = await ReportSite.StartAsync(Provider.Sqlite, postgres, kept: true);
        using var first = await site.OrganiserAsync();
        using var second = await site.App.SignInAsync(Web.Access.Role.Organiser, site.Scope.ProgrammeId);
        await SignedAsync(site, first);
        using (var alone = await PublishAsync(first, ("reason", "I am in a hurry")))
        {
            // Both are called the same here, so neither counts as the other's second person.
            Assert.Equal(HttpStatusCode.UnprocessableEntity, alone.StatusCode);
            Assert.Contains("A second person must agree", PublicSite.Visible((await SignedIn.ParseAsync(alone)).QuerySelector("main")!), StringComparison.Ordinal);
        }

        using var editor = await site.EditorAsync();
        using (var back = await editor.SubmitAsync(await editor.PageAsync(ReportSite.Page), (await editor.PageAsync(ReportSite.Page)).QuerySelectorAll("#sign-offs form").Last().GetAttribute("action")))
        {
            await OfficeSite.FollowAsync(editor, back);
        }

        await ReportSite.SignAsync(editor);
        using var published = await PublishAsync(second);
        await OfficeSite.FollowAsync(second, published);
        Assert.Contains("In all 106 people", await site.PublicAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_organiser_keeps_the_host_does_not_publish_and_an_editor_never_does()
    {
        await using var site = await ReportSite.StartAsync(Provider.Sqlite, postgres, kept: true);
        using var host = await site.HostAsync();
        using var editor = await site.EditorAsync();
        await SignedAsync(site, editor);
        var page = await host.PageAsync(ReportSite.Page);
        Assert.DoesNotContain(page.QuerySelectorAll("form"), f => f.GetAttribute("action") == Publish);
        Assert.Contains("The organiser publishes the reports", PublicSite.Visible(page.QuerySelector("main")!), StringComparison.Ordinal);
        var text = page.QuerySelector("input[name=text]")?.GetAttribute("value") ?? "";
        using (var forged = await host.PostAsync(Publish, ("text", text)))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, forged.StatusCode);
        }

        using (var forged = await editor.PostAsync(Publish, ("text", text)))
        {
            Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        }

        Assert.Contains("not published yet", await site.PublicAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_of_the_edition_cannot_publish_the_report()
    {
        await using var site = await ReportSite.StartAsync(Provider.Sqlite, postgres, kept: true);
        using var host = await site.HostAsync();
        var edition = Assert.Single(await site.AllAsync<Edition>());
        using var saved = await host.PostAsync($"/manage/{ReportSite.Slug}/1/parts/edition/{edition.Id.Value}/save", ("report-held", "no"), ("report-held?", ""));
        Assert.True(Assert.Single(await site.AllAsync<Edition>()).Details.ReportHeld);
    }

    [Fact]
    public async Task A_report_brought_in_at_the_console_is_public_and_is_corrected_without_signatures()
    {
        await using var site = await ReportSite.StartAsync(Provider.Sqlite, postgres, held: false);
        using var host = await site.HostAsync();
        Assert.Contains("In all 106 people took part", await site.PublicAsync(), StringComparison.Ordinal);
        using (var own = await ReportSite.SaveAsync(host, await host.PageAsync(ReportSite.Page), ("attendance.en", "In all 106 people came.")))
        {
            await OfficeSite.FollowAsync(host, own);
        }

        Assert.Contains("In all 106 people took part", await site.PublicAsync(), StringComparison.Ordinal);
        using var corrected = await PublishAsync(host, ("note", "A better word."));
        await OfficeSite.FollowAsync(host, corrected);
        Assert.Contains("In all 106 people came.", await site.PublicAsync(), StringComparison.Ordinal);
    }
}
