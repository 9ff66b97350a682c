using Baton.Domain.Institutions;
using Baton.Domain.People;

namespace Baton.Domain.Publicity;

/// <summary>Id of a signature under the report.</summary>
public readonly record struct ReportSignOffId(Guid Value) : IEntityId<ReportSignOffId>
{
    /// <inheritdoc/>
    public static ReportSignOffId From(Guid value) => new(value);
}

/// <summary>As what somebody signs.</summary>
public enum SignOffRole
{
    /// <summary>Who wrote the text.</summary>
    Author,

    /// <summary>Who took the photos.</summary>
    Photographer,

    /// <summary>Who reviews it.</summary>
    Reviewer,

    /// <summary>The leader who reviews it last.</summary>
    ReviewingLeader,
}

/// <summary>What is written about one who signs the report.</summary>
public sealed record ReportSignOffDetails : IDetails
{
    /// <summary>Place in the row of those who sign, from 1.</summary>
    public int Order { get; init; } = 1;

    /// <summary>As what they sign.</summary>
    public SignOffRole Role { get; init; }

    /// <summary>The person.</summary>
    public PersonId? PersonId { get; init; }

    /// <summary>The unit.</summary>
    public InstitutionId? UnitId { get; init; }

    /// <summary>When they signed, in UTC and whole seconds; null = not yet.</summary>
    public DateTime? SignedAt { get; init; }

    /// <summary>The fingerprint of the text that was signed, in lower-case hex; empty = not signed.</summary>
    public string TextHash { get; init; } = "";

    /// <summary>What they said; may be empty.</summary>
    [OfficeOnly]
    public string Note { get; init; } = "";

    /// <inheritdoc/>
    public Refusal? Check() => Rules.First(
        Rules.Between(Order, 1, 99, "order"),
        PersonId is null && UnitId is null ? new Refusal("publicity.sign-off-without-holder") : null,
        SignedAt is null != (TextHash.Length == 0) ? new Refusal("publicity.sign-off-half") : null,
        TextHash.Length > 0 && (TextHash.Length != 64 || !TextHash.All(char.IsAsciiHexDigitLower)) ? new Refusal("publicity.sign-off-half") : null,
        Note.Length > Rules.LongestText ? new Refusal("plan.text-too-long", "note", Rules.LongestText) : null);
}

/// <summary>One who signs the report, and what they signed.</summary>
public sealed class ReportSignOff : PlanPart<ReportSignOffId, ReportSignOffDetails>
{
    private ReportSignOff()
    {
    }

    private ReportSignOff(ReportSignOffId id, PlanScope scope, ReportSignOffDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters one; refused when neither a person nor a unit signs, or a signature lacks its text.</summary>
    public static Outcome<ReportSignOff> Create(ReportSignOffId id, PlanScope scope, ReportSignOffDetails details) =>
        details.Check() is { } refusal ? refusal : new ReportSignOff(id, scope, details);
}
