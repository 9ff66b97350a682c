using Baton.Domain.Institutions;
using Baton.Domain.Programmes;

namespace Baton.Domain.SiteVisits;

/// <summary>Id of a stop.</summary>
public readonly record struct StopId(Guid Value) : IEntityId<StopId>
{
    /// <inheritdoc/>
    public static StopId From(Guid value) => new(value);
}

/// <summary>What is written about a stop of a visit.</summary>
public sealed record StopDetails : IDetails
{
    /// <summary>The visit it belongs to.</summary>
    public StageId StageId { get; init; }

    /// <summary>Its place in the visit, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>What is visited.</summary>
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>The body that receives the visitors.</summary>
    public InstitutionId? InstitutionId { get; init; }

    /// <summary>Where it is; null = not said.</summary>
    public VenueId? VenueId { get; init; }

    /// <summary>How many people fit in at once; null = not known.</summary>
    public int? Capacity { get; init; }

    /// <summary>Minutes a group stays; null = not known.</summary>
    public int? Minutes { get; init; }

    /// <summary>What is shown there.</summary>
    public LocalizedText Note { get; init; } = LocalizedText.Empty;

    /// <inheritdoc/>
    public Refusal? Check() => Rules.First(
        Rules.Between(Number, 1, 99, "number"),
        Rules.Named(Name, "name"),
        Rules.Between(Capacity, 1, 10_000, "capacity"),
        Rules.Between(Minutes, 1, 600, "minutes"),
        Rules.Text(Note, "note"));
}

/// <summary>A stop of a site visit.</summary>
public sealed class Stop : PlanPart<StopId, StopDetails>
{
    private Stop()
    {
    }

    private Stop(StopId id, PlanScope scope, StopDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters a stop; refused when it has no name or an impossible capacity or length.</summary>
    public static Outcome<Stop> Create(StopId id, PlanScope scope, StopDetails details) =>
        details.Check() is { } refusal ? refusal : new Stop(id, scope, details);
}
