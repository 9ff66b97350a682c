using Baton.Web;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;

namespace Baton.Bench;

/// <summary>The pages of the office whose addresses hold no id, taken from the server's own routes.</summary>
public static class OfficePages
{
    /// <summary>The paths below the programme, with <c>{n}</c> for the edition's number where they stand below an edition.</summary>
    public static IReadOnlyList<string> Of(string folder)
    {
        using var app = WebHost.Build(new ServeOptions(FilledFolder.Choice(folder), "http://127.0.0.1:0"));
        var patterns = ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .Select(e => e.RoutePattern)
            .Where(p => p.RawText!.StartsWith("/manage/{Slug}", StringComparison.Ordinal) && p.Parameters.All(q => q.Name is "Slug" or "Number" or "Sheet"))
            .Select(p => p.RawText!["/manage/{Slug}".Length..].Replace("{Number:int}", "{n}", StringComparison.Ordinal));
        return [.. patterns.SelectMany(Spelled).Distinct().Order(StringComparer.Ordinal)];
    }

    // The pages of one kind of part stand for each kind that has them.
    private static IEnumerable<string> Spelled(string path) => !path.Contains("{Sheet}", StringComparison.Ordinal)
        ? [path]
        : WorkbookSheets.All
            .Where(s => (!s.Single || !path.EndsWith("/new", StringComparison.Ordinal)) && (path.StartsWith("/{n}", StringComparison.Ordinal) || PartPermissions.AreOfWhole(s.PartType)))
            .Select(s => path.Replace("{Sheet}", s.Key, StringComparison.Ordinal));
}
