using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;

namespace Baton.Web.Tests.Office.Programmes;

public sealed class ProgrammeOverviewPageTests(PostgresServer postgres)
{
    private const string Page = $"/manage/{OfficeSite.Slug}";

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task An_organiser_reads_the_programme_at_a_glance(string language)
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();

        Snapshot.Matches((await organiser.PageAsync(Page, language)).Text(), language);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task A_new_programme_says_what_to_do_next(string language)
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var founder = await app.SignInAsync(Role.Organiser);
        await founder.DoAsync("/manage/new", "/manage/new/create", ("name.zh", "新活动"), ("name.en", "New relay"));

        var page = await founder.PageAsync("/manage/new-relay", language);

        Snapshot.Matches(page.Text(), $"new.{language}");
        Assert.Equal("/manage/new-relay/institutions", page.QuerySelector(".setup .is-primary")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Host_staff_read_it_and_are_offered_no_change()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();

        var page = await host.PageAsync(Page);

        Assert.Empty(page.QuerySelectorAll("main form, main a[href$='/settings'], main a[href$='/editions/new']"));
        Assert.Null(page.QuerySelector($"main a[href='{Page}/5']"));
        Assert.DoesNotContain("Edition 5", page.QuerySelector("#editions")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/hosts")]
    [InlineData("/institutions")]
    [InlineData("/member-institutions")]
    [InlineData("/editions/new?from=4")]
    [InlineData("/4/plan")]
    [InlineData("/4/state")]
    public async Task A_page_asks_as_often_for_three_talks_as_for_one(string page)
    {
        Assert.Equal(await CommandsAsync(1), await CommandsAsync(3));

        async Task<int> CommandsAsync(int talks) =>
            await OfficeCounter.CommandsAsync(postgres, new RelayParts(talks: talks).All, app => app.SignInAsync(Role.Organiser), Page + page);
    }
}
