using Baton.Domain;
using Baton.Domain.Handover;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;
using static Baton.Samples.Words;

namespace Baton.Samples;

/// <summary>The first three editions of the Open Classroom Relay.</summary>
internal static class RelayPast
{
    /// <summary>Edition 1 at Qinghe: the handover is the last item of the session.</summary>
    public static void First(SamplePlan plan, RelayBatonId baton)
    {
        var edition = plan.Edition(
            new()
            {
                Number = 1,
                StartsOn = Day(2024, 10, 18),
                HostId = plan.Institution("q"),
                NextHostId = plan.Institution("y"),
                VenueId = plan.Venue("q/campus"),
                Themes = Say("大班课也能开着门上", "Large classes can be taught with the door open"),
            },
            EditionState.Archived);
        RelayPeople.Attend(plan, edition, "q");
        edition.Stage(new() { Kind = StageKind.Visit, Name = Say("公开课观摩", "Open lessons"), VenueId = plan.Venue("q/campus"), StartsAt = At("9:00"), EndsAt = At("11:25") });
        edition.Stop(new() { Name = Say("微积分大班课", "Calculus for two hundred"), InstitutionId = plan.Institution("q/math"), Capacity = 40, Minutes = 45 });
        edition.Stop(new() { Name = Say("物理演示课", "Physics by demonstration"), InstitutionId = plan.Institution("q/phys"), Capacity = 30, Minutes = 45 });
        edition.Stop(new() { Name = Say("口译同传练习", "Interpreting practice"), InstitutionId = plan.Institution("q/lang"), Capacity = 24, Minutes = 45 });
        edition.Stage(new() { Kind = StageKind.Session, Name = Say("交流会", "Exchange session"), VenueId = plan.Venue("q/hall"), StartsAt = At("14:00"), EndsAt = At("16:10") });
        Chair("14:00", edition, plan, "Fang Yuanzhou");
        edition.Item(AgendaKind.Speech, "14:05", 15, Say("欢迎致辞", "Welcome"), Speaker.Of(plan.Person("He Yan")));
        var title = Say("两百人的课堂，怎样听见每一个人", "How to Hear Everyone in a Class of Two Hundred");
        edition.Item(AgendaKind.MainPresentation, "14:20", 35, title, Speaker.Of(plan.Person("Zou Mingde")));
        edition.Talk(
            "hear-everyone", title,
            Say(
                "微积分课从“一人讲两百人听”改为“讲十分钟、答一分钟”。报告介绍两年来的做法与学生的反应。",
                "The calculus course went from one voice and two hundred listeners to ten minutes of lecture and one minute of answers. The talk tells what two years of it taught."),
            null,
            Point("十分钟一停", "Stop every ten minutes", "每讲十分钟停下来出一道小题，先自己做，再与邻座核对。", "After ten minutes there is one small question: first alone, then with the neighbour."),
            Point("助教坐在学生中间", "Assistants sit among the students", "八名助教分坐各区，听到的疑问当场递到讲台。", "Eight assistants sit in the rows and pass the questions they hear to the front at once."),
            Point("听课的人也答题", "Visitors answer too", "观课教师与学生答同一道题，课后拿自己的答案来谈。", "Visiting teachers answer the same question and bring their answer to the talk afterwards."));
        edition.Item(AgendaKind.ExperienceTalk, "14:55", 20, Say("小班写作课的公开课记录", "Notes from an open writing class"), Speaker.Of(plan.Person("Liu Hanzhang")));
        edition.Item(AgendaKind.ExperienceTalk, "15:15", 20, Say("工坊里的一堂课", "A lesson in the workshop"), Speaker.Of(plan.Person("Yan Shuang")));
        edition.Item(AgendaKind.Discussion, "15:35", 20, Say("什么样的课值得开门", "Which lessons are worth opening"));
        edition.Item(AgendaKind.Handover, "15:55", 15, Say("接力棒交接", "Handover of the baton"), Speaker.Of(plan.Person("He Yan")), Speaker.Of(plan.Person("Liu Hanzhang")));
        edition.Custody(new()
        {
            BatonId = baton,
            GiverId = plan.Institution("q"),
            ReceiverId = plan.Institution("y"),
            On = Day(2024, 10, 18),
            VenueId = plan.Venue("q/hall"),
            PresentIds = [plan.Person("Lu Xi’an"), plan.Person("Ouyang Jingyi"), plan.Person("He Yan"), plan.Person("Liu Hanzhang")],
        });
        edition.Drawing(PhotoSubject.Host, null, "sample-clock-hall.png",
            Say("清河大学钟楼。", "Clock Hall, Qinghe University."),
            Say("线图：河岸上一座带钟的礼堂，两侧有树。", "Line drawing: a hall with a clock above its roof on a river bank, a tree on either side."));
        SampleRelay.DrawBaton(edition);
        edition.Credit(CreditKind.Text, null, plan.Institution("q/pub"));
        edition.Credit(CreditKind.Photos, plan.Person("Qiao Mu"), plan.Institution("q/pub"));
    }

