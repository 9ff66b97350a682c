using System.Net;
using Baton.Domain.Attendance;
using Baton.Domain.Registration;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.Agenda;
using Baton.Web.Tests.Office.Programmes;

namespace Baton.Web.Tests.Office.People;

public sealed class CheckInByCodeTests(PostgresServer postgres)
{
    private static string List(RosterDesk desk) => desk.Here + "/attendance";

    private static string Check(RosterDesk desk) => $"{List(desk)}/{desk.Visit.Id.Value}/check-in";

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_typed_code_marks_its_bearer_once_and_can_be_taken_back(Provider provider)
    {
        await using var desk = await RosterDesk.OpenAsync(provider, postgres);
        var page = await desk.Host.DoAsync(List(desk), Check(desk), ("code", "ｃｄ-ｆｇ h"));
        Assert.Contains("Present Li Si", page.Text(), StringComparison.Ordinal);
        var mark = Assert.Single(await desk.AllAsync<StageAttendance>());
        Assert.Equal((desk.LiThere.Id, AttendanceMark.Present, desk.App.Clock.GetUtcNow().UtcDateTime), (mark.Details.ParticipantId, mark.Details.Mark, mark.Details.MarkedAt!.Value));
        var acts = await desk.ActsAsync();
        var again = await desk.Host.DoAsync(List(desk), Check(desk), ("code", "CDFGH"));
        Assert.Contains("Was checked in before Li Si", again.Text(), StringComparison.Ordinal);
        Assert.Equal(acts, await desk.ActsAsync());
        await desk.Host.UndoAsync(page);
        Assert.Empty(await desk.AllAsync<StageAttendance>());
    }

    [Fact]
    public async Task No_code_nobodys_and_one_of_another_edition_are_refused_and_given_back()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        foreach (var (code, says) in new[] { ("", "has 5 letters and digits"), ("CDFG", "has 5 letters and digits"), ("CDFG0", "There is no 0 in a check code"), ("<b>ab", "has 5 letters and digits"), ("CDFGJ", "Nobody of this edition has the code CDFGJ"), ("QRTWX", "Nobody of this edition has the code QRTWX") })
        {
            var page = await desk.Host.RefusedAsync(List(desk), Check(desk), ("code", code));
            Assert.Contains(says, page.FaultAt("code"), StringComparison.Ordinal);
            Assert.Equal(code, page.GetElementById("f-code")!.GetAttribute("value"));
            Assert.Equal("Site visit", page.QuerySelector("main .pills a[aria-current]")!.TextContent);
        }

        using var stage = await desk.Host.PostAsync($"{List(desk)}/{desk.ForeignStage.Id.Value}/check-in", ("code", "CDFGH"));
        Assert.Equal(HttpStatusCode.NotFound, stage.StatusCode);
        using var editor = await desk.SignInAsync(Role.Editor);
        using var denied = await editor.PostAsync(Check(desk), ("code", "CDFGH"));
        Assert.Contains(denied.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        Assert.Empty(await desk.AllAsync<StageAttendance>());
    }

    [Fact]
    public async Task The_badge_of_one_who_sends_another_opens_no_door_and_the_others_does()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        await desk.Host.DoAsync($"{desk.Here}/people?open={desk.LiThere.Id.Value}", $"{desk.Here}/people/{desk.LiThere.Id.Value}/substitute", ("full-name.en", "Zhou Min"), ("reason", "ill"));
        var substitute = (await desk.RosterAsync()).Single(p => p.Details.SubstituteForId is not null);
        await desk.MeanwhileAsync<Participant>(p => p.Id == substitute.Id, p => p.Describe(p.Details with { Code = "XXXXX" }));
        var page = await desk.Host.RefusedAsync(List(desk), Check(desk), ("code", "CDFGH"));
        Assert.Contains("Another comes in this person’s place", page.FaultAt("code"), StringComparison.Ordinal);
        Assert.Contains("Present Zhou Min", (await desk.Host.DoAsync(List(desk), Check(desk), ("code", "xxxxx"))).Text(), StringComparison.Ordinal);

        // Door staff record without seeing the list.
        using var door = await desk.SignInAsync(Role.Door);
        using var recorded = await door.PostAsync(Check(desk), ("code", "JKMNP"));
        Assert.Equal(HttpStatusCode.SeeOther, recorded.StatusCode);
        Assert.Contains(await desk.AllAsync<StageAttendance>(), m => m.Details.ParticipantId == desk.OuyangThere.Id);
    }
}
