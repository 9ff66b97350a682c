using Baton.Domain.Institutions;

namespace Baton.Domain.Programmes;

/// <summary>A line of the ledger as it shall be written.</summary>
/// <param name="Turn">The line; null = a new one.</param>
/// <param name="Details">What it says.</param>
public sealed record LedgerLine(HostTurnId? Turn, HostTurnDetails Details);

/// <summary>An application as it shall be written.</summary>
/// <param name="Application">The application; null = a new one.</param>
/// <param name="Details">What it says.</param>
public sealed record ApplicationLine(HostApplicationId? Application, HostApplicationDetails Details);

/// <summary>Everything one decision writes, together or not at all.</summary>
/// <param name="Lines">Lines of the ledger.</param>
/// <param name="Applications">Applications that are decided by it.</param>
public sealed record LedgerChange(IReadOnlyList<LedgerLine> Lines, IReadOnlyList<ApplicationLine> Applications)
{
    /// <summary>One line and nothing else.</summary>
    public static LedgerChange Of(LedgerLine line) => new([line], []);
}

/// <summary>
/// The ledger of hosts: who hosts which number, how that came about, and what else was asked. One line of a number decides; those
/// declined or skipped stay as its history. What was decided about a number already held is not changed any more.
/// </summary>
/// <param name="turns">All lines.</param>
/// <param name="applications">All applications.</param>
/// <param name="held">Numbers whose edition has begun or is over.</param>
public sealed class HostLedger(IReadOnlyList<HostTurn> turns, IReadOnlyList<HostApplication> applications, IReadOnlySet<int> held)
{
    /// <summary>The line that names the host of a number, or null.</summary>
    public HostTurn? Naming(int number) =>
        turns.Where(t => t.Details.Number == number && t.Details.NamesHost).OrderByDescending(t => t.Details.Standing != HostStanding.Planned).ThenBy(t => t.Details.Order).FirstOrDefault();

    /// <summary>The number after the last that has a line.</summary>
    public int NextNumber => turns.Select(t => t.Details.Number).Concat(held).DefaultIfEmpty(0).Max() + 1;

    /// <summary>The first number still to be decided: after those already held, and without a host that agreed.</summary>
    public int OpenNumber => Ahead.First(n => Decided(n, null) is null);

    /// <summary>The first number still to be planned: after those already held, and without a line that names a host or leaves it open.</summary>
    public int UnplannedNumber => Ahead.First(n => Naming(n) is null);

    /// <summary>The numbers of the editions that have begun or are over.</summary>
    public static IReadOnlySet<int> Held(IEnumerable<Edition> editions) =>
        editions.Where(e => e.State is EditionState.UnderWay or EditionState.Concluded or EditionState.HandedOver or EditionState.Archived).Select(e => e.Details.Number).ToHashSet();

    /// <summary>True for a number whose edition has begun or is over.</summary>
    public bool IsSettled(int number) => held.Contains(number);

    private IEnumerable<int> Ahead => Enumerable.Range(held.Count > 0 ? held.Max() + 1 : turns.Select(t => t.Details.Number).DefaultIfEmpty(1).Min(), turns.Count + 1);

    /// <summary>Foresees a number, with or without a host; refused where a line names one already.</summary>
    public Outcome<LedgerChange> Plan(int number, InstitutionId? host, LocalizedText period) =>
        (Free(number) ?? (Naming(number) is not null ? new Refusal("programmes.number-planned", number) : null)) is { } refusal
            ? refusal
            : Checked(new HostTurnDetails { Number = number, Order = NextOrder(number), InstitutionId = host, Period = period });

    /// <summary>The foreseen host agrees.</summary>
    public Outcome<LedgerChange> Agree(HostTurnId turn, DateOnly on) => On(turn, line =>
        line.Details.Standing != HostStanding.Planned ? new Refusal("programmes.turn-decided", line.Details.Number)
        : Decided(line.Details.Number, line.Id) is { } other ? new Refusal("programmes.number-decided", other.Details.Number)
        : Checked(line.Details with { Standing = HostStanding.Agreed, DecidedOn = on }, line.Id));

