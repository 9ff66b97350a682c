using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Sessions;
using Baton.Domain.Wording;

namespace Baton.Domain.Publicity;

/// <summary>The report in Chinese. Bodies keep their full names, as official news wants.</summary>
internal sealed class ReportInChinese(ReportFacts facts) : ReportVoice(facts, Language.Zh)
{
    /// <summary>Words a theme begins with that tells what was done rather than names a subject.</summary>
    private static readonly string[] Deeds = ["实地感受", "实地了解", "感受", "了解", "学习", "体会", "体验", "考察", "观摩"];

    private string Will => Past ? "" : "将";

    private ReportPhrase Edition => $"{Words(Dossier.Programme.Details.Name)}第 {Facts.Details.Number} 届活动";

    public override ReportPhrase Title()
    {
        var programme = Words(Dossier.Programme.Details.Name);
        ReportPhrase at = Dossier.Host is { } host ? Say($"在{Full(host)}") : ReportPhrase.Empty;
        return Facts.Tense switch
        {
            ReportTense.Cancelled => $"{Edition}取消",
            ReportTense.Postponed => $"{Edition}延期",
            _ when Facts.IsLaunch => $"{programme}{Will}{at}启动",
            _ => $"{Edition}{Will}{at}举行",
        };
    }

    public override ReportPhrase Lead()
    {
        var days = Days();
        if (Facts.Tense is ReportTense.Cancelled or ReportTense.Postponed)
        {
            return CalledOff(days);
        }

        var subject = Facts.IsLaunch ? Words(Dossier.Programme.Details.Name) : Edition;
        var verb = Facts.IsLaunch ? "启动" : "举行";
        ReportPhrase at = Dossier.Host is { } host ? Say($"在{Full(host)}") : ReportPhrase.Empty;
        ReportPhrase first = (Past, days.IsEmpty) switch
        {
            (true, false) => $"{days}，{subject}{at}{verb}",
            (false, false) => $"{subject}将于{days}{at}{verb}",
            _ => $"{subject}{Will}{at}{verb}",
        };
        return Sentences(first, Relay());
    }

    public override ReportPhrase Organisers()
    {
        var calledOff = Facts.Tense is ReportTense.Cancelled or ReportTense.Postponed;
        var organisers = List([.. Dossier.Organisers.Select(Full)]);
        var edition = Facts.Details.Number == 1 ? "首届" : "本届";
        var place = Place(Facts.Details.VenueId);
        ReportPhrase at = place.IsEmpty ? place : Say($"在{place}");
        ReportPhrase hosted = Dossier.Host is { } host && !calledOff ? Say($"由{Full(host)}{at}承办") : ReportPhrase.Empty;
        ReportPhrase first = (organisers.IsEmpty, hosted.IsEmpty) switch
        {
            (false, false) => $"活动由{organisers}主办，{edition}{hosted}",
            (false, true) => $"活动由{organisers}主办",
            (true, false) => $"{edition}活动{hosted}",
            _ => ReportPhrase.Empty,
        };
        var themes = ReportWords.Lines(Facts.Details.Themes, Language.Zh).Select(t => Quoted(t, '“', '”')).Where(t => !t.IsEmpty).ToList();
        return Sentences(first, themes.Count == 0 || calledOff ? ReportPhrase.Empty : Say($"活动主题为{ReportPhrase.Join("", themes)}"));
    }

    public override ReportPhrase Attendance()
    {
        var count = Facts.Count;
        var counted = count.Categories.Count > 0 && count.Categories.All(c => c.Count is not null) && count.Categories.Sum(c => c.Count) == count.Total;
        var categories = Series([.. count.Categories.Select(c => c.Count is { } n ? Say($"{Words(c.Category.Details.Name)} {n} 人") : Words(c.Category.Details.Name))]);
        if (count.Total is not { } total)
        {
            return categories.IsEmpty ? ReportPhrase.Empty : Sentences(Say($"参会人员{(Past ? "" : "将")}包括{categories}"));
        }

        ReportPhrase people = Past ? Say($"共 {total} 人参会")
            : Facts.Details.PublishedTotal is not null ? Say($"预计 {total} 人参会")
            : Say($"名册上现有 {total} 人");
        return categories.IsEmpty ? Sentences(people) : Sentences(counted ? Say($"{people}，其中{categories}") : Say($"{people}，其中包括{categories}"));
    }

