using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests;

public sealed class LocalizedTextTests
{
    [Theory]
    [InlineData("甲", "A", Language.Zh, "甲", Language.Zh)]
    [InlineData("甲", "", Language.En, "甲", Language.Zh)]
    [InlineData("", "A", Language.Zh, "A", Language.En)]
    [InlineData("", "", Language.Zh, "", Language.Zh)]
    public void The_other_language_stands_in_and_says_so(string zh, string en, Language wanted, string shown, Language found) =>
        Assert.Equal((shown, found), Say(zh, en).Best(wanted));

    [Fact]
    public void Half_and_empty_are_told_apart()
    {
        Assert.True(LocalizedText.Empty.IsEmpty);
        Assert.False(LocalizedText.Empty.IsHalf);
        Assert.True(Say("甲", "").IsHalf);
        Assert.False(LocalizedText.Both("A").IsHalf);
    }

    [Fact]
    public void One_side_is_replaced_and_the_other_kept() => Assert.Equal(Say("甲", "B"), Say("甲", "A").With(Language.En, "B"));
}
