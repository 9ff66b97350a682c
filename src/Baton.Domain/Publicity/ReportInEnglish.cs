using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Sessions;
using Baton.Domain.Wording;

namespace Baton.Domain.Publicity;

/// <summary>The report in English.</summary>
/// <param name="facts">The facts.</param>
/// <param name="mentions">How often the report names each institution: a short form is introduced only where it is used again.</param>
internal sealed class ReportInEnglish(ReportFacts facts, IReadOnlyDictionary<InstitutionId, int> mentions) : ReportNamesInEnglish(facts, mentions)
{
    public override ReportPhrase Title()
    {
        var programme = Words(Dossier.Programme.Details.Name);
        ReportPhrase at = Dossier.Host is { } host ? Say($" at {Words(host.Details.Name)}") : ReportPhrase.Empty;
        ReportPhrase edition = $"Edition {Facts.Details.Number} of the {WithoutArticle(Dossier.Programme.Details.Name)}";
        return Facts.Tense switch
        {
            ReportTense.Cancelled => $"{edition}{at} cancelled",
            ReportTense.Postponed => $"{edition}{at} postponed",
            ReportTense.Ahead => Facts.IsLaunch ? Say($"{programme} to be launched{at}") : Say($"{edition} to be held{at}"),
            _ => Facts.IsLaunch ? Say($"{programme} launched{at}") : Say($"{edition} held{at}"),
        };
    }

    public override ReportPhrase Lead()
    {
        ReportPhrase subject = Facts.IsLaunch && (Facts.Tense is ReportTense.Past or ReportTense.Ahead)
            ? Programme()
            : Say($"edition {Facts.Details.Number} of {Programme()}");
        var days = Days();
        if (Facts.Tense is ReportTense.Cancelled or ReportTense.Postponed)
        {
            return CalledOff(subject, days);
        }

        ReportPhrase at = Dossier.Host is { } host ? Say($" at {Called(host)}") : ReportPhrase.Empty;
        ReportPhrase first = (Past, days.IsEmpty) switch
        {
            (true, false) => $"on {days} {subject} {(Facts.IsLaunch ? "was launched" : "was held")}{at}",
            (true, true) => Say($"{subject} {(Facts.IsLaunch ? "was launched" : "was held")}{at}"),
            (false, false) => $"{subject} {(Facts.IsLaunch ? "will be launched" : "will be held")}{at} on {days}",
            _ => $"{subject} {(Facts.IsLaunch ? "will be launched" : "will be held")}{at}",
        };
        return Sentences(first, Relay());
    }

    public override ReportPhrase Organisers()
    {
        var organisers = Dossier.Organisers.ToList();
        ReportPhrase first = organisers.Count == 0 ? ReportPhrase.Empty : Say($"the {Noun()} is organised by {OrganisersList(organisers)}");
        var calledOff = Facts.Tense is ReportTense.Cancelled or ReportTense.Postponed;
        ReportPhrase hosting = Dossier.Host is { } host && !calledOff
            ? Say($"{Called(host)} {(Past ? "hosted" : "will host")} the {NumberWords.Ordinal(Facts.Details.Number, Language.En)} edition{AtVenue(Dossier.Edition.Details.VenueId, host)}")
            : ReportPhrase.Empty;
        var themes = Themes();
        ReportPhrase theme = themes.Count == 0 || calledOff
            ? ReportPhrase.Empty
            : Say($"{(themes.Count == 1 ? "the theme" : "the themes")} {(Past ? themes.Count == 1 ? "was" : "were" : themes.Count == 1 ? "is" : "are")} {And(themes)}");
        return Sentences(first, hosting, theme);
    }

