namespace Baton.Domain.Sessions;

/// <summary>What becomes of the rest of a stage when one item takes more or fewer minutes, or another place.</summary>
public enum RetimingChoice
{
    /// <summary>Everything after it moves by as much; the time between items is kept.</summary>
    Follow,

    /// <summary>Nothing else moves.</summary>
    Stay,

    /// <summary>The experience talks after it give up the minutes, or share those that were gained; the rest keeps its times.</summary>
    TalksGive,
}

/// <summary>One change of the order or the times of a stage's agenda.</summary>
public abstract record AgendaChange
{
    private AgendaChange()
    {
    }

    /// <summary>A new item. Without a begin it begins where the one before ends, if that has a time.</summary>
    /// <param name="Item">Its id.</param>
    /// <param name="After">The item it comes after; null = first.</param>
    /// <param name="StartsAt">When it begins; null = after the item before.</param>
    /// <param name="Minutes">How long it takes; null = not said.</param>
    public sealed record Insert(AgendaItemId Item, AgendaItemId? After, TimeOnly? StartsAt, int? Minutes) : AgendaChange;

    /// <summary>An item is taken out.</summary>
    public sealed record Remove(AgendaItemId Item) : AgendaChange;

    /// <summary>Another place in the order; <paramref name="After"/> null = first.</summary>
    public sealed record Move(AgendaItemId Item, AgendaItemId? After) : AgendaChange;

    /// <summary>More or fewer minutes; null = no longer said.</summary>
    public sealed record Lengthen(AgendaItemId Item, int? Minutes) : AgendaChange;

    /// <summary>Another begin; null = after the item before.</summary>
    public sealed record Begin(AgendaItemId Item, TimeOnly? StartsAt) : AgendaChange;
}
