using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Office.Report;

public sealed class HoldReportTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_public_report_is_held_back_at_once_and_with_it_nothing_else_of_the_draft_text(Provider provider)
    {
        await using var site = await ReportSite.StartAsync(provider, postgres, held: false);
        using var host = await site.HostAsync();
        using var held = await host.SubmitAsync(await host.PageAsync(ReportSite.Page), ReportSite.Page + "/hold", ("hold-reason", "a name is wrong"));
        await OfficeSite.FollowAsync(host, held);
        Assert.Contains("not published yet", await site.PublicAsync(), StringComparison.Ordinal);
        Assert.Equal("report held back: a name is wrong", await site.LastNoteAsync());
        using var edition = await site.App.GetAsync($"/p/{ReportSite.Slug}/1", "en");
        Assert.DoesNotContain("/report.docx", await edition.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
