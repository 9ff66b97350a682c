namespace Baton.Domain.Sessions;

/// <summary>The lines of a stage while changes are tried on them. Times may pass midnight here; the plan refuses that in the end.</summary>
internal sealed class RetimingBench(IReadOnlyList<ClockLine> before)
{
    private readonly List<ClockLine> lines = [.. before];

    /// <summary>The lines in order, numbered from 1 without a hole.</summary>
    public IReadOnlyList<ClockLine> Lines => [.. lines.Select((line, i) => line with { Number = i + 1 })];

    /// <summary>Makes one change.</summary>
    public Refusal? Apply(AgendaChange change, RetimingChoice choice) => change switch
    {
        AgendaChange.Insert insert => Insert(insert, choice),
        AgendaChange.Remove remove => At(remove.Item) is >= 0 and var at ? Remove(at, choice) : NotOfStage(),
        AgendaChange.Move move => Move(move, choice),
        AgendaChange.Lengthen lengthen => At(lengthen.Item) is >= 0 and var at ? Lengthen(at, lengthen.Minutes, choice) : NotOfStage(),
        AgendaChange.Begin begin => At(begin.Item) is >= 0 and var at ? Begin(at, AgendaClock.OfDay(begin.StartsAt), choice) : NotOfStage(),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static Refusal NotOfStage() => new("sessions.item-not-of-stage");

    private int At(AgendaItemId item) => lines.FindIndex(l => l.Id == item);

    private Refusal? Insert(AgendaChange.Insert insert, RetimingChoice choice)
    {
        var place = insert.After is { } after ? At(after) + 1 : 0;
        if (At(insert.Item) >= 0 || (insert.After is not null && place == 0))
        {
            return NotOfStage();
        }

        if (Rules.Between(insert.Minutes, 1, AgendaClock.Day, "minutes") is { } refusal)
        {
            return refusal;
        }

        var clock = new AgendaClock(lines);
        var neighbour = place > 0 ? lines[place - 1] : lines.FirstOrDefault();
        var minutes = insert.Minutes ?? 0;
        var free = !clock.Runs ? 0 : place == 0 ? clock.Begin(0) : clock.End(place - 1);
        var start = AgendaClock.OfDay(insert.StartsAt)
            ?? (neighbour?.Start is null ? null : place == 0 && choice != RetimingChoice.Follow ? free - minutes : free);

        // At the front, with nothing else moving, it ends where the first begins: it takes no minutes from anybody.
        var taken = clock.Runs ? Math.Max(0, (start ?? free) + minutes - free) : 0;
        lines.Insert(place, new ClockLine(insert.Item, 0, AgendaKind.Practical, start, insert.Minutes));
        return After(place, taken, choice);
    }

    private Refusal? Remove(int at, RetimingChoice choice)
    {
        var clock = new AgendaClock(lines);
        var last = at + 1 >= lines.Count;
        var freed = !clock.Runs || last ? 0 : at == 0 ? clock.Begin(1) - clock.Begin(0) : clock.Gap(at) + clock.Length(at);
        lines.RemoveAt(at);
        return After(at - 1, -freed, choice);
    }

    private Refusal? Move(AgendaChange.Move move, RetimingChoice choice)
    {
        var from = At(move.Item);
        if (from < 0 || move.After == move.Item || (move.After is { } after && At(after) < 0))
        {
            return NotOfStage();
        }

        if (choice == RetimingChoice.TalksGive)
        {
            return new Refusal("sessions.move-takes-no-minutes");
        }

        var clock = new AgendaClock(lines);
        var order = Enumerable.Range(0, lines.Count).Where(i => i != from).ToList();
        order.Insert(move.After is { } before ? order.FindIndex(i => lines[i].Id == before) + 1 : 0, from);
        if (order.SequenceEqual(Enumerable.Range(0, lines.Count)))
        {
            return null;
        }

        var former = lines.ToList();
        var at = clock.Runs ? clock.Begin(0) : 0;
        for (var i = 0; i < order.Count; i++)
        {
            var line = former[order[i]];

            // The time between two places stays where it is; what stands in them changes.
            at += clock.Runs ? clock.Gap(i) : 0;
            lines[i] = line with { Start = line.Start is null || choice == RetimingChoice.Stay ? line.Start : at };
            at += clock.Runs ? clock.Length(order[i]) : 0;
        }

        if (choice == RetimingChoice.Stay && lines[order.IndexOf(from)] is { Start: not null } moved)
        {
            var place = order.IndexOf(from);
            lines[place] = moved with { Start = place > 0 ? clock.End(order[place - 1]) : clock.Begin(order[1]) - clock.Length(from) };
        }

        return null;
    }

    private Refusal? Lengthen(int at, int? minutes, RetimingChoice choice)
    {
        if (Rules.Between(minutes, 1, AgendaClock.Day, "minutes") is { } refusal)
        {
            return refusal;
        }

        var clock = new AgendaClock(lines);
        var more = (lines[at].Minutes, minutes) switch
        {
            (_, null) => 0,
            ({ } was, { } now) => now - was,

            // It lasted until the next begins: the rest moves only by what does not fit.
            (null, { } now) => clock.Runs && at + 1 < lines.Count ? Math.Max(0, now - clock.Length(at)) : 0,
        };
        lines[at] = lines[at] with { Minutes = minutes };
        return After(at, more, choice);
    }

    private Refusal? Begin(int at, int? start, RetimingChoice choice)
    {
        var clock = new AgendaClock(lines);
        var later = start is { } now && clock.Runs ? now - clock.Begin(at) : 0;
        lines[at] = lines[at] with { Start = start };
        return After(at, later, choice);
    }

    /// <summary>Moves what comes after a line by minutes, as chosen.</summary>
    private Refusal? After(int line, int minutes, RetimingChoice choice)
    {
        if (minutes == 0 || choice == RetimingChoice.Stay)
        {
            return null;
        }

        var shares = choice == RetimingChoice.TalksGive ? TalkShares.Of(lines.Skip(line + 1), minutes) : new Dictionary<AgendaItemId, int>();
        if (shares.IsRefused)
        {
            return shares.Refusal;
        }

        for (var i = line + 1; i < lines.Count; i++)
        {
            var given = shares.Value.GetValueOrDefault(lines[i].Id);
            lines[i] = lines[i] with { Start = lines[i].Start + minutes, Minutes = lines[i].Minutes - given };
            minutes -= given;
        }

        return null;
    }
}
