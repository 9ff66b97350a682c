using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Sessions;
using Baton.Domain.Wording;

namespace Baton.Domain.Publicity;

/// <summary>
/// Writes the paragraphs of a report in one language. An empty phrase = the facts for it are missing. The paragraphs are to be asked
/// for in the order of the report: who was named once is named shortly afterwards.
/// </summary>
internal abstract class ReportVoice(ReportFacts facts, Language language)
{
    private readonly HashSet<PersonId> introduced = [];

    protected ReportFacts Facts { get; } = facts;

    protected EditionDossier Dossier { get; } = facts.Dossier;

    protected bool Past { get; } = facts.Tense == ReportTense.Past;

    public abstract ReportPhrase Title();

    public abstract ReportPhrase Lead();

    public abstract ReportPhrase Organisers();

    public abstract ReportPhrase Attendance();

    public abstract ReportPhrase Visit(Stage stage);

    public abstract ReportPhrase Session(Stage stage);

    public abstract ReportPhrase Leaders();

    public abstract ReportPhrase Presentation(Stage stage);

    public abstract ReportPhrase Talks(Stage stage);

    public abstract ReportPhrase Handover();

    public abstract ReportPhrase Credits();

    public abstract string Heading(Stage stage);

    public abstract string HandoverHeading();

    /// <summary>The words as a phrase: a condition between two interpolated strings would else make strings of them.</summary>
    protected static ReportPhrase Say(ReportPhrase words) => words;

    /// <summary>What somebody wrote, in the report's language where there is such, else in the other and marked so.</summary>
    protected ReportPhrase Words(LocalizedText text, ReportRunKind kind = ReportRunKind.Plain)
    {
        var (words, found) = text.Best(language);
        return ReportPhrase.Of(words, kind, found == language ? null : found);
    }

    /// <summary>A person's name; a romanised one in Chinese text is marked as English whichever side it was written on.</summary>
    protected ReportPhrase Name(Person person)
    {
        var words = person.Details.FullName.Shown(language);
        var written = words.EnumerateRunes().Any(PersonName.IsHan) ? Language.Zh : Language.En;
        return ReportPhrase.Of(words, ReportRunKind.Name, written == language ? null : written);
    }

    /// <summary>The title of a talk or work between its marks, which are not set twice.</summary>
    protected ReportPhrase Quoted(LocalizedText title, char open, char close)
    {
        var (words, found) = title.Best(language);
        var bare = words.Trim().Trim('"', '“', '”', '《', '》').Trim();
        return bare.Length == 0 ? ReportPhrase.Empty : ReportPhrase.Of(open + bare + close, ReportRunKind.Title, found == language ? null : found);
    }

    /// <summary>The days of the edition; empty while there is no date.</summary>
    protected ReportPhrase Days() => Facts.Details.StartsOn is { } first
        ? ReportPhrase.Of(DateWords.Range(first, Facts.Details.LastDay!.Value, language, !Facts.Details.YearIllustrative), ReportRunKind.Date, null)
        : ReportPhrase.Empty;

    /// <summary>The day of a stage of an edition of several days; empty where the edition's day says it.</summary>
    protected ReportPhrase DayOf(Stage stage) => Facts.SeveralDays && stage.Details.On is { } day
        ? ReportPhrase.Of(DateWords.Short(day, language), ReportRunKind.Date, null)
        : ReportPhrase.Empty;

    /// <summary>True the first time a person is named: then their posts are.</summary>
    protected bool IsNew(Person person) => introduced.Add(person.Id);

    /// <summary>The posts shown for a person, those of one body together.</summary>
    protected IEnumerable<(Institution? Body, IReadOnlyList<ReportPhrase> Titles)> Posts(Person person) => Dossier.ShownPosts(person.Id)
        .GroupBy(p => p.Details.InstitutionId)
        .Select(body => (Dossier.Institution(body.Key), (IReadOnlyList<ReportPhrase>)[.. body.Select(p => Words(p.Details.Title))]));

