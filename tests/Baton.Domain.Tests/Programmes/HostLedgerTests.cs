using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using CsCheck;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Programmes;

public sealed class HostLedgerTests
{
    private static readonly DateOnly Day = new(2025, 3, 4);
    private static readonly LocalizedText Why = Say("场馆维修", "The hall is under repair");
    private static readonly InstitutionId Szu = Id<InstitutionId>(1);
    private static readonly InstitutionId Sztu = Id<InstitutionId>(2);

    [Fact]
    public void A_number_is_foreseen_agreed_declined_and_foreseen_again()
    {
        var planned = Line(Ledger().Plan(3, Szu, Say("春季", "spring")));
        Assert.Equal((3, 1, HostStanding.Planned), (planned.Number, planned.Order, planned.Standing));

        var agreed = Line(Ledger(planned).Agree(Turn(0), Day));
        Assert.Equal((HostStanding.Agreed, Day), (agreed.Standing, agreed.DecidedOn!.Value));

        var declined = Line(Ledger(agreed).Decline(Turn(0), Why, Day));
        Assert.Equal((HostStanding.Declined, Why), (declined.Standing, declined.Reason));

        var again = Line(Ledger(declined).Plan(3, Sztu, LocalizedText.Empty));
        Assert.Equal((2, Sztu), (again.Order, again.InstitutionId!.Value));
    }

    [Fact]
    public void The_next_number_to_decide_and_to_plan_come_after_those_held()
    {
        Assert.Equal((1, 1), (Ledger().OpenNumber, Ledger().UnplannedNumber));

        var ledger = Ledger(Agreed(4, Szu), new HostTurnDetails { Number = 5, InstitutionId = Sztu });
        Assert.Equal((5, 6), (ledger.OpenNumber, ledger.UnplannedNumber));
        Assert.False(ledger.IsSettled(4));

        var held = new HostLedger([], [], new HashSet<int> { 1, 2, 3 });
        Assert.Equal((4, 4), (held.OpenNumber, held.UnplannedNumber));
        Assert.True(held.IsSettled(3));
    }

    [Fact]
    public void One_line_decides_a_number()
    {
        var (one, two) = (Agreed(3, Szu), new HostTurnDetails { Number = 3, Order = 2, InstitutionId = Sztu });

        Assert.Equal("programmes.number-planned", Ledger(one).Plan(3, Sztu, LocalizedText.Empty).Refusal?.Code);
        Assert.Equal("programmes.number-decided", Ledger(one, two).Agree(Turn(1), Day).Refusal?.Code);
        Assert.Equal("programmes.turn-decided", Ledger(one).Agree(Turn(0), Day).Refusal?.Code);
        Assert.Equal("programmes.turn-without-host", Ledger(new HostTurnDetails { Number = 3 }).Agree(Turn(0), Day).Refusal?.Code);
    }

    [Fact]
    public void Declining_and_skipping_need_a_reason()
    {
        Assert.Equal("programmes.reason-missing", Ledger(Agreed(3, Szu)).Decline(Turn(0), LocalizedText.Empty, Day).Refusal?.Code);
        Assert.Equal(HostStanding.Skipped, Line(Ledger(Agreed(3, Szu)).Skip(Turn(0), Why, Day)).Standing);
        Assert.Equal("programmes.turn-gone", Ledger().Skip(Turn(0), Why, Day).Refusal?.Code);
    }

    [Fact]
    public void Two_hosts_change_places_and_both_lines_say_so()
    {
        var swapped = Ledger(Agreed(3, Szu), Agreed(4, Sztu)).Swap(Turn(0), Turn(1), Why, Day).Value.Lines;

        Assert.Equal([(3, Sztu, Szu), (4, Szu, Sztu)], swapped.Select(l => (l.Details.Number, l.Details.InstitutionId!.Value, l.Details.SwappedWithId!.Value)));
        Assert.All(swapped, l => Assert.Equal((HostStanding.Swapped, Why), (l.Details.Standing, l.Details.Reason)));
        Assert.Equal("programmes.reason-missing", Ledger(Agreed(3, Szu), Agreed(4, Sztu)).Swap(Turn(0), Turn(1), LocalizedText.Empty, Day).Refusal?.Code);
        Assert.Equal("programmes.swap-needs-two-hosts", Ledger(Agreed(3, Szu), new HostTurnDetails { Number = 4 }).Swap(Turn(0), Turn(1), Why, Day).Refusal?.Code);
    }

    [Fact]
    public void What_was_held_is_settled()
    {
        var ledger = new HostLedger([Made(0, Agreed(3, Szu)), Made(1, Agreed(4, Sztu))], [], new HashSet<int> { 3 });

        Assert.Equal("programmes.number-held", ledger.Swap(Turn(0), Turn(1), Why, Day).Refusal?.Code);
        Assert.Equal("programmes.number-held", ledger.Decline(Turn(0), Why, Day).Refusal?.Code);
        Assert.Equal("programmes.number-held", ledger.Plan(3, Szu, LocalizedText.Empty).Refusal?.Code);
        Assert.Equal(5, ledger.NextNumber);
    }