    /// <summary>The institution was asked, or had agreed, and declines; the number is free for another line.</summary>
    public Outcome<LedgerChange> Decline(HostTurnId turn, LocalizedText reason, DateOnly on) => Release(turn, HostStanding.Declined, reason, on);

    /// <summary>The institution is passed over; the number is free for another line.</summary>
    public Outcome<LedgerChange> Skip(HostTurnId turn, LocalizedText reason, DateOnly on) => Release(turn, HostStanding.Skipped, reason, on);

    /// <summary>Two hosts change places; both lines say with whom and why.</summary>
    public Outcome<LedgerChange> Swap(HostTurnId one, HostTurnId two, LocalizedText reason, DateOnly on) => On(one, first => On(two, second =>
    {
        if (first.Details.InstitutionId is not { } host || second.Details.InstitutionId is not { } other || !first.Details.NamesHost || !second.Details.NamesHost || host == other || first.Details.Number == second.Details.Number)
        {
            return new Refusal("programmes.swap-needs-two-hosts");
        }

        HostTurnDetails[] lines =
        [
            first.Details with { InstitutionId = other, SwappedWithId = host, Standing = HostStanding.Swapped, Reason = reason, DecidedOn = on },
            second.Details with { InstitutionId = host, SwappedWithId = other, Standing = HostStanding.Swapped, Reason = reason, DecidedOn = on },
        ];
        return Rules.First(lines[0].Check(), lines[1].Check()) is { } refusal
            ? refusal
            : new LedgerChange([new LedgerLine(first.Id, lines[0]), new LedgerLine(second.Id, lines[1])], []);
    }));

    /// <summary>Takes an application; refused where the institution has one for the number, or the number is decided.</summary>
    public Outcome<LedgerChange> Receive(InstitutionId institution, int number, LocalizedText statement, DateOnly on)
    {
        var details = new HostApplicationDetails { InstitutionId = institution, Number = number, Statement = statement, SubmittedOn = on };
        var twice = applications.Any(a => a.Details.Number == number && a.Details.InstitutionId == institution && a.Details.Standing != ApplicationStanding.Withdrawn);
        var refusal = Free(number) ?? Undecided(number) ?? (twice ? new Refusal("programmes.applied-already", number) : null) ?? details.Check();
        return refusal is not null ? refusal : new LedgerChange([], [new ApplicationLine(null, details)]);
    }

    /// <summary>The institution takes its application back, before it is decided.</summary>
    public Outcome<LedgerChange> Withdraw(HostApplicationId application, DateOnly on) => On(application, found =>
        new LedgerChange([], [new ApplicationLine(found.Id, found.Details with { Standing = ApplicationStanding.Withdrawn, DecidedOn = on })]));

    /// <summary>Chooses among the applications of a number: one is chosen and agreed, the others are not.</summary>
    public Outcome<LedgerChange> Choose(HostApplicationId application, DateOnly on) => On(application, chosen =>
    {
        var number = chosen.Details.Number;
        var line = Line(number, chosen.Details.InstitutionId, Succession.Application, on);
        return line.IsRefused
            ? line.Refusal!
            : new LedgerChange(
                [line.Value],
                [
                    .. applications.Where(a => a.Details.Number == number && a.Details.Standing == ApplicationStanding.Received).Select(a => new ApplicationLine(
                        a.Id, a.Details with { Standing = a == chosen ? ApplicationStanding.Chosen : ApplicationStanding.NotChosen, DecidedOn = on })),
                ]);
    });

