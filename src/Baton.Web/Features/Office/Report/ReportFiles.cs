using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Access;
using Baton.Web.Documents.WordDocuments;
using Baton.Web.Features.Publicity;
using Baton.Web.Files;
using Baton.Web.Localization;
using Baton.Web.Storage;
using Baton.Web.Storage.Publication;

namespace Baton.Web.Features.Office.Report;

/// <summary>What writers of a report take along before it is public: its text, its document, and the folder to be filed.</summary>
public static class ReportFiles
{
    /// <summary>The report as plain text in the language of the address, to be copied; 404 where there is nothing to report.</summary>
    public static async Task<IResult> TextAsync(string slug, int number, string language, DraftShelf drafts, PublishedShelf published, TimeProvider clock, CancellationToken cancellation)
    {
        if (ReaderLanguage.Named(language) is not { } reader || await DeskAsync(slug, number, drafts, published, clock, cancellation) is not { } desk)
        {
            return Results.NotFound();
        }

        var text = NewsReportText.Write(desk.Dossier, reader.Language, desk.Today);
        return text.Length == 0 ? Results.NotFound() : Results.Text(text, "text/plain; charset=utf-8");
    }

    /// <summary>The report as DOCX in the language of the address; 404 where there is nothing to report.</summary>
    public static async Task<IResult> DocumentAsync(
        string slug, int number, string language, DraftShelf drafts, PublishedShelf published, BlobStore store, TimeProvider clock, CancellationToken cancellation)
    {
        if (ReaderLanguage.Named(language) is not { } reader || await DeskAsync(slug, number, drafts, published, clock, cancellation) is not { } desk)
        {
            return Results.NotFound();
        }

        var written = await NewsReportDocument.WriteAsync(desk.Dossier, reader.Language, clock.WallTime(desk.Draft.Programme), store.ReadAsync, cancellation);
        return written.IsRefused ? Results.NotFound() : Results.File(written.Value, WordDocumentWriter.ContentType, $"{ReportFolder.NameOf(desk.Dossier, reader.Language)}.{reader.Tag}.docx");
    }

    /// <summary>The folder as ZIP; 404 where there is nothing to report.</summary>
    public static async Task<IResult> FolderAsync(
        string slug, int number, HttpContext context, ReaderLanguage reader, DraftShelf drafts, PublishedShelf published, ReportFolder folder, TimeProvider clock, CancellationToken cancellation)
    {
        if (await DeskAsync(slug, number, drafts, published, clock, cancellation) is not { } desk || desk.Report(Language.Zh).Sections.Count == 0)
        {
            return Results.NotFound();
        }

        var (name, asOf) = (ReportFolder.NameOf(desk.Dossier, reader.Language), clock.WallTime(desk.Draft.Programme));
        var withPictures = context.RequestServices.GetRequiredService<CurrentPrincipal>().May(Permissions.ReadPhoto);

        // On disk first: a folder that cannot be written whole is an error, not half a file, and the browser can say how much is still to come.
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), "baton-" + Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await folder.WriteAsync(desk.Dossier, name, asOf, withPictures, file, cancellation);
            file.Position = 0;
            return Results.File(file, "application/zip", name + ".zip");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>The report as it is worked on; null when there is no such edition.</summary>
    internal static async Task<ReportDesk?> DeskAsync(string slug, int number, DraftShelf drafts, PublishedShelf published, TimeProvider clock, CancellationToken cancellation) =>
        await drafts.EditionAsync(slug, number, cancellation) is { } draft
            ? ReportDesk.Of(draft, await published.EditionAsync(slug, number, cancellation), clock.Today(draft.Programme))
            : null;
}