    /// <summary>The body a unit is part of, unless the unit's own name tells it.</summary>
    protected Institution? ParentToName(Institution unit)
    {
        var parent = Dossier.Institution(unit.Details.ParentId);
        var name = unit.Details.Name.Shown(language);
        return parent is null || Tells(name, parent.Details.Name.Shown(language)) || Tells(name, parent.Details.ShortName.Shown(language)) ? null : parent;
    }

    /// <summary>True when both are units of one institution that has to be named with them.</summary>
    protected bool SameParent(Institution unit, Institution? other) => other is not null && ParentToName(unit) is { } parent && parent == ParentToName(other);

    /// <summary>Speeches that follow each other and are nothing but speeches become one act of several speakers.</summary>
    protected static IEnumerable<IReadOnlyList<ReportAct>> SpeechesTogether(IEnumerable<IReadOnlyList<ReportAct>> slots)
    {
        ReportAct? speeches = null;
        foreach (var slot in slots)
        {
            var speech = slot is [{ Kind: AgendaKind.Speech, Speakers.Count: > 0 }] ? slot[0] : null;
            if (speech is not null && speeches is not null)
            {
                speeches = speeches with { Speakers = [.. speeches.Speakers, .. speech.Speakers] };
                continue;
            }

            if (speeches is not null)
            {
                yield return [speeches];
            }

            speeches = speech;
            if (speech is null)
            {
                yield return slot;
            }
        }

        if (speeches is not null)
        {
            yield return [speeches];
        }
    }

    /// <summary>The title of a talk, unless it only repeats what kind of item it is.</summary>
    protected static LocalizedText TopicOf(ReportAct act) =>
        RepeatsKind(act.Title.En) || RepeatsKind(act.Title.Zh) ? LocalizedText.Empty : act.Title;

    /// <summary>Acts by the same speakers that follow each other, taken together.</summary>
    protected static IEnumerable<IReadOnlyList<ReportAct>> BySpeakers(IEnumerable<ReportAct> acts)
    {
        var together = new List<ReportAct>();
        foreach (var act in acts)
        {
            if (together.Count > 0 && (act.Speakers.Count == 0 || !together[0].Speakers.SequenceEqual(act.Speakers)))
            {
                yield return together;
                together = [];
            }

            together.Add(act);
        }

        if (together.Count > 0)
        {
            yield return together;
        }
    }

    /// <summary>The institution an unnamed speaker stands for; null for a named one or when it is gone.</summary>
    protected Institution? Represented(Speaker speaker) => Dossier.Person(speaker.PersonId) is null ? Dossier.Institution(speaker.RepresentingId) : null;

    /// <summary>The title of the maker's post: the one in the maker's unit, else the first shown.</summary>
    protected ReportPhrase MakerPost(Person maker)
    {
        var posts = Dossier.ShownPosts(maker.Id);
        var post = posts.FirstOrDefault(p => p.Details.InstitutionId == MakerUnit?.Id) ?? posts.FirstOrDefault();
        return post is null ? ReportPhrase.Empty : Words(post.Details.Title);
    }

    protected Person? Maker => Dossier.Person(Facts.Baton?.Details.MakerId);

    protected Institution? MakerUnit => Dossier.Institution(Facts.Baton?.Details.MakerUnitId)
        ?? (Maker is { } maker ? Dossier.Institution(Dossier.ShownPosts(maker.Id).FirstOrDefault()?.Details.InstitutionId) : null);

    private static readonly string[] Repeats =
        ["experience sharing", "experience talk", "sharing of experience", "main presentation", "presentation", "经验交流", "经验分享", "交流发言", "主旨报告", "主题报告"];

    private static bool RepeatsKind(string title)
    {
        var kind = Repeats.FirstOrDefault(r => title.StartsWith(r, StringComparison.OrdinalIgnoreCase));
        var rest = kind is null ? "" : title[kind.Length..];
        return kind is not null && (rest.Length == 0 || char.IsPunctuation(rest[0]) || char.IsDigit(rest[0]) || rest.StartsWith(" by ", StringComparison.Ordinal));
    }

    private static bool Tells(string name, string part) => part.Length > 0 && name.Contains(part, StringComparison.OrdinalIgnoreCase);
}
