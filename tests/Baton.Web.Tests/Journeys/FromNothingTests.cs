using Baton.Domain.Programmes;
using Baton.Domain.SiteVisits;
using Baton.Web.Access;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Journeys;

public sealed class FromNothingTests(PostgresServer postgres)
{
    private const string Office = "/manage/door-relay";

    [Theory]
    [InlineData(Provider.Sqlite, "en")]
    [InlineData(Provider.Postgres, "zh-CN")]
    public async Task From_an_empty_installation_to_the_second_edition_by_forms_alone(Provider provider, string language)
    {
        await using var app = await BatonApp.StartAsync(provider, postgres);
        using var organiser = await app.SignInAsync(Role.Organiser, language: language);
        Assert.NotNull((await organiser.PageAsync("/manage", language)).QuerySelector(".empty a[href='/manage/new']"));

        // Programme, institutions, members, organiser.
        await organiser.DoAsync("/manage/new", "/manage/new/create", ("name.zh", "开门接力"), ("name.en", "Door Relay"));
        foreach (var (zh, en) in new[] { ("甲大学", "A University"), ("乙大学", "B University"), ("丙大学", "C University"), ("理事会", "Council") })
        {
            await organiser.DoAsync(Office + "/institutions", Office + "/parts/institutions/new/enter", ("name.zh", zh), ("name.en", en));
        }

        await organiser.DoAsync(Office + "/institutions?view=venues", Office + "/parts/venues/new/enter", ("name.zh", "主校区"), ("name.en", "Main campus"));
        var members = await organiser.PageAsync(Office + "/member-institutions");
        var (a, b, c) = (members.ValueOf("institution", "A University"), members.ValueOf("institution", "B University"), members.ValueOf("institution", "C University"));
        await organiser.DoAsync(Office + "/member-institutions", Office + "/member-institutions/add", ("institution", a), ("institution", b), ("institution", c));
        await organiser.DoAsync(Office + "/member-institutions", Office + "/member-institutions/organisers/save", ("organiser", members.ValueOf("organiser", "Council")));

        // The ledger: A and B planned, swapped, B agreed, A declines, a lot between A and C.
        await organiser.DoAsync(Office + "/hosts", Office + "/hosts/plan", ("number", "1"), ("institution", a));
        await organiser.DoAsync(Office + "/hosts", Office + "/hosts/plan", ("number", "2"), ("institution", b));
        var (one, two) = (await TurnAsync(app, 1), await TurnAsync(app, 2));
        await organiser.DoAsync($"{Office}/hosts?open={one.Id.Value}", $"{Office}/hosts/{one.Id.Value}/swap", ("swap.with", two.Id.Value.ToString()), ("swap.reason.zh", "场馆维修"), ("swap.reason.en", "under repair"));
        await organiser.DoAsync($"{Office}/hosts?open={two.Id.Value}", $"{Office}/hosts/{two.Id.Value}/decline", ("decline.reason.zh", "另有安排"), ("decline.reason.en", "other plans"));
        await organiser.DoAsync(Office + "/hosts/lot?number=2", Office + "/hosts/lot/draw", ("candidate", c), ("candidate", a), ("seed", "20260302"));
        Assert.Equal(b, (await TurnAsync(app, 1)).Details.InstitutionId!.Value.Value.ToString());
        Assert.Contains((await TurnAsync(app, 2)).Details.InstitutionId!.Value.Value.ToString(), new[] { a, c });

        // The first edition: blank, dates and places, a stage with a stop, its life to the handover's eve.
        await organiser.DoAsync(Office + "/editions/new", Office + "/editions/create", ("starts-on", "2026-03-02"));
        var edition = await EditionAsync(app, 1);
        Assert.Equal(b, edition.Details.HostId!.Value.Value.ToString());
        var plan = Office + "/1/plan";
        var venue = (await organiser.PageAsync(plan)).ValueOf("venue", "Main campus");
        await organiser.DoAsync(plan, $"{plan}/edition/{edition.Id.Value}/save", ("venue", venue), ("themes.zh", "开门"), ("themes.en", "Doors"));
        await organiser.DoAsync(plan + "?open=new-stage", plan + "/stages/new/enter", ("p.name.zh", "观摩"), ("p.name.en", "Visit"), ("p.starts-at", "09:00"), ("p.ends-at", "11:00"));
        await organiser.DoAsync(Office + "/1/parts/stops/new", Office + "/1/parts/stops/new/enter", ("stage", (await organiser.PageAsync(Office + "/1/parts/stops/new")).ValueOf("stage", "Visit")), ("name.en", "Workshop"));
        foreach (var verb in new[] { "announce", "begin", "conclude" })
        {
            await organiser.DoAsync(Office + "/1/state", $"{Office}/1/state/{verb}");
        }

        Assert.Equal(EditionState.Concluded, (await EditionAsync(app, 1)).State);

        // The second takes stages and stops over and is taken back by one act.
        await organiser.DoAsync(Office + "/editions/new?from=1", Office + "/editions/create", ("kind", nameof(Stage)), ("kind", nameof(Stop)));
        Assert.Equal(2, await CountAsync<Stop>(app));
        Assert.Equal((await EditionAsync(app, 2)).Details.HostId, (await TurnAsync(app, 2)).Details.InstitutionId);
        var history = await organiser.PageAsync(Office + "/history");
        using var undone = await organiser.SubmitAsync(history, history.QuerySelectorAll("main form[action$='/undo']").First().GetAttribute("action"));
        Assert.Equal(1, await CountAsync<Stop>(app));
    }

    private static async Task<HostTurn> TurnAsync(BatonApp app, int number) => (await AllAsync<HostTurn>(app)).Last(t => t.Details.Number == number && t.Details.NamesHost);

    private static async Task<Edition> EditionAsync(BatonApp app, int number) => (await AllAsync<Edition>(app)).Single(e => e.Details.Number == number);

    private static async Task<int> CountAsync<T>(BatonApp app)
        where T : class => (await AllAsync<T>(app)).Count;

    private static async Task<IReadOnlyList<T>> AllAsync<T>(BatonApp app)
        where T : class
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BatonDb>().Set<T>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
    }
}
