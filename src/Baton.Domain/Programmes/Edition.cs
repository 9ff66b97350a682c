using Baton.Domain.Institutions;

namespace Baton.Domain.Programmes;

/// <summary>What is written about an edition.</summary>
public sealed record EditionDetails : IDetails
{
    /// <summary>Its number in the programme, from 1; unique there.</summary>
    public int Number { get; init; } = 1;

    /// <summary>A title beside the number ("the launch"); may be empty.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>First day, inclusive; null = no date yet.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day, inclusive; null = the first day is the only one.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>True when the year of the dates is illustrative: pages then print the day without it.</summary>
    public bool YearIllustrative { get; init; }

    /// <summary>Who hosts; null = not named yet.</summary>
    public InstitutionId? HostId { get; init; }

    /// <summary>Who hosts the next edition; null = not named yet.</summary>
    public InstitutionId? NextHostId { get; init; }

    /// <summary>Its theme; several themes stand on lines of their own.</summary>
    public LocalizedText Themes { get; init; } = LocalizedText.Empty;

    /// <summary>Where it is held as a whole; each stage may have its own venue.</summary>
    public VenueId? VenueId { get; init; }

    /// <summary>How to get there.</summary>
    public LocalizedText Arrival { get; init; } = LocalizedText.Empty;

    /// <summary>Whom to ask.</summary>
    public LocalizedText Contact { get; init; } = LocalizedText.Empty;

    /// <summary>A published head count without a roster ("106 in all"); null = count the roster.</summary>
    public int? PublishedTotal { get; init; }

    /// <summary>What a reader must know of the data of this edition.</summary>
    public LocalizedText Remark { get; init; } = LocalizedText.Empty;

    /// <summary>Whether strangers may see it; apart from the state.</summary>
    public bool Public { get; init; }

    /// <summary>True while the office holds its report back: strangers then read that it is not published yet.</summary>
    public bool ReportHeld { get; init; }

    /// <summary>The last day, inclusive: <see cref="EndsOn"/>, else the first.</summary>
    public DateOnly? LastDay => EndsOn ?? StartsOn;

    /// <inheritdoc/>
    public Refusal? Check() => Rules.First(
        Rules.Between(Number, 1, 999, "number"),
        Rules.Brief(Title, "title"),
        EndsOn is not null && StartsOn is null ? new Refusal("programmes.end-without-start") : null,
        Rules.Order(StartsOn, EndsOn, "ends-on"),
        HostId is not null && HostId == NextHostId ? new Refusal("programmes.next-host-is-host") : null,
        Rules.Between(PublishedTotal, 0, 100_000, "published-total"),
        Rules.Text(Themes, "themes"),
        Rules.Text(Arrival, "arrival"),
        Rules.Text(Contact, "contact"),
        Rules.Text(Remark, "remark"));
}

/// <summary>One edition of a programme, with the states of its life.</summary>
public sealed class Edition : PlanPart<EditionId, EditionDetails>
{
    private Edition()
    {
    }

    private Edition(EditionId id, ProgrammeId programme, EditionState state, EditionDetails details)
        : base(id, new PlanScope(programme, id), details) => State = state;

    /// <summary>Where it stands.</summary>
    public EditionState State { get; private set; }

    /// <summary>Why it was cancelled or postponed; empty otherwise.</summary>
    public string StateReason { get; private set; } = "";

    /// <summary>
    /// Enters an edition. It is planned unless it is entered from records of the past, which name the state it had reached.
    /// </summary>
    public static Outcome<Edition> Create(EditionId id, ProgrammeId programme, EditionDetails details, EditionState state = EditionState.Planned) =>
        details.Check() is { } refusal ? refusal : new Edition(id, programme, state, details);

    /// <summary>Announces it. Needs a host and a date.</summary>
    public Refusal? Open() =>
        From(EditionState.Planned) ?? Needs(Details.HostId is not null, "host") ?? Needs(Details.StartsOn is not null, "starts-on") ?? Enter(EditionState.Open);

