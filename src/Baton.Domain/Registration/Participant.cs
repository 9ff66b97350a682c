using Baton.Domain.Institutions;
using Baton.Domain.People;

namespace Baton.Domain.Registration;

/// <summary>Id of a participant.</summary>
public readonly record struct ParticipantId(Guid Value) : IEntityId<ParticipantId>
{
    /// <inheritdoc/>
    public static ParticipantId From(Guid value) => new(value);
}

/// <summary>In what capacity a person takes part.</summary>
public enum Capacity
{
    /// <summary>A member of a delegation.</summary>
    Delegate,

    /// <summary>A leader, named in the report.</summary>
    Leader,

    /// <summary>An observer.</summary>
    Observer,

    /// <summary>Staff of the edition.</summary>
    Staff,

    /// <summary>Press.</summary>
    Media,
}

/// <summary>What is written about a participant.</summary>
public sealed record ParticipantDetails : IDetails
{
    /// <summary>Who takes part; once in an edition.</summary>
    public PersonId PersonId { get; init; }

    /// <summary>Whose delegation; null = by their first shown post.</summary>
    public InstitutionId? InstitutionId { get; init; }

    /// <summary>The category the person is counted in; null = not yet assigned, a gap to close.</summary>
    public CategoryId? CategoryId { get; init; }

    /// <summary>In what capacity.</summary>
    public Capacity Capacity { get; init; }

    /// <summary>The posts this edition shows, in order; empty = those held on its first day.</summary>
    public IReadOnlyList<PostId> ShownPostIds { get; init; } = [];

    /// <summary>Order on lists, by precedence.</summary>
    public int Order { get; init; }

    /// <summary>The code by which the person is found at the door, unique in the edition; empty = none yet. See <see cref="CheckCode"/>.</summary>
    [Personal]
    [OfficeOnly]
    public string Code { get; init; } = "";

    /// <summary>In whose place this person comes; null = in their own. See <see cref="Substitution"/>.</summary>
    public ParticipantId? SubstituteForId { get; init; }

    /// <inheritdoc/>
    public Refusal? Check() => Code.Length == 0 || CheckCode.IsCode(Code) ? null : new Refusal("registration.code-form", "code", CheckCode.Length, CheckCode.Alphabet);
}

/// <summary>A person's part in one edition.</summary>
public sealed class Participant : PlanPart<ParticipantId, ParticipantDetails>
{
    private Participant()
    {
    }

    private Participant(ParticipantId id, PlanScope scope, ParticipantDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters a participant; refused when the code is none, or the person stands in for themselves.</summary>
    public static Outcome<Participant> Create(ParticipantId id, PlanScope scope, ParticipantDetails details) =>
        (OwnSubstitute(id, details) ?? details.Check()) is { } refusal ? refusal : new Participant(id, scope, details);

    /// <inheritdoc/>
    public override Refusal? Describe(ParticipantDetails details) => OwnSubstitute(Id, details) ?? base.Describe(details);

    private static Refusal? OwnSubstitute(ParticipantId id, ParticipantDetails details) => details.SubstituteForId == id ? new Refusal("registration.substitute-of-oneself", "substitute-for") : null;
}
