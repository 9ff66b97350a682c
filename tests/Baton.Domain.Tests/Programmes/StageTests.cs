using Baton.Domain.Programmes;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Programmes;

public sealed class StageTests
{
    private static readonly StageDetails Session = new() { Name = Say("交流会", "Session"), StartsAt = new TimeOnly(9, 0), EndsAt = new TimeOnly(11, 30) };

    [Fact]
    public void It_ends_after_it_begins()
    {
        Assert.Null(Session.Check());
        Assert.Null((Session with { EndsAt = null }).Check());
        Assert.Equal("plan.ends-before-start", (Session with { EndsAt = Session.StartsAt }).Check()?.Code);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(100_000, null)]
    [InlineData(-1, "plan.number-out-of-range")]
    [InlineData(100_001, "plan.number-out-of-range")]
    public void Its_attendance_is_a_possible_number(int attendance, string? code) => Assert.Equal(code, (Session with { PublishedAttendance = attendance }).Check()?.Code);

    [Fact]
    public void It_has_a_name() => Assert.Equal("plan.name-missing", (Session with { Name = LocalizedText.Empty }).Check()?.Code);
}
