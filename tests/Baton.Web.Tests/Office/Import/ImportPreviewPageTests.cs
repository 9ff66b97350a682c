using System.Net;
using Baton.Domain;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.Agenda;
using Baton.Web.Tests.Office.Programmes;

namespace Baton.Web.Tests.Office.Import;

public sealed class ImportPreviewPageTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(Language.En, "en")]
    [InlineData(Language.Zh, "zh-CN")]
    public async Task The_page_reads_as_approved(Language language, string tag)
    {
        await using var desk = await ImportDesk.OpenAsync(Provider.Sqlite, postgres);
        var (people, there, name, order) = language == Language.Zh ? ("人员", "参会人员", "姓名（中文）", "排序") : ("People", "Participants", "Full name (Chinese)", "Order");
        var book = await desk.BookAsync(language: language);
        book[people, name, book.Row(people, name, "赵武")] = "赵五";
        book.Add(people, (name, "钱八"));
        var wrong = book.Add(there, (language == Language.Zh ? "姓名" : "Person", "没有的人"), (order, "第一"));
        Assert.True(wrong > 0);
        var address = await desk.BringAsync(book.Save(), "名单.xlsx");
        var page = await desk.Host.PageAsync(address, tag);
        DraftAgendaPageTests.AssertLabelled(page);
        var list = await desk.Host.PageAsync(desk.List, tag);
        Snapshot.Matches(list.Text() + "\n\n----\n\n" + page.Text(), tag);
    }

    [Fact]
    public async Task Rejected_stand_first_then_changed_then_new_and_the_same_are_counted()
    {
        await using var desk = await ImportDesk.OpenAsync(Provider.Sqlite, postgres);
        var before = await desk.Desk.StateAsync();
        var book = await desk.BookAsync();
        var row = book.Row("Participants", "Check code", "CDFGH");
        (book["Participants", "Order", row], book["Participants", "Category", row]) = ("first", "Nobody’s");
        book["People", "Full name (English)", book.Row("People", "Full name (English)", "Zhao Wu")] = "Zhao Wen";
        book.Add("People", ("Full name (English)", "Qian Ba"));
        book["Participants", "Remove", book.Row("Participants", "Person", "Zhao Wu")] = "yes";
        var page = await desk.Host.PageAsync(await desk.BringAsync(book));
        Assert.StartsWith("1 2 1 ", ImportDesk.Tallies(page), StringComparison.Ordinal);
        Assert.Equal(["rejected", "changed", "new"], page.QuerySelectorAll("main section[id]").Select(s => s.Id));

        // Two faults in one row: a reason for each cell, one box to leave the row out, what the file says in both.
        var faults = page.QuerySelectorAll("#rejected tbody tr").ToList();
        Assert.Equal(["Order", "Category"], faults.Select(f => f.QuerySelector(".cell")!.TextContent).OrderDescending(StringComparer.Ordinal));
        Assert.Single(page.QuerySelectorAll("#rejected input[name=out]"));
        Assert.Equal(["first", "Nobody’s"], page.QuerySelectorAll("#rejected input[name^='text.']").Select(f => f.GetAttribute("value")).OrderDescending(StringComparer.Ordinal));
        Assert.Contains("Zhao Wu → Zhao Wen", page.QuerySelector("#changed")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("is removed", page.QuerySelector("#changed")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Qian Ba", page.QuerySelector("#new")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await desk.Desk.StateAsync());
    }

    [Fact]
    public async Task A_heading_that_stands_twice_is_told_and_is_no_row_to_leave_out()
    {
        await using var desk = await ImportDesk.OpenAsync(Provider.Sqlite, postgres);
        var book = await desk.BookAsync();
        book.Keep("People", "Participants");
        var headings = book["People"][0];
        headings[headings.IndexOf("Given name (English)")] = "Full name (English)";
        var page = await desk.Host.PageAsync(await desk.BringAsync(book));
        Assert.Contains("Full name (English)", page.QuerySelector("#rejected")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#rejected input"));
    }

    [Fact]
    public async Task Sheets_that_are_missing_are_no_fault_and_a_file_of_elsewhere_is_refused_as_a_whole()
    {
        await using var desk = await ImportDesk.OpenAsync(Provider.Sqlite, postgres);
        var book = await desk.BookAsync();
        book.Keep("People");
        Assert.Equal("0 0 0 4", ImportDesk.Tallies(await desk.Host.PageAsync(await desk.BringAsync(book))));

        // No sheet of ours, and the workbook of another edition: told, and to be discarded.
        var strange = await desk.BookAsync();
        strange.Keep();
        strange.AddSheet("Budget", ["Item", "Cost"], ["Tea", "12"]);
        foreach (var (file, says) in new[] { (strange, "The file holds no sheet of the workbook"), (await desk.BookAsync(3), "not about the one named") })
        {
            var address = await desk.BringAsync(file);
            var page = await desk.Host.PageAsync(address);
            Assert.Contains(says, page.Text(), StringComparison.Ordinal);
            using var taken = await desk.Host.PostAsync(address + "/take");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.StatusCode);
            using var discarded = await desk.Host.SubmitAsync(page, address + "/discard");
            Assert.Equal(HttpStatusCode.SeeOther, discarded.StatusCode);
        }
    }

    [Fact]
    public async Task A_preview_of_another_edition_or_one_that_was_discarded_is_not_there()
    {
        await using var desk = await ImportDesk.OpenAsync(Provider.Sqlite, postgres);
        var address = await desk.BringAsync(await desk.BookAsync());
        using var organiser = await desk.Desk.SignInAsync(Web.Access.Role.Organiser);
        using var elsewhere = await organiser.GetAsync(address.Replace("/2/", "/3/", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        foreach (var act in new[] { "mend", "take", "discard" })
        {
            using var posted = await organiser.PostAsync($"{address.Replace("/2/", "/3/", StringComparison.Ordinal)}/{act}");
            Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        }

        Assert.Single(await desk.KeptAsync());
        using var discarded = await desk.Host.PostAsync(address + "/discard");
        foreach (var act in new[] { "", "/mend", "/take", "/discard" })
        {
            using var gone = act.Length == 0 ? await desk.Host.GetAsync(address) : await desk.Host.PostAsync(address + act);
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }
    }
}
