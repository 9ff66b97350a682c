using Baton.Domain.Attendance;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using CsCheck;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Attendance;

public sealed class AttendanceCountTests
{
    private static readonly Category[] Categories = [.. Enumerable.Range(1, 3).Select(i => Category.Create(Id<CategoryId>(i), default, new CategoryDetails { Order = i, Name = Say($"类别{i}", $"Category {i}") }).Value)];

    [Fact]
    public void A_substitute_is_expected_in_the_place_of_the_one_who_sends_them()
    {
        Participant[] roster = [Made(1, 1, 1), Made(2, 1, 1, 1), Made(3, 2, 2), Made(4, null, null)];
        var count = Count(roster, Mark(1, AttendanceMark.Excused), Mark(2, AttendanceMark.Present), Mark(3, AttendanceMark.Absent));

        Assert.Equal((new AttendanceFigures(3, 1, 0, 1), 1), (count.All, count.Substituted));
        Assert.Equal(1, count.All.Unmarked);
        Assert.Equal([1, 1, 1], count.Categories.Select(c => c.Figures.Expected));
        Assert.Null(count.Categories[^1].Category);
        Assert.Equal([Id<InstitutionId>(2), Id<InstitutionId>(1), null], count.Delegations.Select(d => d.Delegation));
    }

    [Fact]
    public void Categories_and_delegations_sum_up_to_everybody() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Bool).List[0, 40].Sample(rows =>
        {
            var roster = rows.Select((r, i) => Made(i + 1, r.Item1 == 0 ? null : r.Item1, r.Item2 == 0 ? null : r.Item2, r.Item4 && i % 2 == 1 ? i : null)).ToArray();
            var marks = rows.SelectMany((r, i) => r.Item3 < 3 ? [Mark(i + 1, (AttendanceMark)r.Item3)] : Array.Empty<StageAttendance>()).ToArray();

            var count = Count(roster, marks);

            Assert.Equal(roster.Length, count.All.Expected + count.Substituted);
            Assert.True(count.All.Unmarked >= 0);
            Assert.Equal(count.All, Sum(count.Categories.Select(c => c.Figures)));
            Assert.Equal(count.All, Sum(count.Delegations.Select(d => d.Figures)));
        });

    private static AttendanceFigures Sum(IEnumerable<AttendanceFigures> parts) =>
        parts.Aggregate(new AttendanceFigures(0, 0, 0, 0), (a, b) => new(a.Expected + b.Expected, a.Present + b.Present, a.Excused + b.Excused, a.Absent + b.Absent));

    private static AttendanceCount Count(Participant[] roster, params StageAttendance[] marks) =>
        AttendanceCount.Of(new AttendanceSheet(Id<StageId>(1), roster, marks), Categories, p => p.Details.InstitutionId, [Id<InstitutionId>(2), Id<InstitutionId>(1)]);

    private static StageAttendance Mark(int participant, AttendanceMark mark) => StageAttendance.Create(
        Id<StageAttendanceId>(participant), default, new StageAttendanceDetails { StageId = Id<StageId>(1), ParticipantId = Id<ParticipantId>(participant), Mark = mark }).Value;

    private static Participant Made(int number, int? category, int? delegation, int? whom = null) => Participant.Create(Id<ParticipantId>(number), default, new ParticipantDetails
    {
        PersonId = Id<PersonId>(number),
        Order = number,
        CategoryId = category is { } c ? Id<CategoryId>(c) : null,
        InstitutionId = delegation is { } d ? Id<InstitutionId>(d) : null,
        SubstituteForId = whom is { } w ? Id<ParticipantId>(w) : null,
    }).Value;
}
