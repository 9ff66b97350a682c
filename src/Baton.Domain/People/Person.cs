namespace Baton.Domain.People;

/// <summary>Id of a person.</summary>
public readonly record struct PersonId(Guid Value) : IEntityId<PersonId>
{
    /// <inheritdoc/>
    public static PersonId From(Guid value) => new(value);
}

/// <summary>
/// What is written about a person. The full name is what is shown; family and given name stand apart for sorting and forms of address.
/// The English side holds the romanised name, family name first (GB/T 28039-2011: "Lin Wenjing").
/// </summary>
public sealed record PersonDetails : IDetails
{
    /// <summary>The name as shown in each language; an empty Chinese side = the characters are not known.</summary>
    [Personal]
    public LocalizedText FullName { get; init; } = LocalizedText.Empty;

    /// <summary>The family name; may be empty.</summary>
    [Personal]
    public LocalizedText FamilyName { get; init; } = LocalizedText.Empty;

    /// <summary>The given name; may be empty.</summary>
    [Personal]
    public LocalizedText GivenName { get; init; } = LocalizedText.Empty;

    /// <summary>Tells two people of one name apart in lists ("Shenzhen University"); empty for most.</summary>
    [Personal]
    public string Distinguisher { get; init; } = "";

    /// <summary>True for a placeholder of a sample, which stands for nobody.</summary>
    public bool Illustrative { get; init; }

    /// <inheritdoc/>
    public Refusal? Check() => Rules.First(
        Rules.Named(FullName, "full-name"),
        Rules.Brief(FamilyName, "family-name"),
        Rules.Brief(GivenName, "given-name"));
}

/// <summary>A person, once in a programme, whatever posts they hold.</summary>
public sealed class Person : PlanPart<PersonId, PersonDetails>
{
    private Person()
    {
    }

    private Person(PersonId id, PlanScope scope, PersonDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters a person; refused when no name is given or it is too long.</summary>
    public static Outcome<Person> Create(PersonId id, PlanScope scope, PersonDetails details) =>
        details.Check() is { } refusal ? refusal : new Person(id, scope, details);
}
