using Baton.Domain.Institutions;

namespace Baton.Domain.Programmes;

/// <summary>Id of a line of the ledger of hosts.</summary>
public readonly record struct HostTurnId(Guid Value) : IEntityId<HostTurnId>
{
    /// <inheritdoc/>
    public static HostTurnId From(Guid value) => new(value);
}

/// <summary>Where a turn stands.</summary>
public enum HostStanding
{
    /// <summary>Foreseen, not yet agreed.</summary>
    Planned,

    /// <summary>The institution agreed to host.</summary>
    Agreed,

    /// <summary>Agreed after changing places with another host.</summary>
    Swapped,

    /// <summary>Asked first, and declined.</summary>
    Declined,

    /// <summary>Passed over with a reason.</summary>
    Skipped,
}

/// <summary>What is written in one line of the ledger of hosts. A number may have several lines: one declined, then another agreed.</summary>
public sealed record HostTurnDetails : IDetails
{
    /// <summary>Number of the edition this turn is for, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Order of lines within one number, from 1.</summary>
    public int Order { get; init; } = 1;

    /// <summary>Whose turn; null = not named yet.</summary>
    public InstitutionId? InstitutionId { get; init; }

    /// <summary>Where it stands.</summary>
    public HostStanding Standing { get; init; }

    /// <summary>With whom places were changed; only for a swap.</summary>
    public InstitutionId? SwappedWithId { get; init; }

    /// <summary>How the host was found this time; null = as the programme's rule says.</summary>
    public Succession? FoundBy { get; init; }

    /// <summary>When it was decided.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>When the edition is due, in words, while no date is set ("spring 2027").</summary>
    public LocalizedText Period { get; init; } = LocalizedText.Empty;

    /// <summary>Why it was declined, skipped or swapped.</summary>
    public LocalizedText Reason { get; init; } = LocalizedText.Empty;

    /// <summary>True when this line names the host: not declined and not skipped.</summary>
    public bool NamesHost => Standing is not (HostStanding.Declined or HostStanding.Skipped);

    /// <inheritdoc/>
    public Refusal? Check() => Rules.First(
        Rules.Between(Number, 1, 999, "number"),
        Standing is HostStanding.Declined or HostStanding.Skipped or HostStanding.Swapped && Reason.IsEmpty
            ? new Refusal("programmes.reason-missing", Number)
            : null,
        Standing is HostStanding.Declined or HostStanding.Skipped or HostStanding.Swapped or HostStanding.Agreed && InstitutionId is null
            ? new Refusal("programmes.turn-without-host", Number)
            : null,
        Standing == HostStanding.Swapped && SwappedWithId is null ? new Refusal("programmes.swap-without-partner", Number) : null,
        SwappedWithId is not null && SwappedWithId == InstitutionId ? new Refusal("programmes.swap-with-itself", Number) : null,
        Rules.Text(Period, "period"),
        Rules.Text(Reason, "reason"));
}

/// <summary>One line of the ledger of hosts.</summary>
public sealed class HostTurn : PlanPart<HostTurnId, HostTurnDetails>
{
    private HostTurn()
    {
    }

    private HostTurn(HostTurnId id, PlanScope scope, HostTurnDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters a line; refused when a reason, a host or the partner of a swap is missing.</summary>
    public static Outcome<HostTurn> Create(HostTurnId id, PlanScope scope, HostTurnDetails details) =>
        details.Check() is { } refusal ? refusal : new HostTurn(id, scope, details);
}
