namespace Baton.Domain.Institutions;

/// <summary>Id of an institution or unit.</summary>
public readonly record struct InstitutionId(Guid Value) : IEntityId<InstitutionId>
{
    /// <inheritdoc/>
    public static InstitutionId From(Guid value) => new(value);
}

/// <summary>What kind of body a node of the organisation tree is; every kind may stand under every other.</summary>
public enum InstitutionKind
{
    /// <summary>A university, college of higher education or polytechnic.</summary>
    University,

    /// <summary>A college, school or faculty within an institution.</summary>
    College,

    /// <summary>A department or bureau of a city or province.</summary>
    MunicipalDepartment,

    /// <summary>A committee or council.</summary>
    Committee,

    /// <summary>An office or department within an institution.</summary>
    Office,

    /// <summary>A research or training institute.</summary>
    Institute,

    /// <summary>A company.</summary>
    Company,

    /// <summary>Any other body.</summary>
    Other,
}

/// <summary>What is written about an institution: its place in the tree, full and short names.</summary>
public sealed record InstitutionDetails : IDetails
{
    /// <summary>The body it is part of; null = it stands at the top.</summary>
    public InstitutionId? ParentId { get; init; }

    /// <summary>What kind of body it is.</summary>
    public InstitutionKind Kind { get; init; }

    /// <summary>The official full name.</summary>
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>The standard short name; empty = the full name serves.</summary>
    public LocalizedText ShortName { get; init; } = LocalizedText.Empty;

    /// <inheritdoc/>
    public Refusal? Check() => Rules.First(Rules.Named(Name, "name"), Rules.Brief(ShortName, "short-name"));
}

/// <summary>An institution or unit: a node of the organisation tree.</summary>
public sealed class Institution : PlanPart<InstitutionId, InstitutionDetails>
{
    private Institution()
    {
    }

    private Institution(InstitutionId id, PlanScope scope, InstitutionDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters an institution; refused when the details break a rule or name it as its own parent.</summary>
    public static Outcome<Institution> Create(InstitutionId id, PlanScope scope, InstitutionDetails details) =>
        (OwnParent(id, details) ?? details.Check()) is { } refusal ? refusal : new Institution(id, scope, details);

    /// <inheritdoc/>
    public override Refusal? Describe(InstitutionDetails details) => OwnParent(Id, details) ?? base.Describe(details);

    private static Refusal? OwnParent(InstitutionId id, InstitutionDetails details) => details.ParentId == id ? new Refusal("institutions.own-parent") : null;

    /// <summary>The short name in the language, else the full name: for tables and running text.</summary>
    public LocalizedText Brief() => new(
        Details.ShortName.Zh.Length > 0 ? Details.ShortName.Zh : Details.Name.Zh,
        Details.ShortName.En.Length > 0 ? Details.ShortName.En : Details.Name.En);
}
