using System.Net;
using Baton.Domain.Institutions;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Office.Programmes;

public sealed class InstitutionsPageTests(PostgresServer postgres)
{
    private const string Page = $"/manage/{OfficeSite.Slug}/institutions";
    private const string Parts = $"/manage/{OfficeSite.Slug}/parts";

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Institutions_units_campus_building_and_room_are_entered_below_each_other(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var organiser = await site.OrganiserAsync();

        await organiser.DoAsync(Page, Parts + "/institutions/new/enter", ("name.zh", "海风大学"), ("name.en", "Haifeng University"), ("short-name.en", "Haifeng"));
        var university = await BodyAsync(site, "Haifeng University");
        var below = await organiser.PageAsync($"{Page}?parent={university.Id.Value}");
        using var answer = await organiser.SubmitAsync(below, Parts + "/institutions/new/enter", ("name.en", "School of Wind"), ("kind", "college"));
        var page = await OfficeSite.FollowAsync(organiser, answer);
        Assert.Equal(university.Id, (await BodyAsync(site, "School of Wind")).Details.ParentId);
        Assert.NotNull(page.QuerySelector("th.is-below-1"));

        await organiser.DoAsync(Page + "?view=venues", Parts + "/venues/new/enter", ("name.en", "Sea Campus"), ("institution", university.Id.Value.ToString()));
        var campus = await site.PartAsync<Venue>(v => v.Details.Name.En == "Sea Campus");
        await organiser.DoAsync($"{Page}?view=venues&parent={campus.Id.Value}", Parts + "/venues/new/enter", ("name.en", "Lighthouse"));
        var building = await site.PartAsync<Venue>(v => v.Details.Name.En == "Lighthouse");
        Assert.Equal((VenueKind.Building, campus.Id), (building.Details.Kind, building.Details.ParentId!.Value));
        await organiser.DoAsync($"{Page}?view=venues&parent={building.Id.Value}", Parts + "/venues/new/enter", ("name.en", "Lamp Room"));
        Assert.Equal(VenueKind.Room, (await site.PartAsync<Venue>(v => v.Details.Name.En == "Lamp Room")).Details.Kind);
    }

    [Fact]
    public async Task One_is_changed_removed_and_brought_back()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();
        await organiser.DoAsync(Page, Parts + "/institutions/new/enter", ("name.en", "Haifeng University"));
        var body = await BodyAsync(site, "Haifeng University");
        var form = $"{Parts}/institutions/{body.Id.Value}";

        await organiser.DoAsync(form, form + "/save", ("short-name.en", "Haifeng"));
        var gone = await organiser.DoAsync(form, form + "/remove");
        Assert.DoesNotContain("Haifeng", gone.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        await organiser.UndoAsync(gone);
        Assert.Equal("Haifeng", (await BodyAsync(site, "Haifeng University")).Details.ShortName.En);

        var host = await BodyAsync(site, "Xingyu University");
        var named = await organiser.RefusedAsync($"{Parts}/institutions/{host.Id.Value}", $"{Parts}/institutions/{host.Id.Value}/remove");
        Assert.Contains("still names it", named.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_it_is_entered_once_and_an_id_in_use_is_not_taken()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();
        var form = await organiser.PageAsync(Page);

        using var once = await organiser.SubmitAsync(form, Parts + "/institutions/new/enter", ("name.en", "Haifeng University"));
        using var twice = await organiser.SubmitAsync(form, Parts + "/institutions/new/enter", ("name.en", "Haifeng University"));
        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (once.StatusCode, twice.StatusCode));
        Assert.Equal(8, await site.CountAsync<Institution>());

        var venue = await site.PartAsync<Venue>(_ => true);
        using var taken = await organiser.PostAsync(Parts + "/institutions/new/enter", ("name.en", "Another"), ("kind", "university"), ("new", venue.Id.Value.ToString()));
        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        Assert.NotEqual(venue.Id.Value, (await BodyAsync(site, "Another")).Id.Value);
    }

    [Fact]
    public async Task What_cannot_be_is_told_and_what_was_typed_is_kept()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();

        var nameless = await organiser.RefusedAsync(Page, Parts + "/institutions/new/enter", ("short-name.en", "Only short"));
        Assert.Equal("Only short", nameless.QuerySelector("[name='short-name.en']")!.GetAttribute("value"));
        var host = await BodyAsync(site, "Xingyu University");
        var form = $"{Parts}/institutions/{host.Id.Value}";
        var itself = await organiser.RefusedAsync(form, form + "/save", ("parent", host.Id.Value.ToString()));
        Assert.Contains("within itself", itself.FaultAt("parent"), StringComparison.Ordinal);
        using var people = await organiser.GetAsync(Parts + "/people");
        using var stages = await organiser.GetAsync(Parts + "/stages");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (people.StatusCode, stages.StatusCode));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task Full_and_short_names_stand_side_by_side(string language)
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();

        Snapshot.Matches((await organiser.PageAsync(Page, language)).Text() + "\n---\n" + (await organiser.PageAsync(Page + "?view=venues", language)).Text(), language);
    }

    private static Task<Institution> BodyAsync(OfficeSite site, string name) => site.PartAsync<Institution>(i => i.Details.Name.En == name);
}
