using Baton.Domain.Institutions;

namespace Baton.Domain.Programmes;

/// <summary>Id of a drawn lot.</summary>
public readonly record struct HostDrawId(Guid Value) : IEntityId<HostDrawId>
{
    /// <inheritdoc/>
    public static HostDrawId From(Guid value) => new(value);
}

/// <summary>What is written about a lot drawn among institutions: everything that is needed to draw it again.</summary>
public sealed record HostDrawDetails : IDetails
{
    /// <summary>Number of the edition the lot was drawn for, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>On which day it was drawn.</summary>
    public DateOnly? DrawnOn { get; init; }

    /// <summary>By which rule; see <see cref="HostLot"/>.</summary>
    public string Rule { get; init; } = HostLot.Rule;

    /// <summary>The text it was drawn from, one line.</summary>
    public string Seed { get; init; } = "";

    /// <summary>The word a witness added, one line; may be empty.</summary>
    public string Witness { get; init; } = "";

    /// <summary>Who was in the lot, with the names of that day, in order of ids.</summary>
    public IReadOnlyList<LotCandidate> Candidates { get; init; } = [];

    /// <summary>The institutions in the order in which they were drawn.</summary>
    public IReadOnlyList<InstitutionId> DrawnIds { get; init; } = [];

    /// <summary>Where, before whom: anything else on record.</summary>
    public LocalizedText Note { get; init; } = LocalizedText.Empty;

    /// <summary>The first fault of the record, or null: drawing again gives the same order.</summary>
    public Refusal? Fault() => HostLot.Fault(Rule, Seed, Witness, Candidates, DrawnIds);

    /// <inheritdoc/>
    public Refusal? Check() => Domain.Rules.First(Domain.Rules.Between(Number, 1, 999, "number"), Domain.Rules.Text(Note, "note"), Fault());

    /// <summary>Draws a lot and writes its record; refused when it cannot be a lot.</summary>
    public static Outcome<HostDrawDetails> Draw(int number, DateOnly on, string seed, string witness, IEnumerable<LotCandidate> candidates, LocalizedText note)
    {
        var ordered = HostLot.Ordered(candidates);
        var drawn = HostLot.Draw(seed, witness, ordered);
        if (drawn.IsRefused)
        {
            return drawn.Refusal!;
        }

        var details = new HostDrawDetails { Number = number, DrawnOn = on, Seed = seed, Witness = witness, Candidates = ordered, DrawnIds = drawn.Value, Note = note };
        return details.Check() is { } refusal ? refusal : details;
    }
}

/// <summary>A lot drawn among institutions, on record so that anyone can repeat it.</summary>
public sealed class HostDraw : PlanPart<HostDrawId, HostDrawDetails>
{
    private HostDraw()
    {
    }

    private HostDraw(HostDrawId id, PlanScope scope, HostDrawDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters a draw; refused when drawing again gives another order.</summary>
    public static Outcome<HostDraw> Create(HostDrawId id, PlanScope scope, HostDrawDetails details) =>
        details.Check() is { } refusal ? refusal : new HostDraw(id, scope, details);
}
