using System.Net;
using AngleSharp.Dom;
using Baton.Domain;
using Baton.Web.Documents.Spreadsheets;
using Baton.Web.Features.Office;
using Baton.Web.Features.Office.Import;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.Agenda;
using Baton.Web.Tests.Office.People;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Office.Import;

/// <summary>The edition of <see cref="RosterDesk"/>, and its workbooks on their way in.</summary>
internal sealed class ImportDesk : IAsyncDisposable
{
    private ImportDesk(RosterDesk desk) => Desk = desk;

    public RosterDesk Desk { get; }

    /// <summary>The address of the files that were brought in.</summary>
    public string List => Desk.Here + "/import";

    public SignedIn Host => Desk.Host;

    public static async Task<ImportDesk> OpenAsync(Provider provider, PostgresServer postgres) => new(await RosterDesk.OpenAsync(provider, postgres));

    /// <summary>The same on a server of its own.</summary>
    public static async Task<ImportDesk> OpenAloneAsync(Provider provider, PostgresServer postgres, Action<IServiceCollection>? adjust = null) =>
        new(await RosterDesk.OpenAloneAsync(provider, postgres, adjust));

    /// <summary>The workbook of an edition as it stands.</summary>
    public Task<OpenBook> BookAsync(int number = 2, Language language = Language.En) =>
        Desk.ReadAsync(async db => new OpenBook((await new ExportWorkbook(new DossierQuery(db)).HandleAsync(Desk.Slug, number, language, TestContext.Current.CancellationToken)).Value));

    /// <summary>Brings a file in; the address of its preview.</summary>
    public async Task<string> BringAsync(byte[] file, string name = "roster.xlsx", SignedIn? browser = null)
    {
        using var answer = await (browser ?? Host).UploadAsync(List + "/bring", "file", [(name, file)]);
        await AgendaDesk.IsAsync(answer, HttpStatusCode.SeeOther);
        return answer.Headers.Location!.OriginalString;
    }

    public Task<string> BringAsync(OpenBook book) => BringAsync(book.Save());

    /// <summary>Presses a button of a preview: mend, take or discard.</summary>
    public Task<HttpResponseMessage> PressAsync(IDocument preview, string address, string act, params (string Name, string Value)[] fields) =>
        Host.PressAsync(preview, preview.QuerySelector("main form.work-form")?.GetAttribute("action") ?? $"{address}/{act}", $"{address}/{act}", fields);

    /// <summary>Takes a preview in as it was shown, with every tick it has; the page it leads to.</summary>
    public async Task<IDocument> TakeAsync(IDocument preview, string address)
    {
        using var answer = await PressAsync(preview, address, "take");
        return await OfficeSite.FollowAsync(Host, answer);
    }

    /// <summary>The figures above a preview: rejected, changed, new, same.</summary>
    public static string Tallies(IDocument preview) => string.Join(' ', preview.QuerySelectorAll(".tallies b").Select(b => b.TextContent));

    public Task<IReadOnlyList<StandingImport>> KeptAsync() => Desk.ReadAsync(db =>
        new KeptImportsQuery(Desk.App.Services.GetRequiredService<ImportTray>(), db).AllAsync(Desk.Scope, TestContext.Current.CancellationToken));

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    /// <summary>A workbook of that many new institutions.</summary>
    public static byte[] Bodies(int rows)
    {
        List<IReadOnlyList<string?>> bodies = [.. Enumerable.Range(1, rows).Select(i => (IReadOnlyList<string?>)[$"单位 {i}", $"Body {i}", "office"])];
        return SpreadsheetWriter.Write([new SheetContent("Institutions", [new ColumnContent("Full name (Chinese)"), new ColumnContent("Full name (English)"), new ColumnContent("Kind")], bodies)]);
    }
}
