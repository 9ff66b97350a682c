using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Office.Programmes;

public sealed class SetUpStepsTests(PostgresServer postgres)
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task An_empty_edition_shows_five_steps_with_the_next_one_first(string language)
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();
        await organiser.DoAsync($"/manage/{OfficeSite.Slug}/editions/new", $"/manage/{OfficeSite.Slug}/editions/create");

        var page = await organiser.PageAsync($"/manage/{OfficeSite.Slug}/6", language);

        Snapshot.Matches(Publicity.PublicSite.Visible(page.QuerySelector("section:has(> .setup)")!), language);
        Assert.Equal($"/manage/{OfficeSite.Slug}/hosts#n6", page.QuerySelector(".setup .is-primary")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_step_offers_only_what_the_person_may_do()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        var fifth = await site.PartAsync<Domain.Programmes.Edition>(e => e.Details.Number == 5);
        using var host = await site.App.SignInAsync(Role.Host, site.Programme, fifth.Id);
        using var editor = await site.App.SignInAsync(Role.Editor, site.Programme, fifth.Id);

        var steps = (await host.PageAsync($"/manage/{OfficeSite.Slug}/5")).QuerySelectorAll(".setup > li");
        Assert.Empty(steps[0].QuerySelectorAll("a"));
        Assert.Equal($"/manage/{OfficeSite.Slug}/5/plan", steps[1].QuerySelector("a")!.GetAttribute("href"));
        Assert.Empty((await editor.PageAsync($"/manage/{OfficeSite.Slug}/5")).QuerySelectorAll(".setup a"));
    }
}
