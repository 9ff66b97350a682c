using System.Net;
using Baton.Domain.SiteVisits;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.Agenda;
using Baton.Web.Tests.Office.People;
using Baton.Web.Tests.Office.Programmes;

namespace Baton.Web.Tests.Office.Visit;

public sealed class VisitDeskPageTests(PostgresServer postgres)
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task The_page_reads_as_approved(string language)
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        var before = await desk.PageAsync("visit", language);
        DraftAgendaPageTests.AssertLabelled(before);

        // With all that a rota needs: every stop says how long a group stays.
        await desk.MeanwhileAsync<Stop>(s => s.Id == desk.Stops[2].Id, s => s.Describe(s.Details with { Minutes = 20, Capacity = 30 }));
        var rota = await desk.PageAsync("visit", language);
        Snapshot.Matches(before.Text() + "\n\n----\n\n" + Publicity.PublicSite.Visible(rota.QuerySelectorAll("main table.is-plain")[1]), language);
    }

    [Fact]
    public async Task Without_a_visit_the_page_leads_to_the_stage_that_is_missing()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        await desk.App.DraftAsync(async db => db.RemoveRange(
            [.. (await desk.AllAsync<Display>()), .. (await desk.AllAsync<Stop>()), .. (await desk.AllAsync<VisitGroup>()), .. (await desk.AllAsync<Domain.Programmes.Stage>()).Where(s => s.Id == desk.Visit.Id)]));
        var page = await desk.PageAsync("visit");
        Assert.Equal(desk.Here + "/parts/stages/new", page.QuerySelector(".empty a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Each_role_sees_what_it_may_read_and_no_form_it_may_not_send()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        foreach (var role in new[] { Role.Editor, Role.Door })
        {
            using var without = await desk.SignInAsync(role);
            using var page = await without.GetAsync(desk.Here + "/visit");
            Assert.Contains(page.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        }

        using var auditor = await desk.SignInAsync(Role.Auditor);
        var masked = await auditor.PageAsync(desk.Here + "/visit");
        Assert.Empty(masked.QuerySelectorAll("main form[action], main td a.button, main select"));
        Assert.Contains("Ouyang Qing", masked.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Qinghe", masked.QuerySelector("table.is-roster")!.TextContent, StringComparison.Ordinal);
    }
}