    public override ReportPhrase Visit(Stage stage)
    {
        var stops = Dossier.StopsOf(stage.Id).Select(s => s.Details.Name).ToList();
        var day = DayOf(stage);
        var theme = ReportWords.Bare(stage.Details.Theme.Zh);
        var deed = stops.Count > 0 && Deeds.Any(d => theme.StartsWith(d, StringComparison.Ordinal));
        ReportPhrase when = day.IsEmpty ? day : Say($"{day}，");
        ReportPhrase visited = stops.Count == 0
            ? ReportPhrase.Empty
            : Say($"{when}参会人员{Will}{(stops.Count > 1 ? "先后" : "")}观摩{StopNames(stops)}{(deed ? "，" + theme : "")}");
        var place = Place(stage.Details.VenueId);
        return Sentences(
            visited,
            deed ? ReportPhrase.Empty : Theme(stage, "观摩主题"),
            place.IsEmpty ? place : Say($"观摩{Will}在{place}进行"),
            Displays(stage),
            Present(stage, "参加观摩"));
    }

    public override ReportPhrase Session(Stage stage)
    {
        var place = Place(stage.Details.VenueId);
        var day = DayOf(stage);
        var chairs = Facts.ChairsOf(stage).Select(id => Dossier.Person(id)!).ToList();
        ReportPhrase when = day.IsEmpty ? day : Say($"{day}，");
        ReportPhrase at = place.IsEmpty ? place : Say($"在{place}");
        ReportPhrase chaired = chairs.Count > 0 ? Say($"由{People(chairs)}主持") : ReportPhrase.Empty;
        var name = Words(stage.Details.Name);
        ReportPhrase first = (at.IsEmpty, chaired.IsEmpty) switch
        {
            (false, false) => $"{when}{name}{Will}{at}举行，{chaired}",
            (false, true) => $"{when}{name}{Will}{at}举行",
            (true, false) => $"{when}{name}{Will}{chaired}",
            _ => Past ? Say($"{when}举行了{name}") : Say($"{when}将举行{name}"),
        };
        var spoken = SpeechesTogether(BySpeakers(Facts.ActsIn(stage, AgendaKind.Speech, AgendaKind.Announcement, AgendaKind.Ceremony, AgendaKind.Discussion)))
            .Select(Spoken)
            .ToList();
        return Sentences([first, Theme(stage, "主题"), .. spoken, Displays(stage), Present(stage, "参加" + name.Text)]);
    }

    public override ReportPhrase Leaders()
    {
        var leaders = Facts.SilentLeaders.ToList();
        return leaders.Count == 0 ? ReportPhrase.Empty : Sentences(Say($"{People(leaders)}{Will}出席活动"));
    }

    public override ReportPhrase Presentation(Stage stage) =>
        Sentences([.. Facts.ActsIn(stage, AgendaKind.MainPresentation).SelectMany(act => new[] { Presented(act), KeyPoints(act) })]);

    public override ReportPhrase Talks(Stage stage)
    {
        var acts = Facts.ActsIn(stage, AgendaKind.ExperienceTalk).Where(a => a.Speakers.Count > 0).ToList();
        var titled = acts.Where(a => !TopicOf(a).IsEmpty).ToList();
        var others = acts.Except(titled).SelectMany(a => a.Speakers).Distinct().ToList();
        var people = others.Select(s => Dossier.Person(s.PersonId)).OfType<Person>().ToList();
        var bodies = others.Select(Represented).OfType<Institution>().Distinct().ToList();
        var inTurn = titled.Count > 1 ? "先后" : "";
        var topics = ReportPhrase.Join("，", titled.Select(a => Say($"{Who(a.Speakers)}以{Quoted(TopicOf(a), '《', '》')}为题")));
        ReportPhrase on = topics.IsEmpty ? topics : Say($"{topics}{(titled.Count > 1 ? "，" : "")}{Will}{inTurn}作交流发言");
        var rest = ReportPhrase.Join("、", [people.Count == 0 ? ReportPhrase.Empty : People(people), Representatives(bodies)]);
        ReportPhrase shared = (people.Count + bodies.Count) switch
        {
            0 => ReportPhrase.Empty,
            1 => $"{rest}{Will}交流{(Past ? "了" : "")}经验",
            _ => $"{rest}{Will}先后交流{(Past ? "了" : "")}各自的经验",
        };
        return Sentences(on, shared);
    }

