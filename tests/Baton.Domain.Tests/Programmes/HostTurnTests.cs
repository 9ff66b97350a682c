using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Programmes;

public sealed class HostTurnTests
{
    private static readonly HostTurnDetails Complete = new()
    {
        Number = 3,
        InstitutionId = Id<InstitutionId>(1),
        SwappedWithId = Id<InstitutionId>(2),
        Reason = Say("校舍修缮", "repairs"),
    };

    [Theory]
    [InlineData(HostStanding.Planned, true)]
    [InlineData(HostStanding.Agreed, true)]
    [InlineData(HostStanding.Swapped, true)]
    [InlineData(HostStanding.Declined, false)]
    [InlineData(HostStanding.Skipped, false)]
    public void A_complete_line_of_any_standing_stands_and_says_whether_it_names_the_host(HostStanding standing, bool names)
    {
        var line = Complete with { Standing = standing };

        Assert.Null(line.Check());
        Assert.Equal(names, line.NamesHost);
    }

    [Theory]
    [InlineData(HostStanding.Declined, "programmes.reason-missing")]
    [InlineData(HostStanding.Skipped, "programmes.reason-missing")]
    [InlineData(HostStanding.Swapped, "programmes.reason-missing")]
    [InlineData(HostStanding.Planned, null)]
    [InlineData(HostStanding.Agreed, null)]
    public void What_departs_from_the_order_needs_a_reason(HostStanding standing, string? code) =>
        Assert.Equal(code, (Complete with { Standing = standing, Reason = LocalizedText.Empty }).Check()?.Code);

    [Theory]
    [InlineData(HostStanding.Planned, null)]
    [InlineData(HostStanding.Agreed, "programmes.turn-without-host")]
    [InlineData(HostStanding.Swapped, "programmes.turn-without-host")]
    [InlineData(HostStanding.Declined, "programmes.turn-without-host")]
    [InlineData(HostStanding.Skipped, "programmes.turn-without-host")]
    public void Only_a_planned_turn_may_be_nobodys_yet(HostStanding standing, string? code) =>
        Assert.Equal(code, (Complete with { Standing = standing, InstitutionId = null }).Check()?.Code);

    [Fact]
    public void A_swap_has_a_partner_who_is_another()
    {
        Assert.Equal("programmes.swap-without-partner", (Complete with { Standing = HostStanding.Swapped, SwappedWithId = null }).Check()?.Code);
        Assert.Equal("programmes.swap-with-itself", (Complete with { Standing = HostStanding.Swapped, SwappedWithId = Complete.InstitutionId }).Check()?.Code);
    }
}
