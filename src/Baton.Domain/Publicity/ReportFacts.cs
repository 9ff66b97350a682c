using Baton.Domain.Attendance;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.Wording;

namespace Baton.Domain.Publicity;

/// <summary>From which side of the day a report is written.</summary>
internal enum ReportTense
{
    Ahead,
    Past,
    Cancelled,
    Postponed,
}

/// <summary>One act of a session: of which kind, by whom, under which title, with what record of it.</summary>
internal sealed record ReportAct(AgendaItem Item, AgendaKind Kind, LocalizedText Title, IReadOnlyList<Speaker> Speakers, Talk? Talk)
{
    /// <summary>The act of the agenda that says so; null = the slot itself does.</summary>
    public AgendaAct? Of { get; init; }
}

/// <summary>What an edition tells, sorted for a report and free of any language.</summary>
internal sealed class ReportFacts
{
    public ReportFacts(EditionDossier dossier, DateOnly? today)
    {
        Dossier = dossier;
        Details = dossier.Edition.Details;
        Tense = TenseOf(dossier.Edition, today);
        Acts = [.. dossier.Stages.SelectMany(s => dossier.ItemsOf(s.Id)).SelectMany(ActsOf)];
        IsLaunch = Details.Number == 1 && TellsOfLaunch();
        Count = HeadCount.Of(dossier);
        Handover = Acts.FirstOrDefault(a => a.Kind == AgendaKind.Handover);
        HandoverStage = Handover is not null
            ? dossier.Stages.First(s => s.Id == Handover.Item.Details.StageId)
            : dossier.Stages.LastOrDefault(s => s.Details.Kind == StageKind.Ceremony && !dossier.ItemsOf(s.Id).Any());
        var record = dossier.Custody.LastOrDefault()?.Details;
        HandsOver = record is not null || HandoverStage is not null || dossier.Edition.State == EditionState.HandedOver;
        HandedOverOn = record?.On;
        Giver = HandsOver ? dossier.Institution(record?.GiverId) ?? dossier.Host : null;
        Receiver = HandsOver ? dossier.Institution(record?.ReceiverId) ?? dossier.NextHost : null;
        Baton = HandsOver ? dossier.Baton : null;
        Speaking = [.. dossier.Stages.SelectMany(s => ChairsOf(s)), .. Acts.SelectMany(a => a.Speakers).Select(s => s.PersonId).OfType<PersonId>()];
    }

    public EditionDossier Dossier { get; }

    public EditionDetails Details { get; }

    public ReportTense Tense { get; }

    /// <summary>All acts of all stages, in order; a slot without acts counts as one.</summary>
    public IReadOnlyList<ReportAct> Acts { get; }

    public bool IsLaunch { get; }

    public HeadCount Count { get; }

    /// <summary>The act in which the baton passes, where the agenda has one.</summary>
    public ReportAct? Handover { get; }

    /// <summary>The stage at which the baton passes; null = not said.</summary>
    public Stage? HandoverStage { get; }

    public DateOnly? HandedOverOn { get; }

    /// <summary>True when agenda, custody or state say that the baton passes at this edition.</summary>
    public bool HandsOver { get; }

    public Institution? Giver { get; }

    public Institution? Receiver { get; }

    public RelayBaton? Baton { get; }

    private HashSet<PersonId> Speaking { get; }

    /// <summary>True when there is at least one fact beyond the programme's name.</summary>
    public bool Any =>
        Details.StartsOn is not null || Dossier.Host is not null || Dossier.Stages.Count > 0 || Count.Total is not null
        || Tense is ReportTense.Cancelled or ReportTense.Postponed;

    /// <summary>True for an edition of several days: then each stage says its own.</summary>
    public bool SeveralDays => Details.LastDay != Details.StartsOn;

    /// <summary>True when the handover ends the last stage that has an agenda.</summary>
    public bool HandoverCloses => Handover is { } handover
        && Acts.LastOrDefault(a => a.Kind is not (AgendaKind.Break or AgendaKind.Practical or AgendaKind.Chair)) == handover;

