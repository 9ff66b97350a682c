namespace Baton.Domain.Institutions;

/// <summary>Id of a venue.</summary>
public readonly record struct VenueId(Guid Value) : IEntityId<VenueId>
{
    /// <inheritdoc/>
    public static VenueId From(Guid value) => new(value);
}

/// <summary>The level of a venue: a campus holds buildings, a building holds rooms.</summary>
public enum VenueKind
{
    /// <summary>A campus or site.</summary>
    Campus,

    /// <summary>A building.</summary>
    Building,

    /// <summary>A room or hall.</summary>
    Room,
}

/// <summary>What is written about a venue.</summary>
public sealed record VenueDetails : IDetails
{
    /// <summary>The venue it lies in; null for a campus.</summary>
    public VenueId? ParentId { get; init; }

    /// <summary>Whose venue it is; null = the parent's.</summary>
    public InstitutionId? InstitutionId { get; init; }

    /// <summary>Campus, building or room.</summary>
    public VenueKind Kind { get; init; }

    /// <summary>The name on its own, without the parent's.</summary>
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>How to get there.</summary>
    public LocalizedText Directions { get; init; } = LocalizedText.Empty;

    /// <inheritdoc/>
    public Refusal? Check() => Rules.First(Rules.Named(Name, "name"), Rules.Text(Directions, "directions"));
}

/// <summary>A campus, building or room.</summary>
public sealed class Venue : PlanPart<VenueId, VenueDetails>
{
    private Venue()
    {
    }

    private Venue(VenueId id, PlanScope scope, VenueDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters a venue; refused when the details break a rule or name it as its own parent.</summary>
    public static Outcome<Venue> Create(VenueId id, PlanScope scope, VenueDetails details) =>
        (OwnParent(id, details) ?? details.Check()) is { } refusal ? refusal : new Venue(id, scope, details);

    /// <inheritdoc/>
    public override Refusal? Describe(VenueDetails details) => OwnParent(Id, details) ?? base.Describe(details);

    private static Refusal? OwnParent(VenueId id, VenueDetails details) => details.ParentId == id ? new Refusal("institutions.venue-in-itself") : null;
}
