using System.Net;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Office.Programmes;

public sealed class HostsPageTests(PostgresServer postgres)
{
    private const string Hosts = $"/manage/{OfficeSite.Slug}/hosts";

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_turn_is_planned_agreed_and_declined_and_each_act_is_taken_back(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var organiser = await site.OrganiserAsync();
        var form = await organiser.PageAsync(Hosts);
        Assert.Equal("7", form.QuerySelector("[name='number']")!.GetAttribute("value"));

        await organiser.DoAsync(Hosts, Hosts + "/plan", ("institution", form.ValueOf("institution", "Qinghe")), ("period.en", "autumn 2027"));
        var turn = await TurnAsync(site, 7);
        Assert.Equal((HostStanding.Planned, "autumn 2027"), (turn.Details.Standing, turn.Details.Period.En));

        var open = $"{Hosts}?open={turn.Id.Value}";
        var agreed = await organiser.DoAsync(open, $"{Hosts}/{turn.Id.Value}/agree", ("agree.on", "2026-03-01"));
        Assert.Equal((HostStanding.Agreed, new DateOnly(2026, 3, 1)), ((await TurnAsync(site, 7)).Details.Standing, (await TurnAsync(site, 7)).Details.DecidedOn!.Value));
        await organiser.UndoAsync(agreed);
        Assert.Equal(HostStanding.Planned, (await TurnAsync(site, 7)).Details.Standing);

        var declined = await organiser.DoAsync(open, $"{Hosts}/{turn.Id.Value}/decline", ("decline.reason.en", "no hall"));
        Assert.Equal((HostStanding.Declined, "no hall"), ((await TurnAsync(site, 7)).Details.Standing, (await TurnAsync(site, 7)).Details.Reason.En));
        Assert.Contains("no hall", declined.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No host is planned", declined.Text(), StringComparison.Ordinal);
        await organiser.UndoAsync(declined);

        var skipped = await organiser.DoAsync(open, $"{Hosts}/{turn.Id.Value}/skip", ("skip.reason.zh", "本轮跳过"));
        Assert.Equal(HostStanding.Skipped, (await TurnAsync(site, 7)).Details.Standing);
        await organiser.UndoAsync(skipped);
        Assert.Equal(HostStanding.Planned, (await TurnAsync(site, 7)).Details.Standing);
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Two_hosts_swap_in_one_act_that_changes_both_lines_and_the_editions(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var organiser = await site.OrganiserAsync();
        var (four, five) = (await TurnAsync(site, 4), await TurnAsync(site, 5));
        var before = await EditionsAsync(site);
        var page = await organiser.PageAsync($"{Hosts}?open={four.Id.Value}");

        using var answer = await organiser.SubmitAsync(page, $"{Hosts}/{four.Id.Value}/swap", ("swap.with", five.Id.Value.ToString()), ("swap.reason.en", "the hall is under repair"));
        var swapped = await OfficeSite.FollowAsync(organiser, answer);

        var (one, two) = (await TurnAsync(site, 4), await TurnAsync(site, 5));
        Assert.Equal((five.Details.InstitutionId, four.Details.InstitutionId), (one.Details.InstitutionId, two.Details.InstitutionId));
        Assert.Equal((HostStanding.Swapped, HostStanding.Swapped), (one.Details.Standing, two.Details.Standing));
        var after = await EditionsAsync(site);
        Assert.Equal((five.Details.InstitutionId, four.Details.InstitutionId, four.Details.InstitutionId), (after[4].HostId, after[5].HostId, after[4].NextHostId));
        Assert.Equal((HostStanding.Swapped, before[3]), (one.Details.Standing, after[3] with { NextHostId = before[3].NextHostId }));

        // The same form once more: nothing more happens.
        using var again = await organiser.SubmitAsync(page, $"{Hosts}/{four.Id.Value}/swap", ("swap.with", five.Id.Value.ToString()), ("swap.reason.en", "the hall is under repair"));
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal(one.Details, (await TurnAsync(site, 4)).Details);

        await organiser.UndoAsync(swapped);
        Assert.Equal((four.Details, five.Details), ((await TurnAsync(site, 4)).Details, (await TurnAsync(site, 5)).Details));
        Assert.Equal(before, await EditionsAsync(site));
    }

    [Fact]
    public async Task What_the_ledger_refuses_stands_at_its_field_and_what_was_typed_is_still_there()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();
        var five = await TurnAsync(site, 5);
        var open = $"{Hosts}?open={five.Id.Value}";

        var reason = await organiser.RefusedAsync(open, $"{Hosts}/{five.Id.Value}/decline", ("decline.on", "2026-02-30"));
        Assert.Contains("is not a day", reason.FaultAt("decline.on"), StringComparison.Ordinal);
        reason = await organiser.RefusedAsync(open, $"{Hosts}/{five.Id.Value}/decline");
        Assert.Contains("say why", reason.FaultAt("decline.reason.zh"), StringComparison.Ordinal);
        var alone = await organiser.RefusedAsync(open, $"{Hosts}/{five.Id.Value}/swap", ("swap.reason.en", "kept"));
        Assert.NotEmpty(alone.FaultAt("swap.with"));
        Assert.Equal("kept", alone.QuerySelector("[name='swap.reason.en']")!.TextContent.Trim());
        var number = await organiser.RefusedAsync(Hosts, Hosts + "/plan", ("number", "4"), ("period.en", "later"));
        Assert.NotEmpty(number.FaultAt("number"));
        Assert.Equal("later", number.QuerySelector("[name='period.en']")!.GetAttribute("value"));
        var none = await organiser.RefusedAsync(Hosts, Hosts + "/plan", ("number", "soon"));
        Assert.Contains("soon", none.FaultAt("number"), StringComparison.Ordinal);
        Assert.Equal(five.Details, (await TurnAsync(site, 5)).Details);
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Applications_come_in_one_is_withdrawn_and_one_chosen(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var organiser = await site.OrganiserAsync();
        var page = await organiser.PageAsync(Hosts);
        foreach (var name in new[] { "Qinghe", "Yunting", "Songlan" })
        {
            await organiser.DoAsync(Hosts, Hosts + "/applications/receive", ("apply.institution", page.ValueOf("apply.institution", name)), ("apply.number", "6"), ("apply.statement.en", $"{name} offers its hall"));
        }

        var twice = await organiser.RefusedAsync(Hosts, Hosts + "/applications/receive", ("apply.institution", page.ValueOf("apply.institution", "Qinghe")), ("apply.number", "6"));
        Assert.NotEmpty(twice.FaultAt("apply.institution"));

        var (first, second) = (await ApplicationAsync(site, "Qinghe"), await ApplicationAsync(site, "Yunting"));
        await organiser.DoAsync(Hosts, $"{Hosts}/applications/{first.Id.Value}/withdraw");
        var chosen = await organiser.DoAsync(Hosts, $"{Hosts}/applications/{second.Id.Value}/choose");

        Assert.Equal(ApplicationStanding.Withdrawn, (await ApplicationAsync(site, "Qinghe")).Details.Standing);
        Assert.Equal(ApplicationStanding.Chosen, (await ApplicationAsync(site, "Yunting")).Details.Standing);
        Assert.Equal(ApplicationStanding.NotChosen, (await ApplicationAsync(site, "Songlan")).Details.Standing);
        var turn = await TurnAsync(site, 6);
        Assert.Equal((second.Details.InstitutionId, HostStanding.Agreed, Succession.Application), (turn.Details.InstitutionId!.Value, turn.Details.Standing, turn.Details.FoundBy!.Value));
        await organiser.UndoAsync(chosen);
        Assert.Equal(ApplicationStanding.Received, (await ApplicationAsync(site, "Songlan")).Details.Standing);
        Assert.Equal(HostStanding.Planned, (await TurnAsync(site, 6)).Details.Standing);
    }

    [Fact]
    public async Task What_is_not_of_this_programme_is_not_there()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        await site.App.AddAsync(new Publicity.RelayParts("other-relay").All);
        using var organiser = await site.OrganiserAsync();
        var own = await TurnAsync(site, 5);
        Guid foreign = default;
        Guid body = default;
        await site.ReadAsync(db =>
        {
            foreign = db.Set<HostTurn>().AsEnumerable().First(t => t.ProgrammeId != site.Programme && t.Details.Number == 5).Id.Value;
            body = db.Set<Institution>().AsEnumerable().First(i => i.ProgrammeId != site.Programme).Id.Value;
            return Task.CompletedTask;
        });

        foreach (var (path, fields) in new (string, (string, string)[])[]
        {
            ($"/{foreign}/agree", []), ($"/{foreign}/decline", [("decline.reason.en", "x")]), ($"/{foreign}/swap", [("swap.with", own.Id.Value.ToString())]),
            ($"/{own.Id.Value}/swap", [("swap.with", foreign.ToString()), ("swap.reason.en", "x")]), ("/plan", [("number", "9"), ("institution", body.ToString())]),
            ("/applications/receive", [("apply.institution", body.ToString()), ("apply.number", "9")]), ($"/applications/{foreign}/choose", []), ($"/lots/{foreign}/follow", []),
            ("/lot/draw", [("number", "9"), ("candidate", body.ToString()), ("seed", "x")]),
        })
        {
            using var answer = await organiser.PostAsync(Hosts + path, fields);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, path);
        }

        using var other = await organiser.GetAsync("/manage/other-relay/hosts");
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
    }

