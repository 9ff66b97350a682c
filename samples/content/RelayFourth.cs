using Baton.Domain;
using Baton.Domain.Attendance;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;
using static Baton.Samples.Words;

namespace Baton.Samples;

/// <summary>Edition 4 of the Open Classroom Relay at Xingyu: over, told in full, and ready to be handed over.</summary>
internal static class RelayFourth
{
    /// <summary>Enters it.</summary>
    public static void Enter(SamplePlan plan)
    {
        var edition = plan.Edition(
            new()
            {
                Number = 4,
                StartsOn = Day(2026, 5, 22),
                HostId = plan.Institution("x"),
                NextHostId = plan.Institution("l"),
                VenueId = plan.Venue("x/campus"),
                Themes = Say("开着门上课", "Teaching with the door open"),
                Arrival = Say(
                    "7:40 起每 20 分钟一班渡轮自东码头开往洲岛，航程 15 分钟；下船后沿灯标步行至观象楼。",
                    "From 7:40 a ferry leaves East Pier for the isle every 20 minutes and takes 15; from the landing follow the lights to Observatory Hall."),
                Contact = Say("星屿大学教务处，relay@xingyu.example", "Academic Affairs Office, Xingyu University, relay@xingyu.example"),
            },
            EditionState.Concluded);
        var roster = RelayPeople.Attend(plan, edition, "x", guestLessons: true);
        var visit = Lessons(plan, edition, roster);
        var session = Session(plan, edition);
        Attendance(edition, roster, visit, session);
        Pictures(edition, visit, session);
        edition.Paragraph("handover", Say(
            "接力棒《长河》现由星屿大学保管，待交接手续办妥后交给下一届承办单位岚汐职业技术大学。",
            "The baton “Long River” is in the keeping of Xingyu University and goes to Lanxi Polytechnic, host of the next edition, once the handover is complete."));
        edition.Credit(CreditKind.Text, plan.Person("Meng Ze"), plan.Institution("x/pub"));
        edition.Credit(CreditKind.Photos, plan.Person("Shi Lei"), plan.Institution("x/pub"));
        edition.Credit(CreditKind.Editing, null, plan.Institution("k/office"));
    }

    private static StageId Lessons(SamplePlan plan, EditionPlan edition, IReadOnlyList<ParticipantId> roster)
    {
        var visit = edition.Stage(new()
        {
            Kind = StageKind.Visit,
            Name = Say("公开课观摩", "Open lessons"),
            VenueId = plan.Venue("x/campus"),
            Theme = Say("四间教室同时上课，四组轮流推门进去", "Four lessons at once, four groups, every door open"),
            StartsAt = At("9:00"),
            EndsAt = At("11:15"),
        });
        edition.Stop(new()
        {
            Name = Say("在圆顶下读星图", "Reading star charts under the dome"),
            InstitutionId = plan.Institution("x/astro"),
            VenueId = plan.Venue("x/dome"),
            Capacity = 30,
            Minutes = 30,
            Note = Say("曲江流授课。灯暗，请提前入座。", "Taught by Qu Jiangliu. The room is dark: please be seated early."),
        });
        edition.Stop(new()
        {
            Name = Say("在水槽里造浪", "Making waves in a tank"),
            InstitutionId = plan.Institution("x/sea"),
            VenueId = plan.Venue("x/tank"),
            Capacity = 30,
            Minutes = 30,
            Note = Say("关海平授课。地面湿滑，请穿平底鞋。", "Taught by Guan Haiping. The floor is wet: flat shoes, please."),
        });
        edition.Stop(new()
        {
            Name = Say("概率课：赌徒的账本", "Probability: the gambler’s ledger"),
            InstitutionId = plan.Institution("x/math"),
            VenueId = plan.Venue("x/204"),
            Capacity = 36,
            Minutes = 30,
            Note = Say("费一诺授课，观课教师同领一份筹码。", "Taught by Fei Yinuo. Visitors get their chips like everyone else."),
        });
        edition.Stop(new()
        {
            Name = Say("夜班交接：模拟病房", "Handing over the night shift: training ward"),
            InstitutionId = plan.Institution("x/nurse"),
            VenueId = plan.Venue("x/ward"),
            Capacity = 32,
            Minutes = 30,
            Note = Say("慕容清授课，交接本全程投屏。", "Taught by Murong Qing, with the ward book on the screen throughout."),
        });
        edition.Display(new() { Kind = DisplayKind.Board, Name = Say("四个学期的公开课地图", "Four terms of open lessons on one map"), InstitutionId = plan.Institution("x/td") });
        edition.Display(new() { Kind = DisplayKind.Exhibit, Name = Say("七校听课笔记原件", "Observation notes of seven members, in the original"), InstitutionId = plan.Institution("k/office") });
        edition.Display(new() { Kind = DisplayKind.Film, Name = Say("十二分钟短片：推门", "Pushing the Door, a film of twelve minutes"), InstitutionId = plan.Institution("x/pub") });
        edition.Display(new() { Kind = DisplayKind.Demonstration, Name = Say("三分钟讲清一个动作", "One movement explained in three minutes"), InstitutionId = plan.Institution("y/sport") });
        var guides = (string[])["Dai Yueming", "Wu Siyuan", "Wen Jing", "Ji Xiaobo"];
        for (var at = 0; at < guides.Length; at++)
        {
            var (letter, place) = ((char)('A' + at), at);
            edition.Group(Say($"{letter} 组", $"Group {letter}"), plan.Person(guides[at]), roster.Where((_, i) => i % guides.Length == place));
        }

        edition.Item(new() { Kind = AgendaKind.Practical, StartsAt = At("8:30"), Minutes = 25, Title = Say("签到，领取观课单", "Signing in; observation sheets"), VenueId = plan.Venue("x/building") });
        return visit;
    }

