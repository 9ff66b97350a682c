using System.Net;
using Baton.Domain.SiteVisits;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.People;
using Baton.Web.Tests.Office.Programmes;

namespace Baton.Web.Tests.Office.Visit;

public sealed class DivideGroupsTests(PostgresServer postgres)
{
    private static string Page(RosterDesk desk) => desk.Here + "/visit";

    private static string Divide(RosterDesk desk) => $"{Page(desk)}/{desk.Visit.Id.Value}/divide";

    private static async Task<List<VisitGroup>> GroupsAsync(RosterDesk desk) => [.. (await desk.AllAsync<VisitGroup>()).Where(g => g.Details.StageId == desk.Visit.Id).OrderBy(g => g.Details.Order)];

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task The_roster_is_divided_as_one_act_and_guides_and_names_stay(Provider provider)
    {
        await using var desk = await RosterDesk.OpenAsync(provider, postgres);
        var (before, acts) = (await desk.StateAsync(), await desk.ActsAsync());
        var page = await desk.Host.DoAsync(Page(desk), Divide(desk), ("groups", "３"), ("mix", "Mixed"));
        var groups = await GroupsAsync(desk);
        Assert.Equal(["Group A", "Group B", "Group C"], groups.Select(g => g.Details.Name.En));
        Assert.Equal((desk.Groups[0].Id, desk.Deng.Id), (groups[0].Id, groups[0].Details.GuideId!.Value));

        // Staff does not walk along.
        Assert.Equal([desk.LiThere.Id, desk.OuyangThere.Id, desk.ZhaoThere.Id], groups.SelectMany(g => g.Details.MemberIds));
        Assert.All(groups, g => Assert.Single(g.Details.MemberIds));
        Assert.Equal(acts + 1, await desk.ActsAsync());
        await desk.Host.UndoAsync(page);
        Assert.Equal(before, await desk.StateAsync());

        // Fewer groups: those beyond go, and come back with the act.
        page = await desk.Host.DoAsync(Page(desk), Divide(desk), ("groups", "1"));
        Assert.Equal(3, Assert.Single(await GroupsAsync(desk)).Details.MemberIds.Count);
        await desk.Host.UndoAsync(page);
        Assert.Equal(before, await desk.StateAsync());
    }

    [Fact]
    public async Task Whoever_sends_another_does_not_walk_and_is_not_counted()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        await desk.Host.DoAsync($"{desk.Here}/people?open={desk.LiThere.Id.Value}", $"{desk.Here}/people/{desk.LiThere.Id.Value}/substitute", ("full-name.en", "Zhou Min"), ("reason", "ill"));
        var page = await desk.PageAsync("visit");
        Assert.Contains("The 3 people who walk", page.Text(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"[name='g.{desk.LiThere.Id.Value}']"));
        await desk.Host.DoAsync(Page(desk), Divide(desk), ("groups", "1"));
        var members = Assert.Single(await GroupsAsync(desk)).Details.MemberIds;
        Assert.Equal(3, members.Count);
        Assert.DoesNotContain(desk.LiThere.Id, members);
    }

    [Fact]
    public async Task A_number_that_cannot_be_is_refused_at_its_field_and_given_back()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        var before = await desk.StateAsync();
        foreach (var (number, says) in new[] { ("", "is not a whole number"), ("two", "“two” is not a whole number"), ("0", "3 people cannot be divided into 0 groups"), ("-1", ""), ("4", "There are 4 groups but only 3 stops"), ("99999999999999999999", "") })
        {
            var page = await desk.Host.RefusedAsync(Page(desk), Divide(desk), ("groups", number), ("mix", "Mixed"));
            Assert.NotEmpty(page.FaultAt("groups"));
            Assert.Contains(says, page.FaultAt("groups"), StringComparison.Ordinal);
            Assert.Equal((number, "Mixed"), (page.GetElementById("f-groups")!.GetAttribute("value"), page.QuerySelector("#f-mix option[selected]")!.GetAttribute("value")));
        }

        using var foreign = await desk.Host.PostAsync($"{Page(desk)}/{desk.ForeignStage.Id.Value}/divide", ("groups", "1"));
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        using var editor = await desk.SignInAsync(Role.Editor);
        using var denied = await editor.PostAsync(Divide(desk), ("groups", "1"));
        Assert.Contains(denied.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        Assert.Equal(before, await desk.StateAsync());
    }
}
