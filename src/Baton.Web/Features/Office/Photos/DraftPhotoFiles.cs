using System.Globalization;
using Baton.Domain.Publicity;
using Baton.Web.Access;
using Baton.Web.Files;
using Baton.Web.Layout;
using Baton.Web.Storage;
using Microsoft.Net.Http.Headers;

namespace Baton.Web.Features.Office.Photos;

/// <summary>The pictures of an edition's draft, public or not, and those taken down: for whoever may see photographs that are not public.</summary>
public static class DraftPhotoFiles
{
    /// <summary>Pattern of their address.</summary>
    public const string Pattern = OfficeAddress.Edition + "/photos/{id:guid}/{width:int}.jpg";

    /// <summary>The address of a photo in the smallest width that holds the asked one.</summary>
    public static string Address(string slug, int number, PhotoId photo, int width) => OfficeAddress.Of(
        slug, number, string.Create(CultureInfo.InvariantCulture, $"photos/{photo.Value}/{PhotoStudio.Widths.FirstOrDefault(w => w >= width, PhotoStudio.Widths[^1])}.{PhotoStudio.Extension}"));

    /// <summary>The widths there are, narrow to wide; none when no file is stored.</summary>
    public static IReadOnlyList<PictureFile> Of(string slug, int number, PhotoId id, PhotoDetails photo) => photo.FileHash.Length == 0
        ? []
        : [.. PhotoStudio.Widths.Where(w => w < photo.Width).Append(Math.Min(photo.Width, PhotoStudio.Widths[^1])).Distinct().Select(w => new PictureFile(Address(slug, number, id, w), w))];

    /// <summary>One of them; 404 unless it is of this edition and stored. The browser keeps it, and asks each time whether it may still show it.</summary>
    public static async Task<IResult> GetAsync(
        string slug, int number, Guid id, int width, HttpContext context, DraftShelf shelf, TakenDownPhotosQuery takenDown, BlobStore store, CancellationToken cancellation)
    {
        var dossier = await shelf.EditionAsync(slug, number, cancellation);
        var photo = dossier?.Photos.FirstOrDefault(p => p.Id.Value == id)?.Details
            ?? (await takenDown.OfAsync(context.PlanScope(), cancellation)).FirstOrDefault(p => p.Id.Value == id)?.Details;
        if (photo is null || !PhotoStudio.Widths.Contains(width) || store.Open(photo.FileHash, width) is not { } picture)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "private, no-cache";
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{photo.FileHash}-{width}\""));
        return Results.Stream(picture, PhotoStudio.ContentType, entityTag: tag, enableRangeProcessing: true);
    }
}
