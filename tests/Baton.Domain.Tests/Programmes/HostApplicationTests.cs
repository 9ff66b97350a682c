using Baton.Domain.Programmes;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Programmes;

public sealed class HostApplicationTests
{
    [Fact]
    public void An_application_is_decided_after_it_came_in()
    {
        var details = new HostApplicationDetails { Number = 2, SubmittedOn = new DateOnly(2025, 1, 2) };

        Assert.False(HostApplication.Create(Id<HostApplicationId>(1), default, details).IsRefused);
        Assert.Equal("plan.ends-before-start", HostApplication.Create(Id<HostApplicationId>(1), default, details with { DecidedOn = new DateOnly(2025, 1, 1) }).Refusal?.Code);
    }
}
