using System.Net;
using AngleSharp.Dom;
using Baton.Domain;
using Baton.Domain.Sessions;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.Agenda;
using Baton.Web.Tests.Publicity;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Office.Talks;

/// <summary>Records of talks are begun, written and removed by the page's own forms, on both databases.</summary>
public sealed class TalkRecordPageTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task The_pages_read_as_approved(string language)
    {
        await using var desk = await AgendaDesk.OpenAsync(Provider.Sqlite, postgres);
        var (list, one) = (await desk.Host.PageAsync(desk.Parts.TalksPage, language), await desk.Host.PageAsync(Talk(desk), language));
        Snapshot.Matches($"{PublicSite.Visible(list.QuerySelector("main")!)}\n\n----\n\n{PublicSite.Visible(one.QuerySelector("main")!)}", language);
        DraftAgendaPageTests.AssertLabelled(one);
        DraftAgendaPageTests.AssertLabelled(list);
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Key_points_are_added_moved_and_removed_by_buttons_and_saved_with_the_text(Provider provider)
    {
        await using var desk = await AgendaDesk.OpenAsync(provider, postgres);
        var (talk, save, arrange) = (Talk(desk), Talk(desk) + "/save", Talk(desk) + "/arrange");
        using var one = await desk.Host.PressAsync(await desk.Host.PageAsync(talk), save, arrange, ("title.en", "Typed"), ("do", "add"));
        using var two = await desk.Host.PressAsync(await AgendaDesk.IsAsync(one, HttpStatusCode.OK), save, arrange, ("section.2.heading.zh", "后记"), ("section.2.text.en", "Line 1\r\nLine 2"), ("do", "up.2"));
        using var three = await desk.Host.PressAsync(await AgendaDesk.IsAsync(two, HttpStatusCode.OK), save, arrange, ("do", "drop.0"));
        var page = await AgendaDesk.IsAsync(three, HttpStatusCode.OK);
        Assert.Equal("Typed", page.QuerySelector("[name='title.en']")!.GetAttribute("value"));
        using var saved = await desk.Host.SubmitAsync(page, save, ("abstract.zh", "摘要"), ("text.en", "As spoken"));
        var act = await AgendaDesk.DoneAsync(saved);
        var stored = (await TalksAsync(desk)).Single();
        Assert.Equal([("后记", "Line 1\nLine 2"), ("再请人", "")], stored.Sections.Select(s => (s.Heading.Zh, s.Text.En)));
        Assert.Equal(("Typed", "摘要", "As spoken"), (stored.Title.En, stored.Abstract.Zh, stored.Text.En));

        // Sent twice it is one act, and the answer is the same.
        using var again = await desk.Host.SubmitAsync(page, save, ("abstract.zh", "摘要"), ("text.en", "As spoken"));
        Assert.Equal(act, await AgendaDesk.DoneAsync(again));
        using var undone = await desk.Host.PostAsync($"/manage/agenda-relay/1/history/{act}/undo");
        Assert.Equal("Teaching with the door open", (await TalksAsync(desk)).Single().Title.En);
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_record_begins_from_its_item_and_is_removed_with_undo(Provider provider)
    {
        await using var desk = await AgendaDesk.OpenAsync(provider, postgres);
        var item = desk.Parts.Items[1].Id.Value;
        var page = await desk.Host.PageAsync($"{desk.Parts.TalksPage}/new?item={item}");
        Assert.Equal(("Welcome", "致辞", "welcome"), (Of(page, "title.en"), Of(page, "title.zh"), Of(page, "slug")));
        using var added = await desk.Host.PressAsync(page, desk.Parts.TalksPage + "/new/enter", desk.Parts.TalksPage + "/new/arrange", ("do", "add"), ("title.en", "Welcome all"));
        page = await AgendaDesk.IsAsync(added, HttpStatusCode.OK);
        Assert.Equal("Welcome all", Of(page, "title.en"));
        using var taken = await desk.Host.SubmitAsync(page, null, ("slug", "door-open"));
        Assert.NotNull((await AgendaDesk.IsAsync(taken, HttpStatusCode.UnprocessableEntity)).GetElementById("e-slug"));
        foreach (var press in new[] { 1, 2 })
        {
            using var entered = await desk.Host.SubmitAsync(page);
            await AgendaDesk.DoneAsync(entered);
            Assert.Equal(2, (await TalksAsync(desk)).Count);
        }

        var id = await desk.ReadAsync(db => db.Set<Talk>().Where(t => t.Details.Slug == "welcome").Select(t => t.Id.Value).SingleAsync(Cancellation));
        var remove = $"{desk.Parts.TalksPage}/{id}/remove";
        page = await desk.Host.PageAsync($"{desk.Parts.TalksPage}/{id}");
        using var removed = await desk.Host.SubmitAsync(page, remove);
        using var twice = await desk.Host.SubmitAsync(page, remove);
        Assert.Equal(await AgendaDesk.DoneAsync(removed), await AgendaDesk.DoneAsync(twice));
        Assert.Single(await TalksAsync(desk));
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Two_who_write_the_same_record_see_whose_change_stands(Provider provider)
    {
        await using var desk = await AgendaDesk.OpenAsync(provider, postgres);
        using var other = await desk.App.SignInAsync(Role.Organiser, desk.Parts.Programme.Id);
        var (mine, theirs) = (await desk.Host.PageAsync(Talk(desk)), await other.PageAsync(Talk(desk)));
        using var first = await other.SubmitAsync(theirs, Talk(desk) + "/save", ("title.en", "Theirs"));
        await AgendaDesk.DoneAsync(first);
        using var second = await desk.Host.SubmitAsync(mine, Talk(desk) + "/save", ("title.en", "Mine"));
        var page = await AgendaDesk.IsAsync(second, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Tester Organiser", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", Of(page, "title.en"));
        Assert.Equal("Theirs", (await TalksAsync(desk)).Single().Title.En);
    }

    [Fact]
    public async Task What_cannot_be_has_a_sentence_at_its_field()
    {
        await using var desk = await AgendaDesk.OpenAsync(Provider.Sqlite, postgres);
        foreach (var (field, value) in new[]
        {
            ("section.1.heading.zh", new string('长', 350_000)), ("title.en", new string('x', 400)), ("slug", "Not A Key"), ("text.zh", new string('文', 20_001)), ("item", desk.Parts.Session.Id.Value.ToString()),
        })
        {
            using var answer = await desk.Host.SubmitAsync(await desk.Host.PageAsync(Talk(desk)), Talk(desk) + "/save", (field, value));
            var page = await AgendaDesk.IsAsync(answer, HttpStatusCode.UnprocessableEntity);
            Assert.True(page.QuerySelectorAll("[aria-invalid=true]").Any(f => f.GetAttribute("name") is { } name && (name == field || name.StartsWith(field[..^3], StringComparison.Ordinal))), field);
        }

        Assert.Equal("Teaching with the door open", (await TalksAsync(desk)).Single().Title.En);
    }

    [Fact]
    public async Task Nothing_of_another_edition_is_reached()
    {
        await using var desk = await AgendaDesk.OpenAsync(Provider.Sqlite, postgres);
        var foreign = new AgendaParts("other-relay", salt: 2);
        await desk.App.AddAsync(foreign.All);
        var fields = SignedIn.Filled((await desk.Host.PageAsync(Talk(desk))).QuerySelector($"form[action='{Talk(desk)}/save']")!).ToList();
        foreach (var id in new[] { foreign.Talk.Id.Value, Guid.CreateVersion7(), foreign.Items[0].Id.Value })
        {
            using var read = await desk.Host.GetAsync($"{desk.Parts.TalksPage}/{id}");
            Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
            foreach (var act in new[] { "save", "arrange", "remove", "slides/put", "slides/remove" })
            {
                using var answer = await desk.Host.SendAsync($"{desk.Parts.TalksPage}/{id}/{act}", fields);
                Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{act}: {answer.StatusCode}");
            }
        }

        using var taken = await desk.Host.SendAsync(desk.Parts.TalksPage + "/new/enter", [.. fields, ("id", foreign.Talk.Id.Value.ToString())]);
        Assert.Equal(HttpStatusCode.NotFound, taken.StatusCode);
        using var editor = await desk.App.SignInAsync(Role.Editor, desk.Parts.Programme.Id, desk.Parts.Edition.Id);
        Assert.Empty((await editor.PageAsync(Talk(desk))).QuerySelectorAll("main form"));
        using var written = await editor.PostAsync(Talk(desk) + "/save", ("title.en", "No"));
        Assert.Equal(HttpStatusCode.Forbidden, written.StatusCode);
    }

    private static string Talk(AgendaDesk desk) => $"{desk.Parts.TalksPage}/{desk.Parts.Talk.Id.Value}";

    private static string? Of(IDocument page, string field) => page.QuerySelector($"[name='{field}']")!.GetAttribute("value");

    private static Task<List<TalkDetails>> TalksAsync(AgendaDesk desk) =>
        desk.ReadAsync(async db => (await db.Set<Talk>().AsNoTracking().Where(t => t.EditionId == desk.Parts.Edition.Id).ToListAsync(Cancellation)).ConvertAll(t => t.Details));
}