    /// <summary>Edition 2 at Yunting, in Songlan's place. Its main talk was never put into English.</summary>
    public static void Second(SamplePlan plan, RelayBatonId baton)
    {
        var edition = plan.Edition(
            new()
            {
                Number = 2,
                StartsOn = Day(2025, 5, 23),
                HostId = plan.Institution("y"),
                NextHostId = plan.Institution("s"),
                VenueId = plan.Venue("y/campus"),
                Themes = Say("从听课到评课", "From watching to giving an opinion"),
            },
            EditionState.Archived);
        RelayPeople.Attend(plan, edition, "y");
        edition.Stage(new() { Kind = StageKind.Visit, Name = Say("公开课观摩", "Open lessons"), VenueId = plan.Venue("y/campus"), StartsAt = At("9:00"), EndsAt = At("10:50") });
        edition.Stop(new() { Name = Say("山前写作工作坊", "Hillside writing workshop"), InstitutionId = plan.Institution("y/lit"), Capacity = 25, Minutes = 50 });
        edition.Stop(new() { Name = Say("太极课：动作怎样讲清楚", "Tai chi: how to explain a movement"), InstitutionId = plan.Institution("y/sport"), Capacity = 40, Minutes = 50 });
        edition.Stage(new() { Kind = StageKind.Session, Name = Say("评课交流会", "Exchange session"), VenueId = plan.Venue("y/hall"), StartsAt = At("14:00"), EndsAt = At("16:00") });
        Chair("14:00", edition, plan, "Liu Hanzhang");
        edition.Item(AgendaKind.Speech, "14:05", 10, Say("欢迎致辞", "Welcome"), Speaker.Of(plan.Person("Zhuge Wenyuan")));
        var title = Say("评课先说看见了什么", "Say First What You Saw");
        edition.Item(AgendaKind.MainPresentation, "14:15", 30, title, Speaker.Of(plan.Person("Ye Zhiwei")));
        edition.Talk(
            "what-you-saw", title,
            Say("评课常常先说好坏。报告建议先只说看见的事实，再说它让自己想到什么，最后才提建议。", ""),
            null,
            new TalkSection(Say("先说事实", "Facts first"), Say("谁说了话，说了多久，谁没有说话。", "")),
            new TalkSection(Say("再说联想", "Then what it reminds you of"), Say("想到自己课上的哪一刻。", "")),
            new TalkSection(Say("最后才是建议", "Advice last"), Say("一次只提一条，授课教师可以不采纳。", "")));
        edition.Item(AgendaKind.ExperienceTalk, "14:45", 20, Say("听课笔记怎样写", "How to write observation notes"), Speaker.Of(plan.Person("Shangguan Ruolan")), Speaker.Of(plan.Person("Meng Wan")));
        edition.Item(AgendaKind.ExperienceTalk, "15:05", 20, Say("教务处看公开课", "Open lessons as the office sees them"), Speaker.Of(plan.Person("Xue Minxing")));
        edition.Item(AgendaKind.Discussion, "15:25", 20, Say("怎样评课才不伤人", "How to give an opinion without hurting"));
        edition.Item(AgendaKind.Handover, "15:45", 15, Say("接力棒交接", "Handover of the baton"), Speaker.Of(plan.Person("Zhuge Wenyuan")), Speaker.Of(plan.Person("Xue Minxing")));
        edition.Custody(new()
        {
            BatonId = baton,
            GiverId = plan.Institution("y"),
            ReceiverId = plan.Institution("s"),
            On = Day(2025, 5, 23),
            VenueId = plan.Venue("y/hall"),
            PresentIds = [plan.Person("Lu Xi’an"), plan.Person("Ouyang Jingyi"), plan.Person("Zhuge Wenyuan"), plan.Person("Xue Minxing")],
        });
        edition.Drawing(PhotoSubject.Host, null, "sample-tower-library.png",
            Say("云汀学院塔楼图书馆。", "Tower Library, Yunting College."),
            Say("线图：山前一排楼房，中间是尖顶塔楼。", "Line drawing: a row of buildings in front of hills, a tower with a pointed roof in the middle."));
        SampleRelay.DrawBaton(edition);
        edition.Credit(CreditKind.Text, plan.Person("Xin Wei"), plan.Institution("y/pub"));
    }

