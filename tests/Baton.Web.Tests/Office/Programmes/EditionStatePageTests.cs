using System.Net;
using Baton.Domain.Programmes;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Office.Programmes;

public sealed class EditionStatePageTests(PostgresServer postgres)
{
    private const string Page = $"{Fifth}/state";
    private const string Fifth = $"/manage/{OfficeSite.Slug}/5";

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task An_edition_is_announced_postponed_and_taken_up_again_and_each_act_can_be_taken_back(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var organiser = await site.OrganiserAsync();
        var before = await site.PartAsync<Edition>(e => e.Details.Number == 5);

        var announced = await organiser.DoAsync(Page, Page + "/announce");
        Assert.Equal(EditionState.Open, (await site.PartAsync<Edition>(e => e.Details.Number == 5)).State);
        await organiser.UndoAsync(announced);
        Assert.Equal(EditionState.Planned, (await site.PartAsync<Edition>(e => e.Details.Number == 5)).State);

        var postponed = await organiser.DoAsync(Page, Page + "/postpone", ("reason-postpone", "台风"));
        var edition = await site.PartAsync<Edition>(e => e.Details.Number == 5);
        Assert.Equal((EditionState.Postponed, "台风", (DateOnly?)null), (edition.State, edition.StateReason, edition.Details.StartsOn));
        await organiser.UndoAsync(postponed);
        Assert.Equal(before.Details, (await site.PartAsync<Edition>(e => e.Details.Number == 5)).Details);

        await organiser.DoAsync(Page, Page + "/postpone", ("reason-postpone", "台风"));
        await organiser.DoAsync(Page, Page + "/resume");
        Assert.Equal(EditionState.Planned, (await site.PartAsync<Edition>(e => e.Details.Number == 5)).State);
        var end = await organiser.DoAsync(Page, Page + "/cancel", ("reason-cancel", "no hall"));
        Assert.Contains("has come to its end", end.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_blocks_is_told_with_the_way_there_and_no_button_is_offered()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();
        await site.App.WriteAsync(db =>
        {
            var edition = db.Set<Edition>().First(e => e.Details.Number == 5);
            edition.Describe(edition.Details with { HostId = null, StartsOn = null });
            return Task.CompletedTask;
        });

        var page = await organiser.PageAsync(Page);

        Assert.Equal([$"/manage/{OfficeSite.Slug}/hosts#n5", $"{Fifth}/plan#f-starts-on"], page.QuerySelectorAll("#announce .marked a").Select(a => a.GetAttribute("href")));
        Assert.Empty(page.QuerySelectorAll("#announce button"));
        using var pressed = await organiser.PostAsync(Page + "/announce");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pressed.StatusCode);
        Assert.Equal(EditionState.Planned, (await site.PartAsync<Edition>(e => e.Details.Number == 5)).State);
    }

    [Fact]
    public async Task It_does_not_begin_before_its_day_and_says_so()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();

        var page = await organiser.PageAsync(OfficeSite.Here + "/state");
        Assert.Contains("22 May 2026", page.QuerySelector("#begin")!.TextContent, StringComparison.Ordinal);

        site.App.Clock.AdjustTime(new DateTimeOffset(2026, 5, 22, 8, 0, 0, TimeSpan.FromHours(8)));
        using var fresh = await site.OrganiserAsync();
        await fresh.DoAsync(OfficeSite.Here + "/state", OfficeSite.Here + "/state/begin");
        await fresh.DoAsync(OfficeSite.Here + "/state", OfficeSite.Here + "/state/conclude");
        var concluded = await fresh.PageAsync(OfficeSite.Here + "/state");
        Assert.Contains("No record of custody says", concluded.QuerySelector("#hand-over")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_is_asked_for_at_its_field_and_pressed_twice_it_moves_once()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();

        var refused = await organiser.RefusedAsync(Page, Page + "/cancel");
        Assert.Contains("Say why", refused.FaultAt("reason-cancel"), StringComparison.Ordinal);
        Assert.Empty(refused.FaultAt("reason-postpone"));
        var form = await organiser.PageAsync(Page);
        using var once = await organiser.SubmitAsync(form, Page + "/announce");
        using var twice = await organiser.SubmitAsync(form, Page + "/announce");
        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (once.StatusCode, twice.StatusCode));
        Assert.Contains("done=", once.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("done=", twice.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_staff_do_not_move_it()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();

        using var page = await host.GetAsync(OfficeSite.Here + "/state");
        using var post = await host.PostAsync(OfficeSite.Here + "/state/cancel", ("reason-cancel", "no"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (page.StatusCode, post.StatusCode));
        Assert.Equal(EditionState.Open, (await site.PartAsync<Edition>(e => e.Id == site.Edition)).State);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task It_reads_well(string language)
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();

        Snapshot.Matches((await organiser.PageAsync(Page, language)).Text(), language);
    }
}