    [Fact]
    public async Task Host_staff_read_the_ledger_and_change_nothing()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        var five = await TurnAsync(site, 5);

        var page = await host.PageAsync(Hosts);
        using var post = await host.PostAsync($"{Hosts}/{five.Id.Value}/decline", ("decline.reason.en", "no"));

        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Contains("Lanxi Polytechnic", page.Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
        Assert.Equal(five.Details, (await TurnAsync(site, 5)).Details);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task It_reads_as_a_ledger(string language)
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();

        Snapshot.Matches((await organiser.PageAsync(Hosts, language)).Text(), language);
    }

    private static Task<HostTurn> TurnAsync(OfficeSite site, int number) => site.PartAsync<HostTurn>(t => t.Details.Number == number && (number != 5 || t.Details.Order == 2));

    private static async Task<HostApplication> ApplicationAsync(OfficeSite site, string name)
    {
        var institution = await site.PartAsync<Institution>(i => i.Details.Name.En.StartsWith(name, StringComparison.Ordinal));
        return await site.PartAsync<HostApplication>(a => a.Details.InstitutionId == institution.Id);
    }

    private static async Task<Dictionary<int, EditionDetails>> EditionsAsync(OfficeSite site)
    {
        var editions = new Dictionary<int, EditionDetails>();
        for (var number = 1; number <= 5; number++)
        {
            editions[number] = (await site.PartAsync<Edition>(e => e.Details.Number == number)).Details;
        }

        return editions;
    }
}
