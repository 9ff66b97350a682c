using System.Net;
using AngleSharp.Dom;
using Baton.Domain.People;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.Agenda;

namespace Baton.Web.Tests.Office.Import;

public sealed class MendImportTests(PostgresServer postgres)
{
    [Fact]
    public async Task A_cell_is_mended_in_place_a_row_is_left_out_and_both_are_remembered()
    {
        await using var desk = await ImportDesk.OpenAsync(Provider.Sqlite, postgres);
        var book = await desk.BookAsync();
        book.Keep("People", "Participants");
        book["Participants", "Order", book.Row("Participants", "Check code", "CDFGH")] = "first";
        book["Participants", "Order", book.Row("Participants", "Check code", "JKMNP")] = "second";
        book.Add("People", ("Full name (English)", "Qian Ba"));
        var address = await desk.BringAsync(book);
        var page = await desk.Host.PageAsync(address);
        Assert.Equal("2 0 1 6", ImportDesk.Tallies(page));

        // A word that is wrong too comes back with its own reason.
        page = await MendAsync(desk, address, page, ("text.0", "one"), ("text.1", "2"));
        Assert.Equal("1 0 1 7", ImportDesk.Tallies(page));
        Assert.Equal("one", page.QuerySelector("[name='text.0']")!.GetAttribute("value"));
        Assert.Contains("“one” is not a whole number", page.QuerySelector("#rejected")!.TextContent, StringComparison.Ordinal);

        // Left out: what is wrong, and what is right but not wanted now.
        page = await MendAsync(desk, address, page, ("out", Value(page, "#rejected [name=out]")), ("take", ""));
        Assert.Equal("0 0 0 7", ImportDesk.Tallies(page));
        Assert.Equal(2, page.QuerySelectorAll("[name=take]").Length);
        page = await desk.Host.PageAsync(address);
        Assert.Equal("0 0 0 7", ImportDesk.Tallies(page));
        Assert.Null(page.QuerySelector("button[formaction$='/take']"));

        // Taken back in, all of it.
        page = await MendAsync(desk, address, page, [.. page.QuerySelectorAll("[name=take]").Select(t => ("take", t.GetAttribute("value")!))]);
        Assert.Equal("1 0 1 7", ImportDesk.Tallies(page));
    }

    [Fact]
    public async Task Places_that_are_none_change_nothing()
    {
        await using var desk = await ImportDesk.OpenAsync(Provider.Sqlite, postgres);
        var book = await desk.BookAsync();
        book.Keep("People");
        var address = await desk.BringAsync(book);
        using var odd = await desk.Host.PostAsync(
            address + "/mend", ("cell", "People|x|y"), ("text.0", "a"), ("cell", "|1|2"), ("text.1", "b"), ("row", "nonsense"), ("out", "nonsense"), ("choice", "People|99999999999999"), ("cell", "Nowhere|-4|-9"), ("text.3", "c"));
        Assert.Equal(HttpStatusCode.SeeOther, odd.StatusCode);
        Assert.Equal("0 0 0 4", ImportDesk.Tallies(await desk.Host.PageAsync(address)));
    }

    [Fact]
    public async Task Of_a_row_with_two_faults_both_are_mended_at_once_and_taken()
    {
        await using var desk = await ImportDesk.OpenAsync(Provider.Sqlite, postgres);
        var book = await desk.BookAsync();
        book.Keep("People", "Participants");
        book.Add("People", ("Full name (English)", "Qian Ba"));
        book.Add("Participants", ("Person", "Qian Baa"), ("Order", "fifth"));
        var address = await desk.BringAsync(book);
        var page = await desk.Host.PageAsync(address);
        Assert.Equal("1 0 1 8", ImportDesk.Tallies(page));
        var fields = page.QuerySelectorAll("#rejected [name^='text.']").Select(f => (f.GetAttribute("name")!, f.GetAttribute("value") == "fifth" ? "5" : "Qian Ba")).ToArray();
        Assert.Equal(2, fields.Length);
        page = await MendAsync(desk, address, page, fields);
        Assert.Equal("0 0 2 8", ImportDesk.Tallies(page));
        await desk.TakeAsync(page, address);
        var entered = (await desk.Desk.AllAsync<Person>()).Single(p => p.Details.FullName.En == "Qian Ba");
        Assert.Equal((entered.Id, 5), ((await desk.Desk.RosterAsync())[^1].Details.PersonId, (await desk.Desk.RosterAsync())[^1].Details.Order));
    }

    private static string Value(IDocument page, string selector) => page.QuerySelector(selector)!.GetAttribute("value")!;

    private static async Task<IDocument> MendAsync(ImportDesk desk, string address, IDocument page, params (string, string)[] fields)
    {
        using var answer = await desk.PressAsync(page, address, "mend", fields);
        await AgendaDesk.IsAsync(answer, HttpStatusCode.SeeOther);
        return await desk.Host.PageAsync(answer.Headers.Location!.ToString());
    }
}
