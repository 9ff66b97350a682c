using System.Net;
using Baton.Domain.Attendance;
using Baton.Domain.Registration;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.Agenda;
using Baton.Web.Tests.Office.Programmes;

namespace Baton.Web.Tests.Office.People;

public sealed class MarkAttendanceTests(PostgresServer postgres)
{
    private static string List(RosterDesk desk) => desk.Here + "/attendance";

    private static string Mark(RosterDesk desk) => $"{List(desk)}/{desk.Visit.Id.Value}/mark";

    private static string M(Participant who) => $"m.{who.Id.Value}";

    private static string N(Participant who) => $"n.{who.Id.Value}";

    private static async Task<string> MarksAsync(RosterDesk desk)
    {
        var marks = (await desk.AllAsync<StageAttendance>()).Where(m => m.Details.StageId == desk.Visit.Id).ToDictionary(m => m.Details.ParticipantId, m => m.Details);
        return string.Join(' ', (await desk.RosterAsync()).Select(p => marks.GetValueOrDefault(p.Id) is { } mark ? $"{mark.Mark}{(mark.Note.Length > 0 ? $"({mark.Note})" : "")}" : "-"));
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task The_list_is_kept_as_one_act_corrected_and_taken_back(Provider provider)
    {
        await using var desk = await RosterDesk.OpenAsync(provider, postgres);
        var acts = await desk.ActsAsync();
        await desk.Host.DoAsync(List(desk), Mark(desk), (M(desk.LiThere), "Present"), (M(desk.OuyangThere), "Excused"), (N(desk.OuyangThere), " abroad "), (M(desk.ZhaoThere), "Absent"));
        Assert.Equal("Present Excused(abroad) Absent -", await MarksAsync(desk));
        Assert.Equal(acts + 1, await desk.ActsAsync());
        var page = await desk.Host.DoAsync(List(desk), Mark(desk), (M(desk.LiThere), ""), (M(desk.ZhaoThere), "Present"));
        Assert.Equal("- Excused(abroad) Present -", await MarksAsync(desk));
        await desk.Host.UndoAsync(page);
        Assert.Equal("Present Excused(abroad) Absent -", await MarksAsync(desk));

        // What is sent as it stands is no act.
        acts = await desk.ActsAsync();
        await desk.Host.DoAsync(List(desk), Mark(desk));
        Assert.Equal(acts, await desk.ActsAsync());
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Of_two_with_the_list_open_neither_takes_the_others_marks_away(Provider provider)
    {
        await using var desk = await RosterDesk.OpenAsync(provider, postgres);
        using var organiser = await desk.SignInAsync(Role.Organiser);
        var (mine, theirs) = (await desk.Host.PageAsync(List(desk)), await organiser.PageAsync(List(desk)));
        using var first = await organiser.SubmitAsync(theirs, Mark(desk), (M(desk.LiThere), "Present"), (M(desk.OuyangThere), "Present"));
        await AgendaDesk.DoneAsync(first);
        using var second = await desk.Host.SubmitAsync(mine, Mark(desk), (M(desk.ZhaoThere), "Present"));
        await AgendaDesk.DoneAsync(second);
        Assert.Equal("Present Present Present -", await MarksAsync(desk));

        // Where both marked the same line it is told, with what was typed; sent again it stands.
        using var third = await desk.Host.SubmitAsync(mine, Mark(desk), (M(desk.LiThere), "Absent"), (N(desk.LiThere), "I looked"), (M(desk.DengThere), "Excused"));
        var clash = await AgendaDesk.IsAsync(third, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Li Si was marked by somebody else after you opened the list: it now says “present”", clash.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", clash.GetElementById("f-" + M(desk.LiThere))!.GetAttribute("aria-invalid"));
        Assert.Equal("I looked", clash.GetElementById("f-" + N(desk.LiThere))!.GetAttribute("value"));
        Assert.Equal("Present Present Present -", await MarksAsync(desk));
        using var insisted = await desk.Host.SubmitAsync(clash, Mark(desk));
        await AgendaDesk.DoneAsync(insisted);
        Assert.Equal("Absent(I looked) Present Present Excused", await MarksAsync(desk));
    }

    [Fact]
    public async Task A_note_without_a_mark_and_one_without_end_are_refused_and_given_back()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        var page = await desk.Host.RefusedAsync(List(desk), Mark(desk), (N(desk.ZhaoThere), "telephoned"), (M(desk.LiThere), "Present"));
        Assert.Contains("Zhao Wu: a note needs a mark", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("telephoned", page.GetElementById("f-" + N(desk.ZhaoThere))!.GetAttribute("value"));
        Assert.Equal("Present", page.QuerySelector($"[name='{M(desk.LiThere)}'] option[selected]")!.GetAttribute("value"));
        var endless = await desk.Host.RefusedAsync(List(desk), Mark(desk), (N(desk.ZhaoThere), new string('x', 1 << 20)), (M(desk.ZhaoThere), "Excused"));
        Assert.Equal(1 << 20, endless.GetElementById("f-" + N(desk.ZhaoThere))!.GetAttribute("value")!.Length);
        Assert.Equal("- - - -", await MarksAsync(desk));
    }

    [Fact]
    public async Task Whoever_sends_another_is_excused_and_nothing_else_and_nothing_of_elsewhere_is_marked()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        await desk.Host.DoAsync($"{desk.Here}/people?open={desk.LiThere.Id.Value}", $"{desk.Here}/people/{desk.LiThere.Id.Value}/substitute", ("full-name.en", "Zhou Min"), ("reason", "ill"));
        Assert.Null((await desk.Host.PageAsync(List(desk))).GetElementById("f-" + M(desk.LiThere)));
        using var replaced = await desk.Host.PostAsync(Mark(desk), (M(desk.LiThere), "Present"));
        Assert.Contains("Another comes in this person’s place", (await AgendaDesk.IsAsync(replaced, HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var before = await MarksAsync(desk);
        using var stage = await desk.Host.PostAsync($"{List(desk)}/{desk.ForeignStage.Id.Value}/mark", (M(desk.ZhaoThere), "Present"));
        Assert.Equal(HttpStatusCode.NotFound, stage.StatusCode);
        using var person = await desk.Host.PostAsync(Mark(desk), (M(desk.Foreign), "Present"), (M(desk.ZhaoThere), "Sleeping"));
        Assert.Equal(HttpStatusCode.SeeOther, person.StatusCode);
        Assert.Equal(before, await MarksAsync(desk));
        foreach (var role in new[] { Role.Editor, Role.Door, Role.Auditor })
        {
            using var without = await desk.SignInAsync(role);
            using var denied = await without.PostAsync(Mark(desk), (M(desk.ZhaoThere), "Present"));
            Assert.Contains(denied.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        }

        Assert.Equal(before, await MarksAsync(desk));
    }
}
