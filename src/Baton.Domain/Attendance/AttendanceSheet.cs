using Baton.Domain.Programmes;
using Baton.Domain.Registration;

namespace Baton.Domain.Attendance;

/// <summary>One participant on the sheet of a stage.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Mark">There, excused, absent; null = not marked.</param>
/// <param name="Note">The note of the mark.</param>
/// <param name="StandsFor">In whose place they come; null = their own.</param>
/// <param name="Substitute">Who comes in their place; null = nobody.</param>
public sealed record AttendanceLine(Participant Participant, AttendanceMark? Mark, string Note, Participant? StandsFor, Participant? Substitute);

/// <summary>A mark as it shall be written.</summary>
/// <param name="Existing">The mark that is there; null = a new one.</param>
/// <param name="Details">What it says; null = it is taken away.</param>
public sealed record AttendanceChange(StageAttendanceId? Existing, StageAttendanceDetails? Details);

/// <summary>Somebody found by a typed code, with what is written about it.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Already">True when they were marked as present before; then nothing is written.</param>
/// <param name="Changes">The marks to write.</param>
public sealed record AttendanceCheckIn(Participant Participant, bool Already, IReadOnlyList<AttendanceChange> Changes);

/// <summary>The sheet of one stage: who is expected, and how each is marked.</summary>
/// <param name="stage">The stage.</param>
/// <param name="roster">Everybody of the edition, by precedence.</param>
/// <param name="marks">The marks of the edition.</param>
/// <param name="placeTaken">The note on one in whose place another came, given that other; null = none.</param>
public sealed class AttendanceSheet(StageId stage, IReadOnlyList<Participant> roster, IEnumerable<StageAttendance> marks, Func<Participant, string>? placeTaken = null)
{
    private readonly Dictionary<ParticipantId, StageAttendance> byParticipant =
        marks.Where(m => m.Details.StageId == stage).GroupBy(m => m.Details.ParticipantId).ToDictionary(g => g.Key, g => g.First());

    private readonly Dictionary<ParticipantId, Participant> byId = roster.ToDictionary(p => p.Id);
    private readonly Dictionary<ParticipantId, Participant> substitutes =
        roster.Where(p => p.Details.SubstituteForId is not null).GroupBy(p => p.Details.SubstituteForId!.Value).ToDictionary(g => g.Key, g => g.First());

    /// <summary>Everybody, in the order of the roster.</summary>
    public IReadOnlyList<AttendanceLine> Lines() =>
    [
        .. roster.Select(p => new AttendanceLine(
            p, MarkOf(p.Id)?.Details.Mark, MarkOf(p.Id)?.Details.Note ?? "", p.Details.SubstituteForId is { } original ? byId.GetValueOrDefault(original) : null,
            substitutes.GetValueOrDefault(p.Id))),
    ];

    /// <summary>Marks one; null takes the mark away. Whoever was substituted is excused and nothing else.</summary>
    public Outcome<IReadOnlyList<AttendanceChange>> Mark(ParticipantId participant, AttendanceMark? mark, string note, DateTime now) =>
        MarkAll([new(participant, mark, note)], now);

    /// <summary>Marks many, as a list was ticked; only what differs is written, and of all or none.</summary>
    public Outcome<IReadOnlyList<AttendanceChange>> MarkAll(IReadOnlyList<(ParticipantId Participant, AttendanceMark? Mark, string Note)> ticked, DateTime now)
    {
        var changes = new Dictionary<ParticipantId, AttendanceChange>();
        foreach (var (id, mark, note) in ticked)
        {
            if (!byId.TryGetValue(id, out var participant))
            {
                return new Refusal("attendance.not-on-roster");
            }

            if (substitutes.ContainsKey(id) && mark is not (null or AttendanceMark.Excused))
            {
                return new Refusal("attendance.substituted");
            }

            Write(changes, id, mark, note, now);
            if (mark == AttendanceMark.Present && participant.Details.SubstituteForId is { } original)
            {
                Excuse(changes, original, participant, now);
            }
        }

        if (changes.Values.Select(c => c.Details?.Check()).OfType<Refusal>().FirstOrDefault() is { } refusal)
        {
            return refusal;
        }

        return Outcome<IReadOnlyList<AttendanceChange>>.Of([.. changes.Values]);
    }

    /// <summary>Everybody in whose place another is entered, excused.</summary>
    public IReadOnlyList<AttendanceChange> ExcuseSubstituted(DateTime now)
    {
        var changes = new Dictionary<ParticipantId, AttendanceChange>();
        foreach (var substitute in roster)
        {
            if (substitute.Details.SubstituteForId is { } original && byId.ContainsKey(original))
            {
                Excuse(changes, original, substitute, now);
            }
        }

        return [.. changes.Values];
    }

    /// <summary>Marks whoever has the typed code as present; refused when it is no code, nobody's, or of one in whose place another comes.</summary>
    public Outcome<AttendanceCheckIn> CheckIn(string typed, DateTime now)
    {
        var code = CheckCode.Tidy(typed);
        if (!CheckCode.IsCode(code))
        {
            return code.Length == CheckCode.Length && code.All(char.IsLetterOrDigit)
                ? new Refusal("attendance.code-letters", string.Join(' ', code.Where(c => !CheckCode.Alphabet.Contains(c, StringComparison.Ordinal)).Distinct()))
                : new Refusal("attendance.code-form", CheckCode.Length);
        }

        if (roster.FirstOrDefault(p => p.Details.Code == code) is not { } participant)
        {
            return new Refusal("attendance.code-unknown", code);
        }

        if (MarkOf(participant.Id)?.Details.Mark == AttendanceMark.Present)
        {
            return new AttendanceCheckIn(participant, true, []);
        }

        var changes = Mark(participant.Id, AttendanceMark.Present, "", now);
        return changes.IsRefused ? changes.Refusal! : new AttendanceCheckIn(participant, false, changes.Value);
    }

    private StageAttendance? MarkOf(ParticipantId participant) => byParticipant.GetValueOrDefault(participant);

    private void Excuse(Dictionary<ParticipantId, AttendanceChange> changes, ParticipantId original, Participant substitute, DateTime now)
    {
        if (MarkOf(original)?.Details.Mark != AttendanceMark.Excused)
        {
            Write(changes, original, AttendanceMark.Excused, placeTaken?.Invoke(substitute) ?? "", now);
        }
    }

    private void Write(Dictionary<ParticipantId, AttendanceChange> changes, ParticipantId participant, AttendanceMark? mark, string note, DateTime now)
    {
        var existing = MarkOf(participant);
        if (mark is not { } wanted)
        {
            if (existing is not null)
            {
                changes[participant] = new AttendanceChange(existing.Id, null);
            }
        }
        else if (existing is null || existing.Details.Mark != wanted || existing.Details.Note != note)
        {
            var details = existing?.Details ?? new StageAttendanceDetails { StageId = stage, ParticipantId = participant };
            changes[participant] = new AttendanceChange(existing?.Id, details with { Mark = wanted, Note = note, MarkedAt = Seconds(now) });
        }
    }

    /// <summary>Whole seconds: what both databases keep alike.</summary>
    private static DateTime Seconds(DateTime now) => new(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
