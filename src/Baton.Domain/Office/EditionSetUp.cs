using Baton.Domain.Programmes;
using Baton.Domain.Publicity;

namespace Baton.Domain.Office;

/// <summary>One of the five steps that make an empty edition a working one, in their order.</summary>
public enum SetUpStep
{
    /// <summary>Members of the programme are entered and the host is named.</summary>
    MembersAndHost,

    /// <summary>A day is set and it is said where.</summary>
    DatesAndPlaces,

    /// <summary>There are stages, and each visit has stops.</summary>
    StagesAndStops,

    /// <summary>Each session has an agenda.</summary>
    Agenda,

    /// <summary>There are participants.</summary>
    People,
}

/// <summary>How far the five steps of an edition are. A step counts as done by what is there, not by anybody ticking it off.</summary>
public sealed class EditionSetUp
{
    private readonly Dictionary<SetUpStep, PhaseMark> marks;

    private EditionSetUp(EditionDossier dossier)
    {
        State = dossier.Edition.State;
        marks = new()
        {
            [SetUpStep.MembersAndHost] = Mark(dossier.Memberships.Any(m => m.Details.HeldOn(dossier.Edition.Details.StartsOn)), dossier.Host is not null),
            [SetUpStep.DatesAndPlaces] = Mark(dossier.Edition.Details.StartsOn is not null, IsPlaced(dossier)),
            [SetUpStep.StagesAndStops] = Mark(dossier.Stages.Count > 0, dossier.Stages.Count > 0 && Of(dossier, StageKind.Visit).All(s => dossier.StopsOf(s.Id).Any())),
            [SetUpStep.Agenda] = Mark(dossier.AgendaItems.Count > 0, dossier.AgendaItems.Count > 0 && Of(dossier, StageKind.Session).All(s => dossier.ItemsOf(s.Id).Any())),
            [SetUpStep.People] = Mark(dossier.Participants.Count > 0, dossier.Participants.Count > 0 || dossier.Categories.Count > 0),
        };
    }

    /// <summary>How many are done.</summary>
    public int Done => marks.Values.Count(m => m == PhaseMark.Done);

    /// <summary>The first that is not done; null = all are.</summary>
    public SetUpStep? Next => Enum.GetValues<SetUpStep>().Where(s => marks[s] != PhaseMark.Done).Select(s => (SetUpStep?)s).FirstOrDefault();

    /// <summary>True when nothing is entered beyond who hosts, when and where.</summary>
    public bool IsEmpty => new[] { SetUpStep.StagesAndStops, SetUpStep.Agenda, SetUpStep.People }.All(s => marks[s] == PhaseMark.Open);

    /// <summary>True while the edition is prepared and a step is not done: then the steps are worth showing.</summary>
    public bool IsUnfinished => State is EditionState.Planned or EditionState.Open or EditionState.Postponed && Next is not null;

    private EditionState State { get; }

    /// <summary>How far one step is.</summary>
    public PhaseMark this[SetUpStep step] => marks[step];

    /// <summary>The steps of an edition as the office knows it.</summary>
    public static EditionSetUp Of(EditionDossier dossier) => new(dossier);

    /// <summary>True when it is said where: for the edition as a whole, or for each of its stages.</summary>
    public static bool IsPlaced(EditionDossier dossier) =>
        dossier.Edition.Details.VenueId is not null
        || (dossier.Stages.Count > 0 && dossier.Stages.All(s => s.Details.VenueId is not null || dossier.StopsOf(s.Id).Any(p => p.Details.VenueId is not null)));

    private static IEnumerable<Stage> Of(EditionDossier dossier, StageKind kind) => dossier.Stages.Where(s => s.Details.Kind == kind);

    private static PhaseMark Mark(bool one, bool other) => (one, other) switch
    {
        (true, true) => PhaseMark.Done,
        (false, false) => PhaseMark.Open,
        _ => PhaseMark.UnderWay,
    };
}
