using System.Net;
using Baton.Domain.Registration;
using Baton.Domain.SiteVisits;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.Agenda;
using Baton.Web.Tests.Office.People;
using Baton.Web.Tests.Office.Programmes;

namespace Baton.Web.Tests.Office.Visit;

public sealed class MoveGroupMembersTests(PostgresServer postgres)
{
    private static string Page(RosterDesk desk) => desk.Here + "/visit";

    private static string Move(RosterDesk desk) => $"{Page(desk)}/{desk.Visit.Id.Value}/members";

    private static (string, string) Into(Participant who, VisitGroup? group) => ($"g.{who.Id.Value}", group?.Id.Value.ToString() ?? "");

    /// <summary>Who walks in which group: "Li Ouyang | Zhao".</summary>
    private static async Task<string> WalkAsync(RosterDesk desk)
    {
        var names = (await desk.RosterAsync()).ToDictionary(p => p.Id, p => p.Details.PersonId == desk.Li.Id ? "Li" : p.Details.PersonId == desk.Ouyang.Id ? "Ouyang" : p.Details.PersonId == desk.Zhao.Id ? "Zhao" : "Deng");
        return string.Join(" | ", (await desk.AllAsync<VisitGroup>()).OrderBy(g => g.Details.Order).Select(g => string.Join(' ', g.Details.MemberIds.Select(m => names[m]))));
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task People_change_groups_by_a_list_as_one_act(Provider provider)
    {
        await using var desk = await RosterDesk.OpenAsync(provider, postgres);
        var acts = await desk.ActsAsync();
        var page = await desk.Host.DoAsync(Page(desk), Move(desk), Into(desk.ZhaoThere, desk.Groups[0]), Into(desk.OuyangThere, desk.Groups[1]), Into(desk.LiThere, null));
        Assert.Equal("Zhao | Ouyang", await WalkAsync(desk));
        Assert.Equal(acts + 1, await desk.ActsAsync());
        await desk.Host.UndoAsync(page);
        Assert.Equal("Li Ouyang | ", await WalkAsync(desk));
    }

    [Fact]
    public async Task Of_two_with_the_list_open_neither_moves_people_back()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        using var organiser = await desk.SignInAsync(Role.Organiser);
        var (mine, theirs) = (await desk.Host.PageAsync(Page(desk)), await organiser.PageAsync(Page(desk)));
        using var first = await organiser.SubmitAsync(theirs, Move(desk), Into(desk.OuyangThere, desk.Groups[1]));
        await AgendaDesk.DoneAsync(first);
        using var second = await desk.Host.SubmitAsync(mine, Move(desk), Into(desk.ZhaoThere, desk.Groups[1]));
        await AgendaDesk.DoneAsync(second);
        Assert.Equal("Li | Ouyang Zhao", await WalkAsync(desk));

        using var third = await desk.Host.SubmitAsync(mine, Move(desk), Into(desk.OuyangThere, null));
        var clash = await AgendaDesk.IsAsync(third, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Ouyang Qing was moved by somebody else after you opened the list: now in “Group B”", clash.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var select = clash.GetElementById($"f-g.{desk.OuyangThere.Id.Value}")!;
        Assert.True(select.Closest("details")!.HasAttribute("open"));
        Assert.Null(select.QuerySelector("option[selected]"));
        using var insisted = await desk.Host.SubmitAsync(clash, Move(desk));
        await AgendaDesk.DoneAsync(insisted);
        Assert.Equal("Li | Zhao", await WalkAsync(desk));
    }

    [Fact]
    public async Task Groups_and_stages_of_elsewhere_are_not_there()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        var foreign = VisitGroup.Create(VisitGroupId.From(Guid.CreateVersion7()), new(desk.Programme.Id, desk.Third.Id), new VisitGroupDetails { StageId = desk.ForeignStage.Id, Name = new("别组", "Another group") }).Value;
        await desk.App.AddAsync(foreign);
        var before = await desk.StateAsync();
        foreach (var (stage, group) in new[] { (desk.Visit, foreign), (desk.ForeignStage, foreign), (desk.Session, desk.Groups[0]) })
        {
            using var answer = await desk.Host.PostAsync($"{Page(desk)}/{stage.Id.Value}/members", Into(desk.ZhaoThere, group));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var editor = await desk.SignInAsync(Role.Editor);
        using var denied = await editor.PostAsync(Move(desk), Into(desk.ZhaoThere, desk.Groups[0]));
        Assert.Contains(denied.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        Assert.Equal(before, await desk.StateAsync());
    }
}