    /// <summary>Begins it, on its first day or later (<paramref name="today"/> is the day at the venue).</summary>
    public Refusal? Begin(DateOnly today) =>
        From(EditionState.Open)
        ?? (Details.StartsOn is { } first && today < first ? new Refusal("programmes.too-early", first) : null)
        ?? Enter(EditionState.UnderWay);

    /// <summary>Concludes it; the handover is open from then on.</summary>
    public Refusal? Conclude() => From(EditionState.UnderWay) ?? Enter(EditionState.Concluded);

    /// <summary>Hands it over. Needs a next host and a record of custody that names it as receiver.</summary>
    public Refusal? HandOver(InstitutionId? receiver) =>
        From(EditionState.Concluded)
        ?? Needs(Details.NextHostId is not null, "next-host")
        ?? (receiver == Details.NextHostId ? null : new Refusal("programmes.baton-not-with-next-host"))
        ?? Enter(EditionState.HandedOver);

    /// <summary>Closes it for good.</summary>
    public Refusal? Archive() => From(EditionState.HandedOver) ?? Enter(EditionState.Archived);

    /// <summary>Calls it off with a reason, before it is over.</summary>
    public Refusal? Cancel(string reason) =>
        From(EditionState.Planned, EditionState.Open, EditionState.Postponed) ?? Because(reason) ?? Enter(EditionState.Cancelled, reason);

    /// <summary>Puts it off with a reason; the dates are emptied until new ones are known.</summary>
    public Refusal? Postpone(string reason)
    {
        var refusal = From(EditionState.Planned, EditionState.Open) ?? Because(reason) ?? Enter(EditionState.Postponed, reason);
        return refusal ?? Describe(Details with { StartsOn = null, EndsOn = null });
    }

    /// <summary>Takes a postponed edition up again; it is planned.</summary>
    public Refusal? Resume() => From(EditionState.Postponed) ?? Enter(EditionState.Planned);

    /// <summary>
    /// Goes to the named state by the transitions above, one step at a time; refused where one of them refuses, and then nothing changed.
    /// </summary>
    public Refusal? MoveTo(EditionState target, DateOnly today, InstitutionId? receiver, string reason)
    {
        var (state, why, details) = (State, StateReason, Details);
        while (State != target)
        {
            var refusal = Step(target, today, receiver, reason);
            if (refusal is not null)
            {
                (State, StateReason) = (state, why);
                Describe(details);
                return refusal;
            }
        }

        return null;
    }

    /// <summary>What a transition would answer, without making it: tried on a copy.</summary>
    public Refusal? WouldRefuse(EditionState target, DateOnly today, InstitutionId? receiver, string reason = "") =>
        new Edition(Id, ProgrammeId, State, Details) { StateReason = StateReason }.MoveTo(target, today, receiver, reason);

    /// <summary>Puts it to a state it had, with the reason it had then: for records of the past and for undo, which no rule of today refuses.</summary>
    public void Recall(EditionState state, string reason) => Enter(state, reason);

    private Refusal? Step(EditionState target, DateOnly today, InstitutionId? receiver, string reason) => (State, target) switch
    {
        (_, EditionState.Cancelled) => Cancel(reason),
        (_, EditionState.Postponed) => Postpone(reason),
        (EditionState.Postponed, _) => Resume(),
        (EditionState.Planned, _) => Open(),
        (EditionState.Open, > EditionState.Open) => Begin(today),
        (EditionState.UnderWay, > EditionState.UnderWay) => Conclude(),
        (EditionState.Concluded, > EditionState.Concluded) => HandOver(receiver),
        (EditionState.HandedOver, EditionState.Archived) => Archive(),
        _ => new Refusal("programmes.no-way-back", State, target),
    };

    private Refusal? From(params ReadOnlySpan<EditionState> states) =>
        states.Contains(State) ? null : new Refusal("programmes.wrong-state", State);

    private static Refusal? Needs(bool there, string field) => there ? null : new Refusal("programmes.still-missing", field);

    private static Refusal? Because(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? new Refusal("programmes.state-reason-missing") : null;

    private Refusal? Enter(EditionState state, string reason = "")
    {
        State = state;
        StateReason = reason;
        return null;
    }
}