    public override ReportPhrase Handover()
    {
        if (!Facts.HandsOver)
        {
            return ReportPhrase.Empty;
        }

        ReportPhrase opening = Facts switch
        {
            { HandoverStage.Details.Kind: StageKind.Ceremony } => Say($"在交接仪式上，"),
            { HandoverCloses: true } => Say($"在闭幕交接仪式上，"),
            { HandoverStage: not null } => Say($"在交接仪式上，"),
            { HandedOverOn: { } on } when Facts.SeveralDays => $"{ReportPhrase.Of(DateWords.Short(on, Language.Zh), ReportRunKind.Date, null)}，",
            _ => ReportPhrase.Empty,
        };
        ReportPhrase baton = Facts.Baton is { } known ? Say($"接力棒{Quoted(known.Details.Title, '《', '》')}") : Say($"接力棒");
        ReportPhrase act = (Facts.Giver, Facts.Receiver) switch
        {
            ({ } giver, { } receiver) => $"{Full(giver)}{Will}把{baton}交给{Full(receiver)}",
            ({ } giver, null) => $"{Full(giver)}{Will}交出{baton}",
            (null, { } receiver) => $"{baton}{Will}交给{Full(receiver)}",
            _ => $"{baton}{Will}完成交接",
        };
        return Sentences(Say($"{opening}{act}"), Made());
    }

    public override ReportPhrase Credits() => ReportPhrase.Join("　", Dossier.Credits
        .GroupBy(c => c.Details.Kind)
        .Select(kind => (Kind: kind.Key, Holders: List([.. kind.Select(Holder).Where(h => !h.IsEmpty)])))
        .Where(c => !c.Holders.IsEmpty)
        .Select(c => Say($"{CreditLabel(c.Kind)}：{c.Holders}")));

    public override string Heading(Stage stage)
    {
        var alone = Dossier.Stages.Count(s => s.Details.Kind == stage.Details.Kind) == 1;
        var stops = Dossier.StopsOf(stage.Id).Count();
        return stage.Details.Kind == StageKind.Visit && alone && stops > 1
            ? NumberWords.Count(stops, "", "", "处观摩", Language.Zh)
            : stage.Details.Name.Shown(Language.Zh);
    }

    public override string HandoverHeading() => "交接";

    private static string CreditLabel(CreditKind kind) => kind switch
    {
        CreditKind.Text => "供稿",
        CreditKind.Photos => "摄影",
        CreditKind.Editing => "编辑",
        _ => "审核",
    };

    /// <summary>Several sentences as one paragraph; the empty ones left out.</summary>
    private static ReportPhrase Sentences(params IEnumerable<ReportPhrase> sentences) => ReportPhrase.Join("", sentences
        .Where(s => !s.IsEmpty)
        .Select(s => s.Text[^1] is '。' or '！' or '？' or '.' or '!' or '?' ? s : Say($"{s}。")));

    private static ReportPhrase List(IReadOnlyList<ReportPhrase> items) => ReportPhrase.Join("、", items);

    /// <summary>Things that may be lists themselves: "，以及" before a last one that is, semicolons where others are.</summary>
    private static ReportPhrase Series(ReportPhrase[] items) => items switch
    {
        [.. var first, var last] when first.Length > 0 && first.Any(IsList) => $"{ReportPhrase.Join("；", first)}；{last}",
        [.. var first, var last] when first.Length > 0 && IsList(last) => $"{ReportPhrase.Join("、", first)}，以及{last}",
        _ => List(items),
    };

    private static bool IsList(ReportPhrase item) => item.Text.Contains('、', StringComparison.Ordinal) || item.Text.Contains('，', StringComparison.Ordinal);

    private ReportPhrase Full(Institution institution) => Words(institution.Details.Name);

    private ReportPhrase CalledOff(ReportPhrase days)
    {
        ReportPhrase on = days.IsEmpty ? days : Say($"于{days}");
        ReportPhrase at = Dossier.Host is { } host ? Say($"在{Full(host)}") : ReportPhrase.Empty;
        ReportPhrase planned = on.IsEmpty && at.IsEmpty ? ReportPhrase.Empty : Say($"原定{on}{at}举行的");
        ReportPhrase first = Facts.Tense == ReportTense.Cancelled ? Say($"{planned}{Edition}已取消") : Say($"{planned}{Edition}延期举行，具体时间另行通知");
        var why = ReportWords.Bare(Dossier.Edition.StateReason);
        return Sentences(first, why.Length == 0 ? ReportPhrase.Empty : Say($"原因：{ReportPhrase.Of(why, ReportRunKind.Plain, why.EnumerateRunes().Any(PersonName.IsHan) ? null : Language.En)}"));
    }

