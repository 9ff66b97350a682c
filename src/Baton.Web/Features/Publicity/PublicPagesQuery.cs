using System.Globalization;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Sessions;
using Baton.Web.Storage.Publication;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Publicity;

/// <summary>The paths of all pages strangers may read: two queries, however many there are.</summary>
public sealed class PublicPagesQuery(PublishedQuery published)
{
    /// <summary>The home page, then each programme with its editions and their talks; real ones before samples, by slug and number.</summary>
    public async Task<IReadOnlyList<string>> PathsAsync(CancellationToken cancellation)
    {
        var open = await published.PartsAsync(published.Public.Where(p => p.Open && (p.Kind == nameof(Programme) || p.Kind == nameof(Edition))), cancellation);
        var editions = open.OfType<Edition>().ToLookup(e => e.ProgrammeId);
        var talks = (await published.Public.Where(p => p.Kind == nameof(Talk)).Select(p => new { p.EditionId, p.Handle }).ToListAsync(cancellation))
            .ToLookup(t => t.EditionId, t => t.Handle);
        var paths = new List<string> { "/" };
        foreach (var programme in open.OfType<Programme>().OrderBy(p => p.Details.Sample).ThenBy(p => p.Details.Slug, StringComparer.Ordinal))
        {
            var home = $"/p/{programme.Details.Slug}";
            paths.AddRange([home, home + "/chain"]);
            foreach (var edition in editions[programme.Id].OrderBy(e => e.Details.Number))
            {
                var at = string.Create(CultureInfo.InvariantCulture, $"{home}/{edition.Details.Number}");
                paths.AddRange([at, at + "/agenda", at + "/visit", .. edition.Details.ReportHeld ? (string[])[] : [at + "/report"], at + "/day"]);
                paths.AddRange(talks[edition.Id].Order(StringComparer.Ordinal).Select(slug => $"{at}/talks/{slug}"));
            }
        }

        return paths;
    }
}
