using System.Net;
using AngleSharp.Dom;
using Baton.Domain.Registration;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.Agenda;
using Baton.Web.Tests.Office.Programmes;

namespace Baton.Web.Tests.Office.People;

public sealed class AssignParticipantsTests(PostgresServer postgres)
{
    private static string Assign(RosterDesk desk) => desk.Here + "/people/assign";

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Several_get_a_category_and_a_capacity_as_one_act_and_the_list_stays_filtered(Provider provider)
    {
        await using var desk = await RosterDesk.OpenAsync(provider, postgres);
        var (before, acts) = (await desk.StateAsync(), await desk.ActsAsync());
        using var answer = await desk.Host.SendAsync(Assign(desk), await FormAsync(desk, $"people?delegation={desk.Lanxi.Id.Value}", ("category", desk.Own.Id.Value.ToString()), ("capacity", "Observer"), Pick(desk.ZhaoThere), Pick(desk.DengThere)));
        var page = await OfficeSite.FollowAsync(desk.Host, answer);
        Assert.StartsWith($"{desk.Here}/people?delegation={desk.Lanxi.Id.Value}&done=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("tbody tr[id]").Length);
        Assert.All([await desk.NowAsync(desk.ZhaoThere), await desk.NowAsync(desk.DengThere)], p => Assert.Equal((desk.Own.Id, Capacity.Observer), (p.Details.CategoryId!.Value, p.Details.Capacity)));
        Assert.Equal(PartVersion.Of(desk.LiThere), PartVersion.Of(await desk.NowAsync(desk.LiThere)));
        Assert.Equal(acts + 1, await desk.ActsAsync());
        await desk.Host.UndoAsync(page);
        Assert.Equal(before, await desk.StateAsync());
    }

    [Fact]
    public async Task Without_people_or_without_a_choice_the_ticks_and_choices_come_back()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        var nobody = await RefusedAsync(desk, "people?text=zhao", ("category", desk.Own.Id.Value.ToString()), ("capacity", "Media"));
        Assert.Contains("Nobody is picked", nobody.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([desk.Own.Id.Value.ToString(), "Media"], nobody.QuerySelectorAll(".selection option[selected]").Select(o => o.GetAttribute("value")));
        Assert.Equal("zhao", nobody.GetElementById("t")!.GetAttribute("value"));
        Assert.Single(nobody.QuerySelectorAll("tbody tr[id]"));
        var nothing = await RefusedAsync(desk, "people", Pick(desk.LiThere), Pick(desk.DengThere));
        Assert.Contains("Choose a category or a capacity", nothing.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([desk.LiThere.Id.Value.ToString(), desk.DengThere.Id.Value.ToString()], nothing.QuerySelectorAll("input[name=pick][checked]").Select(o => o.GetAttribute("value")));
    }

    [Fact]
    public async Task Whoever_is_named_stays_with_the_others_and_whoever_is_not_goes_and_comes_back()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        var before = await desk.StateAsync();
        var named = await RefusedAsync(desk, "people", Pick(desk.ZhaoThere), Pick(desk.LiThere), ("act", "remove"));
        Assert.Contains("Li Si cannot be taken off the roster: Group A", named.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await desk.StateAsync());
        using var gone = await desk.Host.SendAsync(Assign(desk), await FormAsync(desk, "people", Pick(desk.ZhaoThere), Pick(desk.DengThere), ("act", "remove")));
        var page = await OfficeSite.FollowAsync(desk.Host, gone);
        Assert.Equal([desk.LiThere.Id, desk.OuyangThere.Id], (await desk.RosterAsync()).Select(p => p.Id));
        await desk.Host.UndoAsync(page);
        Assert.Equal(before, await desk.StateAsync());
    }

    [Fact]
    public async Task Nobody_and_nothing_of_elsewhere_is_touched()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        var before = await desk.StateAsync();
        foreach (var fields in new (string, string)[][]
        {
            [Pick(desk.LiThere), Pick(desk.Foreign), ("capacity", "Media")], [Pick(desk.Foreign), ("act", "remove")], [Pick(desk.LiThere), ("category", desk.Visit.Id.Value.ToString())],
        })
        {
            using var answer = await desk.Host.PostAsync(Assign(desk), fields);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal(before, await desk.StateAsync());
        Assert.Contains(await desk.AllAsync<Participant>(), p => p.Id == desk.Foreign.Id && p.Details.Capacity == Capacity.Delegate);
    }

    private static (string, string) Pick(Participant who) => ("pick", who.Id.Value.ToString());

    /// <summary>The form of the list, whose boxes and choices stand outside of it.</summary>
    private static async Task<IEnumerable<(string, string)>> FormAsync(RosterDesk desk, string below, params (string, string)[] fields) =>
        [.. SignedIn.Filled((await desk.PageAsync(below)).GetElementById("sel")!), .. fields];

    private static async Task<IDocument> RefusedAsync(RosterDesk desk, string below, params (string, string)[] fields)
    {
        using var answer = await desk.Host.SendAsync(Assign(desk), await FormAsync(desk, below, fields));
        return await AgendaDesk.IsAsync(answer, HttpStatusCode.UnprocessableEntity);
    }
}
