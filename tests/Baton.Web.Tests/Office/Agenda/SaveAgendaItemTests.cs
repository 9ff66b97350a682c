using System.Net;
using Baton.Domain;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Office.Agenda;

/// <summary>Items are edited, put in, moved and re-timed as a person does it: by the page's own forms, on both databases.</summary>
public sealed class SaveAgendaItemTests(PostgresServer postgres)
{
    private const string AsItWas = "15:30+5 15:35+15 15:50+30 16:20+15 16:35+15 16:50+15 17:05+15";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task What_is_written_in_the_form_is_stored_as_one_act_and_undone(Provider provider)
    {
        await using var desk = await AgendaDesk.OpenAsync(provider, postgres);
        var (parts, save) = (desk.Parts, desk.Parts.Item(1, "save"));
        var before = await desk.ActsOfHistoryAsync();
        using var saved = await desk.Host.SubmitAsync(
            await desk.OpenAsync(1), save, ("title.en", " A new opening "), ("title.zh", "新开场"), ("kind", "speech"),
            ("chair", $"p-{parts.Leader.Id.Value}"), ("venue", parts.Annex.Id.Value.ToString()), ("speakers.0", $"b-{parts.Hosts[1].Id.Value}"));
        var act = await AgendaDesk.DoneAsync(saved);
        var item = (await desk.ItemsAsync())[0].Details;
        Assert.Equal((new LocalizedText("新开场", "A new opening"), AgendaKind.Speech, parts.Leader.Id, parts.Annex.Id), (item.Title, item.Kind, item.ChairId!.Value, item.VenueId!.Value));
        Assert.Equal([Speaker.For(parts.Hosts[1].Id)], item.Speakers);
        Assert.Equal((before + 1, AsItWas), (await desk.ActsOfHistoryAsync(), await desk.TimesAsync()));

        var page = await desk.PageAsync($"?done={act:N}");
        Assert.Contains("A new opening", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        using var undone = await desk.Host.SubmitAsync(page, $"/manage/agenda-relay/1/history/{act}/undo");
        Assert.Equal(HttpStatusCode.SeeOther, undone.StatusCode);
        Assert.Equal("Opening", (await desk.ItemsAsync())[0].Details.Title.En);
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Acts_and_speakers_come_and_go_by_buttons_and_what_was_typed_stays(Provider provider)
    {
        await using var desk = await AgendaDesk.OpenAsync(provider, postgres);
        var (parts, save, arrange) = (desk.Parts, desk.Parts.Item(2, "save"), desk.Parts.Item(2, "arrange"));
        using var one = await desk.Host.PressAsync(await desk.OpenAsync(2), save, arrange, ("title.en", "Typed and not saved"), ("do", "add-act"));
        var page = await AgendaDesk.IsAsync(one, HttpStatusCode.OK);
        Assert.Equal("Typed and not saved", page.QuerySelector("[name='title.en']")!.GetAttribute("value"));
        Assert.Equal(3, page.QuerySelectorAll("[name$='.kind'][name^='act.']").Length);
        using var two = await desk.Host.PressAsync(page, save, arrange, ("act.2.kind", "ceremony"), ("act.2.title.zh", "揭牌"), ("act.2.speakers.0", $"p-{parts.Chair.Id.Value}"), ("do", "add-speaker-of.2"));
        page = await AgendaDesk.IsAsync(two, HttpStatusCode.OK);
        using var three = await desk.Host.PressAsync(page, save, arrange, ("act.2.speakers.1", $"b-{parts.Hosts[2].Id.Value}"), ("do", "drop-act.0"));
        page = await AgendaDesk.IsAsync(three, HttpStatusCode.OK);
        Assert.Equal(2, (await desk.ActsAsync()).Count);
        using var saved = await desk.Host.SubmitAsync(page, save);
        await AgendaDesk.DoneAsync(saved);

        var acts = await desk.ActsAsync();
        Assert.Equal([(1, AgendaKind.Announcement), (2, AgendaKind.Ceremony)], acts.Select(a => (a.Details.Order, a.Details.Kind)));
        Assert.Equal(parts.Acts[1].Id, acts[0].Id);
        Assert.Equal("揭牌", acts[1].Details.Title.Zh);
        Assert.Equal([Speaker.Of(parts.Chair.Id), Speaker.For(parts.Hosts[2].Id)], acts[1].Details.Speakers);
        Assert.Equal("Typed and not saved", (await desk.ItemsAsync())[1].Details.Title.En);
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Posts_printed_for_a_speaker_are_those_that_are_ticked(Provider provider)
    {
        await using var desk = await AgendaDesk.OpenAsync(provider, postgres);
        var (parts, save) = (desk.Parts, desk.Parts.Item(3, "save"));
        var field = $"posts.{parts.Leader.Id.Value}";
        var page = await desk.OpenAsync(3);
        Assert.Equal(2, page.QuerySelectorAll($"[name='{field}'][checked]").Length);
        using var saved = await desk.Host.SubmitAsync(page, save, (field, parts.Posts[1].Id.Value.ToString()));
        await AgendaDesk.DoneAsync(saved);
        Assert.Equal([parts.Posts[1].Id], await ShownAsync(desk));

        // Somebody else changes the same posts meanwhile: whose change stands is said, and nothing is written.
        page = await desk.OpenAsync(3);
        await desk.App.WriteAsync(async db => (await db.Set<Participant>().SingleAsync(Cancellation)).Describe(parts.Participant.Details with { ShownPostIds = [parts.Posts[0].Id] }));
        using var late = await desk.Host.SubmitAsync(page, save, (field, parts.Posts[0].Id.Value.ToString()), (field, parts.Posts[1].Id.Value.ToString()));
        page = await AgendaDesk.IsAsync(late, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("tester", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([parts.Posts[0].Id], await ShownAsync(desk));

        // Having seen it, one may still print both.
        using var both = await desk.Host.SubmitAsync(page, save, (field, parts.Posts[0].Id.Value.ToString()), (field, parts.Posts[1].Id.Value.ToString()));
        await AgendaDesk.DoneAsync(both);
        Assert.Equal([parts.Posts[0].Id, parts.Posts[1].Id], await ShownAsync(desk));
    }

    [Theory]
    [InlineData(Provider.Sqlite, "Follow", "15:30+5 15:35+15 15:50+40 16:30+15 16:45+15 17:00+15 17:15+15", "Move 4 items")]
    [InlineData(Provider.Postgres, "Follow", "15:30+5 15:35+15 15:50+40 16:30+15 16:45+15 17:00+15 17:15+15", "Move 4 items")]
    [InlineData(Provider.Sqlite, "Stay", "15:30+5 15:35+15 15:50+40 16:20+15 16:35+15 16:50+15 17:05+15", "Save, nothing else moves")]
    [InlineData(Provider.Postgres, "Stay", "15:30+5 15:35+15 15:50+40 16:20+15 16:35+15 16:50+15 17:05+15", "Save, nothing else moves")]
    [InlineData(Provider.Sqlite, "TalksGive", "15:30+5 15:35+15 15:50+40 16:30+12 16:42+12 16:54+11 17:05+15", "Save and re-time 3 talks")]
    [InlineData(Provider.Postgres, "TalksGive", "15:30+5 15:35+15 15:50+40 16:30+12 16:42+12 16:54+11 17:05+15", "Save and re-time 3 talks")]
    public async Task A_longer_item_asks_what_follows_and_writes_what_was_chosen(Provider provider, string choice, string times, string button)
    {
        await using var desk = await AgendaDesk.OpenAsync(provider, postgres);
        var (save, retime) = (desk.Parts.Item(3, "save"), desk.Parts.Item(3, "retime"));
        using var asked = await desk.Host.SubmitAsync(await desk.OpenAsync(3), save, ("minutes", "40"), ("title.en", "The door stays open"));
        var page = await AgendaDesk.IsAsync(asked, HttpStatusCode.OK);
        Assert.Contains("from 30 to 40 minutes. What follows?", page.QuerySelector(".is-framed legend")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Follow", "Stay", "TalksGive"], page.QuerySelectorAll("[name=follow]").Select(r => r.GetAttribute("value")));
        Assert.Equal(AsItWas, await desk.TimesAsync());

        using var shown = await desk.Host.PressAsync(page, retime, retime + "/preview", ("follow", choice));
        page = await AgendaDesk.IsAsync(shown, HttpStatusCode.OK);
        Assert.Equal(button, page.QuerySelector(".is-framed .acts button")!.TextContent.Trim());
        Assert.Equal(AsItWas, await desk.TimesAsync());
        using var done = await desk.Host.SubmitAsync(page, retime, ("follow", choice));
        var act = await AgendaDesk.DoneAsync(done);
        Assert.Equal(times, await desk.TimesAsync());
        Assert.Equal("The door stays open", (await desk.ItemsAsync())[2].Details.Title.En);

        // As one act, which is undone as one.
        using var undone = await desk.Host.PostAsync($"/manage/agenda-relay/1/history/{act}/undo");
        Assert.Equal(HttpStatusCode.SeeOther, undone.StatusCode);
        Assert.Equal(AsItWas, await desk.TimesAsync());
    }

    [Fact]
    public async Task What_is_shown_strikes_the_old_times_out_and_writes_the_effects_out()
    {
        await using var desk = await AgendaDesk.OpenAsync(Provider.Sqlite, postgres);
        using var asked = await desk.Host.SubmitAsync(await desk.OpenAsync(3), desk.Parts.Item(3, "save"), ("minutes", "40"));
        var page = await AgendaDesk.IsAsync(asked, HttpStatusCode.OK);
        var changed = page.QuerySelectorAll(".slots > .is-changed").Select(r => (r.QuerySelector("del")?.TextContent.Trim(), r.QuerySelector("ins")?.TextContent.Trim()));
        Assert.Equal([("30", "40 min"), ("16:20", "16:30"), ("16:35", "16:45"), ("16:50", "17:00"), ("17:05", "17:15")], changed);
        Assert.Equal(
            ["Four items move, as shown. It all ends at 17:30.", "It would run 10 minutes into “Experience sharing: Representative of Qinghe University”.", "12, 12 and 11 minutes instead of 15 each. “Handover of the baton” stays at 17:05."],
            page.QuerySelectorAll(".is-framed small").Select(s => s.TextContent));

        // Back to the form: the length as stored, everything else as typed.
        using var kept = await desk.Host.PressAsync(page, desk.Parts.Item(3, "retime"), desk.Parts.Item(3, "arrange"), ("title.en", "Typed"), ("do", "keep"));
        page = await AgendaDesk.IsAsync(kept, HttpStatusCode.OK);
        Assert.Equal(("30", "Typed"), (page.QuerySelector("[name=minutes]")!.GetAttribute("value"), page.QuerySelector("[name='title.en']")!.GetAttribute("value")));
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task An_item_is_put_in_and_moved_and_begins_at_another_time(Provider provider)
    {
        await using var desk = await AgendaDesk.OpenAsync(provider, postgres);
        var parts = desk.Parts;
        var page = await desk.PageAsync($"?insert={parts.Items[5].Id.Value}&minutes=3");
        var save = page.QuerySelector("#new form")!.GetAttribute("action")!;
        using var asked = await desk.Host.SubmitAsync(page, save, ("title.en", "Changeover"), ("title.zh", "换场"));
        page = await AgendaDesk.IsAsync(asked, HttpStatusCode.OK);
        using var done = await desk.Host.SubmitAsync(page, save.Replace("/save", "/retime", StringComparison.Ordinal));
        await AgendaDesk.DoneAsync(done);
        Assert.Equal("15:30+5 15:35+15 15:50+30 16:20+15 16:35+15 16:50+15 17:05+3 17:08+15", await desk.TimesAsync());
        Assert.Equal(("Changeover", AgendaKind.Practical, 7), ((await desk.ItemsAsync())[6].Details.Title.En, (await desk.ItemsAsync())[6].Details.Kind, (await desk.ItemsAsync())[6].Details.Number));

        // The same form again enters nothing twice.
        using var again = await desk.Host.SubmitAsync(page, save.Replace("/save", "/retime", StringComparison.Ordinal));
        await AgendaDesk.DoneAsync(again);
        Assert.Equal(8, (await desk.ItemsAsync()).Count);

        using var moved = await desk.Host.SubmitAsync(await desk.OpenAsync(6), parts.Item(6, "save"), ("after", parts.Items[2].Id.Value.ToString()));
        page = await AgendaDesk.IsAsync(moved, HttpStatusCode.OK);
        using var placed = await desk.Host.SubmitAsync(page, parts.Item(6, "retime"));
        await AgendaDesk.DoneAsync(placed);
        Assert.Equal([parts.Items[2].Id, parts.Items[5].Id, parts.Items[3].Id], (await desk.ItemsAsync()).Skip(2).Take(3).Select(i => i.Id));

        using var later = await desk.Host.SubmitAsync(await desk.OpenAsync(7), parts.Item(7, "save"), ("starts-at", "17：20"));
        await AgendaDesk.DoneAsync(later);
        Assert.EndsWith("17:20+15", await desk.TimesAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Two_who_change_the_same_item_see_whose_change_stands(Provider provider)
    {
        await using var desk = await AgendaDesk.OpenAsync(provider, postgres);
        var (parts, save) = (desk.Parts, desk.Parts.Item(1, "save"));
        using var other = await desk.App.SignInAsync(Role.Organiser, parts.Programme.Id);
        var (mine, theirs) = (await desk.OpenAsync(1), await other.PageAsync($"{parts.Page}?open={parts.Items[0].Id.Value}"));
        using var first = await other.SubmitAsync(theirs, save, ("title.en", "Theirs"));
        await AgendaDesk.DoneAsync(first);
        using var second = await desk.Host.SubmitAsync(mine, save, ("title.en", "Mine"));
        var page = await AgendaDesk.IsAsync(second, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Tester Organiser", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", page.QuerySelector("[name='title.en']")!.GetAttribute("value"));
        Assert.Contains("Theirs", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Theirs", (await desk.ItemsAsync())[0].Details.Title.En);

        // Having seen it, one may still write one's own.
        using var third = await desk.Host.SubmitAsync(page, save);
        await AgendaDesk.DoneAsync(third);
        Assert.Equal("Mine", (await desk.ItemsAsync())[0].Details.Title.En);
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_plan_that_was_shown_is_checked_again_when_it_is_confirmed(Provider provider)
    {
        await using var desk = await AgendaDesk.OpenAsync(provider, postgres);
        var (parts, retime) = (desk.Parts, desk.Parts.Item(3, "retime"));
        using var asked = await desk.Host.SubmitAsync(await desk.OpenAsync(3), parts.Item(3, "save"), ("minutes", "40"));
        var page = await AgendaDesk.IsAsync(asked, HttpStatusCode.OK);
        await desk.App.WriteAsync(async db =>
        {
            var last = await db.Set<AgendaItem>().SingleAsync(i => i.Id == parts.Items[6].Id, Cancellation);
            last.Describe(last.Details with { StartsAt = new(17, 10) });
        });
        using var late = await desk.Host.SubmitAsync(page, retime);
        page = await AgendaDesk.IsAsync(late, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("tester", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("17:20", page.QuerySelector($"#i-{parts.Items[6].Id.Value} ins")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("15:30+5 15:35+15 15:50+30 16:20+15", await desk.TimesAsync(), StringComparison.Ordinal);

        using var done = await desk.Host.SubmitAsync(page, retime);
        await AgendaDesk.DoneAsync(done);
        Assert.Equal("15:30+5 15:35+15 15:50+40 16:30+15 16:45+15 17:00+15 17:20+15", await desk.TimesAsync());

        // Pressed twice: the second press is answered as the first and writes nothing.
        var acts = await desk.ActsOfHistoryAsync();
        using var again = await desk.Host.SubmitAsync(page, retime);
        Assert.NotEqual(Guid.Empty, await AgendaDesk.DoneAsync(again));
        Assert.Equal(acts, await desk.ActsOfHistoryAsync());
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Nothing_of_another_edition_is_reached_and_nothing_written(Provider provider)
    {
        await using var desk = await AgendaDesk.OpenAsync(provider, postgres);
        var (parts, foreign) = (desk.Parts, new AgendaParts("other-relay", salt: 2));
        await desk.App.AddAsync(foreign.All);
        var acts = await desk.ActsOfHistoryAsync();
        var page = await desk.OpenAsync(2);
        var fields = SignedIn.Filled(page.QuerySelector($"form[action='{parts.Item(2, "save")}']")!).ToList();
        foreach (var item in new[] { foreign.Items[1].Id.Value, foreign.Session.Id.Value, parts.Acts[0].Id.Value, Guid.CreateVersion7(), Guid.Empty })
        {
            foreach (var act in new[] { "save", "retime", "arrange", "retime/preview", "remove", "remove/preview" })
            {
                using var answer = await desk.Host.SendAsync(parts.Item(item, act), fields);
                Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{act} {item}: {answer.StatusCode}");
            }
        }

        // An item of elsewhere cannot be entered here as a new one, and no act of elsewhere be taken over.
        using var taken = await desk.Host.SendAsync(parts.Item(foreign.Items[1].Id.Value, "save"), [.. fields, ("new", "yes")]);
        using var act2 = await desk.Host.SubmitAsync(page, parts.Item(2, "save"), ("act.0.id", foreign.Acts[0].Id.Value.ToString()));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (taken.StatusCode, act2.StatusCode));
        foreach (var (field, value) in new[]
        {
            ("speakers.0", $"p-{foreign.Leader.Id.Value}"), ("speakers.0", $"b-{foreign.Hosts[0].Id.Value}"), ("chair", $"p-{foreign.Chair.Id.Value}"),
            ("venue", foreign.Room.Id.Value.ToString()), ("after", foreign.Items[0].Id.Value.ToString()),
        })
        {
            using var answer = await desk.Host.SubmitAsync(page, parts.Item(2, "save"), (field, value));
            Assert.NotEmpty((await AgendaDesk.IsAsync(answer, HttpStatusCode.UnprocessableEntity)).QuerySelectorAll($"[id='e-{field}']"));
        }

        Assert.Equal(acts, await desk.ActsOfHistoryAsync());
    }

    [Fact]
    public async Task What_cannot_be_has_a_sentence_and_stays_typed()
    {
        await using var desk = await AgendaDesk.OpenAsync(Provider.Sqlite, postgres);
        var save = desk.Parts.Item(3, "save");
        // A megabyte of text.
        var title = new string('长', 350_000);
        foreach (var (field, value, words) in new[]
        {
            ("title.zh", title, "longer than 300"), ("minutes", "half", "not a whole number"), ("minutes", "0", "must be from 1"), ("starts-at", "25:00", "not a time"),
            ("minutes", "900", "pass midnight"), ("kind", "party", "none of the words"),
        })
        {
            using var answer = await desk.Host.SubmitAsync(await desk.OpenAsync(3), save, (field, value));
            var page = await AgendaDesk.IsAsync(answer, HttpStatusCode.UnprocessableEntity);
            Assert.Contains(words, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            var typed = page.QuerySelector($"[name='{field}']")!;
            Assert.Equal(value, typed.GetAttribute("value") ?? typed.QuerySelector("option[selected]")!.GetAttribute("value"));
        }

        Assert.Equal(AsItWas, await desk.TimesAsync());
    }

    [Fact]
    public async Task A_change_of_the_item_while_it_is_re_timed_shows_both_versions()
    {
        await using var desk = await AgendaDesk.OpenAsync(Provider.Sqlite, postgres);
        var parts = desk.Parts;
        using var asked = await desk.Host.SubmitAsync(await desk.OpenAsync(3), parts.Item(3, "save"), ("minutes", "40"), ("title.en", "Mine"));
        var page = await AgendaDesk.IsAsync(asked, HttpStatusCode.OK);
        await desk.App.WriteAsync(async db =>
        {
            var item = await db.Set<AgendaItem>().SingleAsync(i => i.Id == parts.Items[2].Id, Cancellation);
            item.Describe(item.Details with { Title = new("他人所改", "Theirs") });
        });
        using var late = await desk.Host.SubmitAsync(page, parts.Item(3, "retime"));
        page = await AgendaDesk.IsAsync(late, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("Mine", page.QuerySelector("[name='title.en']")!.GetAttribute("value"));
        Assert.Contains("Theirs", page.GetElementById("n-title.en")!.TextContent, StringComparison.Ordinal);
        using var again = await desk.Host.SubmitAsync(page, parts.Item(3, "save"));
        page = await AgendaDesk.IsAsync(again, HttpStatusCode.OK);
        using var done = await desk.Host.SubmitAsync(page, parts.Item(3, "retime"));
        await AgendaDesk.DoneAsync(done);
        Assert.Equal(("Mine", 40), ((await desk.ItemsAsync())[2].Details.Title.En, (await desk.ItemsAsync())[2].Details.Minutes!.Value));
    }

    [Fact]
    public async Task A_speaker_may_be_written_by_name()
    {
        await using var desk = await AgendaDesk.OpenAsync(Provider.Sqlite, postgres);
        var save = desk.Parts.Item(2, "save");
        using var saved = await desk.Host.SubmitAsync(
            await desk.OpenAsync(2), save, ("speakers.0", "ouyang qing"), ("act.0.speakers.0", "Representative of Yunting College"), ("act.1.speakers.0", "松岚大学代表"), ("chair", "代表乙"));
        await AgendaDesk.DoneAsync(saved);
        var item = (await desk.ItemsAsync())[1].Details;
        Assert.Equal((Speaker.Of(desk.Parts.Chair.Id), desk.Parts.Leader.Id), (item.Speakers.Single(), item.ChairId!.Value));
        Assert.Equal([Speaker.For(desk.Parts.Hosts[1].Id), Speaker.For(desk.Parts.Hosts[2].Id)], (await desk.ActsAsync()).SelectMany(a => a.Details.Speakers));
        using var unknown = await desk.Host.SubmitAsync(await desk.OpenAsync(2), save, ("act.1.speakers.0", "Nobody Known"));
        Assert.Contains("Nobody Known", (await AgendaDesk.IsAsync(unknown, HttpStatusCode.UnprocessableEntity)).GetElementById("e-act.1.speakers.0")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_may_change_the_plan_can()
    {
        await using var desk = await AgendaDesk.OpenAsync(Provider.Sqlite, postgres);
        using var auditor = await desk.App.SignInAsync(Role.Auditor, desk.Parts.Programme.Id);
        var page = await auditor.PageAsync($"{desk.Parts.Page}?open={desk.Parts.Items[0].Id.Value}");
        Assert.Empty(page.QuerySelectorAll(".slots form, .slots .act a[href*='open=']"));
        using var saved = await auditor.PostAsync(desk.Parts.Item(1, "save"), ("title.en", "No"));
        Assert.Equal(HttpStatusCode.Forbidden, saved.StatusCode);
    }

    private static Task<IReadOnlyList<Domain.People.PostId>> ShownAsync(AgendaDesk desk) =>
        desk.ReadAsync(db => db.Set<Participant>().AsNoTracking().Where(p => p.EditionId == desk.Parts.Edition.Id).Select(p => p.Details.ShownPostIds).SingleAsync(Cancellation));
}
