using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Programmes;

public sealed class EditionTests
{
    private static readonly DateOnly Day = new(2026, 5, 22);

    private static readonly InstitutionId Host = Id<InstitutionId>(1);

    private static readonly InstitutionId Next = Id<InstitutionId>(2);

    /// <summary>Every transition, and the states from which it is allowed.</summary>
    public static TheoryData<string, EditionState[], EditionState> Transitions => new()
    {
        { "open", [EditionState.Planned], EditionState.Open },
        { "begin", [EditionState.Open], EditionState.UnderWay },
        { "conclude", [EditionState.UnderWay], EditionState.Concluded },
        { "hand over", [EditionState.Concluded], EditionState.HandedOver },
        { "archive", [EditionState.HandedOver], EditionState.Archived },
        { "cancel", [EditionState.Planned, EditionState.Open, EditionState.Postponed], EditionState.Cancelled },
        { "postpone", [EditionState.Planned, EditionState.Open], EditionState.Postponed },
        { "resume", [EditionState.Postponed], EditionState.Planned },
    };

    [Theory]
    [MemberData(nameof(Transitions))]
    public void A_transition_is_allowed_from_its_states_and_refused_from_every_other(string verb, EditionState[] from, EditionState to)
    {
        foreach (var state in Enum.GetValues<EditionState>())
        {
            var edition = In(state);

            var refusal = Do(edition, verb);

            if (from.Contains(state))
            {
                Assert.Null(refusal);
                Assert.Equal(to, edition.State);
            }
            else
            {
                Assert.Equal("programmes.wrong-state", refusal?.Code);
                Assert.Equal(state, edition.State);
            }
        }
    }

    [Fact]
    public void Opening_needs_host_and_date()
    {
        Assert.Equal(new object[] { "host" }, In(EditionState.Planned, d => d with { HostId = null }).Open()!.Details);
        Assert.Equal(new object[] { "starts-on" }, In(EditionState.Planned, d => d with { StartsOn = null }).Open()!.Details);
    }

    [Fact]
    public void It_begins_on_its_first_day_and_not_before()
    {
        Assert.Equal("programmes.too-early", In(EditionState.Open).Begin(Day.AddDays(-1))?.Code);
        Assert.Null(In(EditionState.Open).Begin(Day));
        Assert.Null(In(EditionState.Open).Begin(Day.AddDays(30)));
    }

    [Fact]
    public void Handing_over_needs_the_next_host_to_have_the_baton()
    {
        Assert.Equal("programmes.still-missing", In(EditionState.Concluded, d => d with { NextHostId = null }).HandOver(Next)?.Code);
        Assert.Equal("programmes.baton-not-with-next-host", In(EditionState.Concluded).HandOver(null)?.Code);
        Assert.Equal("programmes.baton-not-with-next-host", In(EditionState.Concluded).HandOver(Host)?.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("　 ")]
    public void Calling_off_needs_a_reason(string reason)
    {
        Assert.Equal("programmes.state-reason-missing", In(EditionState.Open).Cancel(reason)?.Code);
        Assert.Equal("programmes.state-reason-missing", In(EditionState.Open).Postpone(reason)?.Code);
    }

    [Fact]
    public void Postponing_empties_the_dates_and_keeps_the_reason_until_it_is_resumed()
    {
        var edition = In(EditionState.Open);

        Assert.Null(edition.Postpone("repairs"));
        Assert.Equal((null, null, "repairs"), (edition.Details.StartsOn, edition.Details.LastDay, edition.StateReason));
        Assert.Null(edition.Resume());
        Assert.Equal((EditionState.Planned, ""), (edition.State, edition.StateReason));
    }

    [Fact]
    public void Moving_goes_step_by_step_or_not_at_all()
    {
        var edition = In(EditionState.Planned);
        Assert.Null(edition.MoveTo(EditionState.HandedOver, Day, Next, ""));
        Assert.Equal(EditionState.HandedOver, edition.State);

        var early = In(EditionState.Planned);
        Assert.Equal("programmes.too-early", early.MoveTo(EditionState.Concluded, Day.AddDays(-1), null, "")?.Code);
        Assert.Equal(EditionState.Planned, early.State);
        Assert.Equal("programmes.no-way-back", In(EditionState.Concluded).MoveTo(EditionState.Open, Day, null, "")?.Code);
        Assert.Equal("programmes.wrong-state", In(EditionState.UnderWay).MoveTo(EditionState.Cancelled, Day, null, "why")?.Code);
        Assert.Equal("programmes.no-way-back", In(EditionState.Cancelled).MoveTo(EditionState.Planned, Day, null, "")?.Code);
    }

    [Fact]
    public void A_refused_move_leaves_the_dates_of_a_postponed_edition_alone()
    {
        var edition = In(EditionState.Open);

        Assert.NotNull(edition.MoveTo(EditionState.Postponed, Day, null, ""));
        Assert.Equal(Day, edition.Details.StartsOn);
    }

    [Theory]
    [InlineData("programmes.end-without-start")]
    [InlineData("plan.ends-before-start")]
    [InlineData("programmes.next-host-is-host")]
    [InlineData("plan.number-out-of-range")]
    public void Impossible_details_are_refused(string code)
    {
        var details = code switch
        {
            "programmes.end-without-start" => new EditionDetails { EndsOn = Day },
            "plan.ends-before-start" => new EditionDetails { StartsOn = Day, EndsOn = Day.AddDays(-1) },
            "programmes.next-host-is-host" => new EditionDetails { HostId = Host, NextHostId = Host },
            _ => new EditionDetails { Number = 0 },
        };

        Assert.Equal(code, Edition.Create(Id<EditionId>(3), Id<ProgrammeId>(4), details).Refusal?.Code);
    }

    [Fact]
    public void The_last_day_is_the_first_where_no_other_is_given()
    {
        Assert.Equal(Day, new EditionDetails { StartsOn = Day }.LastDay);
        Assert.Equal(Day.AddDays(1), new EditionDetails { StartsOn = Day, EndsOn = Day.AddDays(1) }.LastDay);
    }

    private static Refusal? Do(Edition edition, string verb) => verb switch
    {
        "open" => edition.Open(),
        "begin" => edition.Begin(Day),
        "conclude" => edition.Conclude(),
        "hand over" => edition.HandOver(Next),
        "archive" => edition.Archive(),
        "cancel" => edition.Cancel("flood"),
        "postpone" => edition.Postpone("flood"),
        _ => edition.Resume(),
    };

    private static Edition In(EditionState state, Func<EditionDetails, EditionDetails>? change = null)
    {
        var details = new EditionDetails { Number = 4, StartsOn = Day, HostId = Host, NextHostId = Next };
        return Edition.Create(Id<EditionId>(3), Id<ProgrammeId>(4), change?.Invoke(details) ?? details, state).Value;
    }
}
