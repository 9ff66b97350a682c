using Baton.Domain.Sessions;

namespace Baton.Domain.Tests.Sessions;

public sealed class AgendaItemTests
{
    [Theory]
    [InlineData(1, null, null)]
    [InlineData(999, 1440, null)]
    [InlineData(0, 10, "plan.number-out-of-range")]
    [InlineData(1, 0, "plan.number-out-of-range")]
    [InlineData(1, 1441, "plan.number-out-of-range")]
    public void Number_and_minutes_are_possible(int number, int? minutes, string? code) =>
        Assert.Equal(code, new AgendaItemDetails { Number = number, Minutes = minutes }.Check()?.Code);
}
