using System.Net;
using Baton.Domain;
using Baton.Web.Access;
using Baton.Web.Outbox;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Office.Members;

/// <summary>Inviting, changing and ending roles as people do it in the browser.</summary>
public sealed class MembersPageTests(PostgresServer postgres)
{
    private const string Edition = "/manage/test-relay/4";
    private const string Programme = "/manage/test-relay";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_host_invites_an_editor_who_accepts_works_and_is_ended_in_an_open_browser(Provider provider)
    {
        await using var app = await BatonApp.StartAsync(provider, postgres);
        var relay = await FillAsync(app);
        using var host = await app.SignInAsync(Role.Host, relay.ProgrammeId, relay.EditionId);
        using (var invited = await host.SubmitAsync(await host.PageAsync(Edition + "/members"), Edition + "/members/invite", ("email", "Pen@x.example"), ("name", "王编辑"), ("role", "editor"), ("until", "2026年5月31日")))
        {
            Assert.Equal((HttpStatusCode.SeeOther, Edition + "/members?said=invited"), (invited.StatusCode, invited.Headers.Location?.OriginalString));
        }

        var path = await InvitationAsync(app);
        using var editor = app.Browser();
        using (var early = await editor.PostAsync("/sign-in/ask", ("email", "pen@x.example")))
        {
            await app.Services.GetRequiredService<LinkDesk>().CaughtUpAsync();
            Assert.Single(await MailsAsync(app));
        }

        var page = await editor.PageAsync(path, "zh-CN");
        Assert.Contains("宣传编辑", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using (var accepted = await editor.SubmitAsync(page))
        {
            Assert.Equal((HttpStatusCode.SeeOther, Edition), (accepted.StatusCode, accepted.Headers.Location?.OriginalString));
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(editor, Edition + "/parts/credits"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(editor, Edition + "/members"));
        var grant = await GrantAsync(app, Role.Editor);
        Assert.Equal(new DateTime(2026, 5, 31, 16, 0, 0, DateTimeKind.Utc), grant.Until);

        var open = await host.PageAsync($"{Edition}/members?open={grant.Id}");
        using (var rests = await host.SubmitAsync(open, $"{Edition}/members/{grant.Id}/change", ("rests", "yes")))
        {
            Assert.Equal(HttpStatusCode.SeeOther, rests.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(editor, Edition + "/parts/credits"));
        using (var back = await host.PostAsync($"{Edition}/members/{grant.Id}/change", ("until", "2026-05-31")))
        {
            Assert.Equal(HttpStatusCode.SeeOther, back.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(editor, Edition + "/parts/credits"));
        using (var ended = await host.SubmitAsync(await host.PageAsync($"{Edition}/members?open={grant.Id}"), $"{Edition}/members/{grant.Id}/end"))
        {
            Assert.Equal(HttpStatusCode.SeeOther, ended.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(editor, Edition + "/parts/credits"));
        Assert.Equal(
            ["Tester Host 王编辑 was invited as: Editor", "Tester Host The role of 王编辑 was changed: Editor", "Tester Host The role of 王编辑 was changed: Editor", "Tester Host The role of 王编辑 was ended: Editor"],
            await NotesAsync(app, relay.EditionId!.Value));
    }

    [Fact]
    public async Task A_role_that_is_not_accepted_yet_gives_nothing()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var relay = await FillAsync(app);
        using var waiting = await app.SignInAsync(Role.Organiser, relay.ProgrammeId, state: GrantState.Invited);
        using var nobody = await app.SignInAsync(null);
        foreach (var path in new[] { Edition, Edition + "/members", Programme + "/members", Edition + "/history", "/manage/test-relay/5", Edition + "/parts/people" })
        {
            var status = await StatusAsync(waiting, path);
            Assert.Equal(await StatusAsync(nobody, path), status);
            Assert.Contains(status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        }
    }

    [Theory]
    [InlineData("auditor")]
    [InlineData("organiser")]
    [InlineData("next-host")]
    [InlineData("operator")]
    [InlineData("")]
    public async Task A_host_gives_the_roles_of_its_own_work_and_no_others(string role)
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var relay = await FillAsync(app);
        using var host = await app.SignInAsync(Role.Host, relay.ProgrammeId, relay.EditionId);
        using var refused = await host.PostAsync(Edition + "/members/invite", ("email", "a@x.example"), ("name", "某人"), ("role", role));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("某人", (await SignedIn.ParseAsync(refused)).QuerySelector("#f-name")!.GetAttribute("value"));
        foreach (var address in new[] { Programme + "/members/invite", Programme + "/organisers/invite" })
        {
            using var closed = await host.PostAsync(address, ("email", "a@x.example"), ("role", "auditor"), ("reason", "x"));
            Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
        }

        Assert.Empty(await MailsAsync(app));
    }

    [Fact]
    public async Task A_role_of_another_edition_or_programme_is_not_there()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var relay = await FillAsync(app);
        var other = new RelayParts("other-relay");
        await app.AddAsync(other.All);
        using var foreign = await app.SignInAsync(Role.Editor, other.Programme.Id, other.Fourth.Id);
        using var organiser = await app.SignInAsync(Role.Organiser, relay.ProgrammeId);
        var id = (await GrantAsync(app, Role.Editor)).Id;
        foreach (var place in new[] { Edition + "/members", Programme + "/members", Programme + "/organisers", "/manage/test-relay/5/members" })
        {
            foreach (var verb in new[] { "change", "end", "invite-again" })
            {
                using var answer = await organiser.PostAsync($"{place}/{id}/{verb}");
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
        }

        using var there = await organiser.PostAsync($"/manage/other-relay/4/members/{id}/end");
        Assert.Equal(HttpStatusCode.Forbidden, there.StatusCode);
        Assert.Equal(GrantState.Active, (await GrantAsync(app, Role.Editor)).State);
    }

    [Fact]
    public async Task A_second_organiser_confirms_a_third()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var relay = await FillAsync(app);
        using var first = await app.SignInAsync(Role.Organiser, relay.ProgrammeId);
        using var second = await app.SignInAsync(Role.Organiser);
        using (var proposed = await first.PostAsync(Programme + "/organisers/invite", ("email", "third@x.example"), ("name", "Third")))
        {
            Assert.Equal(Programme + "/members?said=proposed", proposed.Headers.Location?.OriginalString);
        }

        Assert.Empty(await MailsAsync(app));
        var id = (await ProposedAsync(app)).Id;
        using (var own = await first.PostAsync($"{Programme}/organisers/{id}/confirm"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, own.StatusCode);
        }

        Assert.Empty((await first.PageAsync($"{Programme}/members?open={id}")).QuerySelectorAll($"form[action$=confirm]"));
        using var confirmed = await second.SubmitAsync(await second.PageAsync($"{Programme}/members?open={id}"), $"{Programme}/organisers/{id}/confirm");
        Assert.Equal(Programme + "/members?said=confirmed", confirmed.Headers.Location?.OriginalString);
        Assert.Single(await MailsAsync(app));
    }

    [Fact]
    public async Task Where_there_is_no_second_organiser_the_reason_stands_in_the_history_and_the_last_one_stays()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var relay = await FillAsync(app);
        using var only = await app.SignInAsync(Role.Organiser, relay.ProgrammeId);
        using (var silent = await only.PostAsync(Programme + "/organisers/invite", ("email", "second@x.example")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
            Assert.NotNull((await SignedIn.ParseAsync(silent)).QuerySelector("#e-reason"));
        }

        using (var alone = await only.PostAsync(Programme + "/organisers/invite", ("email", "second@x.example"), ("reason", "the office has one person")))
        {
            Assert.Equal(Programme + "/members?said=invited", alone.Headers.Location?.OriginalString);
        }

        Assert.Contains("Done without a second person, because: the office has one person", Assert.Single(await NotesAsync(app, null)), StringComparison.Ordinal);
        var mine = (await GrantAsync(app, Role.Organiser, only.AccountId)).Id;
        using var last = await only.PostAsync($"{Programme}/organisers/{mine}/end");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, last.StatusCode);
        Assert.Equal(GrantState.Active, (await GrantAsync(app, Role.Organiser, only.AccountId)).State);
    }

    [Fact]
    public async Task Making_an_organiser_needs_a_fresh_proof_and_what_was_typed_waits_for_it()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var relay = await FillAsync(app);
        using var organiser = await app.SignInAsync(Role.Organiser, relay.ProgrammeId);
        app.Clock.Advance(Rights.ProofLasts);
        using var asked = await organiser.PostAsync(Programme + "/organisers/invite", ("email", "second@x.example"), ("reason", "long words"));
        Assert.Equal(HttpStatusCode.Forbidden, asked.StatusCode);
        var kept = await SignedIn.ParseAsync(asked);
        Assert.Contains("long words", kept.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using (var sent = await organiser.SubmitAsync(await organiser.PageAsync("/step-up?next=" + Uri.EscapeDataString(Programme + "/members"))))
        {
            Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        }

        using (var proven = await organiser.SubmitAsync(await organiser.PageAsync(await Access.SignInPageTests.LinkAsync(app))))
        {
            Assert.Equal(Programme + "/members", proven.Headers.Location?.OriginalString);
        }

        using var done = await organiser.SubmitAsync(kept, Programme + "/organisers/invite");
        Assert.Equal((HttpStatusCode.SeeOther, Programme + "/members?said=invited"), (done.StatusCode, done.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Whoever_looks_on_does_not_do_the_work_too()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var relay = await FillAsync(app);
        using var organiser = await app.SignInAsync(Role.Organiser, relay.ProgrammeId);
        using var host = await app.SignInAsync(Role.Host, relay.ProgrammeId, relay.EditionId);
        var address = (await AccountAsync(app, host.AccountId)).Address;
        using var both = await organiser.PostAsync(Programme + "/members/invite", ("email", address), ("role", "auditor"));
        using var twice = await organiser.PostAsync(Edition + "/members/invite", ("email", address), ("role", "host"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (both.StatusCode, twice.StatusCode));
    }

    [Fact]
    public async Task Hostile_words_stay_words_on_the_page_and_in_the_mail()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var relay = await FillAsync(app);
        using var host = await app.SignInAsync(Role.Host, relay.ProgrammeId, relay.EditionId);
        const string name = "<img src=x onerror=alert(1)> {{7*7}} www.evil.example";
        using (var invited = await host.PostAsync(Edition + "/members/invite", ("email", "a@x.example"), ("name", name), ("role", "door")))
        {
            Assert.Equal(HttpStatusCode.SeeOther, invited.StatusCode);
        }

        var page = await host.PageAsync(Edition + "/members");
        Assert.Empty(page.QuerySelectorAll("main img"));
        Assert.Contains(name, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var mail = MailSender.Write(Assert.Single(await MailsAsync(app)), new MimeKit.MailboxAddress("Relay", "relay@x.example"));
        Assert.Single(mail.TextBody!.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries), word => word.Contains("://", StringComparison.Ordinal));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Of_two_organisers_who_leave_at_once_one_stays(Provider provider)
    {
        await using var app = await BatonApp.StartAsync(provider, postgres);
        var relay = await FillAsync(app);
        using var first = await app.SignInAsync(Role.Organiser, relay.ProgrammeId);
        using var second = await app.SignInAsync(Role.Organiser, relay.ProgrammeId);
        var answers = await Task.WhenAll(new[] { first, second }.Select(async browser => await browser.PostAsync($"{Programme}/organisers/{(await GrantAsync(app, Role.Organiser, browser.AccountId)).Id}/end")));
        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity], answers.Select(a => a.StatusCode).Order());
        Assert.Single(await OrganisersAsync(app));
        Array.ForEach(answers, a => a.Dispose());
    }

    [Theory]
    [InlineData("rests", "yes")]
    [InlineData("until", "2026-02-01")]
    [InlineData("from", "2026-05-20")]
    public async Task The_last_organiser_cannot_go_to_rest(string field, string value)
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var relay = await FillAsync(app);
        using var only = await app.SignInAsync(Role.Organiser, relay.ProgrammeId);
        var mine = (await GrantAsync(app, Role.Organiser)).Id;
        using (var refused = await only.PostAsync($"{Programme}/organisers/{mine}/change", (field, value)))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains("last organiser", (await SignedIn.ParseAsync(refused)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }

        // With another one there it is one's own to do, alone.
        using var other = await app.SignInAsync(Role.Organiser, relay.ProgrammeId);
        using var rests = await only.PostAsync($"{Programme}/organisers/{mine}/change", (field, value));
        Assert.Equal(Programme + "/members?said=role-changed", rests.Headers.Location?.OriginalString);
        Assert.Equal(other.AccountId, Assert.Single(await OrganisersAsync(app)));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task To_end_or_change_another_organiser_takes_a_second_one_who_agrees(Provider provider)
    {
        await using var app = await BatonApp.StartAsync(provider, postgres);
        var relay = await FillAsync(app);
        using var asking = await app.SignInAsync(Role.Organiser, relay.ProgrammeId);
        using var meant = await app.SignInAsync(Role.Organiser, relay.ProgrammeId);
        using var second = await app.SignInAsync(Role.Organiser);
        var id = (await GrantAsync(app, Role.Organiser, meant.AccountId)).Id;
        var (here, place) = ($"{Programme}/members?open={id}", $"{Programme}/organisers/{id}");
        foreach (var (verb, field, word, state) in new[] { ("change", "rests", "asks to put this role to rest", GrantState.Suspended), ("end", "x", "asks to end this role", GrantState.Ended) })
        {
            using (var asked = await asking.SubmitAsync(await asking.PageAsync(here), $"{place}/{verb}", (field, "yes")))
            {
                Assert.Equal(Programme + "/members?said=role-asked", asked.Headers.Location?.OriginalString);
            }

            Assert.Equal(state == GrantState.Suspended ? GrantState.Active : GrantState.Suspended, (await GrantAsync(app, Role.Organiser, meant.AccountId)).State);
            foreach (var browser in state == GrantState.Suspended ? new[] { asking, meant } : [asking])
            {
                Assert.Empty((await browser.PageAsync(here)).QuerySelectorAll("form[action$=confirm]"));
                using var own = await browser.PostAsync(place + "/confirm");
                Assert.Equal(HttpStatusCode.UnprocessableEntity, own.StatusCode);
            }

            var page = await second.PageAsync(here);
            Assert.Contains("Tester Organiser " + word, page.QuerySelector(".detail .notice")!.TextContent, StringComparison.Ordinal);
            using var agreed = await second.SubmitAsync(page, place + "/confirm");
            Assert.Equal(Programme + "/members?said=confirmed", agreed.Headers.Location?.OriginalString);
            Assert.Equal(state, (await GrantAsync(app, Role.Organiser, meant.AccountId)).State);
        }

        Assert.Equal(
            ["It was asked to change the role of Tester Organiser: Organiser; a second organiser has to confirm", "The role of Tester Organiser was changed: Organiser",
                "It was asked to end the role of Tester Organiser: Organiser; a second organiser has to confirm", "The role of Tester Organiser was ended: Organiser"],
            (await NotesAsync(app, null)).Select(n => n["Tester Organiser ".Length..]));
    }

    [Fact]
    public async Task What_was_asked_about_an_organiser_can_be_dismissed()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var relay = await FillAsync(app);
        using var asking = await app.SignInAsync(Role.Organiser, relay.ProgrammeId);
        using var meant = await app.SignInAsync(Role.Organiser, relay.ProgrammeId);
        using var second = await app.SignInAsync(Role.Organiser, relay.ProgrammeId);
        var id = (await GrantAsync(app, Role.Organiser, meant.AccountId)).Id;
        using (var asked = await asking.PostAsync($"{Programme}/organisers/{id}/end"))
        {
            Assert.Equal(Programme + "/members?said=role-asked", asked.Headers.Location?.OriginalString);
        }

        using (var dismissed = await second.SubmitAsync(await second.PageAsync($"{Programme}/members?open={id}"), $"{Programme}/organisers/{id}/dismiss"))
        {
            Assert.Equal(Programme + "/members?said=role-dismissed", dismissed.Headers.Location?.OriginalString);
        }

        using var late = await second.PostAsync($"{Programme}/organisers/{id}/confirm");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Equal(3, (await OrganisersAsync(app)).Count);
    }

    [Fact]
    public async Task Of_two_organisers_one_ends_the_other_with_a_reason_that_stays_in_the_history()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var relay = await FillAsync(app);
        using var first = await app.SignInAsync(Role.Organiser, relay.ProgrammeId);
        using var gone = await app.SignInAsync(Role.Organiser, relay.ProgrammeId);
        var id = (await GrantAsync(app, Role.Organiser, gone.AccountId)).Id;
        var here = $"{Programme}/members?open={id}";
        using (var silent = await first.SubmitAsync(await first.PageAsync(here), $"{Programme}/organisers/{id}/end"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
            Assert.NotNull((await SignedIn.ParseAsync(silent)).QuerySelector("#e-end-reason"));
        }

        using var ended = await first.SubmitAsync(await first.PageAsync(here), $"{Programme}/organisers/{id}/end", ("end-reason", "left the office in February"));
        Assert.Equal(Programme + "/members?said=role-ended", ended.Headers.Location?.OriginalString);
        Assert.Contains("because: left the office in February", Assert.Single(await NotesAsync(app, null)), StringComparison.Ordinal);
        Assert.Equal(first.AccountId, Assert.Single(await OrganisersAsync(app)));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_button_that_is_pressed_twice_invites_once(Provider provider)
    {
        await using var app = await BatonApp.StartAsync(provider, postgres);
        var relay = await FillAsync(app);
        using var host = await app.SignInAsync(Role.Host, relay.ProgrammeId, relay.EditionId);
        var page = await host.PageAsync(Edition + "/members");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.SubmitAsync(page, Edition + "/members/invite", ("email", "new@x.example"), ("role", "door"))));
        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity], answers.Select(a => a.StatusCode).Order());
        Assert.Single(await MailsAsync(app));
        Assert.Equal(GrantState.Invited, (await GrantAsync(app, Role.Door)).State);
        Array.ForEach(answers, a => a.Dispose());
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task An_invitation_that_was_ended_opens_nothing_and_its_mail_does_not_leave(Provider provider)
    {
        await using var app = await BatonApp.StartAsync(provider, postgres);
        var relay = await FillAsync(app);
        using var organiser = await app.SignInAsync(Role.Organiser, relay.ProgrammeId);
        foreach (var role in new[] { "door", "editor" })
        {
            using var invited = await organiser.PostAsync(Edition + "/members/invite", ("email", "new@x.example"), ("role", role));
            Assert.Equal(HttpStatusCode.SeeOther, invited.StatusCode);
        }

        // The later mail holds the link that works; within one moment ids do not tell which that is.
        var later = Assert.Single(await MailsAsync(app), m => m.Text.Contains("Editor", StringComparison.Ordinal));
        var path = new Uri(later.Text.Split('\n').Single(l => l.StartsWith("http", StringComparison.Ordinal))).AbsolutePath;
        using (var one = await organiser.PostAsync($"{Edition}/members/{(await GrantAsync(app, Role.Door)).Id}/end"))
        {
            Assert.Equal(HttpStatusCode.SeeOther, one.StatusCode);
        }

        // There is still something to accept.
        using var invitee = app.Browser();
        Assert.NotNull((await invitee.PageAsync(path)).QuerySelector("main form"));
        using (var both = await organiser.PostAsync($"{Edition}/members/{(await GrantAsync(app, Role.Editor)).Id}/end"))
        {
            Assert.Equal(HttpStatusCode.SeeOther, both.StatusCode);
        }

        using (var late = await invitee.PostAsync(path))
        {
            Assert.NotEqual(HttpStatusCode.SeeOther, late.StatusCode);
        }

        Assert.Equal(AccountState.Invited, (await ReadAsync(app, db => db.Set<Account>().SingleAsync(a => a.Address == "new@x.example", Cancellation))).State);
        Assert.All(await MailsAsync(app), m => Assert.Equal((MessageState.Failed, ""), (m.State, m.Text)));
    }

    private static Task<List<Guid>> OrganisersAsync(BatonApp app)
    {
        var now = app.Clock.GetUtcNow().UtcDateTime;
        return ReadAsync(app, async db => (await db.Set<RoleGrant>().Where(g => g.Role == Role.Organiser).ToListAsync(Cancellation)).Where(g => g.IsInEffect(now)).Select(g => g.AccountId).ToList());
    }

    private static async Task<PlanScope> FillAsync(BatonApp app)
    {
        var parts = new RelayParts();
        await app.AddAsync(parts.All);
        return parts.InFourth;
    }

    private static async Task<HttpStatusCode> StatusAsync(SignedIn browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        return answer.StatusCode;
    }

    private static async Task<string> InvitationAsync(BatonApp app) =>
        new Uri((await MailsAsync(app))[^1].Text.Split('\n').Single(l => l.StartsWith("http", StringComparison.Ordinal))).AbsolutePath;

    private static Task<List<OutboxMessage>> MailsAsync(BatonApp app) => ReadAsync(app, db => db.Set<OutboxMessage>().OrderBy(m => m.Id).ToListAsync(Cancellation));

    private static Task<RoleGrant> GrantAsync(BatonApp app, Role role, Guid? account = null) =>
        ReadAsync(app, db => db.Set<RoleGrant>().SingleAsync(g => g.Role == role && (account == null || g.AccountId == account), Cancellation));

    private static Task<RoleGrant> ProposedAsync(BatonApp app) => ReadAsync(app, db => db.Set<RoleGrant>().SingleAsync(g => g.State == GrantState.Proposed, Cancellation));

    private static Task<Account> AccountAsync(BatonApp app, Guid id) => ReadAsync(app, db => db.Set<Account>().SingleAsync(a => a.Id == id, Cancellation));

    private static Task<List<string>> NotesAsync(BatonApp app, EditionId? edition)
    {
        Guid? of = edition?.Value;
        return ReadAsync(app, db => db.ChangeSets.Where(s => s.EditionId == of && !s.Changes.Any()).OrderBy(s => s.Id).Select(s => s.Actor + " " + s.Note).ToListAsync(Cancellation));
    }

    private static async Task<T> ReadAsync<T>(BatonApp app, Func<BatonDb, Task<T>> read)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<BatonDb>());
    }
}
