using System.Net;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Office.Programmes;

public sealed class ProgrammeSettingsPageTests(PostgresServer postgres)
{
    private const string Page = $"/manage/{OfficeSite.Slug}/settings";

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_new_address_name_leads_to_the_new_address(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var organiser = await site.OrganiserAsync();
        var action = $"{Page}/{site.Programme.Value}/save";

        using var answer = await organiser.SubmitAsync(await organiser.PageAsync(Page), action, ("slug", "renamed-relay"), ("rule.en", "In turn."));

        Assert.StartsWith("/manage/renamed-relay/settings?done=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        await OfficeSite.FollowAsync(organiser, answer);
        using var former = await organiser.GetAsync(Page);
        Assert.Equal(HttpStatusCode.NotFound, former.StatusCode);
        Assert.Equal("In turn.", (await site.PartAsync<Programme>(_ => true)).Details.Rule.En);
    }

    [Fact]
    public async Task A_taken_name_stands_at_its_field()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        await site.App.AddAsync(new Publicity.RelayParts("other-relay").All);
        using var organiser = await site.OrganiserAsync();

        var refused = await organiser.RefusedAsync(Page, $"{Page}/{site.Programme.Value}/save", ("slug", "other-relay"));

        Assert.Contains("already", refused.FaultAt("slug"), StringComparison.Ordinal);
        Assert.Equal("other-relay", refused.QuerySelector("[name='slug']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task They_ask_for_a_fresh_proof_and_are_closed_to_host_staff()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();
        using var host = await site.HostAsync();
        using var denied = await host.GetAsync(Page);
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);

        site.App.Clock.Advance(Rights.ProofLasts);
        using var asked = await organiser.GetAsync(Page);

        Assert.StartsWith("/step-up", asked.Headers.Location!.ToString(), StringComparison.Ordinal);
    }
}
