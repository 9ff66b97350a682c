using System.Security.Cryptography;
using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Baton.Web.Features.Office.Folder;
using Baton.Web.Files;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>Pictures and slides that come with a workbook: each prepared once, while it is read, and stored only when it is written.</summary>
internal sealed class ImportFiles(BlobStore store, FolderContent files)
{
    private readonly List<PreparedPhoto> photos = [];
    private readonly List<byte[]> slides = [];
    private readonly List<(IPlanPart Part, IDetails Details)> unlisted = [];

    /// <summary>True when stored photos or talks without a row get another file.</summary>
    public bool ChangesUnlisted => unlisted.Count > 0;

    /// <summary>
    /// Finds the file of each photo and talk under its own name or the one an export gives it. A bad picture rejects its row; where the
    /// workbook has no row for it, it is refused.
    /// </summary>
    public Refusal? Prepare(ImportRun run)
    {
        if (files.Photos.Count > 0)
        {
            var all = run.Final(typeof(Photo)).Select(f => (f.Key, Details: (PhotoDetails)f.Details, f.Row)).ToList();
            var names = FolderNames.OfPhotos(all.Select(f => (f.Key, f.Details)));
            foreach (var (key, details, row) in all.Where(f => f.Row is not { Rejected: true }))
            {
                if (files.Photo(details.FileName, names.GetValueOrDefault(key)) is { } bytes && Prepare(run, key, row, details, bytes) is { } refusal)
                {
                    return refusal;
                }
            }
        }

        if (files.Talks.Count > 0)
        {
            var all = run.Final(typeof(Talk)).Select(f => (f.Key, Details: (TalkDetails)f.Details, f.Row)).ToList();
            var names = FolderNames.OfSlides(all.Select(f => (f.Key, f.Details)));
            foreach (var (key, details, row) in all.Where(f => f.Row is not { Rejected: true }))
            {
                if (files.Slides(details.SlidesName, names.GetValueOrDefault(key)) is { } bytes)
                {
                    slides.Add(bytes);
                    Becomes(run, key, row, details with { SlidesHash = Convert.ToHexStringLower(SHA256.HashData(bytes)) }, "slides-hash");
                }
            }
        }

        return null;
    }

    /// <summary>Stores them; before the database is written, so that it never names a file that is not there.</summary>
    public async Task StoreAsync(CancellationToken cancellation)
    {
        foreach (var photo in photos)
        {
            await store.PutAsync(photo, cancellation);
        }

        foreach (var bytes in slides)
        {
            await store.PutAsync(bytes, cancellation);
        }
    }

    /// <summary>Carries the files of photos and talks without a row over to the tracked parts; saving is left to the caller.</summary>
    /// <exception cref="InvalidOperationException">A hash is refused as a detail.</exception>
    public void WriteUnlisted()
    {
        foreach (var (part, details) in unlisted)
        {
            if (part.Rewrite(details) is { } refusal)
            {
                throw new InvalidOperationException($"The hash of a file was refused: {refusal.Code}");
            }
        }
    }

    private Refusal? Prepare(ImportRun run, Guid key, ImportRow? row, PhotoDetails details, byte[] bytes)
    {
        var prepared = PhotoStudio.Prepare(bytes);
        if (prepared.Refusal is { } refusal)
        {
            row?.Reading.RefuseAt(row.Sheet.Column("file"), refusal.Code, refusal.Details);
            return row is null ? new Refusal("office.picture-refused", details.FileName, refusal) : null;
        }

        photos.Add(prepared.Value);
        Becomes(run, key, row, details with { FileHash = prepared.Value.Hash, Width = prepared.Value.Width, Height = prepared.Value.Height }, "file-hash");
        return null;
    }

    private void Becomes(ImportRun run, Guid key, ImportRow? row, IDetails details, string column)
    {
        if (row is not null)
        {
            row.Becomes(details, column);
        }
        else if (run.Stored(key) is { } part && !Equals(part.Content, details))
        {
            unlisted.Add((part, details));
        }
    }
}
