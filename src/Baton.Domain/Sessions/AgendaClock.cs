using Baton.Domain.Programmes;

namespace Baton.Domain.Sessions;

/// <summary>One line of a timetable in minutes of the day; null where it is not said.</summary>
internal sealed record ClockLine(AgendaItemId Id, int Number, AgendaKind Kind, int? Start, int? Minutes)
{
    public static ClockLine Of(AgendaItem item) => new(item.Id, item.Details.Number, item.Details.Kind, AgendaClock.OfDay(item.Details.StartsAt), item.Details.Minutes);
}

/// <summary>
/// When each line of a stage begins, how long it lasts, and how much time lies before it. A line without a time begins where the one
/// before ends; one without a length lasts until the next begins.
/// </summary>
internal sealed class AgendaClock
{
    /// <summary>Minutes of a day.</summary>
    public const int Day = 24 * 60;

    private readonly int[] begins;
    private readonly int[] lengths;

    public AgendaClock(IReadOnlyList<ClockLine> lines)
    {
        begins = new int[lines.Count];
        lengths = new int[lines.Count];
        var first = lines.ToList().FindIndex(l => l.Start is not null);
        Runs = first >= 0;
        if (!Runs)
        {
            return;
        }

        begins[first] = lines[first].Start!.Value;
        for (var i = first - 1; i >= 0; i--)
        {
            begins[i] = begins[i + 1] - (lines[i].Minutes ?? 0);
        }

        for (var i = first + 1; i < lines.Count; i++)
        {
            begins[i] = lines[i].Start ?? begins[i - 1] + (lines[i - 1].Minutes ?? 0);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            lengths[i] = lines[i].Minutes ?? (i + 1 < lines.Count ? Math.Max(0, begins[i + 1] - begins[i]) : 0);
        }
    }

    /// <summary>False while no line has a time: then nothing begins anywhere.</summary>
    public bool Runs { get; }

    /// <summary>When a line begins.</summary>
    public int Begin(int line) => begins[line];

    /// <summary>How long it lasts.</summary>
    public int Length(int line) => lengths[line];

    /// <summary>When it ends, exclusive.</summary>
    public int End(int line) => begins[line] + lengths[line];

    /// <summary>Minutes between the end of the line before and this one; negative where they overlap, 0 for the first.</summary>
    public int Gap(int line) => line == 0 ? 0 : begins[line] - End(line - 1);

    /// <summary>A wall time in minutes of the day.</summary>
    public static int? OfDay(TimeOnly? time) => time is { } t ? (t.Hour * 60) + t.Minute : null;

    /// <summary>What is wrong with the times of a stage.</summary>
    public static IEnumerable<AgendaWarning> Warnings(IReadOnlyList<ClockLine> lines, StageDetails stage)
    {
        var clock = new AgendaClock(lines);
        var (opens, closes) = (OfDay(stage.StartsAt), OfDay(stage.EndsAt));
        if (!clock.Runs)
        {
            yield break;
        }

        if (opens is { } from && clock.Begin(0) < from)
        {
            yield return new AgendaWarning("sessions.before-stage-begins", lines[0].Id, lines[0].Number, from - clock.Begin(0));
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (i + 1 < lines.Count && clock.Gap(i + 1) < 0)
            {
                yield return line.Kind is AgendaKind.MainPresentation or AgendaKind.ExperienceTalk
                    ? new AgendaWarning("sessions.talk-over-time", line.Id, line.Number, -clock.Gap(i + 1))
                    : new AgendaWarning("sessions.runs-into-next", line.Id, line.Number, -clock.Gap(i + 1));
            }

            // Buses may well leave after the end.
            if (closes is { } end && clock.End(i) > end && line.Kind is not (AgendaKind.Break or AgendaKind.Practical))
            {
                yield return new AgendaWarning("sessions.past-stage-end", line.Id, line.Number, clock.End(i) - end);
            }

            if (i > 0 && line.Kind is AgendaKind.Ceremony or AgendaKind.Handover && clock.Gap(i) is >= 0 and < AgendaLinter.LeastChangeover && !IsChangeover(lines[i - 1]))
            {
                yield return new AgendaWarning("sessions.no-changeover", line.Id, line.Number, clock.Gap(i), AgendaLinter.LeastChangeover);
            }

            if (i > 0 && clock.Gap(i) > AgendaLinter.LongestGap)
            {
                yield return new AgendaWarning("sessions.gap", line.Id, line.Number, clock.Gap(i));
            }
        }
    }

    /// <summary>A break or practical item of some minutes is the time to change over.</summary>
    private static bool IsChangeover(ClockLine line) =>
        line.Kind is AgendaKind.Break or AgendaKind.Practical && line.Minutes is not (< AgendaLinter.LeastChangeover);
}
