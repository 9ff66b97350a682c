using System.Collections.Concurrent;
using System.Globalization;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Access;

/// <summary>
/// Finds the programme and the edition a path names, along the parents: the slug, then the number in that programme. What was found is
/// kept as long as the programme's revision stands.
/// </summary>
public sealed class PathPlaces(DraftShelf shelf)
{
    /// <summary>Name of the route value that holds the programme's slug.</summary>
    public const string Slug = "slug";

    /// <summary>Name of the route value that holds the edition's number.</summary>
    public const string Number = "number";

    private const int Most = 10_000;
    private readonly ConcurrentDictionary<(Guid Programme, int Number), (long Revision, PathPlace? Place)> known = new();

    /// <summary>True when the route names a programme.</summary>
    public static bool Names(RouteValueDictionary route) => route.ContainsKey(Slug);

    /// <summary>The place the route values name; null when there is no such programme or edition.</summary>
    public async ValueTask<PathPlace?> FindAsync(RouteValueDictionary route, BatonDb db, CancellationToken cancellation)
    {
        if (route[Slug] is not string slug || await shelf.RevisionAsync(slug, cancellation) is not { } programme)
        {
            return null;
        }

        var id = ProgrammeId.From(programme.Id);
        if (!route.TryGetValue(Number, out var text) || text is null)
        {
            return new PathPlace(slug, id, null, null, programme.Public);
        }

        if (!int.TryParse(Convert.ToString(text, CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        if (known.TryGetValue((programme.Id, number), out var kept) && kept.Revision == programme.Revision)
        {
            return kept.Place;
        }

        var edition = await db.Set<Edition>().AsNoTracking()
            .Where(e => e.ProgrammeId == id && e.Details.Number == number)
            .Select(e => new
            {
                e.Id,
                e.State,
                Public = db.PublishedParts.Any(p => p.ProgrammeId == e.ProgrammeId && p.EditionId == e.Id && p.Kind == nameof(Edition) && p.Open && p.WithdrawnAt == null),
            })
            .FirstOrDefaultAsync(cancellation);
        var place = edition is null ? null : new PathPlace(slug, id, number, edition.Id, programme.Public && edition.Public, edition.State);
        if (known.Count >= Most)
        {
            known.Clear();
        }

        known[(programme.Id, number)] = (programme.Revision, place);
        return place;
    }
}
