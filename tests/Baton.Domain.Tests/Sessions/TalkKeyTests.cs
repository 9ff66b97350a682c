using Baton.Domain.Sessions;

namespace Baton.Domain.Tests.Sessions;

public sealed class TalkKeyTests
{
    [Theory]
    [InlineData("Promoting High-Quality Development", "promoting-high-quality-development")]
    [InlineData("  “What’s new?”: 3 answers / Réponses  ", "whats-new-3-answers-reponses")]
    [InlineData("", "talk-4")]
    [InlineData("课堂", "talk-4")]
    [InlineData("a b", "a-b-3")]
    public void The_name_is_made_of_the_title(string title, string expected) =>
        Assert.Equal(expected, TalkKey.Suggest(new LocalizedText("题目", title), 4, ["a-b", "a-b-2"]));

    [Fact]
    public void It_can_always_stand_in_an_address()
    {
        var title = string.Join(' ', Enumerable.Repeat("word", 30));
        var name = TalkKey.Suggest(new LocalizedText("", title), 1, [TalkKey.Suggest(new LocalizedText("", title), 1, [])]);
        Assert.True(Rules.IsSlug(name, 1), name);
        Assert.EndsWith("-2", name, StringComparison.Ordinal);
        Assert.True(Rules.IsSlug(TalkKey.Suggest(new LocalizedText("", new string('x', 200)), 7, []), 1));
    }
}
