using System.Globalization;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Baton.Web.Files;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Baton.Web.Features.Publicity;

/// <summary>The stored files that visitors may fetch: pictures, and slides of talks. What nobody published is not found.</summary>
public static class EditionFiles
{
    // What the ending of a name stands for; anything else is only bytes.
    private static readonly Dictionary<string, string> SlideTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf",
        [".ppt"] = "application/vnd.ms-powerpoint",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [".odp"] = "application/vnd.oasis.opendocument.presentation",
    };

    /// <summary>
    /// A picture as <c>HASH-WIDTH.jpg</c>, width 400, 800 or 1600; one that is narrower than asked comes as wide as it is. 404 unless it
    /// belongs to a photo of a public edition, or of all editions, of a public programme.
    /// </summary>
    public static async Task<IResult> PhotoAsync(string name, HttpResponse response, BatonDb db, BlobStore store, CancellationToken cancellation)
    {
        if (Parse(name) is not var (hash, width) || !await IsPublicAsync(db, hash, cancellation) || store.Open(hash, width) is not { } picture)
        {
            return Results.NotFound();
        }

        // The name holds for ever; who may see it, for a day.
        response.Headers.CacheControl = "public, max-age=86400";
        return Results.Stream(picture, PhotoStudio.ContentType, entityTag: Tag($"{hash}-{width}"), enableRangeProcessing: true);
    }

    /// <summary>The slides of a talk, to be saved. 404 unless they are stored and the edition and its programme are public.</summary>
    public static async Task<IResult> SlidesAsync(
        string slug, int number, string key, HttpResponse response, BatonDb db, BlobStore store, CancellationToken cancellation)
    {
        var slides = await (
            from talk in db.Set<Talk>()
            join edition in db.Set<Edition>() on talk.EditionId equals (EditionId?)edition.Id
            join programme in db.Set<Programme>() on edition.ProgrammeId equals programme.Id
            where programme.Details.Slug == slug && programme.Details.Public
                && edition.Details.Number == number && edition.Details.Public
                && talk.Details.Slug == key
            select new { talk.Details.SlidesHash, talk.Details.SlidesName }).FirstOrDefaultAsync(cancellation);
        if (slides is null || store.Open(slides.SlidesHash) is not { } file)
        {
            return Results.NotFound();
        }

        var name = SafeFileName.Of(slides.SlidesName, key);
        var type = SlideTypes.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream");
        response.Headers.CacheControl = "public, no-cache";
        return Results.Stream(file, type, name, entityTag: Tag(slides.SlidesHash), enableRangeProcessing: true);
    }

    private static EntityTagHeaderValue Tag(string value) => new($"\"{value}\"");

    private static Task<bool> IsPublicAsync(BatonDb db, string hash, CancellationToken cancellation) => (
        from photo in db.Set<Photo>()
        join programme in db.Set<Programme>() on photo.ProgrammeId equals programme.Id
        where photo.Details.FileHash == hash && programme.Details.Public
            && (photo.EditionId == null || db.Set<Edition>().Any(e => e.Id == photo.EditionId && e.Details.Public))
        select photo.Id).AnyAsync(cancellation);

    private static (string Hash, int Width)? Parse(string name)
    {
        const int dash = 64;
        var ending = "." + PhotoStudio.Extension;
        return name.Length > dash + 1 && name[dash] == '-' && name.EndsWith(ending, StringComparison.Ordinal)
            && BlobStore.IsHash(name[..dash])
            && int.TryParse(name.AsSpan(dash + 1, name.Length - dash - 1 - ending.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            && PhotoStudio.Widths.Contains(width)
            ? (name[..dash], width)
            : null;
    }
}
