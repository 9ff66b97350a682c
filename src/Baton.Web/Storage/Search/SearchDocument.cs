using Baton.Domain;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;

namespace Baton.Web.Storage.Search;

/// <summary>What of a part is looked at by search.</summary>
/// <param name="Kind">As what it is found.</param>
/// <param name="Readership">What one must be allowed to read.</param>
/// <param name="Title">Name or title; weighs more.</param>
/// <param name="Body">Everything else.</param>
/// <param name="Person">Whose visibility it shares; null = no person's.</param>
/// <param name="Keys">Further words under which the title is found, which nobody reads.</param>
internal sealed record SearchDocument(
    SearchKind Kind, Readership Readership, IReadOnlyList<string> Title, IReadOnlyList<string> Body, PersonId? Person = null, IReadOnlyList<string>? Keys = null)
{
    private const int ReadTitle = 700;

    /// <summary>The kinds of parts that have documents; the others hold no words of their own.</summary>
    public static IReadOnlySet<Type> Searched { get; } = new HashSet<Type>
    {
        typeof(Programme), typeof(Edition), typeof(HostTurn), typeof(Stage), typeof(Institution), typeof(Venue), typeof(Person), typeof(Post),
        typeof(AgendaItem), typeof(AgendaAct), typeof(Talk), typeof(Stop), typeof(Display), typeof(VisitGroup), typeof(ReportParagraph),
        typeof(Photo), typeof(RelayBaton), typeof(CustodyRecord), typeof(Category),
        typeof(HostApplication), typeof(HostDraw), typeof(ReportSignOff),
    };

    /// <summary>The documents of a part; those without a word are left out.</summary>
    public static IEnumerable<SearchDocument> Of(IPlanPart part) => All(part).Where(d => d.Title.Concat(d.Body).Concat(d.Keys ?? []).Any(t => t.Length > 0));

    /// <summary>The row of the index, without its number.</summary>
    public SearchEntry Entry(IPlanPart part)
    {
        var titles = Title.Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Select(Shown).ToList();
        var title = string.Join('\n', titles);
        return new SearchEntry
        {
            ProgrammeId = part.ProgrammeId,
            EditionId = part.EditionId,
            Kind = Kind,
            Reading = ReadingKey.Of(Readership, part.EditionId),
            PartId = part.Key,
            PartKind = part.GetType().Name,
            PersonId = Person?.Value,
            Title = title.Length > ReadTitle ? Cut(title) : title,
            TitleLength = titles.Count == 0 ? 0 : titles.Min(t => t.Length),
            Body = string.Join('\n', Body.Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Select(Shown)),
            TitleTerms = SearchTerms.Of([.. Title, .. Keys ?? []]),
            BodyTerms = SearchTerms.Of(Body),
        };
    }

    private static IEnumerable<SearchDocument> All(IPlanPart part) => part.Content switch
    {
        PersonDetails d => [OfPerson(((Person)part).Id, d)],
        PostDetails d => [new(SearchKind.Post, Readership.Posts, Both(d.Title), [], d.PersonId)],
        InstitutionDetails d => [new(SearchKind.Institution, Readership.Plan, Both(d.Name, d.ShortName), [])],
        VenueDetails d => [new(SearchKind.Venue, Readership.Plan, Both(d.Name), Both(d.Directions))],
        ProgrammeDetails d => [new(SearchKind.Programme, Readership.Programme, Both(d.Name), Both(d.Theme, d.Rule, d.LaunchAct, d.Remark))],
        EditionDetails d => [OfEdition((Edition)part, d)],
        HostTurnDetails d => [new(SearchKind.HostTurn, Readership.Programme, [], Both(d.Period, d.Reason))],
        HostApplicationDetails d => [new(SearchKind.HostTurn, Readership.Programme, [], Both(d.Statement))],
        HostDrawDetails d => [new(SearchKind.HostTurn, Readership.Programme, [], [.. Both(d.Note), d.Seed, d.Witness])],
        StageDetails d => [new(SearchKind.Stage, Readership.Plan, Both(d.Name), Both(d.Theme))],
        AgendaItemDetails d => [new(SearchKind.AgendaItem, Readership.Agenda, Both(d.Title), [])],
        AgendaActDetails d => [new(SearchKind.AgendaItem, Readership.Agenda, Both(d.Title), [])],
        TalkDetails d => OfTalk(d),
        StopDetails d => [new(SearchKind.Stop, Readership.Plan, Both(d.Name), Both(d.Note))],
        DisplayDetails d => [new(SearchKind.Display, Readership.Plan, Both(d.Name), [])],
        VisitGroupDetails d => [new(SearchKind.VisitGroup, Readership.Groups, Both(d.Name), [])],
        ReportParagraphDetails d => [new(SearchKind.ReportParagraph, Readership.Report, [], Both(d.Text))],
        ReportSignOffDetails d => [new(SearchKind.ReportParagraph, Readership.Report, [], [d.Note])],
        PhotoDetails d =>
        [
            new(SearchKind.Photo, Readership.Photos, Both(d.Caption), Both(d.AltText)),
            new(SearchKind.File, Readership.Photos, [d.FileName], []),
        ],
        RelayBatonDetails d => [new(SearchKind.Baton, Readership.Plan, Both(d.Title), Both(d.Story, d.Material))],
        CustodyRecordDetails d => [new(SearchKind.Baton, Readership.Plan, [], Both(d.Note))],
        CategoryDetails d => [new(SearchKind.Category, Readership.Groups, Both(d.Name), [])],
        _ => [],
    };

    private static SearchDocument OfPerson(PersonId id, PersonDetails d)
    {
        var name = d.FullName.Zh;
        var han = name.EnumerateRunes().Count(PersonName.IsHan);
        var romanised = d.FullName.En.Length > 0 ? d.FullName.En : PersonName.Join(d.FamilyName.En, d.GivenName.En);

        // 买买提·吐尔逊 is also looked for without the dot.
        var closed = string.Concat(name.EnumerateRunes().Where(PersonName.IsHan).Select(r => r.ToString()));
        return new SearchDocument(
            SearchKind.Person, Readership.People, Both(d.FullName), [d.Distinguisher], id,
            [.. Both(d.FamilyName, d.GivenName), closed == name ? "" : closed, .. RomanisedName.Keys(romanised, han)]);
    }

    private static SearchDocument OfEdition(Edition edition, EditionDetails d) => new(
        SearchKind.Edition, Readership.Plan, Both(d.Title), [.. Both(d.Themes, d.Arrival, d.Contact, d.Remark), edition.StateReason],
        Keys: [FormattableString.Invariant($"第{d.Number}届"), FormattableString.Invariant($"第{d.Number}期"), FormattableString.Invariant($"No. {d.Number} edition {d.Number}")]);

    private static IEnumerable<SearchDocument> OfTalk(TalkDetails d) =>
    [
        new(SearchKind.Talk, Readership.Talks, Both(d.Title), [.. Both(d.Abstract), .. d.Sections.SelectMany(s => Both(s.Heading, s.Text)), .. Both(d.Text)]),
        new(SearchKind.File, Readership.Slides, [d.SlidesName], []),
    ];

    private static List<string> Both(params IEnumerable<LocalizedText> texts) => [.. texts.SelectMany(t => new[] { t.Zh, t.En })];

    // One field one line; U+0000 is no text to PostgreSQL.
    private static string Shown(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    private static string Cut(string text) => text[..(char.IsHighSurrogate(text[ReadTitle - 1]) ? ReadTitle - 1 : ReadTitle)];
}
