using Baton.Domain.Programmes;

namespace Baton.Domain.Tests.Programmes;

public sealed class MembershipTests
{
    [Fact]
    public void It_does_not_end_before_it_begins()
    {
        var day = new DateOnly(2025, 9, 1);

        Assert.Null(new MembershipDetails { From = day, Until = day }.Check());
        Assert.Null(new MembershipDetails { Until = day }.Check());
        Assert.Equal("plan.ends-before-start", new MembershipDetails { From = day, Until = day.AddDays(-1) }.Check()?.Code);
    }
}
