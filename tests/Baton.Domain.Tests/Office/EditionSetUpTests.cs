using Baton.Domain.Institutions;
using Baton.Domain.Office;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;
using Baton.Domain.Tests.Fixtures;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Office;

public sealed class EditionSetUpTests
{
    private readonly Given given = new() { State = EditionState.Planned };

    [Fact]
    public void In_a_blank_edition_everything_is_open()
    {
        var steps = EditionSetUp.Of(given.Dossier());

        Assert.All(Enum.GetValues<SetUpStep>(), s => Assert.Equal(PhaseMark.Open, steps[s]));
        Assert.Equal((0, SetUpStep.MembersAndHost, true, true), (steps.Done, steps.Next, steps.IsEmpty, steps.IsUnfinished));
    }

    [Fact]
    public void A_step_of_two_halves_is_under_way_with_one()
    {
        var host = given.Institution(InstitutionKind.University, Say("兰溪职业大学", "Lanxi Polytechnic"));
        given.Edition = new EditionDetails { HostId = host, StartsOn = new(2026, 10, 16) };
        var visit = given.Stage(new StageDetails { Kind = StageKind.Visit, Name = Say("观摩", "Visit") });
        given.Category(1, Say("代表", "Delegates"));

        var steps = EditionSetUp.Of(given.Dossier());

        Assert.Equal(
            [PhaseMark.UnderWay, PhaseMark.UnderWay, PhaseMark.UnderWay, PhaseMark.Open, PhaseMark.UnderWay],
            Enum.GetValues<SetUpStep>().Select(s => steps[s]));
        Assert.False(steps.IsEmpty);
        Assert.NotEqual(default, visit);
    }

    [Fact]
    public void With_members_host_day_places_stops_agenda_and_people_all_is_done()
    {
        var host = given.Institution(InstitutionKind.University, Say("兰溪职业大学", "Lanxi Polytechnic"));
        given.Member(host, 1);
        given.Edition = new EditionDetails { HostId = host, StartsOn = new(2026, 10, 16), VenueId = given.Venue(VenueKind.Campus, Say("主校区", "Main campus")) };
        var visit = given.Stage(new StageDetails { Kind = StageKind.Visit, Name = Say("观摩", "Visit") });
        var session = given.Stage(new StageDetails { Number = 2, Kind = StageKind.Session, Name = Say("交流", "Session") });
        given.Stop(new StopDetails { StageId = visit, Number = 1, Name = Say("实验室", "Laboratory") });
        given.Item(session, 1, AgendaKind.Chair);
        given.Participant(given.Person(Say("甲", "A")), Capacity.Delegate, 1);

        var steps = EditionSetUp.Of(given.Dossier());

        Assert.Equal((5, (SetUpStep?)null, false), (steps.Done, steps.Next, steps.IsUnfinished));
    }

    [Fact]
    public void A_member_that_has_left_before_the_day_does_not_count()
    {
        var membership = new MembershipDetails { From = new(2024, 1, 1), Until = new(2025, 12, 31) };

        Assert.True(membership.HeldOn(new(2025, 12, 31)));
        Assert.False(membership.HeldOn(new(2026, 1, 1)));
        Assert.False(membership.HeldOn(null));
    }

    [Fact]
    public void What_is_over_needs_no_steps() =>
        Assert.False(EditionSetUp.Of(new Given { State = EditionState.Concluded }.Dossier()).IsUnfinished);
}
