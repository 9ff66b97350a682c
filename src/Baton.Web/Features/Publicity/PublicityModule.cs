using Baton.Web.Access;
using Baton.Web.Files;
using Baton.Web.Storage;

namespace Baton.Web.Features.Publicity;

/// <summary>Services and routes of the public face. Its pages route themselves.</summary>
public static class PublicityModule
{
    /// <summary>Adds what the routes need.</summary>
    public static IServiceCollection AddPublicity(this IServiceCollection services) => services
        .AddSingleton<ProgrammesQuery>()
        .AddScoped<PublicPagesQuery>()
        .AddSingleton(s => new BlobStore(s.GetRequiredService<DatabaseChoice>().Files));

    /// <summary>Maps what is not a page: calendar, report file, pictures, and what search engines ask for.</summary>
    public static void MapPublicity(this IEndpointRouteBuilder routes)
    {
        var published = routes.MapGroup("").Needs(Permissions.ReadPublished);
        published.MapGet("/robots.txt", SiteIndex.Robots);
        published.MapGet("/sitemap.xml", SiteIndex.SitemapAsync);
        published.MapGet("/photos/{name}", EditionFiles.PhotoAsync);
        published.MapGet("/p/{slug}/{number:int}/report.docx", EditionDownloads.ReportAsync);
        published.MapGet("/p/{slug}/{number:int}/edition.ics", EditionDownloads.CalendarAsync);
        published.MapGet("/p/{slug}/{number:int}/talks/{key}/slides", EditionFiles.SlidesAsync);
    }
}
