using Baton.Domain.Programmes;
using Baton.Domain.Sessions;
using CsCheck;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Sessions;

public sealed class RetimingTests
{
    private static readonly StageDetails Stage = new() { Name = Say("展示会", "Session"), StartsAt = new TimeOnly(15, 30), EndsAt = new TimeOnly(17, 20) };

    /// <summary>Agendas in which every item has begin and length, with time between some of them.</summary>
    private static readonly Gen<List<AgendaItem>> Timed = Gen.Select(Gen.Int[0, 20], Gen.Int[1, 40], Gen.Enum<AgendaKind>()).List[2, 9].Select(rows =>
    {
        var (at, items) = (9 * 60, new List<AgendaItem>());
        foreach (var (gap, minutes, kind) in rows)
        {
            at += items.Count == 0 ? 0 : gap;
            items.Add(Item(items.Count + 1, new TimeOnly(at / 60, at % 60), minutes, kind));
            at += minutes;
        }

        return items;
    });

    /// <summary>Any agendas: some items without a time or a length, numbers with holes.</summary>
    private static readonly Gen<List<AgendaItem>> Any = Gen.Select(Gen.Int[0, 23 * 60], Gen.Int[1, 60], Gen.Bool, Gen.Bool, Gen.Enum<AgendaKind>()).List[1, 9].Select(rows => rows
        .Select((r, i) => Item((i + 1) * 3, r.Item3 ? new TimeOnly(r.Item1 / 60, r.Item1 % 60) : null, r.Item4 ? r.Item2 : null, r.Item5, i + 1)).ToList());

    [Fact]
    public void A_longer_presentation_pushes_what_follows_when_it_shall_follow() => Assert.Equal(
        ["1 15:30+5", "2 15:35+15", "3 15:50+40", "4 16:30+15", "5 16:45+15", "6 17:00+15", "7 17:15+15", "8 17:50"],
        Lines(Retiming.Plan(Session(), Stage, RetimingChoice.Follow, new AgendaChange.Lengthen(Id(3), 40))));

    [Fact]
    public void Nothing_else_moves_when_it_shall_not_and_the_overlap_is_told()
    {
        var plan = Retiming.Plan(Session(), Stage, RetimingChoice.Stay, new AgendaChange.Lengthen(Id(3), 40)).Value;

        Assert.Equal(Id(3), Assert.Single(plan.Changed).Item);
        Assert.Equal(new AgendaWarning("sessions.talk-over-time", Id(3), 3, 10).Sentence.Details, Assert.Single(plan.Warnings, w => w.Code == "sessions.talk-over-time").Details);
    }

    [Fact]
    public void The_talks_give_up_the_minutes_and_the_rest_keeps_its_times() => Assert.Equal(
        ["1 15:30+5", "2 15:35+15", "3 15:50+40", "4 16:30+12", "5 16:42+12", "6 16:54+11", "7 17:05+15", "8 17:40"],
        Lines(Retiming.Plan(Session(), Stage, RetimingChoice.TalksGive, new AgendaChange.Lengthen(Id(3), 40))));

    [Fact]
    public void Talks_that_cannot_spare_so_much_refuse()
    {
        var refusal = Retiming.Plan(Session(), Stage, RetimingChoice.TalksGive, new AgendaChange.Lengthen(Id(3), 61)).Refusal;

        Assert.Equal(("sessions.talks-cannot-give", 31, 30), (refusal?.Code, refusal?.Details[0], refusal?.Details[1]));
    }

    [Fact]
    public void An_item_put_in_begins_where_the_one_before_ends() => Assert.Equal(
        ["1 15:30+5", "2 15:35+3", "3 15:38+15", "4 15:53+30", "5 16:23+15", "6 16:38+15", "7 16:53+15", "8 17:08+15", "9 17:43"],
        Lines(Retiming.Plan(Session(), Stage, RetimingChoice.Follow, new AgendaChange.Insert(Id(99), Id(1), null, 3))));

