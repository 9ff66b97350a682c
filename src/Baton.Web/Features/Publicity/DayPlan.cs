using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.SiteVisits;
using Microsoft.Extensions.Localization;

namespace Baton.Web.Features.Publicity;

/// <summary>Where a slot stands against the clock.</summary>
public enum SlotTime
{
    /// <summary>Over.</summary>
    Past,

    /// <summary>Runs.</summary>
    Now,

    /// <summary>Still to come, or without a time.</summary>
    Ahead,
}

/// <summary>One stage on the axis of a day.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Start">When it begins; null = not known.</param>
/// <param name="End">When it ends, exclusive; null = not known.</param>
/// <param name="Time">Where it stands against the clock.</param>
/// <param name="Rota">The rota of a visit in groups; null = none.</param>
/// <param name="Stops">The stops of a visit without a rota.</param>
/// <param name="Lines">The items of its agenda.</param>
public sealed record DaySlot(
    Stage Stage, TimeOnly? Start, TimeOnly? End, SlotTime Time, VisitRota? Rota, IReadOnlyList<Stop> Stops, IReadOnlyList<AgendaLine> Lines)
{
    /// <summary>How the stage differs from what visitors were told before; null = it does not, or the edition is over.</summary>
    public ShownChange? Change { get; init; }

    /// <summary>What the office said when the stage was withdrawn; null = it takes place.</summary>
    public LocalizedText? Cancelled { get; init; }
}

/// <summary>One day of an edition as a vertical axis of time.</summary>
/// <param name="On">The day.</param>
/// <param name="IsToday">True on the day itself.</param>
/// <param name="Now">The wall time it was drawn at.</param>
/// <param name="Slots">The stages of the day, by time, then by number.</param>
public sealed record DayPlan(DateOnly On, bool IsToday, TimeOnly Now, IReadOnlyList<DaySlot> Slots)
{
    /// <summary>What runs now.</summary>
    public IEnumerable<DaySlot> Running => Slots.Where(s => s.Time == SlotTime.Now);

    /// <summary>What comes next today; null = nothing with a time.</summary>
    public DaySlot? Coming => IsToday ? Slots.FirstOrDefault(s => s.Time == SlotTime.Ahead && s.Start > Now && s.Cancelled is null) : null;

    /// <summary>The days of an edition, in order; empty while no date is set. <paramref name="now"/> is the wall time at the venue.</summary>
    public static IReadOnlyList<DayPlan> Of(
        EditionDossier dossier, EditionWords say, DateTime now, IGroupRotationPlanner planner, IStringLocalizer<PublicWords> words) =>
    [
        .. dossier.Stages
            .GroupBy(dossier.DayOf)
            .Where(day => day.Key is not null)
            .OrderBy(day => day.Key)
            .Select(day => Of(day.Key!.Value, day, dossier, say, now, planner, words)),
    ];

    /// <summary>Where a span stands against the clock of this day; start inclusive, end exclusive.</summary>
    public SlotTime TimeOf(TimeOnly? start, TimeOnly? end) => Against(IsToday, Now, start, end);

    private static DayPlan Of(
        DateOnly on, IEnumerable<Stage> stages, EditionDossier dossier, EditionWords say, DateTime now, IGroupRotationPlanner planner, IStringLocalizer<PublicWords> words)
    {
        var (today, time) = (DateOnly.FromDateTime(now) == on, TimeOnly.FromDateTime(now));
        var over = dossier.Edition.On(DateOnly.FromDateTime(now)) == EditionPhase.After;
        var slots = stages.Select(stage =>
        {
            var lines = AgendaLine.WithChanges(dossier, stage, say, words, DateOnly.FromDateTime(now));
            var rota = VisitRota.Of(dossier, stage, planner);
            var held = lines.Where(l => l.Cancelled is null).ToList();
            var start = stage.Details.StartsAt ?? held.Select(l => l.Item.Start).FirstOrDefault(s => s is not null);
            var end = stage.Details.EndsAt ?? rota?.Slots[^1].End ?? held.Select(l => l.Item.End).LastOrDefault(e => e is not null);
            return new DaySlot(stage, start, end, Against(today, time, start, end), rota, [.. dossier.StopsOf(stage.Id)], lines)
            {
                Change = over ? null : ShownChange.Of(dossier, stage),
            };
        }).Concat((over ? [] : dossier.Past?.WithdrawnStages ?? []).Where(gone => gone.Slot?.On == on)
            .Select(gone => new DaySlot((Stage)gone.Part, gone.Slot!.Start, gone.Slot.End, SlotTime.Ahead, null, [], []) { Cancelled = gone.Note }));
        return new DayPlan(on, today, time, [.. slots.OrderBy(s => s.Start ?? TimeOnly.MaxValue).ThenBy(s => s.Stage.Details.Number)]);
    }

    private static SlotTime Against(bool today, TimeOnly now, TimeOnly? start, TimeOnly? end) =>
        !today || start is not { } from || now < from ? SlotTime.Ahead
        : end is { } until && now >= until ? SlotTime.Past
        : end is null ? SlotTime.Ahead : SlotTime.Now;
}
