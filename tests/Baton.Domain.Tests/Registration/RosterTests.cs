using Baton.Domain.Registration;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Registration;

public sealed class RosterTests
{
    private static readonly Dictionary<ParticipantId, ParticipantDetails> People = new()
    {
        [Id<ParticipantId>(1)] = new() { Code = "CCCCC" },
        [Id<ParticipantId>(2)] = new(),
    };

    [Fact]
    public void A_code_is_one_person_s()
    {
        Assert.Equal("registration.code-taken", Roster.Check(People, Id<ParticipantId>(2), new() { Code = "CCCCC" })?.Code);
        Assert.Null(Roster.Check(People, Id<ParticipantId>(1), new() { Code = "CCCCC" }));
        Assert.Null(Roster.Check(People, Id<ParticipantId>(2), new()));
    }

    [Fact]
    public void Substitutes_are_looked_at_too() =>
        Assert.Equal("registration.original-gone", Roster.Check(People, Id<ParticipantId>(2), new() { SubstituteForId = Id<ParticipantId>(9) })?.Code);
}
