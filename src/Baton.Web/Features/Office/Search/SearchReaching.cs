using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Storage.Search;

namespace Baton.Web.Features.Office.Search;

/// <summary>Turns what a person may do into what a person may find.</summary>
internal static class SearchReaching
{
    /// <summary>What one must be allowed to do for each readership, and how much of it. Names alone are found by whoever sees lists masked.</summary>
    public static IReadOnlyDictionary<Readership, IReadOnlyList<(string Permission, Extent Least)>> Asks { get; } =
        new Dictionary<Readership, IReadOnlyList<(string, Extent)>>
        {
            [Readership.Programme] = [(Permissions.ReadProgramme, Extent.Whole)],
            [Readership.Plan] = [(Permissions.ReadPlan, Extent.Whole)],
            [Readership.Agenda] = [(Permissions.ReadPlan, Extent.Whole)],
            [Readership.People] = [(Permissions.SearchPeople, Extent.Masked), (Permissions.ReadPeople, Extent.Masked)],
            [Readership.Posts] = [(Permissions.SearchPeople, Extent.Whole), (Permissions.ReadPeople, Extent.Whole)],
            [Readership.Report] = [(Permissions.ReadReport, Extent.Whole)],
            [Readership.Photos] = [(Permissions.ReadPhoto, Extent.Whole)],
            [Readership.Slides] = [(Permissions.ReadTalk, Extent.Whole)],
            [Readership.Talks] = [(Permissions.ReadTalk, Extent.Whole)],
            [Readership.Groups] = [(Permissions.ReadPeople, Extent.Masked)],
        };

    /// <summary>What somebody finds from an edition: what is of it, and what serves all editions.</summary>
    public static SearchReach OfEdition(Principal principal, PathPlace place, EditionId edition, DateTime now)
    {
        var may = Asks.Keys.Where(r => May(principal, r, place.Facts(now))).ToList();
        return new SearchReach(
            place.Programme,
            [.. may.SelectMany(r => new[] { ReadingKey.Of(r, edition), ReadingKey.Of(r, null) })],
            Everybody: false,
            may.Contains(Readership.People) ? [edition] : []);
    }

    /// <summary>What somebody finds from the programme: what is of the editions one may read, and what serves all of them.</summary>
    public static SearchReach OfProgramme(Principal principal, PathPlace place, IEnumerable<Edition> editions, DateTime now)
    {
        var facts = place.Facts(now);
        var keys = new List<string>();
        var people = new List<EditionId>();
        var known = editions.Select(e => (e.Id, Facts: facts.In(e, place.Published))).ToList();
        foreach (var readership in Asks.Keys)
        {
            var here = known.Where(e => May(principal, readership, e.Facts)).Select(e => e.Id).ToList();
            keys.AddRange(here.Select(e => ReadingKey.Of(readership, e)));
            if (here.Count > 0 || May(principal, readership, facts))
            {
                keys.Add(ReadingKey.Of(readership, null));
            }

            if (readership == Readership.People)
            {
                people = here;
            }
        }

        return new SearchReach(place.Programme, keys, May(principal, Readership.People, facts), people);
    }

    private static bool May(Principal principal, Readership readership, Facts facts) =>
        Asks[readership].All(ask => Rights.Can(principal, ask.Permission, facts) is { Allowed: true } decision && decision.Extent >= ask.Least);
}
