using Baton.Domain;
using Baton.Domain.People;
using Baton.Web.Access;
using Baton.Web.Storage;
using Baton.Web.Storage.Search;

namespace Baton.Web.Features.Office.Search;

/// <summary>Searches everything of a programme that the one who asks may read.</summary>
public sealed class SearchQuery(BatonDb db, DraftShelf shelf, TimeProvider clock)
{
    /// <summary>How many of each kind are shown at first.</summary>
    public const int FirstOfEach = 6;

    /// <summary>How many are shown on a page of one kind.</summary>
    public const int OnePage = 50;

    private const int LongestSnippet = 140;

    /// <summary>Searches.</summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="place">From where: an edition finds what is of it and what serves all; the programme finds all editions one may read.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="only">One kind, page by page; null = the first of each.</param>
    /// <param name="page">The page of the kind, from 1.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<SearchFindings> FindAsync(
        Principal principal, PathPlace place, string? typed, SearchKind? only, int page, Language language, CancellationToken cancellation)
    {
        var asked = SearchAsked.Read(typed);
        var now = clock.GetUtcNow().UtcDateTime;
        var programme = (await shelf.ProgrammeAsync(place.Slug, cancellation))!;
        var reach = place.Edition is { } edition
            ? SearchReaching.OfEdition(principal, place, edition, now)
            : SearchReaching.OfProgramme(principal, place, programme.Editions, now);
        var portion = only is null ? new SearchPortion(null, 0, FirstOfEach) : new SearchPortion(only, (Math.Clamp(page, 1, 10_000) - 1) * OnePage, OnePage);
        var tallies = await new SearchLookup(db).FindAsync(asked, reach, portion, cancellation);

        // What serves all editions is shown in the newest the person works in.
        var home = place.Number ?? programme.Editions
            .Where(e => Rights.Can(principal, Permissions.EnterOffice, place.Facts(now).In(e, place.Published)).Allowed)
            .Select(e => (int?)e.Details.Number).Max();
        return new SearchFindings(asked.Text, asked.IsCut, asked.Terms.Count == 0,
        [
            .. tallies.Select(t => new SearchGroup(t.Kind, t.Total, [.. t.Hits.Select(h => Show(t.Kind, h, asked.Terms, place, home, language))])),
        ]);
    }

    private static SearchFinding Show(SearchKind kind, SearchHit hit, IReadOnlyList<SoughtTerm> terms, PathPlace place, int? home, Language language)
    {
        var address = SearchAddress.Of(hit.PartKind, hit.PartId, place.Slug, place.Number ?? hit.EditionNumber, home);

        // A post is told by whose it is.
        var isPost = kind == SearchKind.Post;
        var (title, titleLanguage, other) = Names(isPost ? hit.PersonTitle : hit.Title, terms, language, both: kind is SearchKind.Person or SearchKind.Post);
        string[] lines = [.. (isPost ? hit.Title : hit.Body).Split('\n').Where(l => l.Length > 0)];
        var snippet = MarkedText.Best(lines, terms, LongestSnippet);
        var worth = isPost || title.Text.Length == 0 || kind == SearchKind.Person || snippet?.Marks.Count > 0;
        return new SearchFinding(address, title, titleLanguage, other, worth ? snippet : null, place.Number is null || kind == SearchKind.Edition ? hit.EditionNumber : null);
    }

    private static (MarkedText Title, Language Language, MarkedText? Other) Names(string stored, IReadOnlyList<SoughtTerm> terms, Language language, bool both)
    {
        var lines = stored.Split('\n');
        var (zh, en) = lines.Length > 1 ? (lines[0], lines[1]) : HasHan(lines[0]) ? (lines[0], "") : ("", lines[0]);
        var (text, shown) = new LocalizedText(zh, en).Best(language);
        var title = MarkedText.Whole(text, terms);
        var rest = shown == Language.Zh ? en : zh;
        var other = rest.Length == 0 ? null : MarkedText.Whole(rest, terms);
        return (title, shown, both || (title.Marks.Count == 0 && other?.Marks.Count > 0) ? other : null);
    }

    private static bool HasHan(string text) => text.EnumerateRunes().Any(PersonName.IsHan);
}