    public override ReportPhrase Attendance()
    {
        var count = Facts.Count;
        var counted = count.Categories.Count > 0 && count.Categories.All(c => c.Count is not null) && count.Categories.Sum(c => c.Count) == count.Total;
        var categories = count.Categories
            .Select(c => c.Count is { } n ? Say($"{n} {InText(Words(c.Category.Details.Name))}") : InText(Words(c.Category.Details.Name)))
            .ToList();
        if (count.Total is not { } total)
        {
            return categories.Count == 0 ? ReportPhrase.Empty : Sentences(Say($"those {(Past ? "who took part included" : "who will take part include")} {Series(categories)}"));
        }

        ReportPhrase people = total == 1 ? Say($"one person") : Say($"{total} people");
        ReportPhrase taking = Past ? Say($"in all {people} took part")
            : Facts.Details.PublishedTotal is not null ? Say($"{people} {(total == 1 ? "is" : "are")} expected")
            : Say($"{people} {(total == 1 ? "is" : "are")} on the roster so far");
        return categories.Count == 0 ? Sentences(taking) : Sentences(counted ? Say($"{taking}: {Series(categories)}") : Say($"{taking}, including {Series(categories)}"));
    }

    public override ReportPhrase Visit(Stage stage)
    {
        var stops = Dossier.StopsOf(stage.Id).ToList();
        var day = DayOf(stage);
        ReportPhrase when = day.IsEmpty ? ReportPhrase.Empty : Say($"on {day} ");
        ReportPhrase visited = $"{when}participants {(Past ? "visited" : "will visit")} {And(StopNames(stops))}";
        var theme = ReportWords.Bare(stage.Details.Theme.Shown(Language.En));
        var insight = stage.Details.Theme.En.Length > 0 && (theme.StartsWith("first-hand insight", StringComparison.OrdinalIgnoreCase) || theme.StartsWith("insight", StringComparison.OrdinalIgnoreCase));
        if (stops.Count > 0 && insight)
        {
            visited = Past ? Say($"{visited}, and gained {ReportWords.InText(theme)}") : Say($"{visited} to gain {ReportWords.InText(theme)}");
        }

        return Sentences(
            stops.Count > 0 ? visited : ReportPhrase.Empty,
            stops.Count > 0 && insight ? ReportPhrase.Empty : Theme(stage, "visit"),
            stage.Details.VenueId is not null && Place(stage.Details.VenueId) is { IsEmpty: false } place
                ? Say($"the visit {(Past ? "took place" : "will take place")} {place}")
                : ReportPhrase.Empty,
            Displays(stage),
            Present(stage, "visit"));
    }

    public override ReportPhrase Session(Stage stage)
    {
        var place = Place(stage.Details.VenueId);
        var day = DayOf(stage);
        var chairs = Facts.ChairsOf(stage).Select(id => Dossier.Person(id)!).ToList();
        var spoken = SpeechesTogether(BySpeakers(Facts.ActsIn(stage, AgendaKind.Speech, AgendaKind.Announcement, AgendaKind.Ceremony, AgendaKind.Discussion)))
            .Select(Spoken)
            .Where(p => !p.IsEmpty)
            .ToList();
        ReportPhrase on = day.IsEmpty ? ReportPhrase.Empty : Say($" on {day}");
        ReportPhrase held = place.IsEmpty && day.IsEmpty && chairs.Count > 0
            ? Say($"{Apposed(chairs)} {Did("took", "take")} the chair at {StageName(stage)}")
            : Say($"{StageName(stage)} {(Past ? "was held" : "will be held")}{on}{(place.IsEmpty ? "" : " ")}{place}");
        ReportPhrase chaired = chairs.Count > 0 && !(place.IsEmpty && day.IsEmpty) ? Say($"{Apposed(chairs)} {Did("took", "take")} the chair") : ReportPhrase.Empty;
        return Sentences([held, chaired, Theme(stage, "session"), .. spoken, Displays(stage), Present(stage, "session")]);
    }

    public override ReportPhrase Leaders()
    {
        var leaders = Facts.SilentLeaders.ToList();
        return leaders.Count == 0 ? ReportPhrase.Empty : Sentences(Say($"{Apposed(leaders)} {Did("attended", "attend")}"));
    }

