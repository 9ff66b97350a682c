using System.Globalization;
using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Documents.Calendars;
using Baton.Web.Documents.WordDocuments;
using Baton.Web.Files;
using Baton.Web.Localization;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Baton.Web.Storage.Publication;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Publicity;

/// <summary>What visitors take along from a published edition: the report's file and the calendar. Anything else is not found.</summary>
public static class EditionDownloads
{
    /// <summary>The report as DOCX in the reader's language; 404 where there is nothing to report, or it is held back.</summary>
    public static async Task<IResult> ReportAsync(
        string slug, int number, ReaderLanguage reader, PublishedShelf shelf, BlobStore store, TimeProvider clock, CancellationToken cancellation)
    {
        if (await PublishedAsync(shelf, slug, number, cancellation) is not { Edition.Details.ReportHeld: false } dossier)
        {
            return Results.NotFound();
        }

        var written = await NewsReportDocument.WriteAsync(dossier, reader.Language, clock.WallTime(dossier.Programme), store.ReadAsync, cancellation);
        var name = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}-report.{reader.Tag}.docx");
        return written.IsRefused ? Results.NotFound() : Results.File(written.Value, WordDocumentWriter.ContentType, name);
    }

    /// <summary>The calendar in the reader's language; 404 while there is no date.</summary>
    public static async Task<IResult> CalendarAsync(
        string slug, int number, HttpRequest request, ReaderLanguage reader, PublishedShelf shelf, CancellationToken cancellation)
    {
        if (await PublishedAsync(shelf, slug, number, cancellation) is not { } dossier)
        {
            return Results.NotFound();
        }

        var written = EditionCalendar.Write(dossier, reader.Language, dossier.Past!.ChangedAt, new Uri($"{request.Scheme}://{request.Host}/"));
        return written.IsRefused ? Results.NotFound() : Results.Bytes(written.Value, CalendarWriter.ContentType);
    }

    /// <summary>When anything of the programme was last published; for a draft, when it last changed, and the first moment of computing where no history says.</summary>
    public static async Task<DateTimeOffset> LastChangeAsync(BatonDb db, EditionDossier dossier, CancellationToken cancellation)
    {
        if (dossier.Past is { } past)
        {
            return past.ChangedAt;
        }

        var programme = dossier.Programme.Id.Value;
        var last = await db.Set<ChangeSet>().Where(c => c.ProgrammeId == programme).MaxAsync(c => (DateTime?)c.At, cancellation);
        return new DateTimeOffset(DateTime.SpecifyKind(last ?? DateTime.UnixEpoch, DateTimeKind.Utc));
    }

    private static async Task<EditionDossier?> PublishedAsync(PublishedShelf shelf, string slug, int number, CancellationToken cancellation) =>
        await shelf.EditionAsync(slug, number, cancellation) is { Programme.Details.Public: true, Edition.Details.Public: true } dossier ? dossier : null;
}
