using Baton.Domain.Institutions;
using Baton.Domain.People;

namespace Baton.Domain.Handover;

/// <summary>Id of a record of custody.</summary>
public readonly record struct CustodyRecordId(Guid Value) : IEntityId<CustodyRecordId>
{
    /// <inheritdoc/>
    public static CustodyRecordId From(Guid value) => new(value);
}

/// <summary>What is written about one passing of the baton.</summary>
public sealed record CustodyRecordDetails : IDetails
{
    /// <summary>Which baton passed.</summary>
    public RelayBatonId BatonId { get; init; }

    /// <summary>Who gave.</summary>
    public InstitutionId GiverId { get; init; }

    /// <summary>Who received.</summary>
    public InstitutionId ReceiverId { get; init; }

    /// <summary>On which day; null = not known.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Where.</summary>
    public VenueId? VenueId { get; init; }

    /// <summary>Who was present, as far as it is recorded.</summary>
    public IReadOnlyList<PersonId> PresentIds { get; init; } = [];

    /// <summary>Anything else on record.</summary>
    public LocalizedText Note { get; init; } = LocalizedText.Empty;

    /// <inheritdoc/>
    public Refusal? Check() => Rules.First(
        GiverId == ReceiverId ? new Refusal("handover.given-to-itself") : null,
        Rules.Text(Note, "note"));
}

/// <summary>Who gave the baton to whom, where and when.</summary>
public sealed class CustodyRecord : PlanPart<CustodyRecordId, CustodyRecordDetails>
{
    private CustodyRecord()
    {
    }

    private CustodyRecord(CustodyRecordId id, PlanScope scope, CustodyRecordDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters a record; refused when giver and receiver are one.</summary>
    public static Outcome<CustodyRecord> Create(CustodyRecordId id, PlanScope scope, CustodyRecordDetails details) =>
        details.Check() is { } refusal ? refusal : new CustodyRecord(id, scope, details);
}
