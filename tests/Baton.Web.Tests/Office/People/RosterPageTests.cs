using System.Net;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.Agenda;
using Baton.Web.Tests.Office.Programmes;
using Baton.Web.Tests.Publicity;

namespace Baton.Web.Tests.Office.People;

public sealed class RosterPageTests(PostgresServer postgres)
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task The_page_reads_as_approved(string language)
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        var (list, fresh, open) = (await desk.PageAsync("people", language), await desk.PageAsync("people?open=new", language), await desk.PageAsync($"people?open={desk.OuyangThere.Id.Value}", language));
        Assert.All([list, fresh, open], DraftAgendaPageTests.AssertLabelled);
        Snapshot.Matches(string.Join("\n\n----\n\n", list.Text(), PublicSite.Visible(fresh.QuerySelector("main .block")!), PublicSite.Visible(open.QuerySelector("tr.detail")!)), language);
    }

    [Fact]
    public async Task The_list_shows_who_fits_by_delegation_category_capacity_name_post_and_code()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        foreach (var (query, names) in new[]
        {
            ($"delegation={desk.Qinghe.Id.Value}", "Li Si, Ouyang Qing"),
            ($"category={desk.Outside.Id.Value}&text=ouyang", "Ouyang Qing"),
            ($"category={Guid.Empty}", "Zhao Wu"),
            ("capacity=Staff", "Deng Liu"),
            ("text=" + Uri.EscapeDataString("邓"), "Deng Liu"),
            ("text=associate", "Ouyang Qing"),
            ("text=jk-mnp", "Ouyang Qing"),
            ("category=nonsense&capacity=99&delegation=%00&open=nonsense", "Li Si, Ouyang Qing, Zhao Wu, Deng Liu"),
        })
        {
            var page = await desk.PageAsync("people?" + query);
            Assert.Equal(names, string.Join(", ", page.QuerySelectorAll("tbody tr[id] th").Select(t => t.TextContent.Trim())));
        }

        Assert.NotNull((await desk.PageAsync($"people?delegation={desk.Qinghe.Id.Value}&capacity=Staff")).QuerySelector(".empty"));
        Assert.Empty((await desk.PageAsync($"people?open={desk.Foreign.Id.Value}")).QuerySelectorAll("tr.detail"));
    }

    [Fact]
    public async Task Whoever_may_not_change_sees_no_form_and_whoever_may_not_read_sees_nothing()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        foreach (var role in new[] { Role.Editor, Role.Door })
        {
            using var without = await desk.SignInAsync(role);
            using var page = await without.GetAsync(desk.Here + "/people");
            Assert.Contains(page.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
            Assert.DoesNotContain("Ouyang", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        // Names and categories only: no post, no institution, and no way to guess a code.
        using var auditor = await desk.SignInAsync(Role.Auditor);
        var masked = await auditor.PageAsync($"{desk.Here}/people?open={desk.OuyangThere.Id.Value}");
        Assert.Empty(masked.QuerySelectorAll("main form[method=post], main a.button, main input[type=checkbox]"));
        Assert.Contains("Ouyang Qing", masked.Text(), StringComparison.Ordinal);
        Assert.Contains("Delegates", masked.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Associate Professor", masked.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Qinghe", masked.Text(), StringComparison.Ordinal);
        Assert.NotNull((await auditor.PageAsync(desk.Here + "/people?text=JKMNP")).QuerySelector(".empty"));
        Assert.Equal(4, (await auditor.PageAsync($"{desk.Here}/people?delegation={desk.Lanxi.Id.Value}")).QuerySelectorAll("tbody tr[id]").Length);
    }
}
