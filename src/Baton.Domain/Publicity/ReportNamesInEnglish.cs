using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Sessions;

namespace Baton.Domain.Publicity;

/// <summary>How people, bodies and places are named in English running text, and how several make one phrase.</summary>
/// <param name="facts">The facts.</param>
/// <param name="mentions">How often the report names each institution: a short form is introduced only where it is used again.</param>
internal abstract class ReportNamesInEnglish(ReportFacts facts, IReadOnlyDictionary<InstitutionId, int> mentions) : ReportVoice(facts, Language.En)
{
    private readonly Dictionary<InstitutionId, int> named = [];

    /// <summary>How often each institution was named so far.</summary>
    public IReadOnlyDictionary<InstitutionId, int> Named => named;

    /// <summary>Several sentences as one paragraph, each with its capital and its stop; the empty ones left out.</summary>
    protected static ReportPhrase Sentences(params IEnumerable<ReportPhrase> sentences) => ReportPhrase.Join(" ", sentences
        .Where(s => !s.IsEmpty)
        .Select(s => s.Text[^1] is '.' or '!' or '?' or '。' or '！' or '？' ? s.Capitalised() : Say($"{s.Capitalised()}.")));

    protected static ReportPhrase And(IReadOnlyList<ReportPhrase> items) => items switch
    {
        [] => ReportPhrase.Empty,
        [var only] => only,
        // Names that hold commas need a stronger mark between them.
        _ when items.Take(items.Count - 1).Any(HasComma) => $"{ReportPhrase.Join("; ", items.Take(items.Count - 1))}; and {items[^1]}",
        _ => $"{ReportPhrase.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };

    /// <summary>Things in the plural that may be lists themselves: then a comma stands before the last "and", or semicolons between all.</summary>
    protected static ReportPhrase Series(IReadOnlyList<ReportPhrase> items) => items.Count > 1 && items.Any(i => i.Text.Contains(" and ", StringComparison.Ordinal))
        ? items.Take(items.Count - 1).Any(HasComma)
            ? Say($"{ReportPhrase.Join("; ", items.Take(items.Count - 1))}; and {items[^1]}")
            : Say($"{ReportPhrase.Join(", ", items.Take(items.Count - 1))}, and {items[^1]}")
        : And(items);

    protected static bool HasComma(ReportPhrase phrase) => phrase.Text.Contains(',', StringComparison.Ordinal);

    /// <summary>A name that ends with what a comma began ("Harbin Institute of Technology, Shenzhen") is closed by a comma.</summary>
    protected static ReportPhrase Closed(ReportPhrase phrase) => phrase.Runs[^1].Text.Split(" and ")[^1].Contains(',', StringComparison.Ordinal) ? Say($"{phrase},") : phrase;

    protected static ReportPhrase WithoutComma(ReportPhrase phrase) => phrase.Text.EndsWith(',')
        ? ReportPhrase.Join("", [.. phrase.Runs.SkipLast(1).Select(Again), Again(phrase.Runs[^1] with { Text = phrase.Runs[^1].Text[..^1] })])
        : phrase;

    protected static ReportPhrase Again(ReportRun run)
    {
        var phrase = new ReportPhrase();
        phrase.Append(run);
        return phrase;
    }

    /// <summary>A heading's words inside a sentence: the capital goes where the word is an ordinary one.</summary>
    protected static ReportPhrase InText(ReportPhrase phrase) => phrase.Runs is [{ Kind: ReportRunKind.Plain, OtherLanguage: null } only] ? ReportPhrase.Plain(ReportWords.InText(only.Text)) : phrase;

    protected ReportPhrase Programme() => $"the {WithoutArticle(Dossier.Programme.Details.Name)}";

    protected ReportPhrase WithoutArticle(LocalizedText name) =>
        name.En.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? ReportPhrase.Plain(name.En[4..]) : Words(name);

    /// <summary>Speakers as a subject: names with their posts, unnamed ones as representatives.</summary>
    protected ReportPhrase Who(IReadOnlyList<Speaker> speakers)
    {
        var bodies = speakers.Select(Represented).OfType<Institution>().Distinct().ToList();
        var people = speakers.Select(s => Dossier.Person(s.PersonId)).OfType<Person>().ToList();
        ReportPhrase represented = bodies.Count switch
        {
            0 => ReportPhrase.Empty,
            1 => $"a representative of {Closed(The(bodies[0]))}",
            _ => $"representatives of {Closed(Names(bodies))}",
        };
        return ReportPhrase.Join(" and ", [people.Count == 0 ? ReportPhrase.Empty : Apposed(people), represented]);
    }

    /// <summary>People with their posts in apposition, as a subject: the last comma is closed.</summary>
    protected ReportPhrase Apposed(IReadOnlyList<Person> people)
    {
        var items = people.Select(p => (Name: Name(p), Posts: IsNew(p) ? PostsOf(p) : ReportPhrase.Empty)).ToList();
        var phrases = items.ConvertAll(i => i.Posts.IsEmpty ? i.Name : Say($"{i.Name}, {i.Posts}"));
        var close = items[^1].Posts.IsEmpty ? "" : ",";
        return phrases.Count switch
        {
            1 => $"{phrases[0]}{close}",
            2 when !items[0].Posts.IsEmpty => $"{phrases[0]}, and {phrases[1]}{close}",
            _ => $"{And(phrases)}{close}",
        };
    }

    /// <summary>Posts body by body; units of one institution that follow each other name it once, at the last.</summary>
    protected ReportPhrase PostsOf(Person person)
    {
        var bodies = Posts(person).ToList();
        return And([.. bodies.Select((body, i) => body.Body is { } at
            ? Say($"{And(body.Titles)} {Preposition(body.Titles)} {(i + 1 < bodies.Count && SameParent(at, bodies[i + 1].Body) ? Say($"{Article(at, at.Details.Name.En)}{Words(at.Details.Name)}") : Unit(at))}")
            : And(body.Titles))]);
    }

    protected static string Preposition(IReadOnlyList<ReportPhrase> titles) => ReportWords.IsWorkAt(titles[^1].Text) ? "at" : "of";

    protected ReportPhrase Unit(Institution unit) => ParentToName(unit) is { } parent ? Say($"{The(unit)} of {The(parent)}") : The(unit);

    /// <summary>A post written as an ordinary word takes an article: "a teacher", but "Dean".</summary>
    protected static ReportPhrase WithArticle(ReportPhrase post) =>
        post.Runs is [{ OtherLanguage: null }] && char.IsLower(post.Text[0]) && !ReportWords.IsPlural(post.Text) ? Say($"{("aeiou".Contains(post.Text[0], StringComparison.Ordinal) ? "an" : "a")} {post}") : post;

    protected ReportPhrase Names(IReadOnlyList<Institution> institutions) => And([.. institutions.Select(The)]);

    protected ReportPhrase The(Institution institution)
    {
        var called = Called(institution);
        return IsAcronym(institution) && called.Text == institution.Details.ShortName.En ? called : Say($"{Article(institution, called.Text)}{called}");
    }

    protected static string Article(Institution institution, string name) => Article(institution.Details.Kind, name);

    protected static string Article(InstitutionKind kind, string name) => kind switch
    {
        _ when name.Length == 0 || name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || name.Split(' ')[0] is var first && (first.EndsWith("'s", StringComparison.Ordinal) || first.EndsWith("’s", StringComparison.Ordinal)) => "",
        InstitutionKind.University when name.StartsWith("University of", StringComparison.Ordinal) => "the ",
        InstitutionKind.University or InstitutionKind.Company => "",
        InstitutionKind.MunicipalDepartment or InstitutionKind.Committee or InstitutionKind.Office => "the ",
        _ => name.Contains(" of ", StringComparison.Ordinal) || name.Contains(" for ", StringComparison.Ordinal) ? "the " : "",
    };

    /// <summary>An institution by its full name; where it comes again its short name is introduced once in brackets, and used from then on.</summary>
    protected ReportPhrase Called(Institution institution)
    {
        named[institution.Id] = named.GetValueOrDefault(institution.Id) + 1;
        var acronym = IsAcronym(institution);
        if (named[institution.Id] > 1 && institution.Details.ShortName.En.Length > 0)
        {
            return ReportPhrase.Plain(institution.Details.ShortName.En);
        }

        var full = Words(institution.Details.Name);
        return acronym && mentions.GetValueOrDefault(institution.Id, int.MaxValue) > 1 ? Say($"{full} ({institution.Details.ShortName.En})") : full;
    }

    protected static bool IsAcronym(Institution institution) =>
        institution.Details is { ShortName.En.Length: > 0, Name.En.Length: > 0 } details && !details.Name.En.Contains(details.ShortName.En, StringComparison.OrdinalIgnoreCase);

    /// <summary>A place after its preposition: "on the Xili Campus", "in Meeting Room 1, Tongde Building". Empty when not said.</summary>
    protected ReportPhrase Place(VenueId? id)
    {
        var path = Dossier.VenuePath(id).Reverse().ToList();
        if (path.Count == 0)
        {
            return ReportPhrase.Empty;
        }

        var names = ReportPhrase.Join(", ", path.Select(v => Words(v.Details.Name)));
        ReportPhrase owner = Dossier.Institution(path[^1].Details.InstitutionId) is { } other && other != Dossier.Host ? Say($", {The(other)}") : ReportPhrase.Empty;
        return path[0].Details.Kind == VenueKind.Campus
            ? path[0].Details.Name.En.EndsWith("Campus", StringComparison.OrdinalIgnoreCase) ? Say($"on the {names}{owner}") : Say($"at {names}{owner}")
            : Say($"in {names}{owner}");
    }

    protected ReportPhrase AtVenue(VenueId? id, Institution host)
    {
        var place = Place(id);
        if (place.IsEmpty)
        {
            return place;
        }

        var top = Dossier.VenuePath(id)[0];
        var own = top.Details.InstitutionId is not { } owner || owner == host.Id;
        return own && place.Text.StartsWith("on the ", StringComparison.Ordinal) ? Say($" on its {Words(top.Details.Name)}") : Say($" {place}");
    }
}
