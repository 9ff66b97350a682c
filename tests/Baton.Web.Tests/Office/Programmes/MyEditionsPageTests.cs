using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;

namespace Baton.Web.Tests.Office.Programmes;

public sealed class MyEditionsPageTests(PostgresServer postgres)
{
    [Fact]
    public async Task In_an_empty_installation_the_organiser_is_led_to_the_first_programme()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await app.SignInAsync(Role.Organiser);
        using var nobody = await app.SignInAsync(null);

        Snapshot.Matches((await organiser.PageAsync("/manage")).Text(), "empty.en");
        Snapshot.Matches((await organiser.PageAsync("/manage", "zh-CN")).Text(), "empty.zh-CN");
        Assert.Contains("Ask the organiser", (await nobody.PageAsync("/manage")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task An_organiser_sees_all_editions_with_state_and_days_left(string language)
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();

        Snapshot.Matches((await organiser.PageAsync("/manage", language)).Text(), $"organiser.{language}");
    }

    [Fact]
    public async Task Host_staff_see_their_edition_and_nobody_else_s()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        await site.App.AddAsync(new RelayParts("other-relay").All);
        using var host = await site.HostAsync();

        var links = (await host.PageAsync("/manage")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ToList();

        Assert.Equal([$"/manage/{OfficeSite.Slug}", OfficeSite.Here], links);
    }

    [Fact]
    public async Task The_next_host_sees_the_edition_before_only_after_the_handover()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var next = await site.App.SignInAsync(Role.NextHost, site.Programme, site.Edition);
        var third = await site.PartAsync<Edition>(e => e.Details.Number == 3);
        using var nextOfThird = await site.App.SignInAsync(Role.NextHost, site.Programme, third.Id);

        Assert.DoesNotContain("Edition 4", (await next.PageAsync("/manage")).Text(), StringComparison.Ordinal);
        Assert.Contains("Edition 3", (await nextOfThird.PageAsync("/manage")).Text(), StringComparison.Ordinal);
    }
}
