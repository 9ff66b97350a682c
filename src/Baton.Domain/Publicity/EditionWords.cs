using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Sessions;

namespace Baton.Domain.Publicity;

/// <summary>A piece of text and the language it is in, which may not be the reader's.</summary>
public readonly record struct Wording(string Text, Language Language);

/// <summary>How the things of an edition are called in running text of one language: people, posts, places, speakers.</summary>
public sealed class EditionWords(EditionDossier dossier, Language language)
{
    /// <summary>The language of the text.</summary>
    public Language Language { get; } = language;

    /// <summary>A person's name; romanised where the characters are not known.</summary>
    public Wording Name(Person person) => Pick(person.Details.FullName);

    /// <summary>The full name of an institution; empty when there is none.</summary>
    public string Full(Institution? institution) => institution?.Details.Name.Shown(Language) ?? "";

    /// <summary>The short name of an institution, else its full one; empty when there is none.</summary>
    public string Brief(Institution? institution) => institution?.Brief().Shown(Language) ?? "";

    /// <summary>
    /// An institution after "of": in English committees, departments, offices, colleges and institutes take the article, universities
    /// and companies do not; a unit is followed by what it is part of ("the College of Design, SZPU" is left to <see cref="WithParent"/>).
    /// </summary>
    public string OfName(Institution institution, bool brief)
    {
        var name = brief ? Brief(institution) : Full(institution);
        var takesArticle = Language == Language.En
            && !(brief && institution.Details.ShortName.En.Length > 0)
            && institution.Details.Kind is not (InstitutionKind.University or InstitutionKind.Company)
            && !name.StartsWith("the ", StringComparison.OrdinalIgnoreCase);
        return takesArticle ? "the " + name : name;
    }

    /// <summary>A unit with the body it is part of: 深圳职业技术大学创新创意设计学院; College of Design, SZPU.</summary>
    public string WithParent(Institution unit)
    {
        var parent = dossier.Institution(unit.Details.ParentId);
        if (parent is null)
        {
            return Full(unit);
        }

        return Language == Language.Zh ? Full(parent) + Full(unit) : $"{Full(unit)}, {Brief(parent)}";
    }

    /// <summary>A place from the outside in for Chinese (留仙洞校区同德楼第一会议室) and from the inside out for English. Empty when not said.</summary>
    public string Place(VenueId? venue) => Place(dossier.VenuePath(venue), Language);

    /// <summary>The same for venues from the outside in, as dossiers give them.</summary>
    public static string Place(IReadOnlyList<Venue> path, Language language)
    {
        var names = path.Select(v => v.Details.Name.Shown(language));
        return language == Language.Zh ? string.Concat(names) : string.Join(", ", names.Reverse());
    }

    /// <summary>
    /// The posts an edition shows for a person, as apposition. Posts in one body are named together:
    /// 深圳职业技术大学党委副书记、校长; Deputy Party Secretary and President of SZPU. Empty when none is known.
    /// </summary>
    /// <param name="person">The person.</param>
    /// <param name="brief">True to call bodies by their short names.</param>
    public string Posts(PersonId person, bool brief)
    {
        var bodies = dossier.ShownPosts(person)
            .GroupBy(p => p.Details.InstitutionId)
            .Select(body =>
            {
                var titles = body.Select(p => p.Details.Title.Shown(Language)).ToList();
                var institution = dossier.Institution(body.Key);
                if (institution is null)
                {
                    return Language == Language.Zh ? string.Join('、', titles) : Joined(titles);
                }

                return Language == Language.Zh
                    ? (brief ? Brief(institution) : Full(institution)) + string.Join('、', titles)
                    : $"{Joined(titles)} of {OfName(institution, brief)}";
            })
            .ToList();
        return Language == Language.Zh ? string.Join('、', bodies) : string.Join(" and ", bodies);
    }

    /// <summary>The posts as they stand under a name in a table: bodies separated by semicolons.</summary>
    public string PostLine(PersonId person) => string.Join(Language == Language.Zh ? "；" : "; ", dossier.ShownPosts(person)
        .GroupBy(p => p.Details.InstitutionId)
        .Select(body =>
        {
            var titles = body.Select(p => p.Details.Title.Shown(Language)).ToList();
            var name = dossier.Institution(body.Key) is { } institution ? WithParent(institution) : "";
            return Language == Language.Zh ? name + string.Join('、', titles) : Joined(titles) + (name.Length > 0 ? ", " + name : "");
        }));

    /// <summary>Who speaks: the name, or "representative of …" for one still unnamed.</summary>
    public Wording Speaker(Speaker speaker)
    {
        if (dossier.Person(speaker.PersonId) is { } person)
        {
            return Name(person);
        }

        var institution = dossier.Institution(speaker.RepresentingId);
        return institution is null
            ? new Wording("", Language)
            : new Wording(Language == Language.Zh ? Full(institution) + "代表" : "Representative of " + Full(institution), Language);
    }

    private Wording Pick(LocalizedText text)
    {
        var (words, language) = text.Best(Language);
        return new Wording(words, language);
    }

    private static string Joined(List<string> titles) => titles.Count switch
    {
        0 => "",
        1 => titles[0],
        _ => string.Join(", ", titles.Take(titles.Count - 1)) + " and " + titles[^1],
    };
}