    public override ReportPhrase Presentation(Stage stage)
    {
        var acts = Facts.ActsIn(stage, AgendaKind.MainPresentation).ToList();
        var which = acts.Count > 1 ? "a main presentation" : "the main presentation";
        return Sentences([.. acts.SelectMany(act => new[] { Presented(act, which), KeyPoints(act) })]);
    }

    public override ReportPhrase Talks(Stage stage)
    {
        var acts = Facts.ActsIn(stage, AgendaKind.ExperienceTalk).Where(a => a.Speakers.Count > 0).ToList();
        var titled = acts.Where(a => !TopicOf(a).IsEmpty).ToList();
        var others = acts.Except(titled).SelectMany(a => a.Speakers).Distinct().ToList();
        var people = others.Select(s => Dossier.Person(s.PersonId)).OfType<Person>().ToList();
        var bodies = others.Select(Represented).OfType<Institution>().Distinct().ToList();
        ReportPhrase on = ReportPhrase.Join("; ", titled.Select((a, i) => Say($"{(i > 0 && i == titled.Count - 1 ? "and " : "")}{Who(a.Speakers)} {(i == 0 ? Did("spoke", "speak") + " " : "")}on {Quoted(TopicOf(a), '“', '”')}")));
        ReportPhrase shared = people.Count == 0 ? ReportPhrase.Empty : Say($"{Apposed(people)} {Did("shared", "share")} {(people.Count == 1 ? "experience" : "their experience")}");
        ReportPhrase represented = bodies.Count switch
        {
            0 => ReportPhrase.Empty,
            1 => $"a representative of {Closed(The(bodies[0]))} {Did("shared", "share")} its experience",
            _ => $"representatives of {Closed(Names(bodies))} {Did("shared", "share")} the experience of their organisations",
        };
        return Sentences(on, shared, represented);
    }

    public override ReportPhrase Handover()
    {
        if (!Facts.HandsOver)
        {
            return ReportPhrase.Empty;
        }

        ReportPhrase opening = Facts switch
        {
            { HandoverStage.Details.Kind: StageKind.Ceremony } => Say($"at the handover ceremony "),
            { HandoverCloses: true } => Say($"at the closing ceremony "),
            { HandoverStage: not null } => Say($"at the handover ceremony "),
            { HandedOverOn: { } on } when Facts.SeveralDays => $"on {ReportPhrase.Of(DateWords.Short(on, Language.En), ReportRunKind.Date, null)} ",
            _ => ReportPhrase.Empty,
        };
        var travels = Dossier.Programme.Details.BatonCustom == BatonCustom.Travels;
        var giver = Facts.Giver is { } from ? The(from) : ReportPhrase.Empty;
        var made = travels ? ReportPhrase.Empty : MadeBy();
        ReportPhrase baton = Facts.Baton is { } known
            ? made.IsEmpty ? Say($"the baton {Quoted(known.Details.Title, '“', '”')}") : Say($"the baton {Quoted(known.Details.Title, '“', '”')}, {made},")
            : Say($"the relay baton");
        ReportPhrase to = Facts.Receiver is { } receiver ? Say($" to {The(receiver)}") : ReportPhrase.Empty;
        ReportPhrase act = (giver.IsEmpty, to.IsEmpty) switch
        {
            (false, false) => $"{giver} {(travels ? Did("passed", "pass") : Did("gave", "give"))} {baton}{to}",
            (false, true) => $"{giver} {Did("presented", "present")} {WithoutComma(baton)}",
            (true, false) => $"{baton} {(Past ? "was given" : "will be given")}{to}",
            _ => $"{baton} {(Past ? "was handed over" : "will be handed over")}",
        };
        var traveller = travels && Facts.Baton is not null ? MadeBy() : ReportPhrase.Empty;
        return Sentences(Say($"{opening}{act}"), traveller.IsEmpty ? ReportPhrase.Empty : Say($"the baton, {traveller}, travels from host to host"));
    }

    public override ReportPhrase Credits() => ReportPhrase.Join(" ", Dossier.Credits
        .GroupBy(c => c.Details.Kind)
        .Select(kind => (Kind: kind.Key, Holders: ReportPhrase.Join("; ", kind.Select(Holder))))
        .Where(c => !c.Holders.IsEmpty)
        .Select(c => Say($"{CreditLabel(c.Kind)}: {c.Holders}.")));

