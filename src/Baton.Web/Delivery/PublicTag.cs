using System.Globalization;
using System.Reflection;
using Baton.Domain;
using Baton.Web.Localization;
using Baton.Web.Storage;
using Baton.Web.Storage.Publication;
using Microsoft.Net.Http.Headers;

namespace Baton.Web.Delivery;

/// <summary>
/// The entity tag of public answers: program, public revision of the programme, language, and the minute for pages that tell the time. One tag serves
/// the browser (304), and the output cache as its key, so that a published change shows at once on every node.
/// </summary>
public sealed class PublicTag(RequestDelegate next, PublishedShelf shelf, TimeProvider clock)
{
    private static readonly string Program = typeof(PublicTag).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>The tag of this request, or null when the answer is not cached.</summary>
    public static string? Of(HttpContext context) => context.Features.Get<Tag>()?.Value;

    /// <summary>Answers 304 when the visitor has what stands now; else goes on and marks the answer.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return next(context);
        }

        if (Slug(request.Path.Value!) is not { } slug)
        {
            return next(context);
        }

        var asked = shelf.RevisionAsync(slug, context.RequestAborted);
        return asked.IsCompletedSuccessfully ? AnswerAsync(context, asked.Result) : AskAsync(context, asked);
    }

    private async Task AskAsync(HttpContext context, ValueTask<ProgrammeRevision?> asked) => await AnswerAsync(context, await asked);

    private Task AnswerAsync(HttpContext context, ProgrammeRevision? programme)
    {
        if (programme is not { Public: true })
        {
            return next(context);
        }

        var tag = Write(programme, context.Reader().Language, Step(context.Request.Path.Value!));
        var response = context.Response;
        if (context.Request.Headers.IfNoneMatch is { Count: > 0 } known && Matches(known.ToString(), tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            Mark(response.Headers, tag);
            return Task.CompletedTask;
        }

        context.Features.Set(new Tag(tag));
        response.OnStarting(static state =>
        {
            var (response, tag) = ((HttpResponse, string))state;
            if (response.StatusCode == StatusCodes.Status200OK)
            {
                Mark(response.Headers, tag);
            }

            return Task.CompletedTask;
        }, (response, tag));
        return next(context);
    }

    private static void Mark(IHeaderDictionary headers, string tag)
    {
        headers.ETag = tag;
        headers.CacheControl = "public, no-cache";
        headers.Vary = "Accept-Language, Cookie, Accept-Encoding";
    }

    private static bool Matches(string known, string tag) =>
        known == tag || (known.Contains(tag, StringComparison.Ordinal)
            && EntityTagHeaderValue.TryParseList([known], out var tags)
            && tags.Any(t => t.Tag.Value == tag[2..]));

    private static string Write(ProgrammeRevision programme, Language language, long? step) => string.Create(
        CultureInfo.InvariantCulture,
        $"W/\"{Program}-{programme.Id.GetHashCode():x}-{programme.Revision}-{(language == Language.Zh ? "zh" : "en")}{(step is { } at ? "-" + at : "")}\"");

    // The calendar tells no time of its own. The report tells whether the day is past, all zones counted by the hour; other pages tell the minute.
    private long? Step(string path) =>
        path.EndsWith(".ics", StringComparison.Ordinal) ? null
        : clock.GetUtcNow().ToUnixTimeSeconds() / (path.EndsWith("/report", StringComparison.Ordinal) ? 3600 : 60);

    // Slides have a tag of their own, and are too heavy for the cache.
    private static string? Slug(string path)
    {
        if (!path.StartsWith("/p/", StringComparison.Ordinal) || path.EndsWith("/slides", StringComparison.Ordinal))
        {
            return null;
        }

        var end = path.IndexOf('/', 3);
        return end < 0 ? path[3..] : path[3..end];
    }

    private sealed record Tag(string Value);
}
