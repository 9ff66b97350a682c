using System.Net;
using Baton.Domain.Attendance;
using Baton.Domain.People;
using Baton.Domain.Registration;
using Baton.Domain.SiteVisits;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.Agenda;
using Baton.Web.Tests.Office.Programmes;

namespace Baton.Web.Tests.Office.People;

public sealed class SubstituteParticipantTests(PostgresServer postgres)
{
    private static string Open(RosterDesk desk, Participant who) => $"{desk.Here}/people?open={who.Id.Value}";

    private static string Substitute(RosterDesk desk, Participant who) => $"{desk.Here}/people/{who.Id.Value}/substitute";

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Another_comes_with_the_same_delegation_category_place_and_group_as_one_act(Provider provider)
    {
        await using var desk = await RosterDesk.OpenAsync(provider, postgres);
        var (before, acts) = (await desk.StateAsync(), await desk.ActsAsync());
        var page = await desk.Host.DoAsync(
            Open(desk, desk.OuyangThere), Substitute(desk, desk.OuyangThere), ("full-name.zh", "周 敏"), ("full-name.en", "Zhou Min"), ("title.en", "Lecturer"), ("reason", "on leave abroad"));
        Assert.Equal(acts + 1, await desk.ActsAsync());
        var substitute = (await desk.RosterAsync()).Single(p => p.Details.SubstituteForId == desk.OuyangThere.Id);
        Assert.Equal((desk.Outside.Id, 2, ""), (substitute.Details.CategoryId!.Value, substitute.Details.Order, substitute.Details.Code));
        Assert.Equal("周敏", (await desk.AllAsync<Person>()).Single(p => p.Id == substitute.Details.PersonId).Details.FullName.Zh);
        Assert.Equal(desk.Qinghe.Id, (await desk.AllAsync<Post>()).Single(p => p.Details.PersonId == substitute.Details.PersonId).Details.InstitutionId);
        Assert.Equal([desk.LiThere.Id, substitute.Id], (await desk.AllAsync<VisitGroup>()).Single(g => g.Id == desk.Groups[0].Id).Details.MemberIds);
        var marks = (await desk.AllAsync<StageAttendance>()).Where(m => m.Details.ParticipantId == desk.OuyangThere.Id).ToList();
        Assert.Equal([(AttendanceMark.Excused, "on leave abroad"), (AttendanceMark.Excused, "on leave abroad")], marks.Select(m => (m.Details.Mark, m.Details.Note)));
        Assert.Contains("in place of Ouyang Qing", page.QuerySelector($"#p-{substitute.Id.Value} th")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Zhou Min comes instead", page.QuerySelector($"#p-{desk.OuyangThere.Id.Value} th")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(await desk.NotesAsync(), n => n.Contains("周敏", StringComparison.Ordinal) || n.Contains("Zhou", StringComparison.Ordinal) || n.Contains("Ouyang", StringComparison.Ordinal));
        Assert.Contains("Zhou Min", (await desk.PageAsync("history")).QuerySelector("table.history")!.TextContent, StringComparison.Ordinal);
        await desk.Host.UndoAsync(page);
        Assert.Equal(before, await desk.StateAsync());
    }

    [Fact]
    public async Task Whose_delegation_only_the_post_said_stays_whose_it_was_without_a_post()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        await desk.Host.DoAsync(Open(desk, desk.OuyangThere), Substitute(desk, desk.OuyangThere), ("full-name.en", "Zhou Min"), ("reason", "ill"));
        var page = await desk.PageAsync($"people?delegation={desk.Qinghe.Id.Value}");
        Assert.Equal(["Li Si", "Ouyang Qing", "Zhou Min"], page.QuerySelectorAll("tbody tr[id] th").Select(t => t.FirstChild!.TextContent.Trim()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_reason_or_name_or_with_too_much_of_it_nobody_comes_and_what_was_typed_stays()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        var before = await desk.StateAsync();
        foreach (var (field, value, says) in new[] { ("reason", " ", "must be filled in"), ("reason", new string('长', 301), "longer than 300"), ("full-name.zh", "", "must be filled in"), ("title.en", new string('x', 1 << 20), "") })
        {
            var fields = new Dictionary<string, string> { ["full-name.zh"] = "周敏", ["title.zh"] = "讲师", ["reason"] = "出国", [field] = value };
            var page = await desk.Host.RefusedAsync(Open(desk, desk.LiThere), Substitute(desk, desk.LiThere), [.. fields.Select(f => (f.Key, f.Value))]);
            Assert.Contains(says, page.FaultAt(field == "title.en" ? "title.zh" : field), StringComparison.Ordinal);
            foreach (var (name, typed) in fields)
            {
                Assert.Equal(typed, page.QuerySelector($"form[action='{Substitute(desk, desk.LiThere)}'] [name='{name}']")!.GetAttribute("value"));
            }
        }

        // Zhao is of a delegation; without one there is nothing a post could be at.
        await desk.MeanwhileAsync<Participant>(p => p.Id == desk.ZhaoThere.Id, p => p.Describe(p.Details with { InstitutionId = null }));
        before = await desk.StateAsync();
        var nowhere = await desk.Host.RefusedAsync(Open(desk, desk.ZhaoThere), Substitute(desk, desk.ZhaoThere), ("full-name.en", "Zhou Min"), ("title.en", "Lecturer"), ("reason", "ill"));
        Assert.Contains("of no delegation", nowhere.FaultAt("title.zh"), StringComparison.Ordinal);
        Assert.Equal(before, await desk.StateAsync());
    }

    [Fact]
    public async Task Of_two_who_substitute_the_second_is_told_and_keeps_what_was_typed()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        using var organiser = await desk.SignInAsync(Role.Organiser);
        var (mine, theirs) = (await desk.Host.PageAsync(Open(desk, desk.LiThere)), await organiser.PageAsync(Open(desk, desk.LiThere)));
        using var first = await organiser.SubmitAsync(theirs, Substitute(desk, desk.LiThere), ("full-name.en", "Zhou Min"), ("reason", "ill"));
        await AgendaDesk.DoneAsync(first);
        using var second = await desk.Host.SubmitAsync(mine, Substitute(desk, desk.LiThere), ("full-name.en", "Qian Ba"), ("reason", "ill"));
        var page = await AgendaDesk.IsAsync(second, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Another stands in for this person already", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Qian Ba", page.GetElementById("f-full-name.en")!.GetAttribute("value"));
        Assert.Single(await desk.RosterAsync(), p => p.Details.SubstituteForId is not null);

        // Who changed the person meanwhile is told before anybody is substituted for who they were.
        var open = await desk.Host.PageAsync(Open(desk, desk.ZhaoThere));
        await desk.MeanwhileAsync<Person>(p => p.Id == desk.Zhao.Id, p => p.Describe(p.Details with { FullName = new("赵武", "Zhao Wu the Second") }));
        using var late = await desk.Host.SubmitAsync(open, Substitute(desk, desk.ZhaoThere), ("full-name.en", "Qian Ba"), ("reason", "ill"));
        var clash = await AgendaDesk.IsAsync(late, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("tester", clash.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        using var insisted = await desk.Host.SubmitAsync(clash, Substitute(desk, desk.ZhaoThere));
        await AgendaDesk.DoneAsync(insisted);
    }

    [Fact]
    public async Task A_substitute_sends_nobody_and_nobody_of_elsewhere_is_substituted()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        await desk.Host.DoAsync(Open(desk, desk.LiThere), Substitute(desk, desk.LiThere), ("full-name.en", "Zhou Min"), ("reason", "ill"));
        var substitute = (await desk.RosterAsync()).Single(p => p.Details.SubstituteForId is not null);
        foreach (var who in new[] { substitute, desk.LiThere })
        {
            Assert.Null((await desk.Host.PageAsync(Open(desk, who))).QuerySelector($"form[action='{Substitute(desk, who)}']"));
        }

        using var chain = await desk.Host.PostAsync(Substitute(desk, substitute), ("full-name.en", "Qian Ba"), ("reason", "ill"));
        Assert.Contains("Nobody stands in for a substitute", (await AgendaDesk.IsAsync(chain, HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        using var foreign = await desk.Host.PostAsync(Substitute(desk, desk.Foreign), ("full-name.en", "Qian Ba"), ("reason", "ill"));
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        using var editor = await desk.SignInAsync(Role.Editor);
        using var denied = await editor.PostAsync(Substitute(desk, desk.ZhaoThere), ("full-name.en", "Qian Ba"), ("reason", "ill"));
        Assert.Contains(denied.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        Assert.Equal(6, (await desk.AllAsync<Person>()).Count);
    }
}
