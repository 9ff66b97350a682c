using Baton.Domain.Institutions;

namespace Baton.Domain.Programmes;

/// <summary>Id of a stage.</summary>
public readonly record struct StageId(Guid Value) : IEntityId<StageId>
{
    /// <inheritdoc/>
    public static StageId From(Guid value) => new(value);
}

/// <summary>What kind of stage it is.</summary>
public enum StageKind
{
    /// <summary>A site visit with stops.</summary>
    Visit,

    /// <summary>A session with an agenda.</summary>
    Session,

    /// <summary>A ceremony of its own (a handover that is not an item of a session).</summary>
    Ceremony,
}

/// <summary>What is written about a stage. Times are wall time at the venue.</summary>
public sealed record StageDetails : IDetails
{
    /// <summary>Its place in the edition, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Visit, session or ceremony.</summary>
    public StageKind Kind { get; init; }

    /// <summary>Its name.</summary>
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Its theme.</summary>
    public LocalizedText Theme { get; init; } = LocalizedText.Empty;

    /// <summary>Where it is held; null = where the edition is, or not said.</summary>
    public VenueId? VenueId { get; init; }

    /// <summary>On which day; null = the edition's first.</summary>
    public DateOnly? On { get; init; }

    /// <summary>When it begins.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>When it ends, exclusive; on the same day.</summary>
    public TimeOnly? EndsAt { get; init; }

    /// <summary>A published number of people present; null = count the marks.</summary>
    public int? PublishedAttendance { get; init; }

    /// <inheritdoc/>
    public Refusal? Check() => Rules.First(
        Rules.Between(Number, 1, 99, "number"),
        Rules.Named(Name, "name"),
        Rules.Text(Theme, "theme"),
        StartsAt is { } start && EndsAt is { } end && end <= start ? new Refusal("plan.ends-before-start", "ends-at", start, end) : null,
        Rules.Between(PublishedAttendance, 0, 100_000, "published-attendance"));
}

/// <summary>A stage of an edition: visit, session or ceremony.</summary>
public sealed class Stage : PlanPart<StageId, StageDetails>
{
    private Stage()
    {
    }

    private Stage(StageId id, PlanScope scope, StageDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters a stage; refused when it has no name or ends before it begins.</summary>
    public static Outcome<Stage> Create(StageId id, PlanScope scope, StageDetails details) =>
        details.Check() is { } refusal ? refusal : new Stage(id, scope, details);
}