    /// <summary>Edition 3 at Songlan: the ceremony is a stage of its own.</summary>
    public static void Third(SamplePlan plan, RelayBatonId baton)
    {
        var edition = plan.Edition(
            new()
            {
                Number = 3,
                StartsOn = Day(2025, 10, 17),
                HostId = plan.Institution("s"),
                NextHostId = plan.Institution("x"),
                VenueId = plan.Venue("s/campus"),
                Themes = Say("手上的课，怎样讲", "Teaching what the hands know"),
            },
            EditionState.HandedOver);
        RelayPeople.Attend(plan, edition, "s");
        edition.Stage(new() { Kind = StageKind.Visit, Name = Say("工坊观摩", "Workshops"), VenueId = plan.Venue("s/building"), StartsAt = At("9:00"), EndsAt = At("11:10") });
        edition.Stop(new() { Name = Say("榫卯与公差", "Joints and tolerances"), InstitutionId = plan.Institution("s/mech"), Capacity = 20, Minutes = 40 });
        edition.Stop(new() { Name = Say("认一片林子", "Reading a piece of forest"), InstitutionId = plan.Institution("s/for"), Capacity = 30, Minutes = 40 });
        edition.Stop(new() { Name = Say("把步骤写成说明书", "Writing the steps down"), InstitutionId = plan.Institution("s/cn"), Capacity = 30, Minutes = 40 });
        edition.Stage(new() { Kind = StageKind.Session, Name = Say("交流会", "Exchange session"), VenueId = plan.Venue("s/hall"), StartsAt = At("14:00"), EndsAt = At("16:00") });
        Chair("14:00", edition, plan, "Xue Minxing");
        edition.Item(AgendaKind.Speech, "14:05", 15, Say("欢迎致辞", "Welcome"), Speaker.Of(plan.Person("Pei Jingxing")));
        var title = Say("师傅不说的那一步", "The Step the Master Does Not Mention");
        edition.Item(AgendaKind.MainPresentation, "14:20", 30, title, Speaker.Of(plan.Person("Hao Dacheng")), Speaker.Of(plan.Person("Yan Shuang")));
        edition.Talk(
            "the-step-not-mentioned", title,
            Say(
                "熟练的人会跳过自己已经不觉得的步骤。报告用一个榫头的二十一步，说明怎样把它们找回来。",
                "Practised people skip the steps they no longer notice. With the twenty-one steps of one joint the talk shows how to find them again."),
            null,
            Point("让新手来记录", "Let a beginner write it down", "记录的人不懂，才会问。", "Only one who does not know will ask."),
            Point("拍手，不拍脸", "Film the hands, not the face", "一部手机，一个支架，事后逐帧看。", "One phone, one stand, and afterwards frame by frame."),
            Point("课上少讲一半", "Say half as much in class", "说明书写清楚以后，课堂时间留给出错。", "Once the steps are written, class time is for making mistakes."));
        edition.Item(AgendaKind.ExperienceTalk, "14:50", 20, Say("从教务处长到旁听生", "From director to listener"), Speaker.Of(plan.Person("Qin Muye")));
        edition.Item(AgendaKind.ExperienceTalk, "15:10", 20, Say("实训课的公开课", "Open lessons in a training centre"), Speaker.Of(plan.Person("Jiang Ruoshui")));
        edition.Item(AgendaKind.Discussion, "15:30", 30, Say("手艺怎样考", "How to examine a craft"), Speaker.Of(plan.Person("Gu Yingxue")), Speaker.Of(plan.Person("Yu Zhiqiu")), Speaker.Of(plan.Person("Cheng Wei")));
        edition.Stage(new() { Kind = StageKind.Ceremony, Name = Say("交接仪式", "Handover ceremony"), VenueId = plan.Venue("s/hall"), StartsAt = At("16:15"), EndsAt = At("16:40") });
        edition.Item(AgendaKind.Handover, "16:15", 25, Say("接力棒交接", "Handover of the baton"), Speaker.Of(plan.Person("Pei Jingxing")), Speaker.Of(plan.Person("Tao Yuan")));
        edition.Custody(new()
        {
            BatonId = baton,
            GiverId = plan.Institution("s"),
            ReceiverId = plan.Institution("x"),
            On = Day(2025, 10, 17),
            VenueId = plan.Venue("s/hall"),
            PresentIds = [plan.Person("Lu Xi’an"), plan.Person("Ouyang Jingyi"), plan.Person("Pei Jingxing"), plan.Person("Tao Yuan")],
            Note = Say("底座上的铜箍由松岚大学重新铆过。", "The brass bands were riveted anew at Songlan."),
        });
        edition.Drawing(PhotoSubject.Host, null, "sample-long-shed.png",
            Say("松岚大学长棚。", "The Long Shed, Songlan University."),
            Say("线图：弧顶玻璃长棚，门前有旗。", "Line drawing: a long glazed shed under a curved roof, a flag in front."));
        SampleRelay.DrawBaton(edition);
        edition.Credit(CreditKind.Text, null, plan.Institution("s/pub"));
        edition.Credit(CreditKind.Photos, plan.Person("Mi Na"), plan.Institution("s/pub"));
    }

    private static void Chair(string at, EditionPlan edition, SamplePlan plan, string person) =>
        edition.Item(AgendaKind.Chair, at, 5, Say("开场", "Opening"), Speaker.Of(plan.Person(person)));

    private static TalkSection Point(string zhHeading, string enHeading, string zh, string en) => new(Say(zhHeading, enHeading), Say(zh, en));
}
