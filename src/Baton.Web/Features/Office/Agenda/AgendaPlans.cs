using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;

namespace Baton.Web.Features.Office.Agenda;

/// <summary>An item besides the one that is changed, and what becomes of its time.</summary>
/// <param name="Item">As it is planned; as it stands when it is taken out.</param>
/// <param name="Before">When it is now.</param>
/// <param name="After">When it will be.</param>
internal sealed record MovedItem(AgendaItem Item, TimedItem Before, TimedItem After)
{
    /// <summary>By how many minutes it begins later; null where one of the times is not known.</summary>
    public int? Later => After.Start is { } now && Before.Start is { } then ? (int)(now.ToTimeSpan() - then.ToTimeSpan()).TotalMinutes : null;

    /// <summary>How many minutes it gives up; negative where it gains some.</summary>
    public int Given => (Before.Item.Details.Minutes ?? 0) - (After.Item.Details.Minutes ?? 0);
}

/// <summary>One of the choices: what would follow from it.</summary>
/// <param name="Choice">The choice.</param>
/// <param name="Retiming">What moves; null when it is refused.</param>
/// <param name="Refusal">Why it cannot be; null when it can.</param>
/// <param name="Items">The stage's items as planned, in order.</param>
/// <param name="Times">When each of them is.</param>
/// <param name="Others">The other items whose time visibly changes.</param>
internal sealed record AgendaPlan(
    RetimingChoice Choice, Retiming? Retiming, Refusal? Refusal, IReadOnlyList<AgendaItem> Items, IReadOnlyList<TimedItem> Times, IReadOnlyList<MovedItem> Others);

/// <summary>
/// What the rest of a stage may do when one of its items is put in, moved, lengthened, begun at another time or taken out. Only choices that
/// differ are offered; where no other time changes by any of them, there is nothing to ask.
/// </summary>
internal sealed class AgendaPlans
{
    private AgendaPlans(AgendaItemId item, IReadOnlyList<TimedItem> before, IReadOnlyList<AgendaPlan> choices) => (Item, Before, Choices) = (item, before, choices);

    /// <summary>The item that is changed.</summary>
    public AgendaItemId Item { get; }

    /// <summary>The stage as it stands.</summary>
    public IReadOnlyList<TimedItem> Before { get; }

    /// <summary>The choices, the usual one first; those that are refused say why.</summary>
    public IReadOnlyList<AgendaPlan> Choices { get; }

    /// <summary>The choices that can be made.</summary>
    public IEnumerable<AgendaPlan> Open => Choices.Where(c => c.Retiming is not null);

    /// <summary>True when another item's time changes by one of them: then it is asked first.</summary>
    public bool Asks => Open.Any(c => c.Others.Count > 0);

    /// <summary>The plan of a choice, else the usual one; null when none can be made.</summary>
    public AgendaPlan? For(string? choice) => (Enum.TryParse<RetimingChoice>(choice, out var named) ? Open.FirstOrDefault(c => c.Choice == named) : null) ?? Open.FirstOrDefault();

    /// <summary>Plans the changes by each choice.</summary>
    /// <param name="items">The items of the stage, as stored.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="scope">Where a new item belongs.</param>
    /// <param name="item">The item that is changed.</param>
    /// <param name="details">What it is to be, besides its place and times; null = it is taken out.</param>
    /// <param name="changes">The changes.</param>
    public static AgendaPlans Of(IReadOnlyList<AgendaItem> items, Stage stage, PlanScope scope, AgendaItemId item, AgendaItemDetails? details, IReadOnlyList<AgendaChange> changes)
    {
        List<AgendaItem> stored = [.. items.OrderBy(i => i.Details.Number).ThenBy(i => i.Id.Value)];
        var before = Timetable.Of(stored, stage.Details);
        var choices = new List<AgendaPlan>();
        foreach (var choice in Enum.GetValues<RetimingChoice>().Where(c => c != RetimingChoice.TalksGive || TalksFollow(stored, item, changes)))
        {
            var plan = Planned(choice);

            // A choice that comes to the same as an earlier one is none.
            if (plan.Refusal is not null ? choices.TrueForAll(c => c.Refusal?.Code != plan.Refusal.Code) : choices.TrueForAll(c => c.Refusal is not null || !c.Times.Select(Slot).SequenceEqual(plan.Times.Select(Slot))))
            {
                choices.Add(plan);
            }
        }

        return new AgendaPlans(item, before, choices);

        AgendaPlan Planned(RetimingChoice choice)
        {
            var outcome = Retiming.Plan(stored, stage.Details, choice, changes);
            if (outcome.Refusal is { } refusal)
            {
                return new AgendaPlan(choice, null, refusal, [], [], []);
            }

            List<AgendaItem> planned = [.. outcome.Value.Items.Where(i => i.New is not null).Select(i => Made(i.Item, i.New!))];
            var times = Timetable.Of(planned, stage.Details);
            var then = before.ToDictionary(t => t.Item.Id);
            return new AgendaPlan(choice, outcome.Value, null, planned, times,
            [
                .. times.Where(t => t.Item.Id != item && then.TryGetValue(t.Item.Id, out var was) && (was.Start, was.Item.Details.Minutes) != (t.Start, t.Item.Details.Minutes))
                    .Select(t => new MovedItem(t.Item, then[t.Item.Id], t)),
            ]);
        }

        AgendaItem Made(AgendaItemId id, AgendaSlot slot) =>
            AgendaItem.Create(id, scope, slot.In(id == item && details is not null ? details : stored.Find(i => i.Id == id)!.Details)).Value;
    }

    private static (AgendaItemId, TimeOnly?, int?) Slot(TimedItem timed) => (timed.Item.Id, timed.Start, timed.Item.Details.Minutes);

    /// <summary>Minutes can be given up or gained by talks only where some come later, and no place changes.</summary>
    private static bool TalksFollow(List<AgendaItem> items, AgendaItemId item, IReadOnlyList<AgendaChange> changes)
    {
        var from = changes.OfType<AgendaChange.Insert>().FirstOrDefault() is { } insert
            ? items.FindIndex(i => i.Id == insert.After)
            : items.FindIndex(i => i.Id == item);
        return !changes.Any(c => c is AgendaChange.Move) && items.Skip(from + 1).Any(i => i.Details is { Kind: AgendaKind.ExperienceTalk, Minutes: not null });
    }
}
