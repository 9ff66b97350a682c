using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Office;

public sealed class OfficeLayoutTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_next_host_is_led_to_the_editions_that_were_handed_over_and_to_no_other()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        var fifth = await site.PartAsync<Edition>(e => e.Details.Number == 5);
        using var next = await site.App.SignInAsync(Role.NextHost, site.Programme, site.Edition);
        using var both = await site.App.SignInAsync(Role.NextHost, site.Programme, fifth.Id, account: next.AccountId);
        Assert.DoesNotContain(OfficeSite.Here, await LinksAsync(both, $"/manage/{OfficeSite.Slug}"));
        await site.App.WriteAsync(async db => (await db.Set<Edition>().SingleAsync(e => e.Id == site.Edition, Cancellation)).Recall(EditionState.HandedOver, ""));
        Assert.Contains(OfficeSite.Here, await LinksAsync(both, $"/manage/{OfficeSite.Slug}"));
        Assert.DoesNotContain($"/manage/{OfficeSite.Slug}/5", await LinksAsync(both, OfficeSite.Here));
    }

    private static async Task<IEnumerable<string?>> LinksAsync(SignedIn browser, string page) =>
        (await browser.PageAsync(page)).QuerySelectorAll(".masthead .switch a").Select(a => a.GetAttribute("href"));
}
