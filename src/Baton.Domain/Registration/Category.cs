namespace Baton.Domain.Registration;

/// <summary>Id of an attendance category.</summary>
public readonly record struct CategoryId(Guid Value) : IEntityId<CategoryId>
{
    /// <inheritdoc/>
    public static CategoryId From(Guid value) => new(value);
}

/// <summary>What is written about an attendance category.</summary>
public sealed record CategoryDetails : IDetails
{
    /// <summary>Order in which categories are named, by rank of post.</summary>
    public int Order { get; init; } = 1;

    /// <summary>Its name in the plural, as a report says it.</summary>
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>True for people from outside the host: they are counted and named first.</summary>
    public bool FromOutside { get; init; } = true;

    /// <summary>A published count; null = not published, or counted from the roster.</summary>
    public int? PublishedCount { get; init; }

    /// <inheritdoc/>
    public Refusal? Check() => Rules.First(Rules.Named(Name, "name"), Rules.Between(PublishedCount, 0, 100_000, "published-count"));
}

/// <summary>An attendance category of an edition; each participant has exactly one.</summary>
public sealed class Category : PlanPart<CategoryId, CategoryDetails>
{
    private Category()
    {
    }

    private Category(CategoryId id, PlanScope scope, CategoryDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters a category; refused when it has no name.</summary>
    public static Outcome<Category> Create(CategoryId id, PlanScope scope, CategoryDetails details) =>
        details.Check() is { } refusal ? refusal : new Category(id, scope, details);
}
