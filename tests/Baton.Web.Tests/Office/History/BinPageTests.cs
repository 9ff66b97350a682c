using System.Net;
using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Domain.SiteVisits;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Office.History;

public sealed class BinPageTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Bin => OfficeSite.Here + "/bin";

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task What_was_removed_in_thirty_days_and_is_gone_stands_in_it_a_page_at_a_time(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var host = await site.HostAsync();
        var stage = await site.PartAsync<Stage>(s => s.EditionId == site.Edition);
        await RemovedStopsAsync(site, stage, site.Edition, "Old", 1);
        site.App.Clock.Advance(TimeSpan.FromDays(31));
        await RemovedStopsAsync(site, stage, site.Edition, "Many", 105);
        await RemovedStopsAsync(site, stage, (await site.PartAsync<Edition>(e => e.Details.Number == 5)).Id, "Foreign", 1);
        site.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await RemovedStopsAsync(site, stage, site.Edition, "Last", 1);

        using var fresh = await site.App.SignInAsync(null, account: host.AccountId);
        var first = await fresh.PageAsync(Bin);
        Assert.Equal(100, first.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("Last 1", first.QuerySelector("tbody th")!.TextContent);
        var second = await fresh.PageAsync(first.QuerySelectorAll("main a").Single(a => a.GetAttribute("href")!.Contains("before=", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Equal(6, second.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(106, first.QuerySelectorAll("tbody th").Concat(second.QuerySelectorAll("tbody th")).Select(t => t.TextContent).Distinct().Count());
        Assert.DoesNotContain(second.QuerySelectorAll("main a"), a => a.GetAttribute("href")!.Contains("before=", StringComparison.Ordinal));

        using var back = await fresh.SubmitAsync(first);
        var after = await OfficeSite.FollowAsync(fresh, back);
        Assert.DoesNotContain("Last 1", after.QuerySelectorAll("tbody th").Select(t => t.TextContent));

        // Removed once more it stands there once.
        site.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.App.DraftAsync(async db => db.Remove(await db.Set<Stop>().SingleAsync(s => s.Details.Name.En == "Last 1", Cancellation)));
        Assert.Single((await fresh.PageAsync(Bin)).QuerySelectorAll("tbody th"), t => t.TextContent == "Last 1");
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Restore_is_offered_to_those_who_may(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        var membership = await site.PartAsync<Membership>(_ => true);
        await site.App.DraftAsync(async db => db.Remove(await db.Set<Membership>().SingleAsync(m => m.Id == membership.Id, Cancellation)));
        await RemovedStopsAsync(site, await site.PartAsync<Stage>(s => s.EditionId == site.Edition), site.Edition, "Own", 1);
        using var host = await site.HostAsync();
        var page = await host.PageAsync(Bin);
        Assert.Equal(2, page.QuerySelectorAll("tbody tr").Length);
        var offered = Assert.Single(page.QuerySelectorAll("tbody form"));
        Assert.Equal("Own 1", offered.Closest("tr")!.QuerySelector("th")!.TextContent);

        // The organiser may, after a fresh proof.
        using var organiser = await site.OrganiserAsync();
        var theirs = await organiser.PageAsync(Bin);
        Assert.Equal(2, theirs.QuerySelectorAll("tbody form").Length);
        var restore = theirs.QuerySelectorAll("tbody form").Select(f => f.GetAttribute("action")!).Single(a => a != offered.GetAttribute("action"));
        site.App.Clock.Advance(TimeSpan.FromMinutes(20));
        using var asked = await organiser.PostAsync(restore);
        Assert.Equal(HttpStatusCode.Forbidden, asked.StatusCode);
        using var fresh = await site.App.SignInAsync(null, account: organiser.AccountId);
        using var done = await fresh.PostAsync(restore);
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.Equal(membership.Id, (await site.PartAsync<Membership>(m => m.Id == membership.Id)).Id);
    }

    [Fact]
    public async Task At_the_programme_stands_what_serves_all_editions()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        var body = Institution.Create(EntityId.New<InstitutionId>(site.App.Clock.GetUtcNow()), new PlanScope(site.Programme), new InstitutionDetails { Name = new("弃用单位", "Given up") }).Value;
        await site.App.AddAsync(body);
        await site.App.DraftAsync(async db => db.Remove(await db.Set<Institution>().SingleAsync(i => i.Id == body.Id, Cancellation)));
        await RemovedStopsAsync(site, await site.PartAsync<Stage>(s => s.EditionId == site.Edition), site.Edition, "Own", 1);
        using var organiser = await site.OrganiserAsync();
        var page = await organiser.PageAsync($"/manage/{OfficeSite.Slug}/bin");
        Assert.Equal(["Given up"], page.QuerySelectorAll("tbody th").Select(t => t.TextContent));
        using var back = await organiser.SubmitAsync(page);
        Assert.Contains("The bin is empty", PublicSite.Visible((await OfficeSite.FollowAsync(organiser, back)).QuerySelector("main")!), StringComparison.Ordinal);
    }

    private static async Task RemovedStopsAsync(OfficeSite site, Stage stage, EditionId edition, string name, int count)
    {
        var now = site.App.Clock.GetUtcNow();
        Stop[] stops = [.. Enumerable.Range(1, count).Select(i => Stop.Create(EntityId.New<StopId>(now), new PlanScope(site.Programme, edition), new StopDetails { StageId = stage.Id, Number = count == 1 ? 95 : 1 + (i % 90), Name = new(name + i, $"{name} {i}") }).Value)];
        await site.App.DraftAsync(db =>
        {
            db.AddRange(stops);
            return Task.CompletedTask;
        });
        site.App.Clock.Advance(TimeSpan.FromSeconds(1));
        await site.App.DraftAsync(db =>
        {
            db.RemoveRange(stops);
            return Task.CompletedTask;
        });
    }
}
