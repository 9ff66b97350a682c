using System.Security.Cryptography;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Baton.Web.Files;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>Pictures and slides that come with a workbook: prepared while it is read, stored only when it is written.</summary>
internal sealed class ImportFiles(BlobStore store, IReadOnlyDictionary<string, byte[]> files)
{
    private readonly List<PreparedPhoto> photos = [];
    private readonly List<byte[]> slides = [];

    /// <summary>Prepares the file of each photo and talk that is new, names another file, or whose file is not stored; a bad picture rejects its row.</summary>
    public void Prepare(ImportRun run)
    {
        foreach (var row in run.Rows.Where(r => !r.Rejected && !r.Removes))
        {
            switch (row.Draft.Details)
            {
                case PhotoDetails photo when Given(photo.FileName) is { } bytes && (row.Changed.Contains("file") || !store.Has(photo.FileHash)):
                    Prepare(row, photo, bytes);
                    break;
                case TalkDetails talk when Given(talk.SlidesName) is { } bytes && (row.Changed.Contains("slides") || !store.Has(talk.SlidesHash)):
                    slides.Add(bytes);
                    row.Becomes(talk with { SlidesHash = Convert.ToHexStringLower(SHA256.HashData(bytes)) }, "slides-hash");
                    break;
                default:
                    break;
            }
        }
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

    private byte[]? Given(string name) => name.Length > 0 && files.TryGetValue(name, out var bytes) ? bytes : null;

    private void Prepare(ImportRow row, PhotoDetails photo, byte[] bytes)
    {
        var prepared = PhotoStudio.Prepare(bytes);
        if (prepared.Refusal is { } refusal)
        {
            row.Reading.RefuseAt(row.Sheet.Column("file"), refusal.Code, refusal.Details);
            return;
        }

        photos.Add(prepared.Value);
        row.Becomes(photo with { FileHash = prepared.Value.Hash, Width = prepared.Value.Width, Height = prepared.Value.Height }, "file-hash");
    }
}
