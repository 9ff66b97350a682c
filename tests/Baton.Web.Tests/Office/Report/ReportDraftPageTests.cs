using System.Net;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;

namespace Baton.Web.Tests.Office.Report;

public sealed class ReportDraftPageTests(PostgresServer postgres)
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task The_launch_edition_as_its_editor_sees_it(string language)
    {
        await using var site = await ReportSite.StartAsync(Provider.Sqlite, postgres);
        using var editor = await site.EditorAsync();
        var main = (await editor.PageAsync(ReportSite.Page, language)).QuerySelector("main")!;
        var text = PublicSite.Visible(main).Replace(editor.Client.BaseAddress!.Authority, "host", StringComparison.Ordinal);
        Assert.DoesNotContain("publicity.", text, StringComparison.Ordinal);
        Snapshot.Matches(text, "launch." + language);
    }

    [Theory]
    [InlineData("en", "Opening|facts still missing|Picture of")]
    [InlineData("zh-CN", "导语|还缺数据|的图片")]
    public async Task Before_the_day_the_skeleton_stands_with_what_is_known_and_places_for_captions(string language, string words)
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var editor = await site.EditorAsync();
        var text = PublicSite.Visible((await editor.PageAsync(OfficeSite.Here + "/report", language)).QuerySelector("main")!);
        Assert.All(words.Split('|'), word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_gap_leads_the_host_to_the_field_that_fills_it()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        var page = await host.PageAsync(OfficeSite.Here + "/report");
        var links = page.QuerySelectorAll("main .marked a[href*='/parts/']").Select(a => a.GetAttribute("href")!).Distinct().ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var there = await host.PageAsync(link.Split('#')[0]);
            Assert.True(!link.Contains('#', StringComparison.Ordinal) || there.GetElementById(link.Split('#')[1]) is not null, link);
        }
    }

    [Fact]
    public async Task An_editor_is_led_to_no_page_that_is_closed_to_editors()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var editor = await site.EditorAsync();
        var page = await editor.PageAsync(OfficeSite.Here + "/report");
        foreach (var link in page.QuerySelectorAll("main a[href^='/manage']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Distinct())
        {
            using var answer = await editor.GetAsync(link);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{link}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task An_auditor_reads_and_finds_no_button()
    {
        await using var site = await ReportSite.StartAsync(Provider.Sqlite, postgres);
        using var auditor = await site.App.SignInAsync(Web.Access.Role.Auditor, site.Scope.ProgrammeId);
        var page = await auditor.PageAsync(ReportSite.Page);
        Assert.Empty(page.QuerySelectorAll("main button, main textarea[name]"));
        Assert.Contains("In all 106 people took part", PublicSite.Visible(page.QuerySelector("main")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_empty_edition_has_its_page_too()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        await site.App.DraftAsync(db =>
        {
            db.Add(Edition.Create(EditionId.From(Guid.CreateVersion7()), site.Programme, new EditionDetails { Number = 9 }).Value);
            return Task.CompletedTask;
        });
        using var organiser = await site.OrganiserAsync();
        Assert.Contains("facts still missing", PublicSite.Visible((await organiser.PageAsync($"/manage/{OfficeSite.Slug}/9/report")).QuerySelector("main")!), StringComparison.Ordinal);
    }
}
