using Baton.Domain.SiteVisits;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.SiteVisits;

public sealed class StopTests
{
    private static readonly StopDetails Stop = new() { Name = Say("观象楼", "Observatory") };

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(1, 1, null)]
    [InlineData(10_000, 600, null)]
    [InlineData(0, 25, "plan.number-out-of-range")]
    [InlineData(30, 0, "plan.number-out-of-range")]
    [InlineData(30, 601, "plan.number-out-of-range")]
    public void Capacity_and_minutes_are_possible_numbers_or_not_known(int? capacity, int? minutes, string? code) =>
        Assert.Equal(code, (Stop with { Capacity = capacity, Minutes = minutes }).Check()?.Code);

    [Fact]
    public void It_has_a_name() => Assert.Equal("plan.name-missing", (Stop with { Name = LocalizedText.Empty }).Check()?.Code);
}
