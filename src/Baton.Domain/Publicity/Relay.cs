using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;

namespace Baton.Domain.Publicity;

/// <summary>The last passing of the baton.</summary>
/// <param name="Giver">Who gave.</param>
/// <param name="Receiver">Who received, and holds it.</param>
/// <param name="Number">At which edition.</param>
/// <param name="On">On which day; null = not known, or not public yet.</param>
/// <param name="WithYear">False when the year of the day is illustrative.</param>
public sealed record Passing(Institution Giver, Institution Receiver, int Number, DateOnly? On, bool WithYear);

/// <summary>The one picture of a programme: a line of hosts through time, and who holds the baton.</summary>
public sealed class Relay
{
    private const int MostAtOnce = 8;
    private const int LastShown = 5;
    private const int NextShown = 2;

    private readonly ProgrammeDossier dossier;

    private Relay(ProgrammeDossier dossier)
    {
        this.dossier = dossier;
        LastPassing = PassingOf(dossier.Custody.LastOrDefault());
        var hosts = Numbers().Select(n => (Number: n, Host: HostOf(n))).ToList();
        (Holder, var present) = FindHolder(hosts);
        Legs = [.. hosts.Select(h => Leg(h.Number, h.Number == present ? h.Host ?? Holder : h.Host, present))];
    }

    /// <summary>All legs, by number.</summary>
    public IReadOnlyList<RelayLeg> Legs { get; }

    /// <summary>Who holds the baton: the last receiver on record, else the host of the edition being prepared; null = nobody yet.</summary>
    public Institution? Holder { get; }

    /// <summary>The last passing on record, or null.</summary>
    public Passing? LastPassing { get; }

    /// <summary>The leg of the holder, or null.</summary>
    public RelayLeg? Present => Legs.FirstOrDefault(l => l.State == LegState.Present);

    /// <summary>The first leg after the present whose host is named; null = none.</summary>
    public RelayLeg? Next => Legs.FirstOrDefault(l => l.State == LegState.Next && l.Edition?.State != EditionState.Cancelled);

    /// <summary>True for a programme with one edition that has been handed on: two nodes, giver and receiver.</summary>
    public bool IsPair => Legs is [{ State: LegState.Past }, { State: LegState.Present }] && LastPassing is not null;

    /// <summary>The legs to draw: all up to eight, else the last five (the present among them) and the next two.</summary>
    public IReadOnlyList<RelayLeg> Drawn => Legs.Count <= MostAtOnce ? Legs : [.. Legs.Skip(FirstDrawn).Take(LastShown + NextShown)];

    /// <summary>The legs that are not drawn, for a table.</summary>
    public IReadOnlyList<RelayLeg> Listed => Legs.Count <= MostAtOnce ? [] : [.. Legs.Except(Drawn)];

    private int FirstDrawn
    {
        get
        {
            var ahead = Legs.Count(l => l.State is LegState.Next or LegState.Open);
            return Math.Max(0, Legs.Count - Math.Max(ahead, NextShown) - LastShown);
        }
    }

    /// <summary>The relay of a programme.</summary>
    public static Relay Of(ProgrammeDossier dossier) => new(dossier);

    /// <summary>
    /// The legs for a strip beside one edition, as many as a phone shows on a line: its own and the present; for the present itself the next
    /// or, at the end of the line, the one before. One or two, by number.
    /// </summary>
    public IReadOnlyList<RelayLeg> Around(int number)
    {
        var near = Legs.Where(l => l.Number == number || l.State == LegState.Present).ToList();
        return near is [var only]
            ? [.. Legs.Where(l => l.Host is not null && l.Number == only.Number + 1).Append(only).Concat(Legs.Where(l => l.Number == only.Number - 1)).Take(2).OrderBy(l => l.Number)]
            : near;
    }

    /// <summary>Where the baton is, in one sentence of the language.</summary>
    public IReadOnlyList<RelayRun> Sentence(Language language) => RelaySentence.Of(this, dossier, language);

    private Passing? PassingOf(CustodyRecord? record)
    {
        if (record is null || dossier.Institution(record.Details.GiverId) is not { } giver || dossier.Institution(record.Details.ReceiverId) is not { } receiver)
        {
            return null;
        }

        var edition = dossier.Editions.FirstOrDefault(e => e.Id == record.EditionId);
        return new Passing(giver, receiver, edition?.Details.Number ?? 0, edition is { Details.Public: false } ? null : record.Details.On, edition is not { Details.YearIllustrative: true });
    }

