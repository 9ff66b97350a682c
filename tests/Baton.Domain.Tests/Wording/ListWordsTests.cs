using Baton.Domain.Wording;

namespace Baton.Domain.Tests.Wording;

public class ListWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a|b", "a and b")]
    [InlineData("a|b|c", "a, b and c")]
    public void English_joins_with_and(string items, string expected) =>
        Assert.Equal(expected, ListWords.And(Items(items), Language.En));

    [Theory]
    [InlineData("", "")]
    [InlineData("甲", "甲")]
    [InlineData("甲|乙", "甲和乙")]
    [InlineData("甲|乙|丙", "甲、乙和丙")]
    [InlineData("SZU|HITSZ", "SZU 和 HITSZ")]
    [InlineData("甲|SZU", "甲和 SZU")]
    public void Chinese_joins_with_the_enumeration_comma(string items, string expected) =>
        Assert.Equal(expected, ListWords.And(Items(items), Language.Zh));

    [Fact]
    public void Long_items_are_parted_by_semicolons()
    {
        Assert.Equal("a, of x; b, of y; and c", ListWords.AndLong(["a, of x", "b, of y", "c"], Language.En));
        Assert.Equal("甲；乙；丙", ListWords.AndLong(["甲", "乙", "丙"], Language.Zh));
    }

    [Fact]
    public void A_choice_and_a_bare_row()
    {
        Assert.Equal("a, b or c", ListWords.Or(["a", "b", "c"], Language.En));
        Assert.Equal("甲或乙", ListWords.Or(["甲", "乙"], Language.Zh));
        Assert.Equal("a, b", ListWords.Plain(["a", "b"], Language.En));
        Assert.Equal("甲、乙", ListWords.Plain(["甲", "乙"], Language.Zh));
    }

    private static string[] Items(string joined) => joined.Length == 0 ? [] : joined.Split('|');
}
