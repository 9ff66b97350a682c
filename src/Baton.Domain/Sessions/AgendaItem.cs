using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;

namespace Baton.Domain.Sessions;

/// <summary>Id of an agenda item.</summary>
public readonly record struct AgendaItemId(Guid Value) : IEntityId<AgendaItemId>
{
    /// <inheritdoc/>
    public static AgendaItemId From(Guid value) => new(value);
}

/// <summary>What kind of item or act it is.</summary>
public enum AgendaKind
{
    /// <summary>The chair opens, leads over or closes.</summary>
    Chair,

    /// <summary>A speech.</summary>
    Speech,

    /// <summary>An announcement.</summary>
    Announcement,

    /// <summary>The main presentation.</summary>
    MainPresentation,

    /// <summary>An experience talk.</summary>
    ExperienceTalk,

    /// <summary>A ceremony.</summary>
    Ceremony,

    /// <summary>The handover of the baton.</summary>
    Handover,

    /// <summary>A discussion.</summary>
    Discussion,

    /// <summary>A break.</summary>
    Break,

    /// <summary>Signing in, a transfer or another practical item.</summary>
    Practical,
}

/// <summary>What is written about an agenda item. Times are wall time at the venue.</summary>
public sealed record AgendaItemDetails : IDetails
{
    /// <summary>The stage it belongs to.</summary>
    public StageId StageId { get; init; }

    /// <summary>Its place in the stage, from 1; unique there.</summary>
    public int Number { get; init; } = 1;

    /// <summary>When it begins; null = after the item before.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>How many minutes it takes.</summary>
    public int? Minutes { get; init; }

    /// <summary>What kind of item it is.</summary>
    public AgendaKind Kind { get; init; }

    /// <summary>Its title; may be empty where kind and speaker say all.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>Who speaks, in order.</summary>
    public IReadOnlyList<Speaker> Speakers { get; init; } = [];

    /// <summary>Who chairs this item, where it is not the stage's chair.</summary>
    public PersonId? ChairId { get; init; }

    /// <summary>Where it is held, where it is not the stage's venue.</summary>
    public VenueId? VenueId { get; init; }

    /// <inheritdoc/>
    public Refusal? Check() => Rules.First(
        Rules.Between(Number, 1, 999, "number"),
        Rules.Between(Minutes, 1, 1440, "minutes"),
        Rules.Brief(Title, "title"));
}

/// <summary>One slot of a stage's agenda.</summary>
public sealed class AgendaItem : PlanPart<AgendaItemId, AgendaItemDetails>
{
    private AgendaItem()
    {
    }

    private AgendaItem(AgendaItemId id, PlanScope scope, AgendaItemDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters an item; refused when its number or length is impossible.</summary>
    public static Outcome<AgendaItem> Create(AgendaItemId id, PlanScope scope, AgendaItemDetails details) =>
        details.Check() is { } refusal ? refusal : new AgendaItem(id, scope, details);
}
