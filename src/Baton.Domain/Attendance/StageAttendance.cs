using Baton.Domain.Programmes;
using Baton.Domain.Registration;

namespace Baton.Domain.Attendance;

/// <summary>Id of an attendance mark.</summary>
public readonly record struct StageAttendanceId(Guid Value) : IEntityId<StageAttendanceId>
{
    /// <inheritdoc/>
    public static StageAttendanceId From(Guid value) => new(value);
}

/// <summary>Whether a participant was there.</summary>
public enum AttendanceMark
{
    /// <summary>Was there.</summary>
    Present,

    /// <summary>Had leave.</summary>
    Excused,

    /// <summary>Was not there.</summary>
    Absent,
}

/// <summary>What is written about one participant at one stage.</summary>
public sealed record StageAttendanceDetails : IDetails
{
    /// <summary>The stage.</summary>
    public StageId StageId { get; init; }

    /// <summary>The participant; once in a stage.</summary>
    public ParticipantId ParticipantId { get; init; }

    /// <summary>There, excused or absent.</summary>
    public AttendanceMark Mark { get; init; }

    /// <summary>Why somebody was excused, or who came instead; may be empty.</summary>
    [Personal]
    [OfficeOnly]
    public string Note { get; init; } = "";

    /// <summary>When it was marked, in UTC and whole seconds; null = not recorded.</summary>
    [OfficeOnly]
    public DateTime? MarkedAt { get; init; }

    /// <inheritdoc/>
    public Refusal? Check() => Note.Length > Rules.LongestText ? new Refusal("plan.text-too-long", "note", Rules.LongestText) : null;
}

/// <summary>Whether one participant was at one stage.</summary>
public sealed class StageAttendance : PlanPart<StageAttendanceId, StageAttendanceDetails>
{
    private StageAttendance()
    {
    }

    private StageAttendance(StageAttendanceId id, PlanScope scope, StageAttendanceDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters a mark.</summary>
    public static Outcome<StageAttendance> Create(StageAttendanceId id, PlanScope scope, StageAttendanceDetails details) =>
        details.Check() is { } refusal ? refusal : new StageAttendance(id, scope, details);
}
