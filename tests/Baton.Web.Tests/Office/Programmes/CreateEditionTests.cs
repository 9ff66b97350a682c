using System.Net;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Office.Programmes;

public sealed class CreateEditionTests(PostgresServer postgres)
{
    private const string Programme = $"/manage/{OfficeSite.Slug}";
    private const string Form = Programme + "/editions/new";
    private const string Action = Programme + "/editions/create";

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_blank_edition_takes_number_and_host_from_the_ledger_and_holds_its_report_back(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var organiser = await site.OrganiserAsync();
        var hosts = Programme + "/hosts";
        var turn = await site.PartAsync<HostTurn>(t => t.Details.Number == 6);
        var qinghe = (await organiser.PageAsync(hosts)).ValueOf("institution", "Qinghe");
        await organiser.DoAsync($"{Programme}/parts/hosts/{turn.Id.Value}", $"{Programme}/parts/hosts/{turn.Id.Value}/save", ("institution", qinghe));
        await organiser.DoAsync($"{hosts}?open={turn.Id.Value}", $"{hosts}/{turn.Id.Value}/agree");
        var form = await organiser.PageAsync(Form);
        Assert.Equal("6", form.QuerySelector("[name='number']")!.GetAttribute("value"));
        Assert.Contains("as the ledger says: Qinghe University", form.Text(), StringComparison.Ordinal);

        using var answer = await organiser.SubmitAsync(form, Action, ("starts-on", "2027-05-20"));
        using var again = await organiser.SubmitAsync(form, Action, ("starts-on", "2027-05-20"));

        Assert.Equal($"{Programme}/6?said=edition-created", answer.Headers.Location?.ToString());
        Assert.Equal(answer.Headers.Location, again.Headers.Location);
        var edition = await site.PartAsync<Edition>(e => e.Details.Number == 6);
        Assert.Equal((EditionState.Planned, qinghe, new DateOnly(2027, 5, 20), true, false),
            (edition.State, edition.Details.HostId!.Value.Value.ToString(), edition.Details.StartsOn!.Value, edition.Details.ReportHeld, edition.Details.Public));
        Assert.Equal(edition.Details.HostId, (await site.PartAsync<Edition>(e => e.Details.Number == 5)).Details.NextHostId);
        var overview = await organiser.PageAsync($"{Programme}/6");
        Assert.Contains("Five steps to a working edition", overview.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task What_was_chosen_comes_without_what_belonged_to_the_former_host_and_one_act_takes_it_back(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var organiser = await site.OrganiserAsync();
        var form = await organiser.PageAsync(Form + "?from=4");
        Assert.Equal(["Stage", "Stop", "VisitGroup", "AgendaItem"], form.QuerySelectorAll("[name='kind'][checked]").Select(k => k.GetAttribute("value")));

        using var answer = await organiser.SubmitAsync(form, Action, ("kind", "Stage"), ("kind", "Stop"), ("kind", "AgendaItem"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);

        var edition = await site.PartAsync<Edition>(e => e.Details.Number == 6);
        var stages = await PartsAsync<Stage>(site, edition);
        Assert.Equal(["Site visit", "Session"], stages.OrderBy(s => s.Details.Number).Select(s => s.Details.Name.En));
        Assert.All(stages, s => Assert.Null(s.Details.VenueId));
        var stops = await PartsAsync<Stop>(site, edition);
        Assert.Equal(["Stop 1", "Stop 2", "Stop 3"], stops.Select(s => s.Details.Name.En).Order(StringComparer.Ordinal));
        Assert.All(stops, s => Assert.Equal((null, stages.Single(t => t.Details.Kind == StageKind.Visit).Id), (s.Details.Capacity, s.Details.StageId)));
        Assert.All(await PartsAsync<AgendaItem>(site, edition), i => Assert.Empty(i.Details.Speakers));
        Assert.Empty(await PartsAsync<VisitGroup>(site, edition));
        Assert.Empty(await PartsAsync<Participant>(site, edition));

        var history = await organiser.PageAsync(Programme + "/history");
        Assert.Contains("created edition 6 after edition 4", history.Text(), StringComparison.Ordinal);
        using var undone = await organiser.SubmitAsync(history, history.QuerySelectorAll("main form[action$='/undo']").First().GetAttribute("action"));
        await OfficeSite.FollowAsync(organiser, undone);
        using var gone = await organiser.GetAsync($"{Programme}/6");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_taken_number_a_wrong_day_and_a_foreign_edition_are_refused()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        await site.App.AddAsync(new Publicity.RelayParts("other-relay").All);
        using var organiser = await site.OrganiserAsync();

        var refused = await organiser.RefusedAsync(Form + "?from=4", Action, ("number", "5"), ("starts-on", "one day"), ("kind", "Category"));
        Assert.Contains("already has an edition 5", refused.FaultAt("number"), StringComparison.Ordinal);
        Assert.Contains("one day", refused.FaultAt("starts-on"), StringComparison.Ordinal);
        Assert.Empty(refused.QuerySelectorAll("[name='kind'][value='Stage'][checked]"));
        using var source = await organiser.PostAsync(Action, ("number", "9"), ("from", "77"));
        using var page = await organiser.GetAsync(Form + "?from=77");
        using var other = await organiser.PostAsync("/manage/other-relay/editions/create", ("number", "9"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (source.StatusCode, page.StatusCode, other.StatusCode));
        Assert.Equal(10, await site.CountAsync<Edition>());
    }

    [Fact]
    public async Task Host_staff_do_not_create_editions()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();

        using var page = await host.GetAsync(Form);
        using var post = await host.PostAsync(Action, ("number", "9"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (page.StatusCode, post.StatusCode));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task The_list_tells_what_comes_before_it_is_confirmed(string language)
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();

        Snapshot.Matches((await organiser.PageAsync(Form + "?from=4", language)).Text(), language);
    }

    private static async Task<IReadOnlyList<T>> PartsAsync<T>(OfficeSite site, Edition edition)
        where T : class, Domain.IPlanPart
    {
        IReadOnlyList<T> parts = [];
        await site.ReadAsync(db =>
        {
            parts = [.. db.Set<T>().AsEnumerable().Where(p => p.EditionId == edition.Id)];
            return Task.CompletedTask;
        });
        return parts;
    }
}
