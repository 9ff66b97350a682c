using System.Net;
using Baton.Domain.Attendance;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.Agenda;
using Baton.Web.Tests.Office.Programmes;

namespace Baton.Web.Tests.Office.People;

public sealed class AttendancePageTests(PostgresServer postgres)
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task The_page_reads_as_approved(string language)
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        await desk.Host.DoAsync($"{desk.Here}/people?open={desk.OuyangThere.Id.Value}", $"{desk.Here}/people/{desk.OuyangThere.Id.Value}/substitute", ("full-name.zh", "周敏"), ("full-name.en", "Zhou Min"), ("reason", "请假"));
        await desk.Host.DoAsync(desk.Here + "/attendance", $"{desk.Here}/attendance/{desk.Visit.Id.Value}/check-in", ("code", "CDFGH"));
        var page = await desk.PageAsync("attendance", language);
        DraftAgendaPageTests.AssertLabelled(page);
        Snapshot.Matches(page.Text(), language);
    }

    [Fact]
    public async Task Each_stage_has_its_own_list_and_one_of_another_edition_has_none()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        Assert.Equal("Session", (await desk.PageAsync($"attendance?stage={desk.Session.Id.Value}")).QuerySelector("main .pills a[aria-current]")!.TextContent);
        Assert.Equal("Site visit", (await desk.PageAsync("attendance?stage=nonsense&came=nonsense")).QuerySelector("main .pills a[aria-current]")!.TextContent);
        foreach (var stage in new[] { desk.ForeignStage.Id.Value, desk.LiThere.Id.Value })
        {
            using var foreign = await desk.Host.GetAsync($"{desk.Here}/attendance?stage={stage}");
            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        }

        Assert.Empty((await desk.PageAsync($"attendance?came={desk.Foreign.Id.Value}")).QuerySelectorAll("main .notice"));
    }

    [Fact]
    public async Task Each_role_sees_what_it_may_do_and_no_more()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        await desk.App.DraftAsync(db =>
        {
            db.Add(StageAttendance.Create(StageAttendanceId.From(Guid.CreateVersion7()), desk.Scope, new StageAttendanceDetails { StageId = desk.Visit.Id, ParticipantId = desk.LiThere.Id, Mark = AttendanceMark.Excused, Note = "in hospital" }).Value);
            return Task.CompletedTask;
        });
        foreach (var role in new[] { Role.Editor, Role.Door })
        {
            using var without = await desk.SignInAsync(role);
            using var page = await without.GetAsync(desk.Here + "/attendance");
            Assert.Contains(page.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        }

        // The organiser corrects and does not check in; the auditor sees who came, and neither why not nor by which code.
        using var organiser = await desk.SignInAsync(Role.Organiser);
        var corrects = await organiser.PageAsync(desk.Here + "/attendance");
        Assert.Null(corrects.QuerySelector("[name=code]"));
        Assert.NotNull(corrects.GetElementById("marks"));
        using var auditor = await desk.SignInAsync(Role.Auditor);
        var masked = await auditor.PageAsync(desk.Here + "/attendance");
        Assert.Empty(masked.QuerySelectorAll("main form"));
        Assert.Contains("excused", masked.QuerySelector("table.is-roster")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("in hospital", masked.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("CDFGH", masked.Text(), StringComparison.Ordinal);
    }
}
