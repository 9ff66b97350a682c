using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;

namespace Baton.Domain.SiteVisits;

/// <summary>Id of a visit group.</summary>
public readonly record struct VisitGroupId(Guid Value) : IEntityId<VisitGroupId>
{
    /// <inheritdoc/>
    public static VisitGroupId From(Guid value) => new(value);
}

/// <summary>What is written about a group that walks a visit together.</summary>
public sealed record VisitGroupDetails : IDetails
{
    /// <summary>The visit.</summary>
    public StageId StageId { get; init; }

    /// <summary>Order among groups, from 1.</summary>
    public int Order { get; init; } = 1;

    /// <summary>Its name ("Group A").</summary>
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Who guides it.</summary>
    public PersonId? GuideId { get; init; }

    /// <summary>Who walks in it.</summary>
    public IReadOnlyList<ParticipantId> MemberIds { get; init; } = [];

    /// <inheritdoc/>
    public Refusal? Check() => Rules.First(Rules.Named(Name, "name"), Rules.Between(Order, 1, 99, "order"));
}

/// <summary>A group that walks a visit together.</summary>
public sealed class VisitGroup : PlanPart<VisitGroupId, VisitGroupDetails>
{
    private VisitGroup()
    {
    }

    private VisitGroup(VisitGroupId id, PlanScope scope, VisitGroupDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters a group; refused when it has no name.</summary>
    public static Outcome<VisitGroup> Create(VisitGroupId id, PlanScope scope, VisitGroupDetails details) =>
        details.Check() is { } refusal ? refusal : new VisitGroup(id, scope, details);
}
