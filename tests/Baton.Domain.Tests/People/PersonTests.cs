using Baton.Domain.People;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.People;

public sealed class PersonTests
{
    [Theory]
    [InlineData("", "", "plan.name-missing")]
    [InlineData("程𬱖", "", null)]
    [InlineData("", "Lin Wenjing", null)]
    [InlineData("\u200fمحمد", "", null)]
    [InlineData("=cmd|' /C calc'!A0", "", null)]
    public void One_language_suffices_for_a_name(string zh, string en, string? code) =>
        Assert.Equal(code, Person.Create(Id<PersonId>(1), default, new() { FullName = Say(zh, en) }).Refusal?.Code);

    [Fact]
    public void A_name_is_counted_in_what_a_reader_sees_as_characters()
    {
        var longest = string.Concat(Enumerable.Repeat("𬱖", Rules.LongestName));

        Assert.Null(new PersonDetails { FullName = Say(longest, "") }.Check());
        Assert.Equal("plan.name-too-long", new PersonDetails { FullName = Say(longest + "李", "") }.Check()?.Code);
    }
}