    /// <summary>
    /// Enters what a lot decided: the first drawn who did not decline and was not skipped for that number. Refused when the record is
    /// not right, or nobody is left.
    /// </summary>
    public Outcome<LedgerChange> ByLot(HostDrawDetails draw)
    {
        if (draw.Check() is { } fault)
        {
            return fault;
        }

        var refused = turns.Where(t => t.Details.Number == draw.Number && !t.Details.NamesHost).Select(t => t.Details.InstitutionId).ToHashSet();
        var drawn = draw.DrawnIds.Where(id => !refused.Contains(id)).Select(id => (InstitutionId?)id).FirstOrDefault();
        if (drawn is not { } host)
        {
            return new Refusal("programmes.lot-nobody-left", draw.Number);
        }

        var line = Line(draw.Number, host, Succession.Lot, draw.DrawnOn);
        return line.IsRefused ? line.Refusal! : LedgerChange.Of(line.Value);
    }

    /// <summary>Whom a lot fell to: the drawn one that its number names; the first drawn where it names none of them (yet).</summary>
    public InstitutionId FellTo(HostDrawDetails draw) =>
        draw.DrawnIds.FirstOrDefault(id => turns.Any(t => t.Details.Number == draw.Number && t.Details.NamesHost && t.Details.InstitutionId == id), draw.DrawnIds[0]);

    /// <summary>An agreed line: the foreseen one of the number where it names nobody else, a new one otherwise.</summary>
    private Outcome<LedgerLine> Line(int number, InstitutionId host, Succession by, DateOnly? on)
    {
        if ((Free(number) ?? Undecided(number)) is { } refusal)
        {
            return refusal;
        }

        var planned = Naming(number);
        if (planned?.Details.InstitutionId is { } other && other != host)
        {
            return new Refusal("programmes.number-planned", number);
        }

        var details = (planned?.Details ?? new HostTurnDetails { Number = number, Order = NextOrder(number) }) with { InstitutionId = host, Standing = HostStanding.Agreed, FoundBy = by, DecidedOn = on };
        return details.Check() is { } broken ? broken : new LedgerLine(planned?.Id, details);
    }

    private Outcome<LedgerChange> Release(HostTurnId turn, HostStanding standing, LocalizedText reason, DateOnly on) => On(turn, line =>
        !line.Details.NamesHost
            ? new Refusal("programmes.turn-decided", line.Details.Number)
            : Checked(line.Details with { Standing = standing, SwappedWithId = null, Reason = reason, DecidedOn = on }, line.Id));

    private Outcome<LedgerChange> On(HostTurnId turn, Func<HostTurn, Outcome<LedgerChange>> act) =>
        turns.FirstOrDefault(t => t.Id == turn) is not { } line ? new Refusal("programmes.turn-gone")
        : Free(line.Details.Number) is { } refusal ? refusal
        : act(line);

    private Outcome<LedgerChange> On(HostApplicationId application, Func<HostApplication, Outcome<LedgerChange>> act) =>
        applications.FirstOrDefault(a => a.Id == application) is not { Details.Standing: ApplicationStanding.Received } found ? new Refusal("programmes.application-decided") : act(found);

    private static Outcome<LedgerChange> Checked(HostTurnDetails details, HostTurnId? turn = null) =>
        details.Check() is { } refusal ? refusal : LedgerChange.Of(new LedgerLine(turn, details));

    private Refusal? Free(int number) => Rules.Between(number, 1, 999, "number") ?? (held.Contains(number) ? new Refusal("programmes.number-held", number) : null);

    private Refusal? Undecided(int number) => Decided(number, null) is null ? null : new Refusal("programmes.number-decided", number);

    private HostTurn? Decided(int number, HostTurnId? but) =>
        turns.FirstOrDefault(t => t.Details.Number == number && t.Id != but && t.Details.Standing is HostStanding.Agreed or HostStanding.Swapped);

    private int NextOrder(int number) => turns.Where(t => t.Details.Number == number).Select(t => t.Details.Order).DefaultIfEmpty(0).Max() + 1;
}