    private IEnumerable<int> Numbers()
    {
        var numbers = dossier.Editions.Select(e => e.Details.Number).Concat(dossier.HostTurns.Select(t => t.Details.Number)).ToHashSet();
        if (LastPassing is { } passing && !numbers.Any(n => n >= passing.Number && HostOf(n) == passing.Receiver))
        {
            numbers.Add(passing.Number + 1);
        }

        foreach (var edition in dossier.Editions.Where(e => e.Details.NextHostId is not null && e.State != EditionState.Cancelled))
        {
            numbers.Add(edition.Details.Number + 1);
        }

        return numbers.Order();
    }

    private Institution? HostOf(int number)
    {
        var edition = EditionOf(number);
        var turn = dossier.HostTurns.LastOrDefault(t => t.Details.Number == number && t.Details.NamesHost);
        return dossier.Institution(edition?.Details.HostId)
            ?? dossier.Institution(turn?.Details.InstitutionId)
            ?? (edition is null && turn is null ? dossier.Institution(EditionOf(number - 1)?.Details.NextHostId) : null);
    }

    private Edition? EditionOf(int number) => dossier.Editions.FirstOrDefault(e => e.Details.Number == number);

    private (Institution? Holder, int? Number) FindHolder(List<(int Number, Institution? Host)> hosts)
    {
        if (LastPassing is { } passing)
        {
            var leg = hosts.Where(h => h.Number > passing.Number && h.Host == passing.Receiver)
                .Concat(hosts.Where(h => h.Number == passing.Number + 1 && h.Host is null))
                .Concat(hosts.Where(h => h.Host == passing.Receiver).Reverse())
                .Select(h => (int?)h.Number)
                .FirstOrDefault();
            return (passing.Receiver, leg);
        }

        // Nothing on record: the edition being prepared, else the last one that ended without a record.
        var named = hosts.Where(h => h.Host is not null).Select(h => (h.Number, h.Host, EditionOf(h.Number)?.State)).ToList();
        var prepared = named.FirstOrDefault(h => h.State is EditionState.Planned or EditionState.Open or EditionState.UnderWay or EditionState.Postponed);
        var held = prepared.Host is not null ? prepared : named.LastOrDefault(h => h.State is EditionState.Concluded);
        return (held.Host, held.Host is null ? null : held.Number);
    }

    private RelayLeg Leg(int number, Institution? host, int? present)
    {
        var edition = EditionOf(number);
        return new RelayLeg
        {
            Number = number,
            Host = host,
            Edition = edition,
            State = StateOf(number, host, edition, present),
            Period = dossier.HostTurns.LastOrDefault(t => t.Details.Number == number && !t.Details.Period.IsEmpty)?.Details.Period ?? LocalizedText.Empty,
            Remarks = [.. dossier.HostTurns.Where(t => t.Details.Number == number).Select(RemarkOf).OfType<LegRemark>()],
            Picture = edition is { Details.Public: true }
                ? dossier.Photos.FirstOrDefault(p => p.EditionId == edition.Id && p.Details.Subject == PhotoSubject.Host)
                : null,
        };
    }

    private static LegState StateOf(int number, Institution? host, Edition? edition, int? present)
    {
        if (number == present)
        {
            return LegState.Present;
        }

        var over = edition is { State: EditionState.Concluded or EditionState.HandedOver or EditionState.Archived };
        if (present is { } now ? number < now : over)
        {
            return LegState.Past;
        }

        return host is null ? LegState.Open : LegState.Next;
    }

    private LegRemark? RemarkOf(HostTurn turn)
    {
        var details = turn.Details;
        if (dossier.Institution(details.InstitutionId) is not { } who)
        {
            return null;
        }

        switch (details.Standing)
        {
            case HostStanding.Declined or HostStanding.Skipped:
                return new LegRemark(details.Standing, who, null, details.DecidedOn, details.Reason, false);
            case HostStanding.Swapped:
                var partner = dossier.HostTurns.FirstOrDefault(t => t.Details.InstitutionId == details.SwappedWithId && t.Details.NamesHost);

                // Both sides of a swap stand in the ledger; it is told once, at the lower number.
                var told = partner is { Details.Standing: HostStanding.Swapped } && partner.Details.SwappedWithId == details.InstitutionId
                    && partner.Details.Number < details.Number;
                return told ? null : new LegRemark(
                    details.Standing, who, dossier.Institution(details.SwappedWithId), details.DecidedOn, details.Reason, partner?.Details.Number == details.Number + 1);
            default:
                return null;
        }
    }
}
