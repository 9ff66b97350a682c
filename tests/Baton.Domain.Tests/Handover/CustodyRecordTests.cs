using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Handover;

public sealed class CustodyRecordTests
{
    [Fact]
    public void Nobody_gives_the_baton_to_themselves()
    {
        var record = new CustodyRecordDetails { GiverId = Id<InstitutionId>(1), ReceiverId = Id<InstitutionId>(2) };

        Assert.Null(record.Check());
        Assert.Equal("handover.given-to-itself", (record with { ReceiverId = record.GiverId }).Check()?.Code);
    }
}
