using Baton.Domain.Institutions;
using Baton.Domain.Programmes;

namespace Baton.Domain.SiteVisits;

/// <summary>Id of a display.</summary>
public readonly record struct DisplayId(Guid Value) : IEntityId<DisplayId>
{
    /// <inheritdoc/>
    public static DisplayId From(Guid value) => new(value);
}

/// <summary>What kind of display it is.</summary>
public enum DisplayKind
{
    /// <summary>A board or poster.</summary>
    Board,

    /// <summary>An object or a set of objects.</summary>
    Exhibit,

    /// <summary>A film.</summary>
    Film,

    /// <summary>A demonstration by people.</summary>
    Demonstration,
}

/// <summary>What is written about a display.</summary>
public sealed record DisplayDetails : IDetails
{
    /// <summary>The stage it is shown at.</summary>
    public StageId StageId { get; init; }

    /// <summary>The stop it stands at; null = at the stage itself.</summary>
    public StopId? StopId { get; init; }

    /// <summary>Order among displays.</summary>
    public int Order { get; init; } = 1;

    /// <summary>What it is.</summary>
    public DisplayKind Kind { get; init; }

    /// <summary>Its title.</summary>
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Who shows it.</summary>
    public InstitutionId? InstitutionId { get; init; }

    /// <inheritdoc/>
    public Refusal? Check() => Rules.Named(Name, "name");
}

/// <summary>A board, exhibit, film or demonstration at a stage or stop.</summary>
public sealed class Display : PlanPart<DisplayId, DisplayDetails>
{
    private Display()
    {
    }

    private Display(DisplayId id, PlanScope scope, DisplayDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters a display; refused when it has no title.</summary>
    public static Outcome<Display> Create(DisplayId id, PlanScope scope, DisplayDetails details) =>
        details.Check() is { } refusal ? refusal : new Display(id, scope, details);
}
