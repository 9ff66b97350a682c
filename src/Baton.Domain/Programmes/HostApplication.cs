using Baton.Domain.Institutions;

namespace Baton.Domain.Programmes;

/// <summary>Id of an application to host.</summary>
public readonly record struct HostApplicationId(Guid Value) : IEntityId<HostApplicationId>
{
    /// <inheritdoc/>
    public static HostApplicationId From(Guid value) => new(value);
}

/// <summary>Where an application stands.</summary>
public enum ApplicationStanding
{
    /// <summary>It is in; nothing is decided.</summary>
    Received,

    /// <summary>The institution took it back.</summary>
    Withdrawn,

    /// <summary>The institution hosts.</summary>
    Chosen,

    /// <summary>Another institution hosts.</summary>
    NotChosen,
}

/// <summary>What is written about an institution's application to host an edition.</summary>
public sealed record HostApplicationDetails : IDetails
{
    /// <summary>Who applies.</summary>
    public InstitutionId InstitutionId { get; init; }

    /// <summary>Number of the edition it applies for, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>When it came in.</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>What the institution offers and why.</summary>
    public LocalizedText Statement { get; init; } = LocalizedText.Empty;

    /// <summary>Where it stands.</summary>
    public ApplicationStanding Standing { get; init; }

    /// <summary>When it was decided or withdrawn.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <inheritdoc/>
    public Refusal? Check() => Rules.First(
        Rules.Between(Number, 1, 999, "number"),
        Rules.Text(Statement, "statement"),
        Rules.Order(SubmittedOn, DecidedOn, "decided-on"));
}

/// <summary>An institution's application to host an edition.</summary>
public sealed class HostApplication : PlanPart<HostApplicationId, HostApplicationDetails>
{
    private HostApplication()
    {
    }

    private HostApplication(HostApplicationId id, PlanScope scope, HostApplicationDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters an application; refused when it is decided before it came in.</summary>
    public static Outcome<HostApplication> Create(HostApplicationId id, PlanScope scope, HostApplicationDetails details) =>
        details.Check() is { } refusal ? refusal : new HostApplication(id, scope, details);
}
