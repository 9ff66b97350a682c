using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Publicity;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Publicity;

public sealed class CreditTests
{
    [Fact]
    public void A_person_or_a_unit_holds_it()
    {
        Assert.Null(new CreditDetails { PersonId = Id<PersonId>(1) }.Check());
        Assert.Null(new CreditDetails { UnitId = Id<InstitutionId>(2) }.Check());
        Assert.Equal("publicity.credit-without-holder", new CreditDetails().Check()?.Code);
    }
}
