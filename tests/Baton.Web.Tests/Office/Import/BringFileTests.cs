using System.Net;
using System.Text;
using Baton.Web.Access;
using Baton.Web.Features.Office.Import;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.Agenda;
using Baton.Web.Tests.Office.Programmes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Baton.Web.Tests.Office.Import;

public sealed class BringFileTests(PostgresServer postgres)
{
    [Fact]
    public async Task What_is_no_workbook_is_refused_in_a_sentence_and_not_kept()
    {
        await using var desk = await ImportDesk.OpenAsync(Provider.Sqlite, postgres);
        var whole = (await desk.BookAsync()).Save();
        foreach (var (name, content, says) in new (string, byte[], string)[]
        {
            ("empty.xlsx", [], "No file was chosen"),
            ("page.xlsx", "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray(), "This is not a workbook"),
            ("old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "xls"),
            ("cut.xlsx", whole[..(whole.Length / 2)], "The file is incomplete"),
            ("names.csv", Encoding.UTF8.GetBytes("姓名,职务\n李四,处长\n"), "This is not a workbook"),
            ("large.xlsx", [.. whole, .. new byte[20 << 20]], "The file is larger than 20 MB"),
        })
        {
            using var answer = await desk.Host.UploadAsync(desk.List + "/bring", "file", [(name, content)]);
            var page = await AgendaDesk.IsAsync(answer, HttpStatusCode.UnprocessableEntity);
            Assert.Contains(says, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector("input[type=file]"));
        }

        using var nothing = await desk.Host.PostAsync(desk.List + "/bring");
        Assert.Contains("No file was chosen", (await AgendaDesk.IsAsync(nothing, HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await desk.KeptAsync());
    }

    [Fact]
    public async Task Sixty_megabytes_are_turned_away_in_a_sentence()
    {
        await using var desk = await ImportDesk.OpenAsync(Provider.Sqlite, postgres);
        using var answer = await desk.Host.UploadAsync(desk.List + "/bring", "file", [("huge.xlsx", new byte[60 << 20])]);
        var page = await AgendaDesk.IsAsync(answer, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("The file is larger than 20 MB", page.Text(), StringComparison.Ordinal);
        Assert.Empty(await desk.KeptAsync());
        await desk.BringAsync((await desk.BookAsync()).Save());
    }

    [Fact]
    public async Task A_name_is_shown_and_never_a_path_and_each_file_is_kept_until_it_is_discarded()
    {
        await using var desk = await ImportDesk.OpenAsync(Provider.Sqlite, postgres);
        var book = (await desk.BookAsync()).Save();
        foreach (var name in new[] { "../../etc/名单.xlsx", "<script>.xlsx", new string('n', 400) + ".xlsx" })
        {
            await desk.BringAsync(book, name);
        }

        var kept = await desk.KeptAsync();
        Assert.Equal(["<script>.xlsx", new string('n', 200), "名单.xlsx"], kept.Select(k => k.File.FileName).Order(StringComparer.Ordinal));
        var list = await desk.Host.PageAsync(desk.List);
        Assert.Empty(list.QuerySelectorAll("main script"));
        using var answer = await desk.Host.PostAsync($"{desk.List}/{kept[0].File.Id}/discard");
        Assert.Contains("The file was discarded", (await OfficeSite.FollowAsync(desk.Host, answer)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await desk.KeptAsync()).Count);
    }

    [Fact]
    public async Task More_than_fifty_are_not_kept()
    {
        await using var desk = await ImportDesk.OpenAsync(Provider.Sqlite, postgres);
        var tray = desk.Desk.App.Services.GetRequiredService<ImportTray>();
        for (var i = 0; i < ImportTray.MostKept; i++)
        {
            await tray.KeepAsync(new KeptImport { Id = Guid.CreateVersion7(), ProgrammeId = desk.Desk.Programme.Id.Value, EditionId = desk.Desk.Edition.Id.Value, FileName = $"{i}.xlsx" }, [1], TestContext.Current.CancellationToken);
        }

        using var answer = await desk.Host.UploadAsync(desk.List + "/bring", "file", [("more.xlsx", (await desk.BookAsync()).Save())]);
        Assert.Contains("50 files are kept already", (await AgendaDesk.IsAsync(answer, HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_leaves_with_a_purpose_and_the_log_keeps_it()
    {
        var log = new LogLines();
        await using var desk = await ImportDesk.OpenAloneAsync(Provider.Sqlite, postgres, services => services.AddSingleton<ILoggerProvider>(log));
        var page = await desk.Host.PageAsync(desk.List);
        var address = desk.List + "/workbook";
        Assert.Empty(page.QuerySelectorAll("a[href*='workbook.xlsx']"));
        using (var silent = await desk.Host.SubmitAsync(page, address, ("purpose", " ")))
        {
            Assert.Contains("Say what the workbook is for", (await AgendaDesk.IsAsync(silent, HttpStatusCode.UnprocessableEntity)).GetElementById("e-purpose")!.TextContent, StringComparison.Ordinal);
        }

        using var taken = await desk.Host.SubmitAsync(page, address, ("purpose", "to complete the roster"));
        Assert.Equal((HttpStatusCode.OK, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), (taken.StatusCode, taken.Content.Headers.ContentType!.MediaType));
        Assert.Equal($"{desk.Desk.Slug}-2.xlsx", taken.Content.Headers.ContentDisposition!.FileName);
        var told = Assert.Single(log.Written, line => line.StartsWith("Workbook of", StringComparison.Ordinal));
        Assert.Equal($"Workbook of {desk.Desk.Slug}/2 with 4 people exported for to complete the roster by Tester Host", told);

        // Without a fresh proof of who one is nothing leaves.
        desk.Desk.App.Clock.Advance(Rights.ProofLasts);
        using var late = await desk.Host.SubmitAsync(page, address, ("purpose", "again"));
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_discarded_while_others_look_is_not_there()
    {
        await using var desk = await ImportDesk.OpenAsync(Provider.Sqlite, postgres);
        await desk.BringAsync(await desk.BookAsync());
        var tray = desk.Desk.App.Services.GetRequiredService<ImportTray>();
        var file = Assert.Single(await desk.KeptAsync()).File;
        tray.Discard(file);
        tray.Discard(file);
        Assert.Null(await tray.FindAsync(file.Scope, file.Id, TestContext.Current.CancellationToken));
        Assert.Null(await tray.ContentAsync(file, TestContext.Current.CancellationToken));
        Assert.False(await tray.SaveAsync(file, TestContext.Current.CancellationToken));
        Assert.Empty(await desk.KeptAsync());
    }

    [Fact]
    public async Task A_file_of_another_edition_is_not_opened()
    {
        await using var desk = await ImportDesk.OpenAsync(Provider.Sqlite, postgres);
        await desk.BringAsync(await desk.BookAsync());
        var tray = desk.Desk.App.Services.GetRequiredService<ImportTray>();
        var foreign = new KeptImport { Id = Guid.CreateVersion7(), ProgrammeId = desk.Desk.Programme.Id.Value, EditionId = Guid.CreateVersion7() };
        await tray.KeepAsync(foreign, [1], TestContext.Current.CancellationToken);
        Assert.Single(await desk.KeptAsync());
        Assert.Null(await tray.FindAsync(desk.Desk.Scope, foreign.Id, TestContext.Current.CancellationToken));
        Assert.Single(await tray.OfAsync(foreign.Scope, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Whoever_may_not_brings_nothing_in()
    {
        await using var desk = await ImportDesk.OpenAsync(Provider.Sqlite, postgres);
        var book = (await desk.BookAsync()).Save();
        foreach (var role in new[] { Role.Editor, Role.Door, Role.Auditor })
        {
            using var without = await desk.Desk.SignInAsync(role);
            using var page = await without.GetAsync(desk.List);
            using var denied = await without.UploadAsync(desk.List + "/bring", "file", [("a.xlsx", book)]);
            Assert.All([page, denied], a => Assert.Contains(a.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden }));
        }

        using var elsewhere = await desk.Host.UploadAsync($"/manage/{desk.Desk.Slug}/3/import/bring", "file", [("a.xlsx", book)]);
        Assert.Contains(elsewhere.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        Assert.Empty(await desk.KeptAsync());
    }
}
