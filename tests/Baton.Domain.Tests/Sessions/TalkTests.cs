using Baton.Domain.Sessions;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Sessions;

public sealed class TalkTests
{
    [Theory]
    [InlineData("a", null)]
    [InlineData("teaching-with-the-door-open", null)]
    [InlineData("", "sessions.talk-key-form")]
    [InlineData("Open Door", "sessions.talk-key-form")]
    [InlineData("../etc", "sessions.talk-key-form")]
    public void Its_name_in_addresses_is_plain(string slug, string? code) => Assert.Equal(code, new TalkDetails { Slug = slug, Title = Say("", "Doors") }.Check()?.Code);

    [Fact]
    public void It_has_at_most_a_hundred_sections()
    {
        var talk = new TalkDetails { Slug = "doors", Title = Say("", "Doors"), Sections = [.. Enumerable.Repeat(new TalkSection(Say("", "A"), LocalizedText.Empty), 100)] };

        Assert.Null(talk.Check());
        Assert.Equal("plan.number-out-of-range", (talk with { Sections = [.. talk.Sections, talk.Sections[0]] }).Check()?.Code);
    }
}