    /// <summary>The passing of the baton in the lead, or who is next.</summary>
    private ReportPhrase Relay()
    {
        if (Facts is { HandsOver: true, Giver: { } giver, Receiver: { } receiver })
        {
            return $"活动结束时，{Full(giver)}{Will}把接力棒交给{(receiver == Dossier.NextHost ? "下一届承办单位" : "")}{Full(receiver)}";
        }

        return Dossier.NextHost is { } next ? Say($"下一届活动由{Full(next)}承办") : ReportPhrase.Empty;
    }

    /// <summary>Names of places as they are; where one is rather a title all stand in quotation marks.</summary>
    private ReportPhrase StopNames(List<LocalizedText> stops) => stops.Exists(s => s.Zh.AsSpan().ContainsAny("：、，") || ReportWords.IsTitle(s.En))
        ? ReportPhrase.Join("", stops.Select(s => Quoted(s, '“', '”')))
        : List([.. stops.Select(s => Words(s))]);

    private ReportPhrase Theme(Stage stage, string label)
    {
        var theme = Quoted(new LocalizedText(ReportWords.Bare(stage.Details.Theme.Zh), ReportWords.Bare(stage.Details.Theme.En)), '“', '”');
        return theme.IsEmpty ? theme : Say($"{label}为{theme}");
    }

    private ReportPhrase Displays(Stage stage)
    {
        var displays = Dossier.Displays.Where(d => d.Details.StageId == stage.Id).Select(d => Quoted(d.Details.Name, '“', '”'));
        var shown = ReportPhrase.Join("", displays);
        return shown.IsEmpty ? shown : Say($"现场{Will}展示{(Past ? "了" : "")}{shown}");
    }

    private ReportPhrase Present(Stage stage, string what) => Facts.PresentAt(stage) is { } present && Past ? Say($"{present} 人{what}") : ReportPhrase.Empty;

    /// <summary>What was done in one slot by the same speakers: 致辞，并宣布活动启动.</summary>
    private ReportPhrase Spoken(IReadOnlyList<ReportAct> acts)
    {
        var who = acts[0].Speakers.Count == 0 ? ReportPhrase.Empty : Who(acts[0].Speakers);
        var without = acts.Where(a => a.Kind is AgendaKind.Ceremony || (a.Kind is AgendaKind.Discussion && who.IsEmpty)).ToList();
        var deeds = who.IsEmpty ? [] : acts.Except(without).Select(Deed).Where(d => !d.IsEmpty).ToList();
        ReportPhrase did = deeds.Count == 0
            ? ReportPhrase.Empty
            : Say($"{who}{Will}{ReportPhrase.Join("，", deeds.Select((d, i) => i > 0 && i == deeds.Count - 1 ? Say($"并{d}") : d))}");
        return ReportPhrase.Join("。", [did, .. without.Select(Happening)]);
    }

    private ReportPhrase Deed(ReportAct act) => act.Kind switch
    {
        AgendaKind.Speech => Say($"{(act.Speakers.Count == 1 ? "" : "先后")}致辞"),
        AgendaKind.Discussion when act.Speakers.Count > 1 && act.Title.IsEmpty => Say($"参加讨论"),
        AgendaKind.Discussion when act.Speakers.Count > 1 => Say($"围绕{Quoted(act.Title, '“', '”')}进行{(Past ? "了" : "")}讨论"),
        AgendaKind.Announcement when Facts.IsLaunch => Say($"宣布活动启动"),
        AgendaKind.Announcement when !act.Title.IsEmpty => $"宣布{Quoted(act.Title, '“', '”')}",
        AgendaKind.Announcement => Say($"宣布有关事项"),
        _ => act.Title.IsEmpty ? Say($"主持讨论") : Say($"围绕{Quoted(act.Title, '“', '”')}主持讨论"),
    };

