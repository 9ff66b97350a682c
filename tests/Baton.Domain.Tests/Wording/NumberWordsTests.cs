using Baton.Domain.Wording;

namespace Baton.Domain.Tests.Wording;

public class NumberWordsTests
{
    [Theory]
    [InlineData(0, "No stops", "0 个观摩点")]
    [InlineData(1, "One stop", "一个观摩点")]
    [InlineData(2, "Two stops", "两个观摩点")]
    [InlineData(3, "Three stops", "三个观摩点")]
    [InlineData(10, "Ten stops", "十个观摩点")]
    [InlineData(11, "11 stops", "11 个观摩点")]
    public void Small_counts_are_in_words(int count, string english, string chinese)
    {
        Assert.Equal(english, NumberWords.CountHeading(count, "stop", "stops", "个观摩点", Language.En));
        Assert.Equal(chinese, NumberWords.CountHeading(count, "stop", "stops", "个观摩点", Language.Zh));
    }

    [Theory]
    [InlineData(1, "first", "第一")]
    [InlineData(10, "tenth", "第十")]
    [InlineData(11, "11th", "第 11")]
    [InlineData(21, "21st", "第 21")]
    [InlineData(112, "112th", "第 112")]
    public void Places_in_a_row(int number, string english, string chinese)
    {
        Assert.Equal(english, NumberWords.Ordinal(number, Language.En));
        Assert.Equal(chinese, NumberWords.Ordinal(number, Language.Zh));
    }

    [Fact]
    public void The_number_of_an_edition_is_in_digits()
    {
        Assert.Equal("Edition 3", NumberWords.Edition(3, Language.En));
        Assert.Equal("edition 3", NumberWords.EditionInText(3, Language.En));
        Assert.Equal("第 3 届", NumberWords.Edition(3, Language.Zh));
    }
}
