using System.Globalization;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Sessions;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Publicity;

/// <summary>The paths of all pages strangers may read: two queries, however many there are.</summary>
public sealed class PublicPagesQuery(BatonDb db)
{
    /// <summary>The home page, then each programme with its editions and their talks; real ones before samples, by slug and number.</summary>
    public async Task<IReadOnlyList<string>> PathsAsync(CancellationToken cancellation)
    {
        var editions = await (
            from programme in db.Set<Programme>()
            where programme.Details.Public
            join published in db.Set<Edition>().Where(e => e.Details.Public) on programme.Id equals published.ProgrammeId into all
            from edition in all.DefaultIfEmpty()
            select new { programme.Details.Slug, programme.Details.Sample, Edition = (EditionId?)edition!.Id, Number = (int?)edition.Details.Number }).ToListAsync(cancellation);
        var talks = (await (
            from talk in db.Set<Talk>()
            join edition in db.Set<Edition>() on talk.EditionId equals (EditionId?)edition.Id
            where edition.Details.Public
            select new { Edition = edition.Id, talk.Details.Slug }).ToListAsync(cancellation)).ToLookup(t => t.Edition, t => t.Slug);
        var paths = new List<string> { "/" };
        foreach (var programme in editions.GroupBy(e => (e.Sample, e.Slug)).OrderBy(p => p.Key.Sample).ThenBy(p => p.Key.Slug, StringComparer.Ordinal))
        {
            var home = $"/p/{programme.Key.Slug}";
            paths.AddRange([home, home + "/chain"]);
            foreach (var (id, number) in programme.Where(e => e.Edition is not null).Select(e => (e.Edition!.Value, e.Number!.Value)).OrderBy(e => e.Item2))
            {
                var at = string.Create(CultureInfo.InvariantCulture, $"{home}/{number}");
                paths.AddRange([at, at + "/agenda", at + "/visit", at + "/report", at + "/day"]);
                paths.AddRange(talks[id].Order(StringComparer.Ordinal).Select(slug => $"{at}/talks/{slug}"));
            }
        }

        return paths;
    }
}
