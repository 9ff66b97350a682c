using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;

namespace Baton.Domain.Tests.Publicity;

public sealed class RelayTests
{
    private readonly List<IPlanPart> parts = [];
    private readonly List<Edition> editions = [];
    private readonly Programme programme;
    private long next;

    public RelayTests() => programme = Programme.Create(Id<ProgrammeId>(), new ProgrammeDetails { Slug = "relay", Name = new("接力", "Relay") }).Value;

    private Relay Relay => Relay.Of(new ProgrammeDossier(programme, editions, parts));

    [Fact]
    public void One_edition_handed_on_is_a_pair_of_giver_and_receiver()
    {
        var (a, b) = (Body("A"), Body("B"));
        var first = Held(1, a, EditionState.Concluded, new(2024, 12, 6), e => e with { NextHostId = b.Id, YearIllustrative = true });
        Passed(first, a, b, new(2024, 12, 6));
        Assert.True(Relay.IsPair);
        Assert.Equal(["Past A", "Present B"], Written());
        Assert.Same(b, Relay.Holder);
        Assert.Equal("The baton passed from A to B on 2024-12-06 without its year.", Sentence(Language.En));
        Assert.Equal("2024-12-06 without its year，接力棒由甲A传至甲B。", Sentence(Language.Zh));
    }

    [Fact]
    public void The_last_receiver_holds_the_baton_even_when_its_edition_is_over_and_the_next_is_prepared()
    {
        var bodies = Enumerable.Range(1, 5).Select(i => Body("H" + i)).ToList();
        for (var i = 1; i <= 5; i++)
        {
            var edition = Held(i, bodies[i - 1], i < 4 ? EditionState.HandedOver : i == 4 ? EditionState.Concluded : EditionState.Open, new(2026, i, 1));
            if (i < 4)
            {
                Passed(edition, bodies[i - 1], bodies[i], new(2026, i, 1));
            }
        }

        Assert.Equal(["Past H1", "Past H2", "Past H3", "Present H4", "Next H5"], Written());
        Assert.False(Relay.IsPair);
        Assert.Equal(5, Relay.Next!.Number);
    }

    [Fact]
    public void Without_records_the_host_of_the_edition_being_prepared_holds_it()
    {
        var a = Body("A");
        Held(1, a, EditionState.Open, new(2026, 5, 22));
        Turn(new HostTurnDetails { Number = 2, Period = new("明年", "next year") });
        Assert.Equal(["Present A", "Open "], Written());
        Assert.Equal("A holds the baton and hosts edition 1 on 2026-05-22.", Sentence(Language.En));
    }

    [Fact]
    public void A_programme_with_nothing_yet_says_when_it_was_launched()
    {
        Assert.Empty(Relay.Legs);
        Assert.Equal("The first host is not named yet.", Sentence(Language.En));
        programme.Describe(programme.Details with { LaunchedOn = new(2026, 3, 1) });
        Assert.Equal("Launched on 2026-03-01; the first host is not named yet.", Sentence(Language.En));
        Assert.Equal("2026-03-01启动，首届承办单位尚未确定。", Sentence(Language.Zh));
    }

    [Fact]
    public void A_swap_is_told_once_at_the_lower_number_and_bracketed_to_its_neighbour()
    {
        var (a, b) = (Body("A"), Body("B"));
        var why = new LocalizedText("", "repairs");
        Turn(new HostTurnDetails { Number = 1, InstitutionId = a.Id, Standing = HostStanding.Swapped, SwappedWithId = b.Id, Reason = why });
        Turn(new HostTurnDetails { Number = 2, InstitutionId = b.Id, Standing = HostStanding.Swapped, SwappedWithId = a.Id, Reason = why });
        var told = Assert.Single(Relay.Legs.SelectMany(l => l.Remarks));
        Assert.True(told.Bracketed);
        Assert.Same(b, told.With);
        Assert.Empty(Relay.Legs[1].Remarks);
    }

    [Fact]
    public void A_decline_keeps_its_reason_beside_the_host_who_took_the_place()
    {
        var (a, b) = (Body("A"), Body("B"));
        Turn(new HostTurnDetails { Number = 1, Order = 1, InstitutionId = a.Id, Standing = HostStanding.Declined, Reason = new("", "a move") });
        Turn(new HostTurnDetails { Number = 1, Order = 2, InstitutionId = b.Id, Standing = HostStanding.Agreed });
        var leg = Assert.Single(Relay.Legs);
        Assert.Same(b, leg.Host);
        Assert.Equal("a move", Assert.Single(leg.Remarks).Reason.En);
    }

    [Fact]
    public void An_edition_that_is_not_public_shows_number_host_and_year_and_nothing_more()
    {
        var a = Body("A");
        var edition = Held(1, a, EditionState.Concluded, new(2026, 5, 22), e => e with { Public = false });
        Passed(edition, a, Body("B"), new(2026, 5, 22));
        var leg = Relay.Legs[0];
        Assert.Equal((1, a, 2026, null, false), (leg.Number, leg.Host, leg.Year, leg.Day, leg.IsPublic));
        Assert.Null(Relay.LastPassing!.On);
    }

