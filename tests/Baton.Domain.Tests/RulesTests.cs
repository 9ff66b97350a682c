using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests;

public sealed class RulesTests
{
    [Fact]
    public void The_first_refusal_wins()
    {
        var second = new Refusal("a.b");

        Assert.Same(second, Rules.First(null, second, new Refusal("c.d")));
        Assert.Null(Rules.First(null, null));
    }

    [Fact]
    public void Running_text_has_an_end_in_either_language()
    {
        var longest = new string('字', Rules.LongestText);

        Assert.Null(Rules.Text(Say(longest, longest), "note"));
        Assert.Equal("plan.text-too-long", Rules.Text(Say("", longest + "字"), "note")?.Code);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(1, null)]
    [InlineData(9, null)]
    [InlineData(0, "plan.number-out-of-range")]
    [InlineData(10, "plan.number-out-of-range")]
    public void Bounds_are_inclusive(int? number, string? code) => Assert.Equal(code, Rules.Between(number, 1, 9, "n")?.Code);
}
