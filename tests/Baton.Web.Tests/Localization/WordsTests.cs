using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Localization;

namespace Baton.Web.Tests.Localization;

public class WordsTests
{
    [Fact]
    public void Every_state_has_a_word_in_both_languages()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.All(Enum.GetValues<EditionState>(), state => Assert.NotEmpty(Words.For(state, language)));
            Assert.All(Enum.GetValues<HostStanding>(), standing => Assert.NotEmpty(Words.For(standing, language)));
        }
    }

    [Fact]
    public void The_languages_differ()
    {
        Assert.Equal("是", Words.In(Language.Zh, "Yes"));
        Assert.Equal("Yes", Words.In(Language.En, "Yes"));
    }

    [Fact]
    public void An_unknown_word_is_an_error_of_the_program() =>
        Assert.Throws<ArgumentException>(() => Words.In(Language.En, "NoSuchWord"));
}
