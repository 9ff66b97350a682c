using Baton.Domain.Attendance;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Attendance;

public sealed class AttendanceSheetTests
{
    private static readonly StageId Stage = Id<StageId>(1);
    private static readonly DateTime Now = new DateTime(2024, 12, 6, 7, 30, 1, DateTimeKind.Utc).AddMilliseconds(250);

    /// <summary>Participant 2 comes in the place of participant 1.</summary>
    private static readonly Participant[] Roster = [Made(1, "CCCC3"), Made(2, "CCCC4", 1), Made(3, "CCCC6")];

    [Fact]
    public void A_code_finds_one_and_marks_them_once()
    {
        var found = Sheet().CheckIn("cccc6", Now).Value;

        Assert.False(found.Already);
        Assert.Equal((Id<ParticipantId>(3), AttendanceMark.Present, new DateTime(2024, 12, 6, 7, 30, 1, DateTimeKind.Utc)), Only(found.Changes));
        Assert.True(Sheet(Mark(3, AttendanceMark.Present)).CheckIn("CCCC6", Now).Value is { Already: true, Changes.Count: 0 });
        Assert.Equal("attendance.code-unknown", Sheet().CheckIn("CCCC9", Now).Refusal?.Code);
        Assert.Equal("attendance.code-form", Sheet().CheckIn("hell", Now).Refusal?.Code);
        Assert.Equal("attendance.code-letters E L O", Sheet().CheckIn("hello", Now).Refusal is { } refusal ? $"{refusal.Code} {refusal.Details[0]}" : "");
    }

    [Fact]
    public void Who_is_substituted_is_excused_when_the_other_comes()
    {
        var changes = Sheet().CheckIn("CCCC4", Now).Value.Changes;

        Assert.Equal([(2, AttendanceMark.Present, ""), (1, AttendanceMark.Excused, "2 comes")], changes.Select(c => (Number(c), c.Details!.Mark, c.Details.Note)));
        Assert.Equal("attendance.substituted", Sheet().CheckIn("CCCC3", Now).Refusal?.Code);
        Assert.Equal("attendance.substituted", Sheet().Mark(Id<ParticipantId>(1), AttendanceMark.Absent, "", Now).Refusal?.Code);
        Assert.Equal(1, Number(Assert.Single(Sheet().ExcuseSubstituted(Now))));
        Assert.Empty(Sheet(Mark(1, AttendanceMark.Excused)).ExcuseSubstituted(Now));
    }

    [Fact]
    public void A_list_writes_only_what_differs()
    {
        var sheet = Sheet(Mark(2, AttendanceMark.Present), Mark(3, AttendanceMark.Absent));

        var changes = sheet.MarkAll([(Id<ParticipantId>(2), AttendanceMark.Present, ""), (Id<ParticipantId>(3), null, ""), (Id<ParticipantId>(1), AttendanceMark.Excused, "病假")], Now).Value;

        Assert.Equal([1, 3], changes.Select(c => c.Details is null ? 3 : Number(c)).Order());
        Assert.Equal(Id<StageAttendanceId>(3), Assert.Single(changes, c => c.Details is null).Existing);
        Assert.Equal("attendance.not-on-roster", sheet.Mark(Id<ParticipantId>(9), AttendanceMark.Present, "", Now).Refusal?.Code);
    }

    [Fact]
    public void Lines_tell_who_stands_for_whom()
    {
        var lines = Sheet(Mark(3, AttendanceMark.Absent)).Lines();

        Assert.Equal((Roster[1], null, (AttendanceMark?)null), (lines[0].Substitute, lines[0].StandsFor, lines[0].Mark));
        Assert.Equal(Roster[0], lines[1].StandsFor);
        Assert.Equal(AttendanceMark.Absent, lines[2].Mark);
    }

    private static AttendanceSheet Sheet(params StageAttendance[] marks) => new(Stage, Roster, marks, p => $"{Roster.ToList().IndexOf(p) + 1} comes");

    private static StageAttendance Mark(int participant, AttendanceMark mark) => StageAttendance.Create(
        Id<StageAttendanceId>(participant), default, new StageAttendanceDetails { StageId = Stage, ParticipantId = Id<ParticipantId>(participant), Mark = mark }).Value;

    private static Participant Made(int number, string code, int? whom = null) => Participant.Create(
        Id<ParticipantId>(number), default, new ParticipantDetails { PersonId = Id<PersonId>(number), Code = code, SubstituteForId = whom is { } w ? Id<ParticipantId>(w) : null }).Value;

    private static int Number(AttendanceChange change) => Roster.ToList().FindIndex(p => p.Id == change.Details!.ParticipantId) + 1;

    private static (ParticipantId, AttendanceMark, DateTime?) Only(IReadOnlyList<AttendanceChange> changes)
    {
        var details = Assert.Single(changes).Details!;
        return (details.ParticipantId, details.Mark, details.MarkedAt);
    }
}
