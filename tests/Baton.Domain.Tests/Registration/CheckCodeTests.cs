using Baton.Domain.People;
using Baton.Domain.Registration;
using CsCheck;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Registration;

public sealed class CheckCodeTests
{
    [Theory]
    [InlineData("c3-f4h", "C3F4H")]
    [InlineData(" Ｃ３ Ｆ４Ｈ ", "C3F4H")]
    public void A_code_is_read_as_it_is_typed(string typed, string code)
    {
        Assert.Equal(code, CheckCode.Tidy(typed));
        Assert.True(CheckCode.IsCode(code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("C3F4")]
    [InlineData("C3F4HH")]
    [InlineData("C3F4O")]
    [InlineData("c3f4h")]
    public void Anything_else_is_none(string text) => Assert.False(CheckCode.IsCode(text));

    [Fact]
    public void Everybody_gets_a_code_of_their_own_and_keeps_it() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[0, 1000]).Sample((people, seed) =>
        {
            var random = new Random(seed);
            var roster = Enumerable.Range(1, people).Select(i => Participant.Create(Id<ParticipantId>(i), default, new ParticipantDetails { PersonId = Id<PersonId>(i), Code = i == 1 ? "CCCCC" : "" }).Value).ToList();

            var given = CheckCode.Give(roster, random.Next);

            Assert.Equal(people - 1, given.Count);
            Assert.Distinct(given.Select(g => g.Details.Code).Append("CCCCC"));
            Assert.All(given, g => Assert.True(CheckCode.IsCode(g.Details.Code)));
        });

    [Fact]
    public void A_code_that_is_taken_is_passed_over() => Assert.Equal("DCCCC", CheckCode.Next(new HashSet<string> { "CCCCC" }, _ => 0));

    [Fact]
    public void A_participant_has_no_code_or_a_right_one() =>
        Assert.Equal("registration.code-form", Participant.Create(Id<ParticipantId>(1), default, new ParticipantDetails { Code = "12345" }).Refusal?.Code);
}
