using System.Globalization;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Baton.Web.Files;
using Baton.Web.Storage;
using Baton.Web.Storage.Publication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Baton.Web.Features.Publicity;

/// <summary>The stored files that visitors may fetch: pictures, and slides of talks. What nobody published is not found.</summary>
public static class EditionFiles
{
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
        var handle = PublishedContent.HandleOf(number);
        var parts = new PublishedQuery(db);
        var open = parts.Public.Where(p => p.Open);
        var slides = (await parts.PartsAsync(
            from talk in parts.Public
            join edition in open on talk.EditionId equals edition.EditionId
            join programme in open on talk.ProgrammeId equals programme.ProgrammeId
            where programme.Kind == nameof(Programme) && programme.Handle == slug
                && edition.Kind == nameof(Edition) && edition.Handle == handle
                && talk.Kind == nameof(Talk) && talk.Handle == key
            select talk, cancellation)).OfType<Talk>().FirstOrDefault()?.Details;
        if (slides is null || store.Open(slides.SlidesHash) is not { } file)
        {
            return Results.NotFound();
        }

        var name = SafeFileName.Of(slides.SlidesName, key);
        response.Headers.CacheControl = "public, no-cache";
        return Results.Stream(file, SlideFile.ContentType(name), name, entityTag: Tag(slides.SlidesHash), enableRangeProcessing: true);
    }

    private static EntityTagHeaderValue Tag(string value) => new($"\"{value}\"");

    private static Task<bool> IsPublicAsync(BatonDb db, string hash, CancellationToken cancellation)
    {
        var open = new PublishedQuery(db).Public.Where(p => p.Open);
        return (
            from photo in open
            join programme in open on photo.ProgrammeId equals programme.ProgrammeId
            where photo.Kind == nameof(Photo) && photo.Handle == hash && programme.Kind == nameof(Programme)
                && (photo.EditionId == null || open.Any(e => e.Kind == nameof(Edition) && e.EditionId == photo.EditionId))
            select photo.PartId).AnyAsync(cancellation);
    }

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
