using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Programmes;

public sealed class EditionMoveTests
{
    private static readonly DateOnly Day = new(2026, 10, 16);
    private static readonly InstitutionId Host = Id<InstitutionId>(1);
    private static readonly InstitutionId Next = Id<InstitutionId>(2);

    [Fact]
    public void Everything_that_is_missing_is_told_at_once_and_nothing_moves()
    {
        var edition = Made(new EditionDetails(), EditionState.Planned);

        var moves = EditionMove.Of(edition, Day, null);

        Assert.Equal([EditionState.Open, EditionState.Postponed, EditionState.Cancelled], moves.Select(m => m.Target));
        Assert.Equal(["host", "starts-on"], moves[0].Blocks.Select(b => b.Details[0]));
        Assert.All(moves.Skip(1), m => Assert.True(m is { NeedsReason: true, Blocks.Count: 0 }));
        Assert.Equal((EditionState.Planned, (InstitutionId?)null), (edition.State, edition.Details.HostId));
    }

    [Fact]
    public void Handing_over_needs_a_next_host_and_the_record_that_it_has_the_baton()
    {
        var without = EditionMove.Of(Made(new EditionDetails { HostId = Host, StartsOn = Day }, EditionState.Concluded), Day, null);
        Assert.Equal(["programmes.still-missing", "programmes.baton-not-with-next-host"], Assert.Single(without).Blocks.Select(b => b.Code));

        var with = Made(new EditionDetails { HostId = Host, NextHostId = Next, StartsOn = Day }, EditionState.Concluded);
        Assert.Equal("programmes.baton-not-with-next-host", Assert.Single(Assert.Single(EditionMove.Of(with, Day, Host)).Blocks).Code);
        Assert.Empty(Assert.Single(EditionMove.Of(with, Day, Next)).Blocks);
    }

    [Fact]
    public void It_does_not_begin_before_its_day()
    {
        var moves = EditionMove.Of(Made(new EditionDetails { HostId = Host, StartsOn = Day }, EditionState.Open), Day.AddDays(-1), null);

        Assert.Equal("programmes.too-early", Assert.Single(moves[0].Blocks).Code);
    }

    [Fact]
    public void Each_move_that_is_not_blocked_can_be_made()
    {
        foreach (var state in Enum.GetValues<EditionState>())
        {
            foreach (var move in EditionMove.Of(Made(new EditionDetails { HostId = Host, NextHostId = Next, StartsOn = Day }, state), Day, Next))
            {
                var edition = Made(new EditionDetails { HostId = Host, NextHostId = Next, StartsOn = Day }, state);
                Assert.Empty(move.Blocks);
                Assert.Null(edition.MoveTo(move.Target, Day, Next, move.NeedsReason ? "why" : ""));
                Assert.Equal(move.Target, edition.State);
            }
        }

        Assert.Empty(EditionMove.From(EditionState.Archived));
        Assert.Empty(EditionMove.From(EditionState.Cancelled));
    }

    private static Edition Made(EditionDetails details, EditionState state) => Edition.Create(Id<EditionId>(9), Id<ProgrammeId>(8), details, state).Value;
}
