using Baton.Domain.Institutions;
using Baton.Domain.People;

namespace Baton.Domain.Publicity;

/// <summary>Id of a credit.</summary>
public readonly record struct CreditId(Guid Value) : IEntityId<CreditId>
{
    /// <inheritdoc/>
    public static CreditId From(Guid value) => new(value);
}

/// <summary>For what somebody is credited.</summary>
public enum CreditKind
{
    /// <summary>The text.</summary>
    Text,

    /// <summary>The photos.</summary>
    Photos,

    /// <summary>The editing.</summary>
    Editing,

    /// <summary>The review.</summary>
    Review,
}

/// <summary>What is written about a credit; held by a person, a unit, or a person of a unit.</summary>
public sealed record CreditDetails : IDetails
{
    /// <summary>For what.</summary>
    public CreditKind Kind { get; init; }

    /// <summary>Order among credits.</summary>
    public int Order { get; init; } = 1;

    /// <summary>The person.</summary>
    public PersonId? PersonId { get; init; }

    /// <summary>The unit.</summary>
    public InstitutionId? UnitId { get; init; }

    /// <inheritdoc/>
    public Refusal? Check() => PersonId is null && UnitId is null ? new Refusal("publicity.credit-without-holder") : null;
}

/// <summary>A credit of the report.</summary>
public sealed class Credit : PlanPart<CreditId, CreditDetails>
{
    private Credit()
    {
    }

    private Credit(CreditId id, PlanScope scope, CreditDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters a credit; refused when neither a person nor a unit holds it.</summary>
    public static Outcome<Credit> Create(CreditId id, PlanScope scope, CreditDetails details) =>
        details.Check() is { } refusal ? refusal : new Credit(id, scope, details);
}