    private ReportPhrase Happening(ReportAct act) => act.Kind switch
    {
        AgendaKind.Discussion when act.Title.IsEmpty => $"与会人员{Will}进行{(Past ? "了" : "")}讨论",
        AgendaKind.Discussion => $"与会人员{Will}围绕{Quoted(act.Title, '“', '”')}进行{(Past ? "了" : "")}讨论",
        _ when act.Title.IsEmpty => ReportPhrase.Empty,
        _ => $"活动中{Will}举行{(Past ? "了" : "")}{Quoted(act.Title, '“', '”')}",
    };

    private ReportPhrase Presented(ReportAct act)
    {
        var title = Quoted(TopicOf(act), '《', '》');
        var who = Who(act.Speakers);
        return (who.IsEmpty, title.IsEmpty) switch
        {
            (false, _) => $"{who}{Will}作主旨报告{title}",
            (true, false) => $"主旨报告题为{title}",
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

        var headings = Series([.. talk.Details.Sections.Select(s => Words(s.Heading)).Where(h => !h.IsEmpty)]);
        return headings.IsEmpty ? headings : Say($"报告围绕{headings}展开");
    }

    private ReportPhrase Holder(Credit credit)
    {
        var unit = Dossier.Institution(credit.Details.UnitId) is { } of ? Full(of) : ReportPhrase.Empty;
        return Dossier.Person(credit.Details.PersonId) is { } by
            ? unit.IsEmpty ? Name(by) : Say($"{Name(by)}（{unit}）")
            : unit;
    }

    /// <summary>Speakers: names after their posts, unnamed ones as representatives.</summary>
    private ReportPhrase Who(IReadOnlyList<Speaker> speakers)
    {
        var people = speakers.Select(s => Dossier.Person(s.PersonId)).OfType<Person>().ToList();
        return List([People(people), Representatives([.. speakers.Select(Represented).OfType<Institution>().Distinct()])]);
    }

    private ReportPhrase Representatives(IReadOnlyList<Institution> bodies) =>
        bodies.Count == 0 ? ReportPhrase.Empty : bodies.Count == 1 ? Say($"{Full(bodies[0])}代表") : Say($"{List([.. bodies.Select(Full)])}的代表");

    private ReportPhrase People(IReadOnlyList<Person> people) => List([.. people.Select(p => IsNew(p) ? Say($"{PostsOf(p)}{Name(p)}") : Name(p))]);

    /// <summary>Posts body by body; units of one institution that follow each other name it once, at the first.</summary>
    private ReportPhrase PostsOf(Person person)
    {
        var bodies = Posts(person).ToList();
        return List([.. bodies.Select((body, i) => body.Body is { } at
            ? Say($"{(i > 0 && SameParent(at, bodies[i - 1].Body) ? Full(at) : Unit(at))}{List(body.Titles)}")
            : List(body.Titles))]);
    }

    private ReportPhrase Unit(Institution unit) => ParentToName(unit) is { } parent ? Say($"{Full(parent)}{Full(unit)}") : Full(unit);

    /// <summary>Who made the work, and that it travels where it does.</summary>
    private ReportPhrase Made()
    {
        if (Facts.Baton is null || (Maker is null && MakerUnit is null))
        {
            return ReportPhrase.Empty;
        }

        var travels = Dossier.Programme.Details.BatonCustom == BatonCustom.Travels;
        var unit = MakerUnit is not { } of ? ReportPhrase.Empty
            : of == Facts.Giver && !travels ? Say($"{Same(of)}")
            : ParentToName(of) is { } parent && parent == Facts.Giver && !travels ? Say($"{Same(parent)}{Full(of)}")
            : Unit(of);
        ReportPhrase who = Maker is { } maker ? Say($"{unit}{MakerPost(maker)}{Name(maker)}") : unit;
        return travels ? Say($"接力棒由{who}制作，在承办单位间传递") : Say($"作品由{who}制作");
    }

    private static string Same(Institution giver) => giver.Details.Kind is InstitutionKind.University or InstitutionKind.College ? "该校" : "该单位";

    /// <summary>A place from the outside in, with its owner where that is not the host. Empty when not said.</summary>
    private ReportPhrase Place(VenueId? id)
    {
        var path = Dossier.VenuePath(id);
        if (path.Count == 0)
        {
            return ReportPhrase.Empty;
        }

        var owner = Dossier.Institution(path[0].Details.InstitutionId) is { } other && other != Dossier.Host ? Full(other) : ReportPhrase.Empty;
        return ReportPhrase.Join("", [owner, .. path.Select(v => Words(v.Details.Name))]);
    }
}
