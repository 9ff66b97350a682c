using Baton.Domain.Handover;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using static Baton.Samples.Words;

namespace Baton.Samples;

/// <summary>The Open Classroom Relay: an invented programme of five editions with everything that can happen to a relay.</summary>
internal static class SampleRelay
{
    /// <summary>The programme with its editions.</summary>
    public static SamplePlan Plan()
    {
        var plan = new SamplePlan("sample-relay");
        RelayBodies.Enter(plan);
        RelayPeople.Enter(plan);
        plan.Found(new()
        {
            Name = Say("开放课堂接力行", "Open Classroom Relay"),
            Theme = Say("成员单位轮流打开课堂，互相听课，课后坐下来谈。", "Members open their classrooms to each other in turn, watch, and talk about what they saw."),
            Rule = Say(
                "七家成员单位轮流承办；每届结束时，承办单位把接力棒交给下一家。两家同时申请一届时，抽签决定。",
                "Seven members take turns as hosts; at the end of each edition the host hands the baton to the next. Where two ask for one turn, a lot is drawn."),
            OrganiserIds = [plan.Institution("k")],
            Succession = Succession.Queue,
            BatonCustom = BatonCustom.Travels,
            LaunchedOn = Day(2024, 3, 15),
            LaunchAct = Say("开放课堂理事会春季会议宣布启动。", "Announced by the Open Classroom Council at its spring meeting."),
            Sample = true,
            Remark = Say("示例。单位、人员、地点与日期均为虚构。", "Sample. Every institution, person, place and date is invented."),
        });
        Members(plan);
        Ledger(plan);
        var baton = plan.Add(RelayBaton.Create(plan.Id<RelayBatonId>("baton"), plan.Scope, new()
        {
            Title = Say("长河", "Long River"),
            Story = Say(
                "一道刻线贯穿棒身，像从高处望见的河。线从一端的铜箍出发，还没有到达另一端；每一届承办单位的名字刻在线旁。",
                "One line is cut along the baton like a river seen from above. It sets out from one brass band and has not yet reached the other; "
                + "the name of each host is cut beside it."),
            Material = Say("梨木、黄铜箍，石板底座", "Pear wood with brass bands, on a slate stand"),
            MakerId = plan.Person("Lin Suyi"),
            MakerUnitId = plan.Institution("q/art"),
        })).Id;
        RelayPast.First(plan, baton);
        RelayPast.Second(plan, baton);
        RelayPast.Third(plan, baton);
        RelayFourth.Enter(plan);
        RelayFifth.Enter(plan);
        return plan;
    }

    /// <summary>The same baton is shown at every edition.</summary>
    public static void DrawBaton(EditionPlan edition) => edition.Drawing(
        PhotoSubject.Baton,
        null,
        "sample-baton.png",
        Say("接力棒《长河》。", "The baton “Long River”."),
        Say("线图：石板座上的接力棒，一道波纹沿棒身刻过。", "Line drawing: a baton on a slate stand, a wavy line cut along it."));

    private static void Members(SamplePlan plan)
    {
        foreach (var founder in (string[])["q", "y", "s", "x", "l"])
        {
            plan.Member(plan.Institution(founder), Day(2024, 3, 15));
        }

        plan.Member(plan.Institution("j"), Day(2025, 9, 1));
        plan.Member(plan.Institution("m"), Day(2025, 9, 1));
    }

    /// <summary>In turn, with a swap of two hosts, one found by lot, one who declined, and one not named yet.</summary>
    private static void Ledger(SamplePlan plan)
    {
        var repair = Say(
            "松岚大学礼堂维修至 2025 年 7 月。",
            "the hall at Songlan was under repair until July 2025.");
        plan.Turn(new() { Number = 1, InstitutionId = plan.Institution("q"), Standing = HostStanding.Agreed, DecidedOn = Day(2024, 3, 15) });
        plan.Turn(new()
        {
            Number = 2,
            InstitutionId = plan.Institution("y"),
            Standing = HostStanding.Swapped,
            SwappedWithId = plan.Institution("s"),
            DecidedOn = Day(2024, 9, 9),
            Reason = repair,
        });
        plan.Turn(new()
        {
            Number = 3,
            InstitutionId = plan.Institution("s"),
            Standing = HostStanding.Swapped,
            SwappedWithId = plan.Institution("y"),
            DecidedOn = Day(2024, 9, 9),
            Reason = repair,
        });
        plan.Turn(new()
        {
            Number = 4,
            InstitutionId = plan.Institution("x"),
            Standing = HostStanding.Agreed,
            FoundBy = Succession.Lot,
            DecidedOn = Day(2025, 6, 20),
            Reason = Say("星屿大学与岚汐职业技术大学同时申请，理事会抽签决定。", "Xingyu and Lanxi both asked for this turn; the Council drew a lot."),
        });
        plan.Turn(new()
        {
            Number = 5,
            InstitutionId = plan.Institution("j"),
            Standing = HostStanding.Declined,
            DecidedOn = Day(2026, 2, 9),
            Reason = Say("迁入新校区的时间与本届活动相冲突。", "its move to the new campus falls in the same weeks."),
        });
        plan.Turn(new()
        {
            Number = 5,
            InstitutionId = plan.Institution("l"),
            Standing = HostStanding.Agreed,
            DecidedOn = Day(2026, 3, 2),
            Reason = Say("第一候补递补。", "First reserve, took the place."),
        });
        plan.Turn(new() { Number = 6, Standing = HostStanding.Planned, Period = Say("2027 年秋", "autumn 2027") });
    }
}
