using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Features.Publicity;
using Baton.Web.Files;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Photos;

/// <summary>What became of pictures that were brought in together: those that could be taken were, whatever became of the others.</summary>
/// <param name="Act">The act of the history; null = none was taken.</param>
/// <param name="Taken">How many were taken.</param>
/// <param name="Faults">Why the others were not, each by its name; and what is wrong with the fields.</param>
public sealed record AddedPhotos(Guid? Act, int Taken, IReadOnlyList<Fault> Faults);

/// <summary>Brings pictures in, several at once, as a telephone sends them: each is decoded and written anew, so that nothing but the picture is kept.</summary>
public sealed class AddPhotos(BatonDb db, BlobStore store, TimeProvider clock)
{
    /// <summary>Largest file in bytes, inclusive.</summary>
    public const int LargestFile = 20 << 20;

    /// <summary>Most files at once, inclusive.</summary>
    public const int MostFiles = 20;

    /// <summary>Largest form in bytes, inclusive: twenty pictures of a telephone of ten megabytes each. It comes in on disk, not in memory.</summary>
    public const long LargestForm = 200 << 20;

    /// <summary>Name of the field the files stand in; what is wrong with a file is told there.</summary>
    public const string FilesField = "files";

    // A decoded picture may take 200 MB: one after the other, whoever sends them.
    private static readonly SemaphoreSlim Darkroom = new(1, 1);

    /// <summary>The files, and what is said of all of them.</summary>
    /// <param name="Files">In the order they were chosen.</param>
    /// <param name="Fields">Subject, stage and credit for all.</param>
    /// <param name="Language">The language of the act's note.</param>
    public sealed record Form(IReadOnlyList<IFormFile> Files, TypedForm Fields, Language Language);

    /// <summary>Takes what can be taken as one act; null when there is no such programme.</summary>
    public async Task<AddedPhotos?> HandleAsync(PlanScope scope, Form form, string actor, CancellationToken cancellation)
    {
        var files = form.Files.Where(f => f.Length > 0 || f.FileName.Length > 0).ToList();
        if (files.Count == 0)
        {
            return new AddedPhotos(null, 0, [new Fault(FilesField, new Refusal("photos.none-chosen"))]);
        }

        var said = await new PartReading(db).ReadAsync(WorkbookSheets.Of(typeof(Photo)), null, form.Fields, scope, form.Language, cancellation);
        if (said.Faults.Count > 0)
        {
            return new AddedPhotos(null, 0, said.Faults);
        }

        var faults = new List<Fault>();
        var prepared = new List<(string Name, PreparedPhoto Photo)>();
        foreach (var (file, i) in files.Select((f, i) => (f, i)))
        {
            var name = SafeFileName.Of(file.FileName.Normalize(), $"photo-{i + 1}");
            var outcome = i < MostFiles ? await DevelopAsync(file, cancellation) : new Refusal("photos.too-many", MostFiles);
            if (outcome.Refusal is { } refusal)
            {
                faults.Add(new Fault(FilesField, new Refusal("photos.refused", name, refusal)));
            }
            else
            {
                prepared.Add((name, outcome.Value));
            }
        }

        return prepared.Count == 0
            ? new AddedPhotos(null, 0, faults)
            : await EnterAsync(scope, prepared, (PhotoDetails)said.Draft.Details, faults, form.Language, actor, cancellation);
    }

    private async Task<Outcome<PreparedPhoto>> DevelopAsync(IFormFile file, CancellationToken cancellation)
    {
        if (file.Length > LargestFile)
        {
            return new Refusal("photo.too-large", LargestFile >> 20);
        }

        var bytes = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
        {
            await stream.ReadExactlyAsync(bytes, cancellation);
        }

        await Darkroom.WaitAsync(cancellation);
        try
        {
            var photo = PhotoStudio.Prepare(bytes);
            if (!photo.IsRefused)
            {
                await store.PutAsync(photo.Value, PhotoStudio.Original(bytes), cancellation);
            }

            return photo;
        }
        catch (IOException)
        {
            return new Refusal("photos.disk-refuses");
        }
        finally
        {
            Darkroom.Release();
        }
    }

    private async Task<AddedPhotos?> EnterAsync(
        PlanScope scope, List<(string Name, PreparedPhoto Photo)> prepared, PhotoDetails said, List<Fault> faults, Language language, string actor, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null)
        {
            return null;
        }

        var there = (await writing.AllAsync<Photo, PhotoId, PhotoDetails>(cancellation)).Where(p => p.EditionId == scope.EditionId).ToList();
        var orders = there.Where(p => p.Details.FileHash.Length > 0).GroupBy(p => p.Details.FileHash).ToDictionary(g => g.Key, g => g.First().Details.Order);
        var next = there.Select(p => p.Details.Order).DefaultIfEmpty().Max() + 1;
        var taken = 0;
        foreach (var (name, photo) in prepared)
        {
            if (!orders.TryAdd(photo.Hash, next))
            {
                faults.Add(new Fault(FilesField, new Refusal("photos.refused", name, new Refusal("photos.here-already", orders[photo.Hash]))));
                continue;
            }

            var details = said with { Order = next++, FileName = name, FileHash = photo.Hash, Width = photo.Width, Height = photo.Height };
            writing.Add(Photo.Create(EntityId.New<PhotoId>(clock.GetUtcNow()), scope, details).Value);
            taken++;
        }

        var note = language == Language.Zh ? $"照片：带入 {taken} 张" : taken == 1 ? "photos: one brought in" : $"photos: {taken} brought in";
        return new AddedPhotos(taken > 0 ? await writing.SaveAsync(new Authorship(actor, note), cancellation) : null, taken, faults);
    }
}
