using Baton.Domain.Institutions;
using Baton.Domain.Publicity;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Publicity;

public sealed class ReportSignOffTests
{
    private static readonly ReportSignOffDetails Whole = new() { UnitId = Id<InstitutionId>(1), SignedAt = DateTime.UnixEpoch, TextHash = new string('0', 64) };

    [Fact]
    public void A_signature_has_a_holder_a_time_and_a_text()
    {
        Assert.Null(Whole.Check());
        Assert.Equal("publicity.sign-off-without-holder", (Whole with { UnitId = null }).Check()?.Code);
        Assert.Equal("publicity.sign-off-half", (Whole with { SignedAt = null }).Check()?.Code);
        Assert.Equal("publicity.sign-off-half", (Whole with { TextHash = "" }).Check()?.Code);
        Assert.Equal("publicity.sign-off-half", (Whole with { TextHash = "beef" }).Check()?.Code);
        Assert.Equal("plan.number-out-of-range", (Whole with { Order = 0 }).Check()?.Code);
        Assert.True(ReportSignOff.Create(Id<ReportSignOffId>(1), default, Whole with { UnitId = null }).IsRefused);
    }
}