    public override string Heading(Stage stage)
    {
        var alone = Dossier.Stages.Count(s => s.Details.Kind == stage.Details.Kind) == 1;
        var stops = Dossier.StopsOf(stage.Id).Count();
        return (stage.Details.Kind, alone) switch
        {
            (StageKind.Visit, true) when stops > 1 => NumberWords.CountHeading(stops, "stop", "stops", "", Language.En),
            (StageKind.Visit, true) => "The visit",
            (StageKind.Session, true) => "The session",
            _ => stage.Details.Name.Shown(Language.En),
        };
    }

    public override string HandoverHeading() => "The handover";

    private static string CreditLabel(CreditKind kind) => kind switch
    {
        CreditKind.Text => "Text",
        CreditKind.Photos => "Photos",
        CreditKind.Editing => "Editing",
        _ => "Review",
    };

    private string Did(string past, string ahead) => Past ? past : "will " + ahead;

    /// <summary>What a programme calls itself, by the last word of its name.</summary>
    private string Noun() => Dossier.Programme.Details.Name.En.Split(' ')[^1] switch
    {
        "Initiative" => "initiative",
        "Relay" => "relay",
        "Exchange" => "exchange",
        "Forum" => "forum",
        "Network" => "network",
        _ => "programme",
    };

    private ReportPhrase CalledOff(ReportPhrase subject, ReportPhrase days)
    {
        ReportPhrase planned = (Dossier.Host, days.IsEmpty) switch
        {
            ({ } host, false) => $", planned for {days} at {Called(host)},",
            ({ } host, true) => $", planned at {Called(host)},",
            (null, false) => $", planned for {days},",
            _ => ReportPhrase.Empty,
        };
        ReportPhrase first = Facts.Tense == ReportTense.Cancelled
            ? Say($"{subject}{planned} has been cancelled")
            : Say($"{subject}{planned} has been postponed; a new date will be announced");
        var why = Dossier.Edition.StateReason;
        return Sentences(first, why.Length == 0 ? ReportPhrase.Empty : Say($"the reason given: {ReportPhrase.Of(ReportWords.Bare(why), ReportRunKind.Plain, why.EnumerateRunes().Any(PersonName.IsHan) ? Language.Zh : null)}"));
    }

    /// <summary>The passing of the baton in the lead, or who is next.</summary>
    private ReportPhrase Relay()
    {
        if (Facts is { HandsOver: true, Giver: { } giver, Receiver: { } receiver })
        {
            ReportPhrase host = receiver == Dossier.NextHost ? Say($", host of the next edition") : ReportPhrase.Empty;
            return $"at its close {The(giver)} {Did("passed", "pass")} the relay baton to {The(receiver)}{host}";
        }

        return Dossier.NextHost is { } next ? Say($"{The(next)} will host the next edition") : ReportPhrase.Empty;
    }

    /// <summary>The organisers by their full names; where all end on the same body it is said once.</summary>
    private ReportPhrase OrganisersList(List<Institution> organisers)
    {
        var names = organisers.ConvertAll(o => o.Details.Name.En);
        var tail = names[0].IndexOf(" of ", StringComparison.Ordinal);
        if (names.Count > 1 && tail > 0 && names.TrueForAll(n => n.EndsWith(names[0][tail..], StringComparison.Ordinal) && n.Length > names[0][tail..].Length))
        {
            var heads = organisers.Select(o => Say($"{Article(o, o.Details.Name.En)}{o.Details.Name.En[..^names[0][tail..].Length]}"));
            return $"{And([.. heads])}{names[0][tail..]}";
        }

        return And(organisers.ConvertAll(The));
    }

    private List<ReportPhrase> Themes() =>
    [
        .. ReportWords.Lines(Facts.Details.Themes, Language.En).Select(t => Quoted(t, '“', '”')).Where(t => !t.IsEmpty),
    ];

