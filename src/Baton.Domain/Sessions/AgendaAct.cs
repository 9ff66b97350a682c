namespace Baton.Domain.Sessions;

/// <summary>Id of an act.</summary>
public readonly record struct AgendaActId(Guid Value) : IEntityId<AgendaActId>
{
    /// <inheritdoc/>
    public static AgendaActId From(Guid value) => new(value);
}

/// <summary>What is written about one of several things in one slot.</summary>
public sealed record AgendaActDetails : IDetails
{
    /// <summary>The slot.</summary>
    public AgendaItemId AgendaItemId { get; init; }

    /// <summary>Order in the slot, from 1.</summary>
    public int Order { get; init; } = 1;

    /// <summary>What kind of act it is.</summary>
    public AgendaKind Kind { get; init; }

    /// <summary>Its title; may be empty where the kind says all.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>Who acts; empty = the speakers of the slot.</summary>
    public IReadOnlyList<Speaker> Speakers { get; init; } = [];

    /// <inheritdoc/>
    public Refusal? Check() => Rules.First(Rules.Between(Order, 1, 99, "order"), Rules.Brief(Title, "title"));
}

/// <summary>One of several things in one slot: a speech and an announcement.</summary>
public sealed class AgendaAct : PlanPart<AgendaActId, AgendaActDetails>
{
    private AgendaAct()
    {
    }

    private AgendaAct(AgendaActId id, PlanScope scope, AgendaActDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters an act.</summary>
    public static Outcome<AgendaAct> Create(AgendaActId id, PlanScope scope, AgendaActDetails details) =>
        details.Check() is { } refusal ? refusal : new AgendaAct(id, scope, details);
}
