using System.Net;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Storage.History;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Office.History;

public sealed class HistoryPageTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Each_act_tells_who_changed_what_from_what_to_what_and_can_be_filtered(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var host = await site.HostAsync();
        var stage = await RenameAsync(site, host, "Renamed");
        var page = PublicSite.Visible((await host.PageAsync(OfficeSite.Here + "/history")).QuerySelector("main")!);
        Assert.Contains("Renamed", page, StringComparison.Ordinal);
        Assert.Contains(stage.Details.Name.En, page, StringComparison.Ordinal);
        Assert.Contains("Tester Host", page, StringComparison.Ordinal);
        Assert.Contains("Renamed", await MainAsync(host, "?by=Tester%20Host&kind=stages&day=2026-03-02"), StringComparison.Ordinal);
        Assert.DoesNotContain("Renamed", await MainAsync(host, "?kind=stops"), StringComparison.Ordinal);
        Assert.DoesNotContain("Renamed", await MainAsync(host, "?day=2026-03-01"), StringComparison.Ordinal);
        Assert.Contains("is not a day", await MainAsync(host, "?day=31.%20February"), StringComparison.Ordinal);
        Assert.Contains("Renamed", await MainAsync(host, $"?part={stage.Id.Value}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_undo_is_refused_with_a_reason_where_a_later_change_depends_on_it()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        await RenameAsync(site, host, "First");
        var first = await LastActAsync(site);
        await RenameAsync(site, host, "Second");
        using var answer = await host.PostAsync($"{OfficeSite.Here}/history/{first}/undo", ("back", OfficeSite.Here));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("changed", (await SignedIn.ParseAsync(answer)).QuerySelector(".notice")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Second", (await site.PartAsync<Stage>(s => s.EditionId == site.Edition)).Details.Name.En);
    }

    [Fact]
    public async Task A_host_takes_back_neither_what_happened_in_another_edition_nor_what_is_the_organisers()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        var other = await site.PartAsync<Stage>(s => s.EditionId != site.Edition);
        await site.App.WriteAsync(async db => (await db.Set<Stage>().SingleAsync(s => s.Id == other.Id, Cancellation)).Describe(other.Details with { Name = new("另", "Other") }));
        using var foreign = await host.PostAsync($"{OfficeSite.Here}/history/{await LastActAsync(site)}/undo");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        await site.App.WriteAsync(async db =>
        {
            var programme = await db.Set<Programme>().SingleAsync(p => p.Id == site.Programme, Cancellation);
            programme.Describe(programme.Details with { Theme = new("新宗旨", "New theme") });
        });
        using var organisers = await host.PostAsync($"{OfficeSite.Here}/history/{await LastActAsync(site)}/undo");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, organisers.StatusCode);
        Assert.Equal("New theme", (await site.PartAsync<Programme>(_ => true)).Details.Theme.En);
    }

    [Fact]
    public async Task Names_in_the_history_are_only_for_those_who_may_read_people()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        var person = await site.PartAsync<Person>(_ => true);
        await site.App.WriteAsync(async db => (await db.Set<Person>().SingleAsync(p => p.Id == person.Id, Cancellation)).Describe(person.Details with { FullName = new("金丝雀", "Canary Bird") }));
        using var host = await site.HostAsync();
        using var auditor = await site.App.SignInAsync(Role.Auditor, site.Programme);
        Assert.Contains("Canary Bird", await MainAsync(host, ""), StringComparison.Ordinal);
        Assert.DoesNotContain("Canary Bird", await MainAsync(auditor, ""), StringComparison.Ordinal);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<Stage> RenameAsync(OfficeSite site, SignedIn host, string name)
    {
        var stage = await site.PartAsync<Stage>(s => s.EditionId == site.Edition);
        site.App.Clock.Advance(TimeSpan.FromMinutes(1));
        using var saved = await host.PostAsync($"{OfficeSite.Here}/parts/stages/{stage.Id.Value}/save", ("name.en", name));
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        return stage;
    }

    private static async Task<Guid> LastActAsync(OfficeSite site)
    {
        var act = Guid.Empty;
        await site.ReadAsync(async db => act = await db.ChangeSets.OrderByDescending(s => s.At).ThenByDescending(s => s.Id).Select(s => s.Id).FirstAsync(Cancellation));
        return act;
    }

    private static async Task<string> MainAsync(SignedIn browser, string query) => PublicSite.Visible((await browser.PageAsync($"{OfficeSite.Here}/history{query}")).QuerySelector("main table, main .empty, main .filters")!.ParentElement!);
}
