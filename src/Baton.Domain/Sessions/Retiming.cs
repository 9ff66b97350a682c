using Baton.Domain.Programmes;

namespace Baton.Domain.Sessions;

/// <summary>Where an item stands in its stage: place, begin and length.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="StartsAt">When it begins; null = after the item before.</param>
/// <param name="Minutes">How long it takes; null = not said.</param>
public sealed record AgendaSlot(int Number, TimeOnly? StartsAt, int? Minutes)
{
    /// <summary>The slot of an item.</summary>
    public static AgendaSlot Of(AgendaItemDetails details) => new(details.Number, details.StartsAt, details.Minutes);

    /// <summary>The details with this slot's place and times.</summary>
    public AgendaItemDetails In(AgendaItemDetails details) => details with { Number = Number, StartsAt = StartsAt, Minutes = Minutes };
}

/// <summary>What a re-timing does to one item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Old">Where it stood; null = it is new.</param>
/// <param name="New">Where it will stand; null = it is taken out.</param>
public sealed record RetimedItem(AgendaItemId Item, AgendaSlot? Old, AgendaSlot? New)
{
    /// <summary>True when anything of it changes.</summary>
    public bool Changes => Old != New;

    /// <summary>True when its begin or length changes, and not only its number.</summary>
    public bool ChangesTime => (Old?.StartsAt, Old?.Minutes) != (New?.StartsAt, New?.Minutes);
}

/// <summary>
/// A plan of what moves when the agenda of a stage is changed: shown before it is confirmed, and then written as it stands.
/// </summary>
/// <param name="Items">All items of the stage in their new order, those taken out last.</param>
/// <param name="Warnings">What is wrong with the times afterwards; it blocks nothing.</param>
public sealed record Retiming(IReadOnlyList<RetimedItem> Items, IReadOnlyList<AgendaWarning> Warnings)
{
    /// <summary>A talk that gives up minutes keeps at least these.</summary>
    public const int LeastTalk = 5;

    /// <summary>The items that change.</summary>
    public IEnumerable<RetimedItem> Changed => Items.Where(i => i.Changes);

    /// <summary>Plans changes one after the other; refused when an item is not of the stage, a choice cannot be kept, or something would pass midnight.</summary>
    /// <param name="items">All items of the stage.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="choice">What becomes of the rest.</param>
    /// <param name="changes">What is changed.</param>
    public static Outcome<Retiming> Plan(IReadOnlyList<AgendaItem> items, StageDetails stage, RetimingChoice choice, params IReadOnlyList<AgendaChange> changes)
    {
        var before = items.OrderBy(i => i.Details.Number).ThenBy(i => i.Id.Value).Select(ClockLine.Of).ToList();
        var bench = new RetimingBench(before);
        foreach (var change in changes)
        {
            if (bench.Apply(change, choice) is { } refusal)
            {
                return refusal;
            }
        }

        var after = bench.Lines;
        var old = before.ToDictionary(l => l.Id);
        var passed = after.FirstOrDefault(l => PassesMidnight(l) && (!old.TryGetValue(l.Id, out var was) || was.Start != l.Start || was.Minutes != l.Minutes));
        if (passed is not null)
        {
            return new Refusal("sessions.past-midnight", passed.Number);
        }

        var moved = after.Select(l => new RetimedItem(l.Id, old.TryGetValue(l.Id, out var was) ? Slot(was) : null, Slot(l)));
        var gone = before.Where(l => after.All(a => a.Id != l.Id)).Select(l => new RetimedItem(l.Id, Slot(l), null));
        return new Retiming([.. moved, .. gone], [.. AgendaClock.Warnings(after, stage)]);
    }

    /// <summary>The way back: what was new is old again.</summary>
    public Retiming Reversed() => new(
        [.. Items.Select(i => new RetimedItem(i.Item, i.New, i.Old)).OrderBy(i => i.New is null).ThenBy(i => i.New?.Number ?? i.Old?.Number)], []);

    private static bool PassesMidnight(ClockLine line) =>
        line.Start is { } start && (start < 0 || start >= AgendaClock.Day || start + (line.Minutes ?? 0) > AgendaClock.Day);

    private static AgendaSlot Slot(ClockLine line) => new(line.Number, line.Start is { } s ? new TimeOnly(s / 60, s % 60) : null, line.Minutes);
}
