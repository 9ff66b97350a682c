using System.Net;
using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Office.Parts;

public sealed class PartPageTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_field_is_changed_where_it_is_read_and_the_act_can_be_taken_back(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var host = await site.HostAsync();
        var stage = await site.PartAsync<Stage>(s => s.EditionId == site.Edition);
        var page = await host.PageAsync($"{OfficeSite.Here}/parts/stages/{stage.Id.Value}");
        using var saved = await host.SubmitAsync(page, $"{OfficeSite.Here}/parts/stages/{stage.Id.Value}/save", ("name.en", "A new name"), ("starts-at", "14:30"));
        var after = await OfficeSite.FollowAsync(host, saved);
        Assert.Equal("A new name", (await site.PartAsync<Stage>(s => s.Id == stage.Id)).Details.Name.En);
        Assert.Equal(new TimeOnly(14, 30), (await site.PartAsync<Stage>(s => s.Id == stage.Id)).Details.StartsAt);
        Assert.Equal(stage.Details.Name.Zh, (await site.PartAsync<Stage>(s => s.Id == stage.Id)).Details.Name.Zh);
        var undo = after.QuerySelector(".notice form")!.GetAttribute("action")!;
        using var undone = await host.SubmitAsync(after, undo);
        await OfficeSite.FollowAsync(host, undone);
        Assert.Equal(stage.Details, (await site.PartAsync<Stage>(s => s.Id == stage.Id)).Details);
    }

    [Fact]
    public async Task A_refused_form_comes_back_with_what_was_typed_and_nothing_is_written()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        var item = await site.PartAsync<AgendaItem>(i => i.EditionId == site.Edition);
        var page = await host.PageAsync($"{OfficeSite.Here}/parts/agenda/{item.Id.Value}");
        using var refused = await host.SubmitAsync(page, $"{OfficeSite.Here}/parts/agenda/{item.Id.Value}/save", ("starts-at", "25:99"), ("title.en", "<script>alert(1)</script>"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var again = await SignedIn.ParseAsync(refused);
        Assert.Equal("25:99", again.QuerySelector("[name='starts-at']")!.GetAttribute("value"));
        Assert.Equal("<script>alert(1)</script>", again.QuerySelector("[name='title.en']")!.GetAttribute("value"));
        Assert.Contains("is not a time of day", again.QuerySelector("#e-starts-at")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("#f-starts-at", again.QuerySelector(".notice a")!.GetAttribute("href"));
        Assert.Equal(item.Details.Title, (await site.PartAsync<AgendaItem>(i => i.Id == item.Id)).Details.Title);
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Of_two_who_edit_the_same_thing_the_second_sees_both_versions_and_may_insist(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var first = await site.HostAsync();
        using var second = await site.OrganiserAsync();
        var stage = await site.PartAsync<Stage>(s => s.EditionId == site.Edition);
        var address = $"{OfficeSite.Here}/parts/stages/{stage.Id.Value}";
        var (one, two) = (await first.PageAsync(address), await second.PageAsync(address));
        using var saved = await first.SubmitAsync(one, address + "/save", ("name.en", "First"));
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        using var clash = await second.SubmitAsync(two, address + "/save", ("name.en", "Second"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clash.StatusCode);
        var both = await SignedIn.ParseAsync(clash);
        Assert.Contains("Tester Host", both.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Second", both.QuerySelector("[name='name.en']")!.GetAttribute("value"));
        Assert.Contains("First", both.GetElementById("n-name.en")!.TextContent, StringComparison.Ordinal);
        using var insisted = await second.SubmitAsync(both, address + "/save");
        Assert.Equal(HttpStatusCode.SeeOther, insisted.StatusCode);
        Assert.Equal("Second", (await site.PartAsync<Stage>(s => s.Id == stage.Id)).Details.Name.En);
    }

    [Fact]
    public async Task Whoever_may_not_read_the_roster_chooses_among_those_who_are_named_in_public()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        var now = site.App.Clock.GetUtcNow();
        var person = Person.Create(EntityId.New<PersonId>(now), new PlanScope(site.Programme), new PersonDetails { FullName = new("金丝雀", "Canary Bird") }).Value;
        await site.App.AddAsync(person, Participant.Create(EntityId.New<ParticipantId>(now), new PlanScope(site.Programme, site.Edition), new ParticipantDetails { PersonId = person.Id }).Value);
        var address = OfficeSite.Here + "/parts/credits/new";
        using var host = await site.HostAsync();
        Assert.Contains("Canary Bird", (await host.PageAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        using var editor = await site.EditorAsync();
        var page = await editor.PageAsync(address);
        Assert.DoesNotContain("Canary Bird", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ouyang Qing", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_a_person_stands_in_no_note_of_the_history()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        var now = site.App.Clock.GetUtcNow();
        var person = Person.Create(EntityId.New<PersonId>(now), new PlanScope(site.Programme), new PersonDetails { FullName = new("金丝雀", "Canary Bird") }).Value;
        await site.App.AddAsync(person);
        var address = $"{OfficeSite.Here}/parts/people/{person.Id.Value}";
        site.App.Clock.Advance(TimeSpan.FromMinutes(1));
        using var saved = await host.SubmitAsync(await host.PageAsync(address), address + "/save", ("full-name.en", "Canary Birdie"));
        await OfficeSite.FollowAsync(host, saved);
        site.App.Clock.Advance(TimeSpan.FromMinutes(1));
        using var removed = await host.SubmitAsync(await host.PageAsync(address), address + "/remove");
        await OfficeSite.FollowAsync(host, removed);
        await site.ReadAsync(async db => Assert.DoesNotContain(await db.ChangeSets.Select(s => s.Note).ToListAsync(TestContext.Current.CancellationToken), n => n.Contains("Canary", StringComparison.Ordinal) || n.Contains("金丝雀", StringComparison.Ordinal)));
        Assert.Contains("Canary Birdie", (await host.PageAsync(OfficeSite.Here + "/bin")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_named_cannot_be_removed_and_what_is_not_goes_to_the_bin_and_comes_back()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        var stage = await site.PartAsync<Stage>(s => s.EditionId == site.Edition);
        var address = $"{OfficeSite.Here}/parts/stages/{stage.Id.Value}";
        using var kept = await host.SubmitAsync(await host.PageAsync(address), address + "/remove");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, kept.StatusCode);
        Assert.Contains("still names it", (await SignedIn.ParseAsync(kept)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);

        using var entered = await host.PostAsync($"{OfficeSite.Here}/parts/displays/new/enter", ("stage", stage.Id.Value.ToString()), ("kind", "board"), ("name.en", "A board"), ("order", "1"));
        await OfficeSite.FollowAsync(host, entered);
        var display = await site.PartAsync<Display>(d => d.Details.Name.En == "A board");
        var there = $"{OfficeSite.Here}/parts/displays/{display.Id.Value}";
        using var removed = await host.SubmitAsync(await host.PageAsync(there), there + "/remove");
        await OfficeSite.FollowAsync(host, removed);
        using var gone = await host.GetAsync(there);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        var bin = await host.PageAsync(OfficeSite.Here + "/bin");
        Assert.Contains("A board", PublicSite.Visible(bin.QuerySelector("main")!), StringComparison.Ordinal);
        using var restored = await host.SubmitAsync(bin);
        await OfficeSite.FollowAsync(host, restored);
        Assert.Equal(display.Details, (await site.PartAsync<Display>(d => d.Id == display.Id)).Details);
    }

    [Fact]
    public async Task A_thing_of_another_edition_or_kind_is_not_there()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        var other = await site.PartAsync<Stage>(s => s.EditionId != site.Edition);
        var own = await site.PartAsync<Stage>(s => s.EditionId == site.Edition);
        foreach (var path in new[] { $"stages/{other.Id.Value}", $"stops/{own.Id.Value}", $"stages/{Guid.Empty}", "nonsense", $"nonsense/{own.Id.Value}" })
        {
            using var answer = await host.GetAsync($"{OfficeSite.Here}/parts/{path}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var written = await host.PostAsync($"{OfficeSite.Here}/parts/stages/{other.Id.Value}/save", ("name.en", "Taken over"));
        Assert.Equal(HttpStatusCode.NotFound, written.StatusCode);
        using var removed = await host.PostAsync($"{OfficeSite.Here}/parts/stages/{other.Id.Value}/remove");
        Assert.Equal(HttpStatusCode.NotFound, removed.StatusCode);
        Assert.Equal(other.Details, (await site.PartAsync<Stage>(s => s.Id == other.Id)).Details);
    }

    [Fact]
    public async Task A_reference_to_another_edition_is_refused()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        var foreign = await site.PartAsync<Stage>(s => s.EditionId != site.Edition);
        var count = await site.CountAsync<Display>();
        using var answer = await host.PostAsync($"{OfficeSite.Here}/parts/displays/new/enter", ("stage", foreign.Id.Value.ToString()), ("kind", "board"), ("name.en", "A board"), ("order", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(count, await site.CountAsync<Display>());
    }

    [Fact]
    public async Task An_editor_sees_no_people_and_may_not_change_the_plan()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var editor = await site.EditorAsync();
        var person = await site.PartAsync<Person>(_ => true);
        using var page = await editor.GetAsync($"{OfficeSite.Here}/parts/people/{person.Id.Value}");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        var stage = await site.PartAsync<Stage>(s => s.EditionId == site.Edition);
        using var written = await editor.PostAsync($"{OfficeSite.Here}/parts/stages/{stage.Id.Value}/save", ("name.en", "No"));
        Assert.Contains(written.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        Assert.Equal(stage.Details, (await site.PartAsync<Stage>(s => s.Id == stage.Id)).Details);
    }

    [Fact]
    public async Task A_form_without_the_browsers_token_is_refused()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        var stage = await site.PartAsync<Stage>(s => s.EditionId == site.Edition);
        using var answer = await host.SendAsync($"{OfficeSite.Here}/parts/stages/{stage.Id.Value}/save", [("name.en", "No")]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(PartVersion.Of(stage), PartVersion.Of(await site.PartAsync<Stage>(s => s.Id == stage.Id)));
    }

    [Fact]
    public async Task A_million_characters_in_a_title_are_refused_and_given_back()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        var stage = await site.PartAsync<Stage>(s => s.EditionId == site.Edition);
        var text = new string('a', 1 << 20);
        using var answer = await host.PostAsync($"{OfficeSite.Here}/parts/stages/{stage.Id.Value}/save", ("name.en", text));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(text.Length, (await SignedIn.ParseAsync(answer)).QuerySelector("[name='name.en']")!.GetAttribute("value")!.Length);
    }
}