    [Fact]
    public void One_of_the_applications_is_chosen_and_the_others_are_not()
    {
        HostApplication[] applications = [Applied(1, Szu), Applied(2, Sztu), Applied(3, Id<InstitutionId>(3), ApplicationStanding.Withdrawn)];
        var change = new HostLedger([Made(0, new HostTurnDetails { Number = 3 })], applications, new HashSet<int>()).Choose(applications[1].Id, Day).Value;

        var line = Assert.Single(change.Lines);
        Assert.Equal((Turn(0), Sztu, HostStanding.Agreed, Succession.Application), (line.Turn!.Value, line.Details.InstitutionId!.Value, line.Details.Standing, line.Details.FoundBy!.Value));
        Assert.Equal([ApplicationStanding.NotChosen, ApplicationStanding.Chosen], change.Applications.Select(a => a.Details.Standing));
    }

    [Fact]
    public void An_application_is_taken_once_and_while_nothing_is_decided()
    {
        var ledger = new HostLedger([], [Applied(1, Szu)], new HashSet<int>());

        Assert.Equal("programmes.applied-already", ledger.Receive(Szu, 3, Why, Day).Refusal?.Code);
        Assert.Equal(Sztu, Assert.Single(ledger.Receive(Sztu, 3, Why, Day).Value.Applications).Details.InstitutionId);
        Assert.Equal("programmes.number-decided", Ledger(Agreed(3, Szu)).Receive(Sztu, 3, Why, Day).Refusal?.Code);
        Assert.Equal(ApplicationStanding.Withdrawn, Assert.Single(ledger.Withdraw(Id<HostApplicationId>(1), Day).Value.Applications).Details.Standing);
        Assert.Equal("programmes.application-decided", ledger.Withdraw(Id<HostApplicationId>(9), Day).Refusal?.Code);
    }

    [Fact]
    public void A_lot_names_the_first_drawn_who_did_not_decline()
    {
        var draw = HostDrawDetails.Draw(3, Day, "seed", "", Enumerable.Range(1, 3).Select(i => new LotCandidate(Id<InstitutionId>(i), $"U{i}")), LocalizedText.Empty).Value;
        var first = Line(Ledger().ByLot(draw));
        Assert.Equal((draw.DrawnIds[0], Succession.Lot, HostStanding.Agreed), (first.InstitutionId!.Value, first.FoundBy!.Value, first.Standing));

        var declined = first with { Standing = HostStanding.Declined, Reason = Why };
        var second = Line(Ledger(declined).ByLot(draw));
        Assert.Equal((draw.DrawnIds[1], 2), (second.InstitutionId!.Value, second.Order));
        Assert.Equal(draw.DrawnIds[0], Ledger().FellTo(draw));
        Assert.Equal(draw.DrawnIds[1], Ledger(declined, second).FellTo(draw));
        Assert.Equal("programmes.lot-differs", Ledger().ByLot(draw with { Seed = "another" }).Refusal?.Code);
        Assert.Equal("programmes.number-planned", Ledger(new HostTurnDetails { Number = 3, InstitutionId = draw.DrawnIds[2] }).ByLot(draw).Refusal?.Code);
    }

    [Fact]
    public void Whatever_is_done_no_number_has_two_decided_lines() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[1, 3], Gen.Int[1, 3], Gen.Int[0, 7], Gen.Int[0, 7]).List[1, 25].Sample(acts =>
        {
            var turns = new List<HostTurn>();
            foreach (var (act, number, host, one, two) in acts)
            {
                var ledger = new HostLedger(turns, [], new HashSet<int>());
                var outcome = act switch
                {
                    0 => ledger.Plan(number, Id<InstitutionId>(host), LocalizedText.Empty),
                    1 => ledger.Agree(Turn(one), Day),
                    2 => ledger.Decline(Turn(one), Why, Day),
                    3 => ledger.Skip(Turn(one), Why, Day),
                    4 => ledger.Swap(Turn(one), Turn(two), Why, Day),
                    _ => ledger.ByLot(HostDrawDetails.Draw(number, Day, $"{one}", "", Enumerable.Range(1, 3).Select(i => new LotCandidate(Id<InstitutionId>(i), $"U{i}")), LocalizedText.Empty).Value),
                };
                foreach (var line in outcome.IsRefused ? [] : outcome.Value.Lines)
                {
                    if (turns.Find(t => t.Id == line.Turn) is { } existing)
                    {
                        Assert.Null(existing.Describe(line.Details));
                    }
                    else
                    {
                        turns.Add(Made(turns.Count, line.Details));
                    }
                }
            }

            Assert.All(turns.GroupBy(t => t.Details.Number), g => Assert.InRange(g.Count(t => t.Details.NamesHost), 0, 1));
            Assert.Distinct(turns.Select(t => (t.Details.Number, t.Details.Order)));
        });

    private static HostTurnId Turn(int index) => Id<HostTurnId>(index + 1);

    private static HostTurn Made(int index, HostTurnDetails details) => HostTurn.Create(Turn(index), default, details).Value;

    private static HostLedger Ledger(params HostTurnDetails[] lines) => new([.. lines.Select((l, i) => Made(i, l))], [], new HashSet<int>());

    private static HostTurnDetails Agreed(int number, InstitutionId host) => new() { Number = number, InstitutionId = host, Standing = HostStanding.Agreed };

    private static HostApplication Applied(int id, InstitutionId by, ApplicationStanding standing = ApplicationStanding.Received) =>
        HostApplication.Create(Id<HostApplicationId>(id), default, new HostApplicationDetails { InstitutionId = by, Number = 3, Standing = standing }).Value;

    private static HostTurnDetails Line(Outcome<LedgerChange> outcome) => Assert.Single(outcome.Value.Lines).Details;
}