    private static StageId Session(SamplePlan plan, EditionPlan edition)
    {
        Speaker Person(string name) => Speaker.Of(plan.Person(name));
        var session = edition.Stage(new()
        {
            Kind = StageKind.Session,
            Name = Say("交流展示会", "Exchange and display session"),
            VenueId = plan.Venue("x/hall"),
            StartsAt = At("14:00"),
            EndsAt = At("17:15"),
        });
        edition.Item(AgendaKind.Chair, "14:00", 5, Say("开场", "Opening"), Person("Situ Mingyuan"));
        edition.Item(AgendaKind.Speech, "14:05", 15, Say("欢迎致辞，发布年度公开课名单", "Welcome, and the year’s list of open lessons"));
        edition.Act(AgendaKind.Speech, Say("欢迎致辞", "Welcome"), Person("Tao Yuan"));
        edition.Act(AgendaKind.Announcement, Say("年度公开课名单", "The year’s list of open lessons"), Person("Ouyang Jingyi"));
        RelayTalks.FourTerms(edition, "14:20", 30, Person("Cheng Wei"));
        RelayTalks.Question(edition, "14:50", 15, Person("Zou Mingde"), Person("Meng Wan"));
        RelayTalks.Movement(edition, "15:05", 15, Person("Eli Tursun"), Person("Yin Hang"));
        edition.Item(AgendaKind.Break, "15:20", 20, Say("休息，观看展示", "Break and displays"));
        RelayTalks.Manual(edition, "15:40", 15, Person("Gu Yingxue"));
        RelayTalks.Kitchen(edition, "15:55", 15, Person("Sang Yu"));
        edition.Item(AgendaKind.ExperienceTalk, "16:10", 15, Say("师范生怎样第一次听课", "How student teachers watch their first lesson"), Speaker.For(plan.Institution("m")));
        edition.Item(new()
        {
            Kind = AgendaKind.Discussion,
            StartsAt = At("16:25"),
            Minutes = 35,
            Title = Say("门开了以后", "Once the door is open"),
            ChairId = plan.Person("Sima Qing"),
            Speakers = [Person("Ye Zhiwei"), Person("Yu Zhiqiu"), Person("Yu Gui"), Person("Zhong Chuyao"), Person("Linghu Yan")],
        });
        edition.Item(AgendaKind.Speech, "17:00", 15, Say("闭幕", "Closing"));
        edition.Act(AgendaKind.Speech, Say("闭幕致辞", "Closing words"), Person("Lu Xi’an"));
        edition.Act(AgendaKind.Speech, Say("下届邀请", "Invitation to the next edition"), Person("Ding Xiangnan"));
        return session;
    }

    /// <summary>Nearly everybody was there; three had leave, one did not come to the session.</summary>
    private static void Attendance(EditionPlan edition, IReadOnlyList<ParticipantId> roster, StageId visit, StageId session)
    {
        for (var i = 0; i < roster.Count; i++)
        {
            edition.Mark(visit, roster[i], i is 47 or 71 or 96 ? AttendanceMark.Excused : AttendanceMark.Present);
            edition.Mark(session, roster[i], i switch { 47 or 71 => AttendanceMark.Excused, 83 => AttendanceMark.Absent, _ => AttendanceMark.Present });
        }
    }

    private static void Pictures(EditionPlan edition, StageId visit, StageId session)
    {
        edition.Drawing(PhotoSubject.Host, null, "sample-observatory.png",
            Say("星屿大学观象楼。", "Observatory Hall, Xingyu University."),
            Say("线图：小岛上的圆顶天文台，夜空有星。", "Line drawing: a domed observatory on a small isle, stars in the sky."));
        edition.Drawing(PhotoSubject.Stage, visit, "sample-open-lesson.png",
            Say("公开课上，观课教师坐在学生后排。", "Visiting teachers sit behind the students at an open lesson."),
            Say("线图：教师在黑板前讲课，教室的门开着，学生成排就座。", "Line drawing: a teacher at the board, the classroom door open, students in rows."));
        edition.Drawing(PhotoSubject.Stage, session, "sample-round-table.png",
            Say("圆桌讨论，接力棒放在桌上。", "The round table, with the baton on it."),
            Say("线图：十余人围坐圆桌，桌子中央放着接力棒。", "Line drawing: a dozen people around a table, the baton in the middle."));
        edition.Drawing(PhotoSubject.Stage, session, "sample-handover.png",
            Say("会后，星屿大学与岚汐职大在观象楼前预演交接。", "After the session Xingyu and Lanxi rehearse the handover in front of Observatory Hall."),
            Say("线图：圆顶楼前，两人共执接力棒，众人围观。", "Line drawing: two people hold the baton between them in front of a domed building, others watching."));
        SampleRelay.DrawBaton(edition);
    }
}
