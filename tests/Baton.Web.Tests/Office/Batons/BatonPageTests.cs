using System.Net;
using Baton.Domain.Handover;
using Baton.Domain.Publicity;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.Report;
using Baton.Web.Tests.Publicity;

namespace Baton.Web.Tests.Office.Batons;

public sealed class BatonPageTests(PostgresServer postgres)
{
    private static string Page => $"/manage/{ReportSite.Slug}/1/baton";

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Story_and_custody_are_written_side_by_side_and_taken_back(Provider provider)
    {
        await using var site = await ReportSite.StartAsync(provider, postgres);
        using var host = await site.HostAsync();
        var baton = Assert.Single(await site.AllAsync<RelayBaton>());
        var (action, prefix) = ($"{Page}/{baton.Id.Value}/save", $"{baton.Id.Value:N}.");
        using var saved = await host.SubmitAsync(await host.PageAsync(Page), action, (prefix + "story.zh", "寓意。"), (prefix + "story.en", "A story."));
        var after = await OfficeSite.FollowAsync(host, saved);
        Assert.Equal(("寓意。", "A story."), (Assert.Single(await site.AllAsync<RelayBaton>()).Details.Story.Zh, Assert.Single(await site.AllAsync<RelayBaton>()).Details.Story.En));
        using var undone = await host.SubmitAsync(after, after.QuerySelector(".notice form")!.GetAttribute("action"));
        await OfficeSite.FollowAsync(host, undone);
        Assert.Equal(baton.Details, Assert.Single(await site.AllAsync<RelayBaton>()).Details);

        var record = Assert.Single(await site.AllAsync<CustodyRecord>());
        var custody = $"{Page}/custody/{record.Id.Value}";
        using var noted = await host.SubmitAsync(await host.PageAsync(Page), custody + "/save", ($"{record.Id.Value:N}.note.en", "On the stage."));
        await OfficeSite.FollowAsync(host, noted);
        Assert.Equal("On the stage.", Assert.Single(await site.AllAsync<CustodyRecord>()).Details.Note.En);
        Assert.Equal(record.Details.PresentIds, Assert.Single(await site.AllAsync<CustodyRecord>()).Details.PresentIds);
        using var removed = await host.SubmitAsync(await host.PageAsync(Page), custody + "/remove");
        await OfficeSite.FollowAsync(host, removed);
        Assert.Empty(await site.AllAsync<CustodyRecord>());
    }

    [Fact]
    public async Task Credits_are_kept_here_as_on_the_page_of_the_report()
    {
        await using var site = await ReportSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        foreach (var page in new[] { Page, ReportSite.Page })
        {
            var before = (await site.AllAsync<Credit>()).Count;
            var unit = (await site.AllAsync<Credit>()).First(c => c.Details.UnitId is not null).Details.UnitId!.Value.Value.ToString();
            using var entered = await host.SubmitAsync(await host.PageAsync(page), page + "/credits/new/enter", ("new.kind", "editing"), ("new.unit", unit));
            await OfficeSite.FollowAsync(host, entered);
            Assert.Equal(before + 1, (await site.AllAsync<Credit>()).Count);
            using var refused = await host.SubmitAsync(await host.PageAsync(page), page + "/credits/new/enter", ("new.kind", "editing"), ("new.unit", ""));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.NotNull((await SignedIn.ParseAsync(refused)).QuerySelector($"form[action='{page}/credits/new/enter']"));
        }
    }

    [Fact]
    public async Task A_record_that_gives_to_the_giver_is_refused_at_its_field()
    {
        await using var site = await ReportSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        var record = Assert.Single(await site.AllAsync<CustodyRecord>());
        using var refused = await host.SubmitAsync(
            await host.PageAsync(Page), $"{Page}/custody/{record.Id.Value}/save", ($"{record.Id.Value:N}.receiver", record.Details.GiverId.Value.ToString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(record.Details.ReceiverId, Assert.Single(await site.AllAsync<CustodyRecord>()).Details.ReceiverId);
    }

    [Fact]
    public async Task Ids_of_elsewhere_are_not_there_and_an_editor_keeps_out()
    {
        await using var site = await ReportSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        using var editor = await site.EditorAsync();
        foreach (var path in new[] { $"/{Guid.CreateVersion7()}/save", $"/custody/{Guid.CreateVersion7()}/save", $"/custody/{Guid.CreateVersion7()}/remove", $"/credits/{Guid.CreateVersion7()}/save" })
        {
            using var answer = await host.PostAsync(Page + path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var page = await editor.GetAsync(Page);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task The_page_of_the_launch_edition(string language)
    {
        await using var site = await ReportSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        Snapshot.Matches(PublicSite.Visible((await host.PageAsync(Page, language)).QuerySelector("main")!), "launch." + language);
    }
}
