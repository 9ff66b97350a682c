using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Features.Publicity;
using Baton.Web.Files;
using Baton.Web.Localization;
using Baton.Web.Storage;
using Baton.Web.Storage.Publication;

namespace Baton.Web.Features.Office.Folder;

/// <summary>Writes everything of an edition as open files that can be read, and restored from, without this program.</summary>
public sealed class ExportEditionFolder(BatonDb db, BlobStore store, TimeProvider clock)
{
    /// <summary>Name of the list of hashes.</summary>
    public const string HashList = "manifest-sha256.txt";

    /// <summary>Writes the folder, whole or not at all; refused when something is there already.</summary>
    /// <param name="dossier">The edition.</param>
    /// <param name="language">The language of workbook and calendar; documents and notes are in both.</param>
    /// <param name="folder">Where; made.</param>
    /// <param name="cancellation">Gives up; nothing is left behind.</param>
    /// <returns>How many files.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task<Outcome<int>> HandleAsync(EditionDossier dossier, Language language, string folder, CancellationToken cancellation)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            return new Refusal("office.folder-not-empty", folder);
        }

        var part = folder.TrimEnd('/') + ".part";
        try
        {
            if (Directory.Exists(part))
            {
                Directory.Delete(part, recursive: true);
            }

            var files = await FilesAsync(dossier, language, cancellation);
            foreach (var file in files)
            {
                var path = Path.Combine(part, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllBytesAsync(path, file.Bytes, cancellation);
            }

            if (Directory.Exists(folder))
            {
                Directory.Delete(folder);
            }

            Directory.Move(part, folder);
            return files.Count;
        }
        catch
        {
            if (Directory.Exists(part))
            {
                Directory.Delete(part, recursive: true);
            }

            throw;
        }
    }

    private async Task<List<FolderFile>> FilesAsync(EditionDossier dossier, Language language, CancellationToken cancellation)
    {
        // The workbook is what the office works on; documents are what strangers see.
        var shown = await new PublishedQuery(db).OrDraftAsync(dossier, cancellation);
        var files = new List<FolderFile>
        {
            new(FolderNames.Workbook, ExportWorkbook.Write(dossier, language)),
            new("edition.json", EditionJson.Write(dossier)),
        };
        foreach (var each in new[] { Language.Zh, Language.En })
        {
            var report = await NewsReportDocument.WriteAsync(shown, each, clock.WallTime(dossier.Programme), store.ReadAsync, cancellation);
            if (!report.IsRefused)
            {
                files.Add(new FolderFile($"report.{ReaderLanguage.Of(each).Tag}.docx", report.Value));
            }
        }

        var calendar = EditionCalendar.Write(shown, language, await EditionDownloads.LastChangeAsync(db, shown, cancellation), origin: null);
        if (!calendar.IsRefused)
        {
            files.Add(new FolderFile("edition.ics", calendar.Value));
        }

        var photos = FolderNames.OfPhotos(dossier.Photos.Select(p => (p.Id.Value, p.Details)));
        foreach (var photo in dossier.Photos.Where(p => photos.ContainsKey(p.Id.Value)))
        {
            await AddAsync(files, $"{FolderNames.Photos}/{photos[photo.Id.Value]}", photo.Details.FileHash, cancellation);
        }

        var slides = FolderNames.OfSlides(dossier.Talks.Select(t => (t.Id.Value, t.Details)));
        foreach (var talk in dossier.Talks.Where(t => slides.ContainsKey(t.Id.Value)))
        {
            await AddAsync(files, $"{FolderNames.Talks}/{slides[talk.Id.Value]}", talk.Details.SlidesHash, cancellation);
        }

        files.Add(FolderFile.Text("README.txt", FolderNote.Write(dossier, files)));
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        files.Add(FolderFile.Text(HashList, string.Concat(files.Select(f => f.HashLine()))));
        return files;
    }

    private async Task AddAsync(List<FolderFile> files, string path, string hash, CancellationToken cancellation)
    {
        if (await store.ReadAsync(hash, cancellation) is { } bytes)
        {
            files.Add(new FolderFile(path, bytes));
        }
    }
}