    [Fact]
    public void An_item_with_a_begin_of_its_own_takes_only_what_the_gap_does_not_hold() => Assert.Equal(
        "8 17:25+10",
        Lines(Retiming.Plan(Session(), Stage, RetimingChoice.Stay, new AgendaChange.Insert(Id(99), Id(7), new TimeOnly(17, 25), 10)))[7]);

    [Fact]
    public void Items_change_places_and_the_time_between_places_stays() => Assert.Equal(
        ["1 15:30+5", "2 15:35+15", "3 15:50+15", "4 16:05+30", "5 16:35+15", "6 16:50+15", "7 17:05+15", "8 17:40"],
        Lines(Retiming.Plan(Session(), Stage, RetimingChoice.Follow, new AgendaChange.Move(Id(4), Id(2)))));

    [Fact]
    public void Items_without_time_stay_without()
    {
        AgendaItem[] items = [Item(1, new TimeOnly(9, 0), 10), Item(2, null, 10), Item(3, new TimeOnly(9, 20), 10)];

        Assert.Equal(["1 9:00+10", "2 +15", "3 9:25+10"], Lines(Retiming.Plan(items, Stage, RetimingChoice.Follow, new AgendaChange.Lengthen(Id(2), 15))));
        Assert.Equal(["1 9:00+10", "2 9:10+10", "3 +10"], Lines(Retiming.Plan(items, Stage, RetimingChoice.Follow, new AgendaChange.Move(Id(2), Id(3)))));
    }

    [Fact]
    public void A_length_said_for_the_first_time_moves_only_what_it_does_not_fit()
    {
        AgendaItem[] items = [Item(1, new TimeOnly(9, 0), null), Item(2, new TimeOnly(9, 20), 10)];

        Assert.Equal(["1 9:00+15", "2 9:20+10"], Lines(Retiming.Plan(items, Stage, RetimingChoice.Follow, new AgendaChange.Lengthen(Id(1), 15))));
        Assert.Equal(["1 9:00+25", "2 9:25+10"], Lines(Retiming.Plan(items, Stage, RetimingChoice.Follow, new AgendaChange.Lengthen(Id(1), 25))));
    }

    [Fact]
    public void A_later_begin_is_followed_too() => Assert.Equal(
        "8 17:50", Lines(Retiming.Plan(Session(), Stage, RetimingChoice.Follow, new AgendaChange.Begin(Id(3), new TimeOnly(16, 0))))[7]);

    [Fact]
    public void Nothing_passes_midnight()
    {
        var refusal = Retiming.Plan(Session(), Stage, RetimingChoice.Follow, new AgendaChange.Begin(Id(7), new TimeOnly(23, 50))).Refusal;

        Assert.Equal(("sessions.past-midnight", 7), (refusal?.Code, refusal?.Details[0]));
    }

    [Fact]
    public void What_ends_after_the_stage_is_told() => Assert.Contains(
        Retiming.Plan(Session(), Stage, RetimingChoice.Follow, new AgendaChange.Lengthen(Id(3), 40)).Value.Warnings,
        w => w.Code == "sessions.past-stage-end" && w.Item == Id(7) && (int)w.Details[1] == 10);

    [Fact]
    public void Impossible_changes_are_refused()
    {
        Assert.Equal("sessions.item-not-of-stage", Retiming.Plan(Session(), Stage, RetimingChoice.Follow, new AgendaChange.Remove(Id(50))).Refusal?.Code);
        Assert.Equal("sessions.item-not-of-stage", Retiming.Plan(Session(), Stage, RetimingChoice.Follow, new AgendaChange.Insert(Id(1), null, null, 5)).Refusal?.Code);
        Assert.Equal("sessions.item-not-of-stage", Retiming.Plan(Session(), Stage, RetimingChoice.Follow, new AgendaChange.Move(Id(1), Id(1))).Refusal?.Code);
        Assert.Equal("sessions.move-takes-no-minutes", Retiming.Plan(Session(), Stage, RetimingChoice.TalksGive, new AgendaChange.Move(Id(1), Id(2))).Refusal?.Code);
        Assert.Equal("plan.number-out-of-range", Retiming.Plan(Session(), Stage, RetimingChoice.Follow, new AgendaChange.Lengthen(Id(1), 0)).Refusal?.Code);
    }

