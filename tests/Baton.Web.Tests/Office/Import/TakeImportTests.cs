using System.Net;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Web.Features.Office.Import;
using Baton.Web.Storage.Publication;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.Agenda;
using Baton.Web.Tests.Office.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Office.Import;

public sealed class TakeImportTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task The_valid_rows_become_an_unpublished_act_that_is_taken_back_as_a_whole(Provider provider)
    {
        await using var desk = await ImportDesk.OpenAsync(provider, postgres);
        var (before, acts) = (await desk.Desk.StateAsync(), await desk.Desk.ActsAsync());
        var address = await desk.BringAsync(await ChangedAsync(desk));
        var page = await desk.TakeAsync(await desk.Host.PageAsync(address), address);
        Assert.Equal(acts + 1, await desk.Desk.ActsAsync());
        Assert.Equal(["Li Si", "Ouyang Qing", "Zhao Wen", "Deng Liu", "Qian Ba"], await NamesAsync(desk));
        Assert.Contains("import of roster.xlsx", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Taken in", page.Text(), StringComparison.Ordinal);

        // Strangers still see what was published.
        var published = await desk.Desk.ReadAsync(async db => (await new PublishedQuery(db).EditionAsync(desk.Desk.Slug, 2, TestContext.Current.CancellationToken))!);
        Assert.DoesNotContain(published.People, p => p.Details.FullName.En is "Zhao Wen" or "Qian Ba");

        // The file is still there, leads to its act, and is not taken twice.
        var kept = Assert.Single(await desk.KeptAsync());
        Assert.Equal(ImportState.TakenIn, kept.State);
        Assert.Equal(HttpStatusCode.OK, (await desk.Host.GetAsync($"{desk.Desk.Here}/history/{kept.Act}")).StatusCode);
        using var again = await desk.Host.PostAsync(address + "/take");
        Assert.Contains("taken in already", (await AgendaDesk.IsAsync(again, HttpStatusCode.UnprocessableEntity)).Text(), StringComparison.Ordinal);
        await desk.Host.UndoAsync(page);
        Assert.Equal(before, await desk.Desk.StateAsync());
        using var discarded = await desk.Host.PostAsync(address + "/discard");
        Assert.Empty(await desk.KeptAsync());
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task What_was_undone_is_looked_at_and_taken_in_again(Provider provider)
    {
        await using var desk = await ImportDesk.OpenAsync(provider, postgres);
        var before = await desk.Desk.StateAsync();
        var address = await desk.BringAsync(await ChangedAsync(desk));
        var page = await desk.TakeAsync(await desk.Host.PageAsync(address), address);
        var first = Assert.Single(await desk.KeptAsync()).Act!.Value;
        var undone = await desk.Host.UndoAsync(page);
        Assert.Equal((ImportState.ToCheck, true, null), (await OnlyAsync(desk), Assert.Single(await desk.KeptAsync()).Undone, Assert.Single(await desk.KeptAsync()).Act));
        Assert.Contains("undone, can be taken in again", (await desk.Host.PageAsync(desk.List)).Text(), StringComparison.Ordinal);
        var preview = await desk.Host.PageAsync(address);
        Assert.Contains("It can be taken in again", preview.Text(), StringComparison.Ordinal);
        Assert.StartsWith("0 1 2 ", ImportDesk.Tallies(preview), StringComparison.Ordinal);
        page = await desk.TakeAsync(preview, address);
        Assert.Equal(["Li Si", "Ouyang Qing", "Zhao Wen", "Deng Liu", "Qian Ba"], await NamesAsync(desk));
        var again = Assert.Single(await desk.KeptAsync());
        Assert.Equal((ImportState.TakenIn, false), (again.State, again.Undone));
        Assert.NotEqual(first, again.Act);
        await desk.Host.UndoAsync(page);
        Assert.Equal((before, ImportState.ToCheck), (await desk.Desk.StateAsync(), await OnlyAsync(desk)));
        Assert.Contains("undone", undone.Text(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task An_undoing_that_is_undone_leaves_the_file_taken_in(Provider provider)
    {
        await using var desk = await ImportDesk.OpenAsync(provider, postgres);
        var address = await desk.BringAsync(await ChangedAsync(desk));
        var page = await desk.TakeAsync(await desk.Host.PageAsync(address), address);
        var act = Assert.Single(await desk.KeptAsync()).Act;
        await desk.Host.UndoAsync(page);
        var undoing = await desk.Desk.ReadAsync(db => db.ChangeSets.Where(s => s.Undoes == act).Select(s => s.Id).SingleAsync(TestContext.Current.CancellationToken));
        using var again = await desk.Host.PostAsync($"{desk.Desk.Here}/history/{undoing}/undo");
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal(ImportState.TakenIn, await OnlyAsync(desk));
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Pressed_twice_at_once_it_is_taken_once_and_still_leads_to_its_act(Provider provider)
    {
        await using var desk = await ImportDesk.OpenAsync(provider, postgres);
        var acts = await desk.Desk.ActsAsync();
        var address = await desk.BringAsync(await ChangedAsync(desk));
        var preview = await desk.Host.PageAsync(address);
        var answers = await Task.WhenAll(desk.PressAsync(preview, address, "take"), desk.PressAsync(preview, address, "take"));
        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity], answers.Select(a => a.StatusCode).Order());
        Assert.Equal(acts + 1, await desk.Desk.ActsAsync());
        Assert.NotNull(Assert.Single(await desk.KeptAsync()).Act);
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    [Fact]
    public async Task What_changed_after_the_look_is_told_and_looked_at_again_and_no_tick_is_lost()
    {
        await using var desk = await ImportDesk.OpenAsync(Provider.Sqlite, postgres);
        var address = await desk.BringAsync(await ChangedAsync(desk));
        var preview = await desk.Host.PageAsync(address);

        // Somebody renames another person: the file, which is older, would take that back without anybody having seen it.
        await desk.Desk.MeanwhileAsync<Person>(p => p.Id == desk.Desk.Li.Id, p => p.Describe(p.Details with { FullName = new("李四", "Li Ssu") }));
        using var stale = await desk.PressAsync(preview, address, "take", [.. preview.QuerySelectorAll("#new [name=take]").Select(t => ("take", t.GetAttribute("value")!))]);
        var page = await AgendaDesk.IsAsync(stale, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("changed after you looked", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Li Ssu → Li Si", page.QuerySelector("#changed")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Left out: 1", page.Text(), StringComparison.Ordinal);
        Assert.Equal(["Li Ssu", "Ouyang Qing", "Zhao Wu", "Deng Liu"], await NamesAsync(desk));

        // Without the old name: only what is ticked.
        using var taken = await desk.PressAsync(page, address, "take", [.. page.QuerySelectorAll("#new [name=take]").Select(t => ("take", t.GetAttribute("value")!))]);
        await AgendaDesk.DoneAsync(taken);
        Assert.Equal(["Li Ssu", "Ouyang Qing", "Zhao Wu", "Deng Liu", "Qian Ba"], await NamesAsync(desk));
    }

    [Fact]
    public async Task What_would_change_nothing_is_no_act_and_leads_nowhere()
    {
        await using var desk = await ImportDesk.OpenAsync(Provider.Sqlite, postgres);
        var acts = await desk.Desk.ActsAsync();
        var address = await desk.BringAsync(await desk.BookAsync());
        Assert.Null((await desk.Host.PageAsync(address)).QuerySelector("button[formaction$='/take']"));
        using var answer = await desk.Host.PostAsync(address + "/take");
        var page = await OfficeSite.FollowAsync(desk.Host, answer);
        Assert.Contains("There was nothing to write", page.Text(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main a[href*='/history/']"));
        Assert.Equal(acts, await desk.Desk.ActsAsync());
    }

    [Fact]
    public async Task What_the_host_may_not_change_stays_and_is_said()
    {
        await using var desk = await ImportDesk.OpenAsync(Provider.Sqlite, postgres);
        var book = await desk.BookAsync();
        book["Programme", "Name (English)", book.Row("Programme", "Name (English)", "Desk Relay")] = "My relay";
        var page = await desk.Host.PageAsync(await desk.BringAsync(book));
        Assert.StartsWith("1 0 0 ", ImportDesk.Tallies(page), StringComparison.Ordinal);
        Assert.Equal("Desk Relay", (await desk.Desk.AllAsync<Programme>()).Single().Details.Name.En);
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_file_and_what_was_mended_in_it_survive_a_restart(Provider provider)
    {
        await using var desk = await ImportDesk.OpenAloneAsync(provider, postgres);
        var book = await ChangedAsync(desk);
        book["Participants", "Order", book.Row("Participants", "Check code", "CDFGH")] = "first";
        var address = await desk.BringAsync(book);
        using var mended = await desk.PressAsync(await desk.Host.PageAsync(address), address, "mend", ("text.0", "9"));
        await AgendaDesk.IsAsync(mended, HttpStatusCode.SeeOther);
        await desk.Desk.RestartAsync();
        var page = await desk.Host.PageAsync(address);
        Assert.StartsWith("0 2 2 ", ImportDesk.Tallies(page), StringComparison.Ordinal);
        await desk.TakeAsync(page, address);
        Assert.Equal(9, (await desk.Desk.NowAsync(desk.Desk.LiThere)).Details.Order);
        await desk.Desk.RestartAsync();
        Assert.Equal(ImportState.TakenIn, Assert.Single(await desk.KeptAsync()).State);
    }

    [Fact]
    public async Task An_act_that_was_noted_and_never_committed_does_not_count()
    {
        await using var desk = await ImportDesk.OpenAsync(Provider.Sqlite, postgres);
        var address = await desk.BringAsync(await ChangedAsync(desk));
        var tray = desk.Desk.App.Services.GetRequiredService<ImportTray>();
        var file = Assert.Single(await desk.KeptAsync()).File;
        await tray.SaveAsync(file with { Act = Guid.CreateVersion7() }, TestContext.Current.CancellationToken);
        Assert.Equal(ImportState.ToCheck, Assert.Single(await desk.KeptAsync()).State);
        await desk.TakeAsync(await desk.Host.PageAsync(address), address);
        Assert.Equal(5, (await desk.Desk.RosterAsync()).Count);
    }

    private static async Task<ImportState> OnlyAsync(ImportDesk desk) => Assert.Single(await desk.KeptAsync()).State;

    /// <summary>A workbook with Zhao renamed and Qian new among people and on the roster.</summary>
    private static async Task<OpenBook> ChangedAsync(ImportDesk desk)
    {
        var book = await desk.BookAsync();
        book["People", "Full name (English)", book.Row("People", "Full name (English)", "Zhao Wu")] = "Zhao Wen";
        book.Add("People", ("Full name (English)", "Qian Ba"));
        book.Add("Participants", ("Person", "Qian Ba"), ("Order", "5"));
        return book;
    }

    private static async Task<IEnumerable<string>> NamesAsync(ImportDesk desk)
    {
        var people = (await desk.Desk.AllAsync<Person>()).ToDictionary(p => p.Id, p => p.Details.FullName.En);
        return (await desk.Desk.RosterAsync()).Select(p => people[p.Details.PersonId]);
    }
}
