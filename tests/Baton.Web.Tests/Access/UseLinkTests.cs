using System.Net;
using Baton.Web.Access;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Access;

public sealed class UseLinkTests(PostgresServer postgres)
{
    private static readonly (LinkPurpose Purpose, string Door)[] Doors =
        [(LinkPurpose.SignIn, "/sign-in/"), (LinkPurpose.Invitation, "/invitation/"), (LinkPurpose.StepUp, "/step-up/")];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_works_for_its_purpose_and_no_other()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var browser = await app.SignInAsync(null);
        foreach (var (purpose, door) in Doors)
        {
            foreach (var (other, wrong) in Doors.Where(d => d.Purpose != purpose))
            {
                var secret = (await LinkAsync(app, browser.AccountId, purpose)).Split('/')[^1];
                using var read = await browser.GetAsync(wrong + secret);
                using var used = await browser.PostAsync($"{wrong}{secret}/use");
                Assert.True((read.StatusCode, used.StatusCode) == (HttpStatusCode.Gone, HttpStatusCode.Gone), $"{purpose} at {other}");
                using var right = await browser.PostAsync($"{door}{secret}/use");
                Assert.Equal(HttpStatusCode.SeeOther, right.StatusCode);
            }
        }
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Of_many_who_press_at_once_one_signs_in(Provider provider)
    {
        await using var app = await BatonApp.StartAsync(provider, postgres);
        using var known = await app.SignInAsync(null);
        var path = await LinkAsync(app, known.AccountId, LinkPurpose.SignIn);
        var browsers = Enumerable.Range(0, 8).Select(_ => app.Browser()).ToList();
        var tokens = await Task.WhenAll(browsers.Select(b => b.TokenAsync()));
        var answers = await Task.WhenAll(browsers.Select((b, i) => b.SendAsync(path + "/use", [(BatonApp.TokenField, tokens[i])])));
        Assert.Equal(1, answers.Count(a => a.StatusCode == HttpStatusCode.SeeOther));
        Assert.Equal(7, answers.Count(a => a.StatusCode == HttpStatusCode.Gone));
        await using var scope = app.Services.CreateAsyncScope();
        Assert.Equal(2, await scope.ServiceProvider.GetRequiredService<BatonDb>().Set<SignIn>().CountAsync(Cancellation));
        browsers.ForEach(b => b.Dispose());
        answers.ToList().ForEach(a => a.Dispose());
    }

    [Fact]
    public async Task A_link_runs_out_and_a_suspended_person_cannot_use_one()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var known = await app.SignInAsync(null);
        using var browser = app.Browser();
        var late = await LinkAsync(app, known.AccountId, LinkPurpose.SignIn);
        app.Clock.Advance(NewLink.ByMail);
        using var expired = await browser.PostAsync(late + "/use");
        Assert.Equal(HttpStatusCode.Gone, expired.StatusCode);
        Assert.Contains("It has run out", await expired.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);

        var closed = await LinkAsync(app, known.AccountId, LinkPurpose.SignIn);
        await app.WriteAsync(async db => (await db.Set<Account>().FirstAsync(a => a.Id == known.AccountId, Cancellation)).State = AccountState.Suspended);
        using var suspended = await browser.PostAsync(closed + "/use");
        using var unknown = await browser.PostAsync($"/sign-in/{Secret.New()}/use");
        using var nonsense = await browser.PostAsync("/sign-in/%20/use");
        Assert.Equal([HttpStatusCode.Gone, HttpStatusCode.Gone, HttpStatusCode.Gone], new[] { suspended.StatusCode, unknown.StatusCode, nonsense.StatusCode });
    }

    /// <summary>An invitation that ran out stays so, whatever other link its person gets; a link to sign in is only for whoever may sign in already.</summary>
    [Fact]
    public async Task An_expired_invitation_is_not_accepted_by_another_door()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var known = await app.SignInAsync(Role.Organiser, state: GrantState.Invited);
        var invitation = await LinkAsync(app, known.AccountId, LinkPurpose.Invitation);
        app.Clock.Advance(NewLink.OfInvitation);
        using var browser = app.Browser();
        using var late = await browser.PostAsync(invitation + "/use");
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        var fresh = await LinkAsync(app, known.AccountId, LinkPurpose.SignIn);
        using var signedIn = await browser.PostAsync(fresh + "/use");
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
        Assert.Equal(GrantState.Invited, (await db.Set<RoleGrant>().SingleAsync(Cancellation)).State);

        await app.WriteAsync(async db => (await db.Set<Account>().FirstAsync(a => a.Id == known.AccountId, Cancellation)).State = AccountState.Invited);
        var tooEarly = await LinkAsync(app, known.AccountId, LinkPurpose.SignIn);
        using var refused = await browser.PostAsync(tooEarly + "/use");
        Assert.Equal(HttpStatusCode.Gone, refused.StatusCode);
    }

    [Fact]
    public async Task An_accepted_invitation_makes_the_person_known_and_the_roles_count()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var known = await app.SignInAsync(Role.Organiser, state: GrantState.Invited);
        await app.WriteAsync(async db => (await db.Set<Account>().FirstAsync(a => a.Id == known.AccountId, Cancellation)).State = AccountState.Invited);
        var path = await LinkAsync(app, known.AccountId, LinkPurpose.Invitation);
        using var browser = app.Browser();
        using var used = await browser.SubmitAsync(await browser.PageAsync(path));
        Assert.Equal((HttpStatusCode.SeeOther, UseLink.Home), (used.StatusCode, used.Headers.Location?.OriginalString));
        await using var scope = app.Services.CreateAsyncScope();
        Assert.Equal(GrantState.Active, (await scope.ServiceProvider.GetRequiredService<BatonDb>().Set<RoleGrant>().SingleAsync(Cancellation)).State);
    }

    [Fact]
    public async Task A_step_up_counts_in_the_browser_of_its_person_alone()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var mine = await app.SignInAsync(null);
        using var other = await app.SignInAsync(null);
        var path = await LinkAsync(app, mine.AccountId, LinkPurpose.StepUp);
        using var foreign = await other.PostAsync(path + "/use");
        Assert.Equal(HttpStatusCode.Gone, foreign.StatusCode);
        app.Clock.Advance(TimeSpan.FromMinutes(14));
        using var used = await mine.SubmitAsync(await mine.PageAsync(path));
        Assert.Equal(HttpStatusCode.SeeOther, used.StatusCode);
        await using var scope = app.Services.CreateAsyncScope();
        var alive = await scope.ServiceProvider.GetRequiredService<BatonDb>().Set<SignIn>().SingleAsync(s => s.AccountId == mine.AccountId && s.EndedAt == null, Cancellation);
        Assert.Equal(app.Clock.GetUtcNow().UtcDateTime, alive.SteppedUpAt);
    }

    private static async Task<string> LinkAsync(BatonApp app, Guid account, LinkPurpose purpose)
    {
        var path = "";
        await app.WriteAsync(db =>
        {
            path = NewLink.Add(db, account, purpose, purpose == LinkPurpose.Invitation ? NewLink.OfInvitation : NewLink.ByMail, null, app.Clock.GetUtcNow());
            return Task.CompletedTask;
        });
        return path;
    }
}