    [Fact]
    public void Following_keeps_the_time_between_items_and_all_minutes() =>
        Gen.Select(Timed, Gen.Int[0, 8], Gen.Int[1, 60], Gen.Int[-1, 8]).Sample((items, one, minutes, after) =>
        {
            var item = items[one % items.Count];
            var target = after < 0 ? (AgendaItemId?)null : items[after % items.Count].Id;
            var lengthened = Retiming.Plan(items, Stage, RetimingChoice.Follow, new AgendaChange.Lengthen(item.Id, minutes)).Value;
            Assert.Equal(Gaps(items), Gaps(lengthened));
            Assert.Equal(items.Sum(i => i.Details.Minutes) - item.Details.Minutes + minutes, lengthened.Items.Sum(i => i.New!.Minutes));
            if (target != item.Id)
            {
                var moved = Retiming.Plan(items, Stage, RetimingChoice.Follow, new AgendaChange.Move(item.Id, target)).Value;
                Assert.Equal(Gaps(items), Gaps(moved));
                Assert.Equal(items.Sum(i => i.Details.Minutes), moved.Items.Sum(i => i.New!.Minutes));
            }
        });

    [Fact]
    public void Talks_that_give_keep_the_sum_and_their_least() =>
        Gen.Select(Timed, Gen.Int[0, 8], Gen.Int[1, 60]).Sample((items, one, minutes) =>
        {
            var item = items[one % items.Count];
            var plan = Retiming.Plan(items, Stage, RetimingChoice.TalksGive, new AgendaChange.Lengthen(item.Id, minutes));
            if (plan.IsRefused)
            {
                Assert.Equal("sessions.talks-cannot-give", plan.Refusal!.Code);
                return;
            }

            Assert.Equal(items.Sum(i => i.Details.Minutes), plan.Value.Items.Sum(i => i.New!.Minutes));
            Assert.Equal(Gaps(items), Gaps(plan.Value));
            Assert.All(plan.Value.Changed.Where(i => i.Item != item.Id && i.New!.Minutes < i.Old!.Minutes), i => Assert.True(i.New!.Minutes >= Retiming.LeastTalk));
        });

    [Fact]
    public void A_change_and_its_opposite_change_nothing() =>
        Gen.Select(Timed, Gen.Int[0, 8], Gen.Int[1, 60], Gen.Int[-1, 8]).Sample((items, one, minutes, after) =>
        {
            var at = one % items.Count;
            var item = items[at];
            var target = after < 0 ? (AgendaItemId?)null : items[after % items.Count].Id;
            var before = at == 0 ? (AgendaItemId?)null : items[at - 1].Id;
            Same(RetimingChoice.Follow, new AgendaChange.Lengthen(item.Id, minutes), new AgendaChange.Lengthen(item.Id, item.Details.Minutes));
            Same(RetimingChoice.Stay, new AgendaChange.Lengthen(item.Id, minutes), new AgendaChange.Lengthen(item.Id, item.Details.Minutes));
            Same(RetimingChoice.Follow, new AgendaChange.Insert(Id(99), target, null, minutes), new AgendaChange.Remove(Id(99)));
            Same(RetimingChoice.Stay, new AgendaChange.Insert(Id(99), target, null, minutes), new AgendaChange.Remove(Id(99)));
            Same(RetimingChoice.Follow, new AgendaChange.Begin(item.Id, item.Details.StartsAt!.Value.AddMinutes(minutes)), new AgendaChange.Begin(item.Id, item.Details.StartsAt));
            if (target != item.Id)
            {
                Same(RetimingChoice.Follow, new AgendaChange.Move(item.Id, target), new AgendaChange.Move(item.Id, before));
            }

            void Same(RetimingChoice choice, params AgendaChange[] there) =>
                Assert.DoesNotContain(Retiming.Plan(items, Stage, choice, there).Value.Items, i => i.Old != i.New);
        });

