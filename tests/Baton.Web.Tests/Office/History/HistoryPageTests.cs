using System.Net;
using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
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

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_host_does_not_take_back_what_the_organiser_decided_on_the_state_of_the_edition(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        await site.App.DraftAsync(async db => (await db.Set<Edition>().SingleAsync(e => e.Id == site.Edition, Cancellation)).Recall(EditionState.Cancelled, "Typhoon"));
        var act = await LastActAsync(site);
        using var host = await site.HostAsync();
        Assert.Null((await host.PageAsync(OfficeSite.Here + "/history")).QuerySelector($"#a-{act} form"));
        using var refused = await host.PostAsync($"{OfficeSite.Here}/history/{act}/undo");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(EditionState.Cancelled, (await site.PartAsync<Edition>(e => e.Id == site.Edition)).State);
        using var organiser = await site.OrganiserAsync();
        Assert.NotNull((await organiser.PageAsync(OfficeSite.Here + "/history")).QuerySelector($"#a-{act} form"));
        using var done = await organiser.PostAsync($"{OfficeSite.Here}/history/{act}/undo");
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.Equal(EditionState.Open, (await site.PartAsync<Edition>(e => e.Id == site.Edition)).State);
    }

    [Fact]
    public async Task What_takes_a_fresh_proof_to_do_takes_one_to_take_back()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();
        await site.App.DraftAsync(async db =>
        {
            var programme = await db.Set<Programme>().SingleAsync(p => p.Id == site.Programme, Cancellation);
            programme.Describe(programme.Details with { Theme = new("新宗旨", "New theme") });
        });
        var act = await LastActAsync(site);
        site.App.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.NotNull((await organiser.PageAsync(OfficeSite.Here + "/history")).QuerySelector($"#a-{act} form"));
        using var asked = await organiser.PostAsync($"{OfficeSite.Here}/history/{act}/undo", ("back", OfficeSite.Here));
        Assert.Equal(HttpStatusCode.Forbidden, asked.StatusCode);
        Assert.Contains($"{OfficeSite.Here}/history/{act}/undo", (await SignedIn.ParseAsync(asked)).QuerySelectorAll("form").Select(f => f.GetAttribute("action")));
        Assert.Equal("New theme", (await site.PartAsync<Programme>(_ => true)).Details.Theme.En);
        using var fresh = await site.App.SignInAsync(null, account: organiser.AccountId);
        using var done = await fresh.PostAsync($"{OfficeSite.Here}/history/{act}/undo");
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.NotEqual("New theme", (await site.PartAsync<Programme>(_ => true)).Details.Theme.En);
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task An_edition_tells_nothing_of_what_happened_in_another(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        var fifth = (await site.PartAsync<Edition>(e => e.Details.Number == 5)).Id;
        await NoteAsync(site, fifth, "somebody of the fifth", "invited to the fifth");
        await NoteAsync(site, site.Edition, "somebody of the fourth", "invited to the fourth");
        await NoteAsync(site, null, "the organiser", "proposed for all");
        var now = site.App.Clock.GetUtcNow();
        var foreign = Person.Create(EntityId.New<PersonId>(now), new PlanScope(site.Programme), new PersonDetails { FullName = new("金丝雀", "Canary Bird") }).Value;
        await site.App.DraftAsync(
            db =>
            {
                db.Add(foreign);
                db.Add(Participant.Create(EntityId.New<ParticipantId>(now), new PlanScope(site.Programme, fifth), new ParticipantDetails { PersonId = foreign.Id }).Value);
                return Task.CompletedTask;
            },
            "entered for the fifth");
        await site.App.DraftAsync(async db => (await db.Set<Person>().SingleAsync(p => p.Id == foreign.Id, Cancellation)).Describe(foreign.Details with { Distinguisher = "x" }), "told apart in the fifth");
        await site.App.DraftAsync(async db => (await db.Set<Programme>().SingleAsync(p => p.Id == site.Programme, Cancellation)).Describe((await site.PartAsync<Programme>(_ => true)).Details with { Theme = new("新", "New") }), "a theme for all");
        using var host = await site.HostAsync();
        var page = PublicSite.Visible((await host.PageAsync(OfficeSite.Here + "/history")).QuerySelector("main")!);
        Assert.All(["invited to the fourth", "somebody of the fourth", "proposed for all", "a theme for all"], said => Assert.Contains(said, page, StringComparison.Ordinal));
        Assert.All(["fifth", "Canary"], said => Assert.DoesNotContain(said, page, StringComparison.Ordinal));
        Assert.DoesNotContain("0 entries", page, StringComparison.Ordinal);

        // Nor does an edition's host take such an act back, or change the person, by their ids.
        var act = Guid.Empty;
        await site.ReadAsync(async db => act = (await db.ChangeSets.SingleAsync(s => s.Note == "told apart in the fifth", Cancellation)).Id);
        foreach (var command in new[] { $"history/{act}/undo", $"parts/people/{foreign.Id.Value}/save", $"parts/people/{foreign.Id.Value}/remove" })
        {
            using var refused = await host.PostAsync($"{OfficeSite.Here}/{command}", ("distinguisher.en", "taken"));
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        Assert.Equal("x", (await site.PartAsync<Person>(p => p.Id == foreign.Id)).Details.Distinguisher);
        using var organiser = await site.OrganiserAsync();
        var whole = PublicSite.Visible((await organiser.PageAsync($"/manage/{OfficeSite.Slug}/history")).QuerySelector("main")!);
        Assert.All(["invited to the fifth", "entered for the fifth", "told apart in the fifth"], said => Assert.Contains(said, whole, StringComparison.Ordinal));
        Assert.Contains("told apart in the fifth", PublicSite.Visible((await organiser.PageAsync($"/manage/{OfficeSite.Slug}/5/history")).QuerySelector("main")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("9000-01-01")]
    public async Task A_day_outside_of_all_calendars_is_said_to_be_none(string day)
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        Assert.Contains("is not a day", await MainAsync(host, "?day=" + day), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_begins_after_a_skipped_hour_can_be_asked_for()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        await site.App.WriteAsync(async db =>
        {
            var programme = await db.Set<Programme>().SingleAsync(p => p.Id == site.Programme, Cancellation);
            programme.Describe(programme.Details with { TimeZone = "Africa/Cairo" });
        });
        using var host = await site.HostAsync();
        Assert.Contains("No change was found", await MainAsync(host, "?day=2026-04-24"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_the_history_hold_together()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        for (var i = 0; i < 45; i++)
        {
            // Acts of the edition and acts of all, in turn: they are found apart and shown together.
            await NoteAsync(site, i % 2 == 0 ? site.Edition : null, "tester", $"act {i:00}.");
        }

        var first = await host.PageAsync(OfficeSite.Here + "/history");
        var next = first.QuerySelectorAll("main a").Last(a => a.GetAttribute("href")!.Contains("before=", StringComparison.Ordinal)).GetAttribute("href")!;
        var second = await host.PageAsync(next);
        string[] told = [.. first.QuerySelectorAll("table.history th a").Concat(second.QuerySelectorAll("table.history th a")).Select(a => a.TextContent.Trim()).Where(t => t.StartsWith("act ", StringComparison.Ordinal))];
        Assert.Equal(Enumerable.Range(0, 45).Reverse().Select(i => $"act {i:00}."), told);
    }

    [Fact]
    public async Task What_the_program_says_itself_is_told_in_the_readers_language_and_what_was_said_before_in_the_words_of_then()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        await NoteAsync(site, site.Edition, Authorship.Console, "said in one");
        await NoteAsync(site, site.Edition, Authorship.Console, "a role was given", new LocalizedText("授予角色", "a role was given"));
        using var host = await site.HostAsync();
        string[] english = ["said in one", "a role was given"], chinese = ["said in one", "授予角色"];
        foreach (var (language, said) in new[] { ("en", english), ("zh-CN", chinese) })
        {
            var page = await host.PageAsync(OfficeSite.Here + "/history", language);
            Assert.Equal(said.Reverse(), page.QuerySelectorAll("table.history th a").Take(2).Select(a => a.TextContent.Trim()));
        }
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

    private static async Task NoteAsync(OfficeSite site, EditionId? edition, string actor, string note, LocalizedText? both = null)
    {
        site.App.Clock.Advance(TimeSpan.FromSeconds(1));
        await site.ReadAsync(async db =>
        {
            db.Note(new PlanScope(site.Programme, edition), new Authorship(actor, note, Both: both));
            await db.SaveChangesAsync(Cancellation);
        });
    }

    private static async Task<Guid> LastActAsync(OfficeSite site)
    {
        var act = Guid.Empty;
        await site.ReadAsync(async db => act = await db.ChangeSets.OrderByDescending(s => s.At).ThenByDescending(s => s.Id).Select(s => s.Id).FirstAsync(Cancellation));
        return act;
    }

    private static async Task<string> MainAsync(SignedIn browser, string query) => PublicSite.Visible((await browser.PageAsync($"{OfficeSite.Here}/history{query}")).QuerySelector("main table, main .empty, main .filters")!.ParentElement!);
}