    private ReportPhrase Theme(Stage stage, string noun)
    {
        var theme = ReportWords.Bare(stage.Details.Theme.Shown(Language.En));
        return theme.Length == 0 ? ReportPhrase.Empty
            : stage.Details.Theme.En.Length > 0 && char.IsLower(theme[0]) ? Say($"the theme of the {noun} {(Past ? "was" : "is")} {theme}")
            : Say($"the theme of the {noun} {(Past ? "was" : "is")} {Quoted(new LocalizedText(ReportWords.Bare(stage.Details.Theme.Zh), ReportWords.Bare(stage.Details.Theme.En)), '“', '”')}");
    }

    private ReportPhrase Displays(Stage stage)
    {
        var displays = Dossier.Displays.Where(d => d.Details.StageId == stage.Id).Select(d => Quoted(d.Details.Name, '“', '”')).Where(d => !d.IsEmpty).ToList();
        return displays.Count == 0 ? ReportPhrase.Empty : Say($"on display {(Past ? displays.Count == 1 ? "was" : "were" : "will be")} {And(displays)}");
    }

    private ReportPhrase Present(Stage stage, string noun) => Facts.PresentAt(stage) is { } present && Past
        ? Say($"{(present == 1 ? "one person" : NumberWords.Digits(present) + " people")} took part in the {noun}")
        : ReportPhrase.Empty;

    /// <summary>Names of places as they are; where one is rather a title ("Calculus for two hundred") all stand in quotation marks.</summary>
    private List<ReportPhrase> StopNames(List<Domain.SiteVisits.Stop> stops) => stops.Exists(s => ReportWords.IsTitle(s.Details.Name.En))
        ? stops.ConvertAll(s => Quoted(s.Details.Name, '“', '”'))
        : stops.ConvertAll(StopName);

    private ReportPhrase StopName(Domain.SiteVisits.Stop stop)
    {
        var body = Dossier.Institution(stop.Details.InstitutionId);
        var name = Words(stop.Details.Name);
        return stop.Details.Name.En.Length == 0 ? name
            : body is not null && body.Details.Name.En == stop.Details.Name.En ? Say($"{Article(body, stop.Details.Name.En)}{name}")
            : Say($"{(IsProperName(stop.Details.Name.En) ? Article(InstitutionKind.Other, stop.Details.Name.En) : "")}{name}");
    }

    // "Institute for Circuits" is a body and takes the article; "Calculus for two hundred" is what is shown there.
    private static bool IsProperName(string name) =>
        name.Split(' ').All(w => w is "of" or "for" or "and" or "the" or "in" || (w.Length > 0 && char.IsUpper(w[0])));

    /// <summary>What was done in one slot by the same speakers: "gave a speech and officially announced the launch".</summary>
    private ReportPhrase Spoken(IReadOnlyList<ReportAct> acts)
    {
        var who = acts[0].Speakers.Count == 0 ? ReportPhrase.Empty : Who(acts[0].Speakers);
        var without = acts.Where(a => a.Kind is AgendaKind.Ceremony || (a.Kind is AgendaKind.Discussion && who.IsEmpty)).ToList();
        var deeds = who.IsEmpty ? [] : acts.Except(without).Select(Deed).Where(d => !d.IsEmpty).ToList();
        ReportPhrase did = deeds.Count == 0 ? ReportPhrase.Empty : Say($"{who} {(Past ? "" : "will ")}{And(deeds)}");
        return ReportPhrase.Join(". ", [did, .. without.Select(Happening).Where(h => !h.IsEmpty).Select(h => h.Capitalised())]);
    }

