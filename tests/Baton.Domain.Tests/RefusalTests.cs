namespace Baton.Domain.Tests;

public sealed class RefusalTests
{
    [Fact]
    public void An_outcome_is_a_value_or_the_reason_there_is_none()
    {
        Outcome<int> three = 3;
        Outcome<int> none = new Refusal("plan.name-missing", "name");

        Assert.Equal((false, 3), (three.IsRefused, three.Value));
        Assert.Equal("plan.name-missing", none.Refusal?.Code);
        Assert.Contains("plan.name-missing", Assert.Throws<InvalidOperationException>(() => none.Value).Message, StringComparison.Ordinal);
    }
}
