using System.Net;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Office.Programmes;

public sealed class CreateProgrammeTests(PostgresServer postgres)
{
    private const string Form = "/manage/new";
    private const string Action = "/manage/new/create";

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Whoever_founds_a_programme_is_its_organiser_and_the_name_of_its_address_follows_the_english_one(Provider provider)
    {
        await using var app = await BatonApp.StartAsync(provider, postgres);
        using var founder = await app.SignInAsync(Role.Organiser);

        var overview = await founder.DoAsync(Form, Action, ("name.zh", "开放课堂接力行"), ("name.en", "Open Classroom: Relay"), ("succession", "lot"));

        Assert.Equal("Open Classroom: Relay", overview.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("you are its organiser", overview.Text() + overview.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        var (programme, grants) = await ReadAsync(app);
        Assert.Equal(("open-classroom-relay", Succession.Lot, false), (programme.Details.Slug, programme.Details.Succession, programme.Details.Public));
        var grant = Assert.Single(grants, g => g.ProgrammeId == programme.Id);
        Assert.Equal((Role.Organiser, GrantState.Active, founder.AccountId), (grant.Role, grant.State, grant.AccountId));

        // Hidden from strangers until the office says so.
        using var stranger = await app.GetAsync("/p/open-classroom-relay", "en");
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Pressed_twice_it_founds_one_programme(Provider provider)
    {
        await using var app = await BatonApp.StartAsync(provider, postgres);
        using var founder = await app.SignInAsync(Role.Organiser);
        var page = await founder.PageAsync(Form);

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => founder.SubmitAsync(page, Action, ("name.en", "Relay of Doors"))));

        Assert.All(answers, a => Assert.Equal("/manage/relay-of-doors?said=programme-created", a.Headers.Location?.ToString()));
        var (_, grants) = await ReadAsync(app);
        Assert.Single(grants, g => g.ProgrammeId is not null);
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    [Fact]
    public async Task A_full_disk_is_not_told_as_a_taken_name()
    {
        var disk = new FullDisk();
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres, services => services.ConfigureDbContext<SqliteBatonDb>(o => o.AddInterceptors(disk)));
        using var founder = await app.SignInAsync(Role.Organiser);
        var page = await founder.PageAsync(Form);
        disk.IsFull = true;
        using var answer = await founder.SubmitAsync(page, Action, ("name.en", "Relay of Doors"));
        disk.IsFull = false;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var refused = await SignedIn.ParseAsync(answer);
        Assert.Contains("disk is full", refused.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", refused.FaultAt("slug"));
    }

    [Fact]
    public async Task A_taken_name_stands_at_its_field_and_an_empty_one_is_told_apart_by_a_number()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var founder = await app.SignInAsync(Role.Organiser);
        await founder.DoAsync(Form, Action, ("name.en", "Relay of Doors"));

        var refused = await founder.RefusedAsync(Form, Action, ("name.en", "Another"), ("slug", "relay-of-doors"), ("theme.zh", "开门"));
        Assert.Contains("has the address name “relay-of-doors” already", refused.FaultAt("slug"), StringComparison.Ordinal);
        Assert.Equal("开门", refused.QuerySelector("[name='theme.zh']")!.TextContent.Trim());

        var second = await founder.DoAsync(Form, Action, ("name.en", "Relay of Doors"));
        Assert.Contains("/p/relay-of-doors-2", second.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slug", "new", "is where programmes are created")]
    [InlineData("slug", "Not An Address!", "cannot stand in an address")]
    [InlineData("time-zone", "Mars/Base", "is not a known time zone")]
    [InlineData("launched-on", "yesterday-ish", "is not a day")]
    public async Task What_cannot_be_is_told_at_its_field(string field, string typed, string words)
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var founder = await app.SignInAsync(Role.Organiser);

        var refused = await founder.RefusedAsync(Form, Action, ("name.en", "A relay"), (field, typed));

        Assert.Contains(words, refused.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, refused.QuerySelector($"[name='{field}']")!.GetAttribute("value"));
        Assert.Equal("A relay", refused.QuerySelector("[name='name.en']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_faults_are_told_at_once()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var founder = await app.SignInAsync(Role.Organiser);

        var refused = await founder.RefusedAsync(Form, Action, ("name.en", "A relay"), ("slug", "Not An Address!"), ("launched-on", "yesterday-ish"));

        Assert.Contains("cannot stand in an address", refused.FaultAt("slug"), StringComparison.Ordinal);
        Assert.Contains("is not a day", refused.FaultAt("launched-on"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_english_name_the_address_is_a_neutral_word()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var founder = await app.SignInAsync(Role.Organiser);

        Assert.Contains("/p/programme", (await founder.DoAsync(Form, Action, ("name.zh", "开门接力"))).Text(), StringComparison.Ordinal);
        Assert.Contains("/p/programme-2", (await founder.DoAsync(Form, Action, ("name.zh", "再次接力"))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_programme_needs_a_name()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var founder = await app.SignInAsync(Role.Organiser);

        var refused = await founder.RefusedAsync(Form, Action, ("slug", "nameless"));

        Assert.Contains("is empty in both languages", refused.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_s_programme_is_not_told_by_its_id()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var founder = await site.App.SignInAsync(Role.Organiser);

        var made = await founder.DoAsync(Form, Action, ("name.en", "Mine"), (SavePart.IdOfNew, site.Programme.Value.ToString()), ("slug", "mine-alone"));

        Assert.Equal("Mine", made.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(2, await site.CountAsync<Programme>());
    }

    [Theory]
    [InlineData(Role.Host)]
    [InlineData(Role.Editor)]
    public async Task Others_do_not_found_programmes(Role role)
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var other = await site.App.SignInAsync(role, site.Programme, site.Edition);

        using var page = await other.GetAsync(Form);
        using var post = await other.PostAsync(Action, ("name.en", "No"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (page.StatusCode, post.StatusCode));
        Assert.Equal(1, await site.CountAsync<Programme>());
    }

    private static async Task<(Programme Programme, IReadOnlyList<RoleGrant> Grants)> ReadAsync(BatonApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
        return (await db.Set<Programme>().AsNoTracking().SingleAsync(TestContext.Current.CancellationToken), await db.Set<RoleGrant>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
    }

    private sealed class FullDisk : SaveChangesInterceptor
    {
        public bool IsFull { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            IsFull ? throw new DbUpdateException("saving", new SqliteException("database or disk is full", 13)) : ValueTask.FromResult(result);
    }
}
