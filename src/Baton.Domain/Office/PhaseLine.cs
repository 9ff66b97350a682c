using Baton.Domain.Programmes;
using Baton.Domain.Publicity;

namespace Baton.Domain.Office;

/// <summary>How far a step is.</summary>
public enum PhaseMark
{
    /// <summary>Behind us.</summary>
    Done,

    /// <summary>What is worked towards now, or happening.</summary>
    UnderWay,

    /// <summary>Still to come.</summary>
    Open,
}

/// <summary>One step of the line.</summary>
/// <param name="Step">Which.</param>
/// <param name="Mark">How far it is.</param>
/// <param name="On">When it was reached, or by when it is due; null = not known.</param>
/// <param name="Reached">True when <paramref name="On"/> is the day it was reached, false when it is a due date.</param>
public sealed record PhaseStep(EditionStep Step, PhaseMark Mark, DateOnly? On, bool Reached);

/// <summary>The line of an edition's life: planned, announced, ready, the day, reported, handed over.</summary>
/// <param name="Steps">The steps in order.</param>
/// <param name="Next">The step worked towards; null = all are done.</param>
/// <param name="DaysLeft">Days to the first day; null when there is none ahead.</param>
/// <param name="Blocking">The open items that stand before the next step.</param>
/// <param name="Refusal">What the edition's own rules would answer to the next transition today; null = it may be made, or none is next.</param>
public sealed record PhaseLine(IReadOnlyList<PhaseStep> Steps, EditionStep? Next, int? DaysLeft, IReadOnlyList<OpenItem> Blocking, Refusal? Refusal)
{
    /// <summary>The line as of a day.</summary>
    /// <param name="dossier">The edition as the office knows it.</param>
    /// <param name="open">Its open items.</param>
    /// <param name="today">The day at the venue.</param>
    /// <param name="reached">The days on which steps were reached, as far as the history tells.</param>
    public static PhaseLine Of(EditionDossier dossier, IReadOnlyList<OpenItem> open, DateOnly today, IReadOnlyDictionary<EditionStep, DateOnly>? reached = null)
    {
        var facts = new OfficeFacts(dossier, today);
        var first = dossier.Edition.Details.StartsOn;
        (EditionStep Step, bool Done, DateOnly? Due)[] steps =
        [
            (EditionStep.Planned, true, null),
            (EditionStep.Announced, facts.Over || dossier.Edition.State is not (EditionState.Planned or EditionState.Postponed or EditionState.Cancelled), facts.Clock.NoticeIssued),
            (EditionStep.Ready, facts.Begun || (dossier.Edition.State == EditionState.Open && open.All(i => i.Blocks is not (EditionStep.Announced or EditionStep.Ready))), facts.Clock.Ready),
            (EditionStep.TheDay, facts.Over, first),
            (EditionStep.Reported, facts.Over && IsReported(dossier), facts.Clock.Reported),
            (EditionStep.HandedOver, dossier.Edition.State is EditionState.HandedOver or EditionState.Archived, facts.Clock.HandedOver),
        ];
        var next = steps.FirstOrDefault(s => !s.Done, (EditionStep.HandedOver, true, null));
        EditionStep? step = next.Done ? null : next.Step;
        var happening = facts.Begun && !facts.Over;
        return new PhaseLine(
            [
                .. steps.Select(s => new PhaseStep(
                    s.Step,
                    s.Done ? PhaseMark.Done : s.Step == step || (s.Step == EditionStep.TheDay && happening) ? PhaseMark.UnderWay : PhaseMark.Open,
                    reached?.TryGetValue(s.Step, out var on) == true ? on : s.Due,
                    reached?.ContainsKey(s.Step) == true)),
            ],
            step,
            first is { } day && day >= today ? day.DayNumber - today.DayNumber : null,
            [.. open.Where(i => i.Blocks is { } blocked && blocked == step)],
            Transition(dossier.Edition.State) is { } target
                ? dossier.Edition.WouldRefuse(target, today, dossier.Custody.LastOrDefault()?.Details.ReceiverId)
                : null);
    }

    /// <summary>The transition that comes next in a life without accidents.</summary>
    public static EditionState? Transition(EditionState state) => state switch
    {
        EditionState.Planned => EditionState.Open,
        EditionState.Postponed => EditionState.Planned,
        EditionState.Open => EditionState.UnderWay,
        EditionState.UnderWay => EditionState.Concluded,
        EditionState.Concluded => EditionState.HandedOver,
        EditionState.HandedOver => EditionState.Archived,
        _ => null,
    };

    private static bool IsReported(EditionDossier dossier) =>
        !dossier.Edition.Details.ReportHeld && dossier.Edition.State is EditionState.Concluded or EditionState.HandedOver or EditionState.Archived;
}
