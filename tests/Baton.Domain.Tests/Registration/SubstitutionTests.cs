using Baton.Domain.People;
using Baton.Domain.Registration;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Registration;

public sealed class SubstitutionTests
{
    private static readonly Participant[] Roster = [Made(1), Made(2, 1), Made(3), Made(4)];

    [Fact]
    public void One_comes_in_the_place_of_another()
    {
        Assert.Null(Check(4, 3));
        Assert.Null(Check(2, 1));
        Assert.Null(Check(4, null));
    }

    [Theory]
    [InlineData(3, 3, "registration.substitute-of-oneself")]
    [InlineData(3, 2, "registration.substitute-chain")]
    [InlineData(1, 3, "registration.substitute-chain")]
    [InlineData(3, 1, "registration.substituted-already")]
    [InlineData(3, 9, "registration.original-gone")]
    public void Oneself_chains_and_two_for_one_are_refused(int who, int whom, string code) => Assert.Equal(code, Check(who, whom)?.Code);

    [Fact]
    public void A_participant_never_stands_in_for_themselves()
    {
        var details = new ParticipantDetails { SubstituteForId = Id<ParticipantId>(3) };

        Assert.Equal("registration.substitute-of-oneself", Participant.Create(Id<ParticipantId>(3), default, details).Refusal?.Code);
        Assert.Equal("registration.substitute-of-oneself", Roster[2].Describe(details)?.Code);
    }

    private static Refusal? Check(int who, int? whom) => Substitution.Check(Roster.ToDictionary(p => p.Id, p => p.Details), Id<ParticipantId>(who), new ParticipantDetails { SubstituteForId = whom is { } w ? Id<ParticipantId>(w) : null });

    private static Participant Made(int number, int? whom = null) => Participant.Create(
        Id<ParticipantId>(number), default, new ParticipantDetails { PersonId = Id<PersonId>(number), SubstituteForId = whom is { } w ? Id<ParticipantId>(w) : null }).Value;
}
