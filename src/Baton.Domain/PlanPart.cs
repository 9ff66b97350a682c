namespace Baton.Domain;

/// <summary>Id of a programme. It stands at the root because every row carries it.</summary>
public readonly record struct ProgrammeId(Guid Value) : IEntityId<ProgrammeId>
{
    /// <inheritdoc/>
    public static ProgrammeId From(Guid value) => new(value);
}

/// <summary>Id of an edition. It stands at the root because every row of an edition carries it.</summary>
public readonly record struct EditionId(Guid Value) : IEntityId<EditionId>
{
    /// <inheritdoc/>
    public static EditionId From(Guid value) => new(value);
}

/// <summary>Where a part belongs: a programme, and an edition of it unless it serves all editions.</summary>
public readonly record struct PlanScope(ProgrammeId ProgrammeId, EditionId? EditionId = null);

/// <summary>What can be written about a part; a value that is checked as a whole.</summary>
public interface IDetails
{
    /// <summary>The first rule that these details break by themselves, or null.</summary>
    Refusal? Check();
}

/// <summary>Marks a detail that is personal: history keeps it apart, where erasure can empty it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;

/// <summary>Marks a detail that strangers never see: it is not copied into the published version, and changing it is nothing to publish.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OfficeOnlyAttribute : Attribute;

/// <summary>Any part of a programme, seen without its type: for history, removal and backup.</summary>
public interface IPlanPart
{
    /// <summary>The id, untyped.</summary>
    Guid Key { get; }

    /// <summary>The programme it belongs to.</summary>
    ProgrammeId ProgrammeId { get; }

    /// <summary>The edition it belongs to; null = it serves all editions.</summary>
    EditionId? EditionId { get; }

    /// <summary>The details, untyped.</summary>
    IDetails Content { get; }

    /// <summary>Writes details of the part's own type; refused when they break a rule.</summary>
    /// <exception cref="InvalidCastException">The details are of another part's type.</exception>
    Refusal? Rewrite(IDetails details);
}

/// <summary>A part of a programme or edition: an id, the scope it belongs to, and details that change only as a checked whole.</summary>
public abstract class PlanPart<TId, TDetails> : IPlanPart
    where TId : struct, IEntityId<TId>
    where TDetails : class, IDetails
{
    /// <summary>Makes a part from details that were checked, or for storage.</summary>
    protected PlanPart(TId id, PlanScope scope, TDetails details)
    {
        Id = id;
        ProgrammeId = scope.ProgrammeId;
        EditionId = scope.EditionId;
        Details = details;
    }

    /// <summary>For storage, which fills the properties itself.</summary>
    protected PlanPart() => Details = null!;

    /// <summary>The id, for ever.</summary>
    public TId Id { get; private set; }

    /// <inheritdoc/>
    public ProgrammeId ProgrammeId { get; private set; }

    /// <inheritdoc/>
    public EditionId? EditionId { get; private set; }

    /// <summary>What is written about it now.</summary>
    public TDetails Details { get; private set; }

    Guid IPlanPart.Key => Id.Value;

    IDetails IPlanPart.Content => Details;

    /// <summary>Replaces the details as a whole; refused, and nothing changed, when they break a rule.</summary>
    public virtual Refusal? Describe(TDetails details)
    {
        if (details.Check() is { } refusal)
        {
            return refusal;
        }

        Details = details;
        return null;
    }

    Refusal? IPlanPart.Rewrite(IDetails details) => Describe((TDetails)details);
}
