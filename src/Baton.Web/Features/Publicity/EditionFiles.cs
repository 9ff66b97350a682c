using System.Globalization;
using System.Text;
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
    private const int LongestName = 120;

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

        var name = SafeName(slides.SlidesName, key);
        var type = SlideTypes.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream");
        response.Headers.CacheControl = "public, no-cache";
        return Results.Stream(file, type, name, entityTag: Tag(slides.SlidesHash), enableRangeProcessing: true);
    }

    /// <summary>
    /// A file name that no system misreads: without folders, control and direction characters, or characters that Windows forbids; at
    /// most 120 UTF-16 units, its ending kept. <paramref name="otherwise"/> where nothing is left.
    /// </summary>
    public static string SafeName(string given, string otherwise)
    {
        var name = new StringBuilder();
        foreach (var rune in given[(given.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes())
        {
            var strange = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse || rune == Rune.ReplacementChar;
            if (!strange)
            {
                name.Append(rune.IsAscii && "<>:\"|?*".Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
            }
        }

        var whole = name.ToString().Trim(' ', '.');
        var ending = Path.GetExtension(whole) is { Length: <= 10 } known ? known : "";
        var stem = whole[..^ending.Length].TrimEnd(' ', '.');
        var most = LongestName - ending.Length;
        stem = stem.Length <= most ? stem : stem[..(char.IsHighSurrogate(stem[most - 1]) ? most - 1 : most)];
        return stem.Length > 0 ? stem + ending : otherwise;
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
