using System.Globalization;
using System.IO.Compression;
using System.Text;
using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Features.Office.Folder;
using Baton.Web.Features.Publicity;
using Baton.Web.Files;
using Baton.Web.Localization;

namespace Baton.Web.Features.Office.Report;

/// <summary>
/// The folder a publicity office files a report in: the text in both languages, as plain text and as Word documents, and the pictures
/// in full size with the list of their captions. Every name in it is made here; none comes from outside.
/// </summary>
public sealed class ReportFolder(BlobStore store)
{
    private const string Captions = "captions.txt";

    /// <summary>
    /// Its name: the day and the event, as such folders are named: <c>20241206+标杆引领高校行</c>. Without a date the event alone.
    /// </summary>
    public static string NameOf(EditionDossier dossier, Language language)
    {
        var details = dossier.Edition.Details;
        var name = language == Language.Zh
            ? $"{dossier.Programme.Details.Name.Shown(language)}第{details.Number}届"
            : $"{dossier.Programme.Details.Name.Shown(language)} {details.Number}";
        var day = details.StartsOn?.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return (day is null ? "" : day + "+") + SafeFileName.Of(name, $"{dossier.Programme.Details.Slug}-{details.Number}");
    }

    /// <summary>Writes it as a ZIP, file after file, so that it needs no memory for all pictures at once.</summary>
    /// <param name="dossier">The facts.</param>
    /// <param name="name">The folder's name, see <see cref="NameOf"/>.</param>
    /// <param name="asOf">Wall time at the venue.</param>
    /// <param name="withPictures">Whether the reader may see photographs that are not public.</param>
    /// <param name="to">Where it is written.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task WriteAsync(EditionDossier dossier, string name, DateTime asOf, bool withPictures, Stream to, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(asOf);
        await using var archive = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation);
        foreach (var language in Enum.GetValues<Language>())
        {
            var tag = ReaderLanguage.Of(language).Tag;
            await AddAsync(archive, $"{name}/report.{tag}.txt", NewsReportText.Write(dossier, language, today), asOf, cancellation);
            var document = await NewsReportDocument.WriteAsync(dossier, language, asOf, store.ReadAsync, cancellation);
            if (!document.IsRefused)
            {
                await AddAsync(archive, $"{name}/report.{tag}.docx", new MemoryStream(document.Value), asOf, CompressionLevel.NoCompression, cancellation);
            }
        }

        var photos = NewsReportText.PhotosOf(NewsReport.Of(dossier, Language.Zh, today));
        if (photos.Count == 0)
        {
            return;
        }

        await AddAsync(archive, $"{name}/{Captions}", CaptionsOf(dossier, photos), asOf, cancellation);
        foreach (var (photo, i) in photos.Select((p, i) => (p, i)))
        {
            if (withPictures && store.OpenOriginal(photo.Details.FileHash) is { } picture)
            {
                await AddAsync(archive, $"{name}/{FileOf(i + 1)}", picture, asOf, CompressionLevel.NoCompression, cancellation);
            }
        }
    }

    private static string FileOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{FolderNames.Photos}/{number:00}.{PhotoStudio.Extension}");

    private string CaptionsOf(EditionDossier dossier, IReadOnlyList<Photo> photos)
    {
        var text = new StringBuilder();
        var (zh, en) = (new EditionWords(dossier, Language.Zh), new EditionWords(dossier, Language.En));
        foreach (var (photo, i) in photos.Select((p, i) => (p, i)))
        {
            text.Append(FileOf(i + 1)).Append(store.Has(photo.Details.FileHash) ? "" : "  —").Append('\n')
                .Append(NewsReportText.Line(i + 1, photo, dossier, zh)).Append('\n')
                .Append(NewsReportText.Line(i + 1, photo, dossier, en)).Append("\n\n");
        }

        return text.ToString();
    }

    private static Task AddAsync(ZipArchive archive, string path, string text, DateTime at, CancellationToken cancellation) =>
        AddAsync(archive, path, new MemoryStream(Encoding.UTF8.GetBytes(text)), at, CompressionLevel.Fastest, cancellation);

    private static async Task AddAsync(ZipArchive archive, string path, Stream content, DateTime at, CompressionLevel level, CancellationToken cancellation)
    {
        await using (content)
        {
            var entry = archive.CreateEntry(path, level);
            entry.LastWriteTime = new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Unspecified), TimeSpan.Zero);
            await using var written = await entry.OpenAsync(cancellation);
            await content.CopyToAsync(written, cancellation);
        }
    }
}
