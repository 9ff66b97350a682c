using Baton.Domain.Institutions;
using Baton.Domain.People;

namespace Baton.Domain.Handover;

/// <summary>Id of a baton.</summary>
public readonly record struct RelayBatonId(Guid Value) : IEntityId<RelayBatonId>
{
    /// <inheritdoc/>
    public static RelayBatonId From(Guid value) => new(value);
}

/// <summary>What is written about a baton: a named artwork by a named maker.</summary>
public sealed record RelayBatonDetails : IDetails
{
    /// <summary>Its title.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>Its story.</summary>
    public LocalizedText Story { get; init; } = LocalizedText.Empty;

    /// <summary>What it is made of.</summary>
    public LocalizedText Material { get; init; } = LocalizedText.Empty;

    /// <summary>Who made it.</summary>
    public PersonId? MakerId { get; init; }

    /// <summary>The maker's unit when it was made.</summary>
    public InstitutionId? MakerUnitId { get; init; }

    /// <inheritdoc/>
    public Refusal? Check() => Rules.First(
        Rules.Named(Title, "title"),
        Rules.Text(Story, "story"),
        Rules.Brief(Material, "material"));
}

/// <summary>The relay baton. In a programme where it travels it belongs to the programme, else to the edition whose host made it. (Not named Baton: that is the product's root namespace.)</summary>
public sealed class RelayBaton : PlanPart<RelayBatonId, RelayBatonDetails>
{
    private RelayBaton()
    {
    }

    private RelayBaton(RelayBatonId id, PlanScope scope, RelayBatonDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters a baton; refused when it has no title.</summary>
    public static Outcome<RelayBaton> Create(RelayBatonId id, PlanScope scope, RelayBatonDetails details) =>
        details.Check() is { } refusal ? refusal : new RelayBaton(id, scope, details);
}
