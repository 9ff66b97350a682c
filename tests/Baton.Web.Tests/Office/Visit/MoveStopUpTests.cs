using System.Net;
using Baton.Domain.SiteVisits;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.People;
using Baton.Web.Tests.Office.Programmes;

namespace Baton.Web.Tests.Office.Visit;

public sealed class MoveStopUpTests(PostgresServer postgres)
{
    private static string Page(RosterDesk desk) => desk.Here + "/visit";

    private static string Up(RosterDesk desk, Stop stop) => $"{Page(desk)}/stops/{stop.Id.Value}/up";

    private static async Task<string> OrderAsync(RosterDesk desk) => string.Join(", ", (await desk.AllAsync<Stop>()).OrderBy(s => s.Details.Number).Select(s => s.Details.Name.En[^1]));

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_stop_changes_places_with_the_one_before_and_the_first_stays(Provider provider)
    {
        await using var desk = await RosterDesk.OpenAsync(provider, postgres);
        var page = await desk.Host.DoAsync(Page(desk), Up(desk, desk.Stops[2]));
        Assert.Equal("1, 3, 2", await OrderAsync(desk));
        await desk.Host.UndoAsync(page);
        Assert.Equal("1, 2, 3", await OrderAsync(desk));
        Assert.Null((await desk.Host.PageAsync(Page(desk))).QuerySelector($"form[action='{Up(desk, desk.Stops[0])}']"));
        var acts = await desk.ActsAsync();
        using var first = await desk.Host.PostAsync(Up(desk, desk.Stops[0]));
        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        Assert.Equal(acts, await desk.ActsAsync());
    }

    [Fact]
    public async Task Stops_of_one_number_still_change_places_and_those_of_elsewhere_do_not()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        await desk.MeanwhileAsync<Stop>(s => s.Id == desk.Stops[2].Id, s => s.Describe(s.Details with { Number = 2 }));
        await desk.Host.DoAsync(Page(desk), Up(desk, desk.Stops[2]));
        Assert.Equal("1, 3, 2", await OrderAsync(desk));
        Assert.Equal([1, 2, 3], (await desk.AllAsync<Stop>()).Select(s => s.Details.Number).Order());
        foreach (var id in new[] { desk.Visit.Id.Value, Guid.CreateVersion7() })
        {
            using var answer = await desk.Host.PostAsync($"{Page(desk)}/stops/{id}/up");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var auditor = await desk.SignInAsync(Role.Auditor);
        using var denied = await auditor.PostAsync(Up(desk, desk.Stops[2]));
        Assert.Contains(denied.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        Assert.Equal("1, 3, 2", await OrderAsync(desk));
    }
}
