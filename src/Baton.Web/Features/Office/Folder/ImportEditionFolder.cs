using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Files;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Baton.Web.Storage.Publication;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Folder;

/// <summary>Brings an edition folder in: its workbook, and the pictures and slides the workbook names, in one transaction.</summary>
public sealed class ImportEditionFolder(BatonDb db, DossierQuery dossiers, ImportWorkbook workbook, BlobStore store, TimeProvider clock)
{
    /// <summary>Imports a folder; refused as <see cref="ImportWorkbook"/> refuses, when it holds no workbook, or when a picture is none.</summary>
    /// <param name="folder">An exported folder, or one laid out like it.</param>
    /// <param name="options">As for a workbook.</param>
    /// <param name="cancellation">Gives up; nothing is written.</param>
    /// <exception cref="IOException">The folder cannot be read, or the disk is full.</exception>
    public async Task<Outcome<ImportResult>> HandleAsync(string folder, ImportOptions options, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, FolderNames.Workbook);
        if (!File.Exists(file))
        {
            return new Refusal("office.folder-without-workbook", folder);
        }

        var book = await ImportWorkbook.ReadAsync(file, cancellation);
        if (book.IsRefused)
        {
            return book.Refusal!;
        }

        var content = await FolderContent.ReadAsync(folder, cancellation);
        if (content.IsRefused)
        {
            return content.Refusal!;
        }

        await using var transaction = options.DryRun ? null : await db.Database.BeginTransactionAsync(cancellation);
        var result = await workbook.HandleAsync(book.Value, options with { Files = content.Value.ByName, PublishedAs = null }, cancellation);
        if (result.IsRefused || options.DryRun || (result.Value.Rejected.Count > 0 && !options.AcceptValid))
        {
            return result;
        }

        var refusal = await PlaceAsync(content.Value, result.Value, options, cancellation);
        if (refusal is not null)
        {
            return refusal;
        }

        if (options.PublishedAs is { } note)
        {
            await new Publisher(db, clock).WrittenAsync(new PublishingBy(options.Actor, note), cancellation);
        }

        await transaction!.CommitAsync(cancellation);
        return result;
    }

    private async Task<Refusal?> PlaceAsync(FolderContent content, ImportResult result, ImportOptions options, CancellationToken cancellation)
    {
        var dossier = await dossiers.EditionAsync(result.Slug, result.Number, tracked: true, cancellation);
        if (dossier is null)
        {
            return null;
        }

        foreach (var (photo, name) in FolderNames.OfPhotos(dossier))
        {
            if (content.Photo(photo.Details.FileName, name) is { } bytes && await PlaceAsync(photo, bytes, cancellation) is { } refusal)
            {
                return refusal;
            }
        }

        foreach (var (talk, name) in FolderNames.OfSlides(dossier))
        {
            if (content.Slides(talk.Details.SlidesName, name) is { } bytes)
            {
                var hash = await store.PutAsync(bytes, cancellation);
                if (talk.Details.SlidesHash != hash && talk.Describe(talk.Details with { SlidesHash = hash }) is { } refusal)
                {
                    return refusal;
                }
            }
        }

        if (db.ChangeTracker.HasChanges())
        {
            db.WriteAs(new Authorship(options.Actor, options.Note));
            await db.SaveChangesAsync(cancellation);
        }

        return null;
    }

    private async Task<Refusal?> PlaceAsync(Photo photo, byte[] bytes, CancellationToken cancellation)
    {
        var prepared = PhotoStudio.Prepare(bytes);
        if (prepared.IsRefused)
        {
            return new Refusal("office.picture-refused", photo.Details.FileName, prepared.Refusal!);
        }

        var hash = await store.PutAsync(prepared.Value, cancellation);
        return photo.Details.FileHash == hash
            ? null
            : photo.Describe(photo.Details with { FileHash = hash, Width = prepared.Value.Width, Height = prepared.Value.Height });
    }
}