    [Fact]
    public void Over_eight_numbers_five_up_to_the_present_and_two_ahead_are_drawn_and_the_rest_listed()
    {
        var bodies = Enumerable.Range(1, 12).Select(i => Body("H" + i)).ToList();
        for (var i = 1; i <= 12; i++)
        {
            var edition = Held(i, bodies[i - 1], i < 10 ? EditionState.HandedOver : EditionState.Planned, new(2026, i, 1));
            if (i < 10)
            {
                Passed(edition, bodies[i - 1], bodies[i], new(2026, i, 1));
            }
        }

        Assert.Equal([6, 7, 8, 9, 10, 11, 12], Relay.Drawn.Select(l => l.Number));
        Assert.Equal([1, 2, 3, 4, 5], Relay.Listed.Select(l => l.Number));
        Assert.Equal(10, Relay.Present!.Number);
    }

    [Theory]
    [InlineData(1, "1 3")]
    [InlineData(2, "2 3")]
    [InlineData(3, "3 4")]
    [InlineData(4, "3 4")]
    public void The_strip_shows_the_edition_and_the_present(int number, string expected)
    {
        var bodies = Enumerable.Range(1, 4).Select(i => Body("H" + i)).ToList();
        for (var i = 1; i <= 4; i++)
        {
            var edition = Held(i, bodies[i - 1], i < 3 ? EditionState.HandedOver : EditionState.Planned, new(2026, i, 1));
            if (i < 3)
            {
                Passed(edition, bodies[i - 1], bodies[i], new(2026, i, 1));
            }
        }

        Assert.Equal(expected, string.Join(' ', Relay.Around(number).Select(l => l.Number)));
    }

    [Fact]
    public void Members_stand_where_the_relay_puts_them()
    {
        var (a, b, c, d) = (Body("A"), Body("B"), Body("C"), Body("D"));
        foreach (var (body, i) in new[] { a, b, c, d }.Select((x, i) => (x, i)))
        {
            parts.Add(Membership.Create(Id<MembershipId>(), new PlanScope(programme.Id), new MembershipDetails { InstitutionId = body.Id, Order = i, Until = body == d ? new(2025, 1, 1) : null }).Value);
        }

        Passed(Held(1, a, EditionState.HandedOver, new(2026, 1, 1)), a, b, new(2026, 1, 1));
        Held(2, b, EditionState.Open, new(2026, 6, 1));
        Turn(new HostTurnDetails { Number = 3, InstitutionId = c.Id, Standing = HostStanding.Declined, Reason = new("", "no room") });
        var dossier = new ProgrammeDossier(programme, editions, parts);
        Assert.Equal(
            ["A Hosted", "B HoldsBaton", "C Declined", "D Left"],
            MemberTurn.Of(dossier, Relay, new(2026, 2, 1)).Select(t => $"{t.Member.Details.Name.En} {t.Standing}"));
    }

    [Fact]
    public void The_number_before_a_swap_is_the_partners_line_of_the_swap_whatever_else_the_partner_hosts()
    {
        var (a, b) = (Body("A"), Body("B"));
        var why = new LocalizedText("", "repairs");
        Turn(new HostTurnDetails { Number = 2, InstitutionId = a.Id, Standing = HostStanding.Agreed });
        Turn(new HostTurnDetails { Number = 3, InstitutionId = b.Id, Standing = HostStanding.Swapped, SwappedWithId = a.Id, Reason = why });
        Turn(new HostTurnDetails { Number = 4, InstitutionId = a.Id, Standing = HostStanding.Swapped, SwappedWithId = b.Id, Reason = why });
        foreach (var member in new[] { a, b })
        {
            parts.Add(Membership.Create(Id<MembershipId>(), new PlanScope(programme.Id), new MembershipDetails { InstitutionId = member.Id }).Value);
        }

        var told = MemberTurn.Of(new ProgrammeDossier(programme, editions, parts), Relay, new(2026, 2, 1));
        Assert.Equal(["A 3", "B 4"], told.Select(t => $"{t.Member.Details.Name.En} {t.Was}"));
    }

    private string[] Written() => [.. Relay.Legs.Select(l => $"{l.State} {l.Host?.Details.Name.En}")];

    private string Sentence(Language language) => string.Concat(Relay.Sentence(language).Select(r =>
        r.Name is { } name ? name[language] : r.Day is { } day ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + (r.WithYear ? "" : " without its year") : r.Text));

    private TId Id<TId>()
        where TId : struct, IEntityId<TId> => EntityId.New<TId>(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMilliseconds(++next));

    private Institution Body(string name)
    {
        var body = Institution.Create(Id<InstitutionId>(), new PlanScope(programme.Id), new InstitutionDetails { Name = new("甲" + name, name) }).Value;
        parts.Add(body);
        return body;
    }

    private Edition Held(int number, Institution host, EditionState state, DateOnly on, Func<EditionDetails, EditionDetails>? also = null)
    {
        var details = new EditionDetails { Number = number, HostId = host.Id, StartsOn = on, Public = true };
        editions.Add(Edition.Create(Id<EditionId>(), programme.Id, also?.Invoke(details) ?? details, state).Value);
        return editions[^1];
    }

    private void Passed(Edition edition, Institution giver, Institution receiver, DateOnly on) => parts.Add(CustodyRecord.Create(
        Id<CustodyRecordId>(), new PlanScope(programme.Id, edition.Id), new CustodyRecordDetails { GiverId = giver.Id, ReceiverId = receiver.Id, On = on }).Value);

    private void Turn(HostTurnDetails details) => parts.Add(HostTurn.Create(Id<HostTurnId>(), new PlanScope(programme.Id), details).Value);
}