    /// <summary>Leaders who attend without a part of their own, by precedence; placeholders stand for nobody.</summary>
    public IEnumerable<Person> SilentLeaders => Dossier.Participants
        .Where(p => p.Details.Capacity == Capacity.Leader && !Speaking.Contains(p.Details.PersonId))
        .Select(p => Dossier.Person(p.Details.PersonId))
        .OfType<Person>()
        .Where(p => !p.Details.Illustrative)
        .Distinct();

    /// <summary>Who chairs a stage, each once.</summary>
    public IEnumerable<PersonId> ChairsOf(Stage stage) => Dossier.ChairsOf(stage.Id)
        .Concat(ActsIn(stage, AgendaKind.Chair).SelectMany(a => a.Speakers).Select(s => s.PersonId).OfType<PersonId>())
        .Distinct()
        .Where(id => Dossier.Person(id) is not null);

    public IEnumerable<ReportAct> ActsIn(Stage stage, params AgendaKind[] kinds) =>
        Acts.Where(a => a.Item.Details.StageId == stage.Id && kinds.Contains(a.Kind));

    /// <summary>True for a ceremony of its own at which the baton passes: it is told under the handover.</summary>
    public bool IsHandoverCeremony(Stage stage) => stage.Details.Kind == StageKind.Ceremony && HandoverStage == stage;

    /// <summary>The place of the paragraph that tells of a stage; a second one of a kind carries its number.</summary>
    public string PlaceOf(Stage stage) => IsHandoverCeremony(stage) ? ReportPlaces.Handover : stage.Details.Kind switch
    {
        StageKind.Visit => ReportPlaces.Visit,
        StageKind.Ceremony => ReportPlaces.Ceremony,
        _ => ReportPlaces.Session,
    } + SuffixOf(stage);

    /// <summary>The place of the paragraph about the presentation or the talks of a stage.</summary>
    public string PlaceOf(string place, Stage stage) => (stage.Details.Kind == StageKind.Ceremony ? "ceremony-" : "") + place + SuffixOf(stage);

    /// <summary>How many were at a stage, where that is published or marked; null where it is not, or says no more than the total.</summary>
    public int? PresentAt(Stage stage)
    {
        var marked = Dossier.Attendance.Count(a => a.Details.StageId == stage.Id && a.Details.Mark == AttendanceMark.Present);
        var present = stage.Details.PublishedAttendance ?? (marked > 0 ? marked : null);
        return present == Count.Total ? null : present;
    }

    private string SuffixOf(Stage stage)
    {
        var number = Dossier.Stages.Where(s => s.Details.Kind == stage.Details.Kind).ToList().IndexOf(stage);
        return number == 0 ? "" : "-" + NumberWords.Digits(number + 1);
    }

    private static ReportTense TenseOf(Edition edition, DateOnly? today) => edition.State switch
    {
        EditionState.Cancelled => ReportTense.Cancelled,
        EditionState.Postponed => ReportTense.Postponed,
        EditionState.Planned or EditionState.Open when today is not { } day || edition.Details.LastDay is not { } last || day <= last => ReportTense.Ahead,
        _ => ReportTense.Past,
    };

    private IEnumerable<ReportAct> ActsOf(AgendaItem item)
    {
        var acts = Dossier.ActsOf(item.Id).ToList();
        var talk = Dossier.TalkOf(item.Id);
        if (acts.Count == 0)
        {
            return [new ReportAct(item, item.Details.Kind, talk?.Details.Title ?? item.Details.Title, item.Details.Speakers, talk)];
        }

        // The record of what was said belongs to the act that is a talk, where there is one.
        var spoken = acts.FirstOrDefault(a => a.Details.Kind is AgendaKind.MainPresentation or AgendaKind.ExperienceTalk);
        return acts.Select(act => new ReportAct(
            item,
            act.Details.Kind,
            act == spoken && talk is not null ? talk.Details.Title : act.Details.Title,
            act.Details.Speakers.Count > 0 ? act.Details.Speakers : item.Details.Speakers,
            act == spoken ? talk : null)
        { Of = act });
    }

    private bool TellsOfLaunch() => Dossier.Programme.Details.LaunchedOn is { } day
        ? Details.StartsOn is null || (day >= Details.StartsOn && day <= Details.LastDay)
        : !Dossier.Programme.Details.LaunchAct.IsEmpty || Acts.Any(a => a.Kind == AgendaKind.Announcement);
}