    private ReportPhrase Deed(ReportAct act) => act.Kind switch
    {
        AgendaKind.Speech => Say($"{(Past ? "gave" : "give")} {(act.Speakers.Count == 1 ? "a speech" : "speeches")}"),
        AgendaKind.Discussion when act.Speakers.Count > 1 && act.Title.IsEmpty => Say($"{(Past ? "took" : "take")} part in a discussion"),
        AgendaKind.Discussion when act.Speakers.Count > 1 => Say($"{(Past ? "discussed" : "discuss")} {Quoted(act.Title, '“', '”')}"),
        AgendaKind.Announcement when Facts.IsLaunch => Say($"{(Past ? "officially announced the launch" : "officially announce the launch")}"),
        AgendaKind.Announcement when !act.Title.IsEmpty => $"{(Past ? "announced" : "announce")} {Quoted(act.Title, '“', '”')}",
        AgendaKind.Announcement => Say($"{(Past ? "made an announcement" : "make an announcement")}"),
        _ => act.Title.IsEmpty ? Say($"{(Past ? "led" : "lead")} a discussion") : Say($"{(Past ? "led" : "lead")} the discussion of {Quoted(act.Title, '“', '”')}"),
    };

    private ReportPhrase Happening(ReportAct act) => act.Kind switch
    {
        AgendaKind.Discussion when act.Title.IsEmpty => Say($"{(Past ? "a discussion followed" : "a discussion will follow")}"),
        AgendaKind.Discussion => $"participants {Did("discussed", "discuss")} {Quoted(act.Title, '“', '”')}",
        _ when act.Title.IsEmpty => ReportPhrase.Empty,
        _ => $"the programme {Did("included", "include")} {Quoted(act.Title, '“', '”')}",
    };

    private ReportPhrase Presented(ReportAct act, string which)
    {
        var title = Quoted(TopicOf(act), '“', '”');
        var who = Who(act.Speakers);
        return (who.IsEmpty, title.IsEmpty) switch
        {
            (false, false) => $"{who} {Did("gave", "give")} {which}, {title}",
            (false, true) => $"{who} {Did("gave", "give")} {which}",
            (true, false) => $"{which} {(Past ? "was" : "will be")} {title}",
            _ => ReportPhrase.Empty,
        };
    }

    private ReportPhrase KeyPoints(ReportAct act)
    {
        if (!Past || act.Talk is not { } talk)
        {
            return ReportPhrase.Empty;
        }

        if (!talk.Details.Abstract.IsEmpty)
        {
            return Words(talk.Details.Abstract);
        }

        var headings = talk.Details.Sections.Select(s => InText(Words(s.Heading))).Where(h => !h.IsEmpty).ToList();
        return headings.Count == 0 ? ReportPhrase.Empty : Say($"it covered {Series(headings)}");
    }

    private ReportPhrase Holder(Credit credit)
    {
        var person = Dossier.Person(credit.Details.PersonId) is { } by ? Name(by) : ReportPhrase.Empty;
        var unit = Dossier.Institution(credit.Details.UnitId) is { } of ? Words(of.Details.Name) : ReportPhrase.Empty;
        return ReportPhrase.Join(", ", [person, unit]);
    }

    private ReportPhrase MadeBy()
    {
        if (Maker is not { } maker)
        {
            return MakerUnit is { } makers ? Say($"made at {Unit(makers)}") : ReportPhrase.Empty;
        }

        var post = MakerPost(maker);
        ReportPhrase name = $"made by {Name(maker)}";
        _ = IsNew(maker);
        if (MakerUnit is not { } unit)
        {
            return post.IsEmpty ? name : Say($"{name}, {WithArticle(post)}");
        }

        ReportPhrase at = unit == Facts.Giver ? The(unit)
            : ParentToName(unit) is { } parent && parent == Facts.Giver && Dossier.Programme.Details.BatonCustom == BatonCustom.MadeAnew ? Say($"its {Words(unit.Details.Name)}")
            : Unit(unit);
        return post.IsEmpty ? Say($"{name} of {at}") : Say($"{name}, {WithArticle(post)} {Preposition([post])} {at}");
    }

    private ReportPhrase StageName(Stage stage)
    {
        var name = stage.Details.Name.En;
        if (name.Length == 0)
        {
            return Words(stage.Details.Name);
        }

        var lower = name.Length > 1 && !name[1..].Any(char.IsUpper) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
        return lower.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? ReportPhrase.Plain(lower) : Say($"the {lower}");
    }
}
