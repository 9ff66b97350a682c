using Baton.Domain.Institutions;

namespace Baton.Domain.Programmes;

/// <summary>Id of a membership.</summary>
public readonly record struct MembershipId(Guid Value) : IEntityId<MembershipId>
{
    /// <inheritdoc/>
    public static MembershipId From(Guid value) => new(value);
}

/// <summary>What is written about a membership.</summary>
public sealed record MembershipDetails : IDetails
{
    /// <summary>Who is a member.</summary>
    public InstitutionId InstitutionId { get; init; }

    /// <summary>First day, inclusive; null = from the start.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive; null = still a member.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Order among members.</summary>
    public int Order { get; init; }

    /// <summary>True when it holds on a day; asked without a day, when it has not ended.</summary>
    public bool HeldOn(DateOnly? day) => day is { } on ? (From is null || From <= on) && (Until is null || on <= Until) : Until is null;

    /// <inheritdoc/>
    public Refusal? Check() => Rules.Order(From, Until, "until");
}

/// <summary>A member institution's place in a programme, from and until.</summary>
public sealed class Membership : PlanPart<MembershipId, MembershipDetails>
{
    private Membership()
    {
    }

    private Membership(MembershipId id, PlanScope scope, MembershipDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters a membership; refused when it ends before it begins.</summary>
    public static Outcome<Membership> Create(MembershipId id, PlanScope scope, MembershipDetails details) =>
        details.Check() is { } refusal ? refusal : new Membership(id, scope, details);
}
