using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Programmes;

public sealed class HostNamingTests
{
    private static readonly InstitutionId A = Id<InstitutionId>(1);
    private static readonly InstitutionId B = Id<InstitutionId>(2);
    private static readonly InstitutionId C = Id<InstitutionId>(3);

    [Fact]
    public void Who_agreed_hosts_the_edition_and_receives_the_baton_from_the_one_before()
    {
        var (four, five) = (Made(4, EditionState.UnderWay, A), Made(5, EditionState.Planned));

        var changed = Naming([Turn(5, B)], four, five).Write([5], new HashSet<InstitutionId>());

        Assert.Equal([five, four], changed);
        Assert.Equal((B, B), (five.Details.HostId!.Value, four.Details.NextHostId!.Value));
    }

    [Fact]
    public void A_swap_changes_both_editions()
    {
        var (five, six) = (Made(5, EditionState.Planned, A, B), Made(6, EditionState.Planned, B));

        Naming([Turn(5, B, HostStanding.Swapped), Turn(6, A, HostStanding.Swapped)], five, six).Write([5, 6], new HashSet<InstitutionId> { A, B });

        Assert.Equal((B, A, A), (five.Details.HostId!.Value, six.Details.HostId!.Value, five.Details.NextHostId!.Value));
    }

    [Fact]
    public void Who_declined_is_named_no_longer_and_others_stay()
    {
        var (five, six) = (Made(5, EditionState.Open, A), Made(6, EditionState.Planned, C));

        Naming([Turn(5, A, HostStanding.Declined), Turn(6, B, HostStanding.Declined)], five, six).Write([5, 6], new HashSet<InstitutionId> { A, B });

        Assert.Null(five.Details.HostId);
        Assert.Equal(C, six.Details.HostId);
    }

    [Fact]
    public void What_has_begun_or_was_handed_over_keeps_its_names()
    {
        var (three, four) = (Made(3, EditionState.HandedOver, A, C), Made(4, EditionState.Concluded, C));

        Assert.Empty(Naming([Turn(4, B)], three, four).Write([4], new HashSet<InstitutionId> { C }));
        Assert.Equal((C, C), (three.Details.NextHostId!.Value, four.Details.HostId!.Value));
    }

    private static HostNaming Naming(HostTurnDetails[] turns, params Edition[] editions) => new(turns, editions);

    private static HostTurnDetails Turn(int number, InstitutionId host, HostStanding standing = HostStanding.Agreed) =>
        new() { Number = number, InstitutionId = host, Standing = standing, Reason = Say("原因", "reason") };

    private static Edition Made(int number, EditionState state, InstitutionId? host = null, InstitutionId? next = null) =>
        Edition.Create(Id<EditionId>(100 + number), Id<ProgrammeId>(8), new EditionDetails { Number = number, HostId = host, NextHostId = next }, state).Value;
}