    [Fact]
    public void Whatever_is_changed_the_order_is_total_and_can_be_taken_back() =>
        Gen.Select(Any, Gen.Enum<RetimingChoice>(), Gen.Int[0, 4], Gen.Int[0, 8], Gen.Int[-1, 8], Gen.Int[1, 90]).Sample((items, choice, kind, one, after, minutes) =>
        {
            var item = items[one % items.Count].Id;
            var target = after < 0 ? (AgendaItemId?)null : items[after % items.Count].Id;
            AgendaChange change = kind switch
            {
                0 => new AgendaChange.Insert(Id(99), target, minutes % 3 == 0 ? new TimeOnly(12, 0) : null, minutes % 2 == 0 ? minutes : null),
                1 => new AgendaChange.Move(item, target),
                2 => new AgendaChange.Lengthen(item, minutes),
                3 => new AgendaChange.Remove(item),
                _ => new AgendaChange.Begin(item, new TimeOnly(10, 0)),
            };
            if (Retiming.Plan(items, Stage, choice, change) is not { IsRefused: false } planned)
            {
                return;
            }

            var there = planned.Value.Items.Where(i => i.New is not null).ToList();
            Assert.Equal(Enumerable.Range(1, there.Count), there.Select(i => i.New!.Number));
            Assert.Distinct(planned.Value.Items.Select(i => i.Item));
            Assert.All(there.Where(i => i.Old is { StartsAt: null } && i.Item != item), i => Assert.Null(i.New!.StartsAt));
            Assert.Equal(items.ToDictionary(i => i.Id, i => AgendaSlot.Of(i.Details)), planned.Value.Reversed().Items.Where(i => i.New is not null).ToDictionary(i => i.Item, i => i.New!));
        });

    private static AgendaItemId Id(int number) => Id<AgendaItemId>(number);

    private static AgendaItem Item(int number, TimeOnly? start, int? minutes, AgendaKind kind = AgendaKind.Speech, int? id = null) => AgendaItem.Create(
        Id(id ?? number), default, new AgendaItemDetails { StageId = Id<StageId>(1), Number = number, StartsAt = start, Minutes = minutes, Kind = kind }).Value;

    /// <summary>The session of the launch edition, with times.</summary>
    private static AgendaItem[] Session() =>
    [
        Item(1, new TimeOnly(15, 30), 5, AgendaKind.Chair),
        Item(2, new TimeOnly(15, 35), 15),
        Item(3, new TimeOnly(15, 50), 30, AgendaKind.MainPresentation),
        Item(4, new TimeOnly(16, 20), 15, AgendaKind.ExperienceTalk),
        Item(5, new TimeOnly(16, 35), 15, AgendaKind.ExperienceTalk),
        Item(6, new TimeOnly(16, 50), 15, AgendaKind.ExperienceTalk),
        Item(7, new TimeOnly(17, 5), 15, AgendaKind.Handover),
        Item(8, new TimeOnly(17, 40), null, AgendaKind.Practical),
    ];

    private static List<string> Lines(Outcome<Retiming> plan) =>
        [.. plan.Value.Items.Where(i => i.New is not null).Select(i => $"{i.New!.Number} {i.New.StartsAt:H:mm}{(i.New.Minutes is { } m ? $"+{m}" : "")}")];

    private static List<double> Gaps(IEnumerable<AgendaItem> items) => Gaps([.. items.Select(i => AgendaSlot.Of(i.Details))]);

    private static List<double> Gaps(Retiming plan) => Gaps([.. plan.Items.Select(i => i.New!)]);

    private static List<double> Gaps(List<AgendaSlot> slots) =>
        [.. slots.Zip(slots.Skip(1), (a, b) => (b.StartsAt!.Value.ToTimeSpan() - a.StartsAt!.Value.ToTimeSpan()).TotalMinutes - a.Minutes!.Value)];
}
