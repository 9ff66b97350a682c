using System.Globalization;
using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using static Baton.Samples.Words;

namespace Baton.Samples;

/// <summary>
/// The launch edition of the Benchmark Leading Universities Initiative, as it was published. What was not published is left out, or is
/// illustrative and said to be so in the remarks.
/// </summary>
internal static class LaunchEdition
{
    /// <summary>How many took part, as published.</summary>
    public const int Total = 106;

    private static readonly string[] Named = ["Wu Zhenxing", "Wang Rujin", "Yang Xinbin", "Xu Jianling", "Wang Hui"];

    /// <summary>The programme with its one edition.</summary>
    public static SamplePlan Plan()
    {
        var plan = new SamplePlan("benchmark-leading-universities");
        Bodies(plan);
        People(plan);
        plan.Found(new()
        {
            Name = Say("标杆引领高校行", "Benchmark Leading Universities Initiative"),
            Rule = Say(
                "每届由一家成员单位承办，结束时把接力棒交给下一届承办单位。",
                "One member hosts an edition, and hands a relay baton to the next host at its end."),
            OrganiserIds = [plan.Institution("organization-department"), plan.Institution("education-committee")],
            BatonCustom = BatonCustom.MadeAnew,
            LaunchAct = Say("在第 1 届交流展示会上宣布启动。", "Officially announced at the session of edition 1."),
            Remark = Say(
                "活动年份未公布，2024 年为示例；承办单位如何轮换、接力棒是否每届新制亦未公布。除主办单位与成员单位外，中文名称与职务为示例译法。线图占照片之位。",
                "The year is not in the published report; 2024 is illustrative. How hosts follow each other, and whether each makes a new baton, is not published either. "
                + "The Chinese name is an illustrative rendering. The drawings stand where photographs go."),
        });
        foreach (var member in (string[])["szpu", "szu", "sztu", "hitsz"])
        {
            plan.Member(plan.Institution(member));
        }

        plan.Turn(new() { Number = 1, InstitutionId = plan.Institution("szpu"), Standing = HostStanding.Agreed });
        plan.Turn(new() { Number = 2, InstitutionId = plan.Institution("szu"), Standing = HostStanding.Agreed });

        var edition = plan.Edition(
            new()
            {
                Number = 1,
                Title = Say("活动启动", "the launch"),
                StartsOn = Day(2024, 12, 6),
                YearIllustrative = true,
                HostId = plan.Institution("szpu"),
                NextHostId = plan.Institution("szu"),
                VenueId = plan.Venue("xili"),
                PublishedTotal = Total,
                Remark = Say(
                    "时刻与分组为示例；名册中的占位代表及其单位、类别亦为示例。",
                    "The clock times and the groups are illustrative, and so are the placeholders on the roster with their institutions and categories."),
            },
            EditionState.Concluded);
        var delegates = Roster(plan, edition);
        var visit = Visit(edition, delegates);
        var session = Session(plan, edition);
        Handover(plan, edition);
        Pictures(edition, visit, session);
        edition.Credit(CreditKind.Text, null, plan.Institution("text-credit"));
        edition.Credit(CreditKind.Photos, plan.Person("Zhang Lei"), plan.Institution("szpu-publicity"));
        return plan;
    }

    private static void Bodies(SamplePlan plan)
    {
        plan.Institution("organization-department", InstitutionKind.MunicipalDepartment,
            Say("深圳市委组织部", "Organization Department of the CPC Shenzhen Municipal Committee"));
        plan.Institution("education-committee", InstitutionKind.Committee,
            Say("深圳市委教育工委", "Education Working Committee of the CPC Shenzhen Municipal Committee"));
        plan.Institution("education-bureau", InstitutionKind.MunicipalDepartment, Say("深圳市教育局", "Education Bureau of Shenzhen Municipality"));
        var szpu = plan.Institution("szpu", InstitutionKind.University, Say("深圳职业技术大学", "Shenzhen Polytechnic University"), null, Say("", "SZPU"));
        plan.Institution("szu", InstitutionKind.University, Say("深圳大学", "Shenzhen University"), null, Say("", "SZU"));
        plan.Institution("sztu", InstitutionKind.University, Say("深圳技术大学", "Shenzhen Technology University"), null, Say("", "SZTU"));
        plan.Institution("hitsz", InstitutionKind.University, Say("哈尔滨工业大学（深圳）", "Harbin Institute of Technology, Shenzhen"), null, Say("", "HITSZ"));
        plan.Institution("szpu-design", InstitutionKind.College, Say("创新创意设计学院", "College of Innovation and Creative Design"), szpu);
        plan.Institution("szpu-publicity", InstitutionKind.Office, Say("宣传部", "Publicity Department"), szpu);

        // The published credit says "Organization Department" and not whose: the unit stands by itself.
        plan.Institution("text-credit", InstitutionKind.Office, Say("组织部", "Organization Department"));

        plan.Venue("xili", VenueKind.Campus, Say("西丽校区", "Xili Campus"), null, szpu);
        var liuxiandong = plan.Venue("liuxiandong", VenueKind.Campus, Say("留仙洞校区", "Liuxiandong Campus"), null, szpu);
        var tongde = plan.Venue("tongde", VenueKind.Building, Say("同德楼", "Tongde Building"), liuxiandong);
        plan.Venue("meeting-room-1", VenueKind.Room, Say("第一会议室", "Meeting Room 1"), tongde);
    }

    private static void People(SamplePlan plan)
    {
        foreach (var name in (string[])[.. Named, "Lin Wenjing", "Zhang Lei"])
        {
            // The characters are not published: the Chinese side stays empty and the romanised name is shown in both languages.
            var parts = name.Split(' ');
            plan.Person(new PersonDetails { FullName = Say("", name), FamilyName = Say("", parts[0]), GivenName = Say("", parts[1]) });
        }

        void Post(string person, string body, string zh, string en) => plan.Post(plan.Person(person), plan.Institution(body), Say(zh, en));
        Post("Wu Zhenxing", "organization-department", "副部长", "Deputy Minister");
        Post("Wang Rujin", "education-committee", "副书记", "Deputy Secretary");
        Post("Wang Rujin", "education-bureau", "党组成员", "Party Group Member");
        Post("Yang Xinbin", "szpu", "党委书记", "Party Secretary");
        Post("Xu Jianling", "szpu", "党委副书记", "Deputy Party Secretary");
        Post("Xu Jianling", "szpu", "校长", "President");
        Post("Wang Hui", "szpu", "校领导", "leader");
        Post("Lin Wenjing", "szpu-design", "教师", "teacher");
    }

    /// <summary>The five named, in no category because some fit none; then placeholders up to the published total.</summary>
    private static List<ParticipantId> Roster(SamplePlan plan, EditionPlan edition)
    {
        var secretaries = edition.Category(Say("高校党委副书记", "deputy secretaries of the party committees of universities"));
        var officers = edition.Category(Say("组织部门主要负责人", "main officers of organization departments"));
        var grassroots = edition.Category(Say("基层党组织书记", "secretaries of grassroots party organizations"));
        var colleges = edition.Category(
            Say("承办学校二级党组织（学院）书记、副书记、组织员",
                "secretaries, deputy secretaries and organizational officers of the host’s secondary party organizations (colleges)"),
            fromOutside: false);
        foreach (var name in Named)
        {
            edition.Participant(plan.Person(name), null, null, Capacity.Leader);
        }

        // Twenty of each visiting member (1 deputy secretary, 2 officers, 17 secretaries), the rest of the host: illustrative.
        var delegates = new List<ParticipantId>();
        for (var number = 1; number <= Total - Named.Length; number++)
        {
            var key = number > 60 ? "szpu" : ((string[])["szu", "sztu", "hitsz"])[(number - 1) / 20];
            var category = number > 60 ? colleges : ((number - 1) % 20) switch { 0 => secretaries, < 3 => officers, _ => grassroots };
            var institution = plan.Parts.OfType<Institution>().Single(i => i.Id == plan.Institution(key)).Details.Name;
            var digits = number.ToString("000", CultureInfo.InvariantCulture);
            var person = plan.Person(new PersonDetails
            {
                FullName = Say($"代表{digits}（{institution.Zh}）", $"Delegate {digits}, {institution.En}"),
                Illustrative = true,
            });
            delegates.Add(edition.Participant(person, plan.Institution(key), category, Capacity.Delegate));
        }

        return delegates;
    }

    private static StageId Visit(EditionPlan edition, List<ParticipantId> delegates)
    {
        var visit = edition.Stage(new()
        {
            Kind = StageKind.Visit,
            Name = Say("实地观摩", "Site visit"),
            Theme = Say(
                "实地感受高质量党建如何引领深圳职业技术大学职业教育创新发展",
                "First-hand insight into how high-quality party-building leads innovative development in vocational education at SZPU"),
            StartsAt = At("13:35"),
            EndsAt = At("15:00"),
        });
        edition.Stop(new() { Name = Say("比亚迪应用技术学院", "BYD Institute of Applied Technology"), Minutes = 25 });
        edition.Stop(new() { Name = Say("大族激光产业学院", "Han’s Laser Industry Academy"), Minutes = 25 });
        edition.Stop(new() { Name = Say("集成电路关键材料研究院", "Key Materials Research Institute for Integrated Circuits"), Minutes = 25 });
        foreach (var (letter, at) in (ReadOnlySpan<(string, int)>)[("A", 0), ("B", 1), ("C", 2)])
        {
            edition.Group(Say($"{letter} 组", $"Group {letter}"), null, delegates.Where((_, i) => i % 3 == at));
        }

        return visit;
    }

    private static StageId Session(SamplePlan plan, EditionPlan edition)
    {
        var session = edition.Stage(new()
        {
            Kind = StageKind.Session,
            Name = Say("交流展示会", "Exchange and display session"),
            VenueId = plan.Venue("meeting-room-1"),
            StartsAt = At("15:30"),
            EndsAt = At("17:20"),
        });
        edition.Item(AgendaKind.Chair, "15:30", 5, null, Speaker.Of(plan.Person("Xu Jianling")));
        edition.Item(AgendaKind.Speech, "15:35", 15, Say("致辞，并宣布活动启动", "Speech, and official announcement of the launch"), Speaker.Of(plan.Person("Wang Rujin")));
        edition.Act(AgendaKind.Speech, Say("致辞", "Speech"));
        edition.Act(AgendaKind.Announcement, Say("宣布活动启动", "Official announcement of the launch"));
        var title = Say("以高质量党建推动高质量发展", "Promoting High-Quality Development with High-Quality Party-Building");
        edition.Item(AgendaKind.MainPresentation, "15:50", 30, title, Speaker.Of(plan.Person("Yang Xinbin")));
        edition.Talk(
            "high-quality-party-building",
            title,
            Say(
                "报告围绕一个核心问题、一项根本任务、一种基本模式展开，强调区域均衡发展与民生福祉，并介绍“上下贯通、执行有力”的工作体系。",
                "The presentation set out a core issue, a fundamental task and a basic model; stressed balanced regional development and people’s welfare; "
                + "and described a work system “featuring top-to-bottom connection and strong execution”."),
            null,
            Point("一个核心问题", "A core issue"),
            Point("一项根本任务", "A fundamental task"),
            Point("一种基本模式", "A basic model"),
            Point("区域均衡发展与民生福祉", "Balanced regional development and people’s welfare"),
            Point("“上下贯通、执行有力”的工作体系", "A work system “featuring top-to-bottom connection and strong execution”"));
        edition.Item(AgendaKind.ExperienceTalk, "16:20", 15, null, Speaker.For(plan.Institution("szu")));
        edition.Item(AgendaKind.ExperienceTalk, "16:35", 15, null, Speaker.For(plan.Institution("sztu")));
        edition.Item(AgendaKind.ExperienceTalk, "16:50", 15, null, Speaker.For(plan.Institution("hitsz")));
        edition.Item(AgendaKind.Handover, "17:05", 15, Say("接力棒交接仪式", "Handover ceremony"));
        return session;

        // What the issue, the task and the model are was not published: the headings stand alone.
        static TalkSection Point(string zh, string en) => new(Say(zh, en), LocalizedText.Empty);
    }

    private static void Handover(SamplePlan plan, EditionPlan edition)
    {
        var baton = edition.Baton(new()
        {
            Title = Say("深职印象", "Shenzhen Polytechnic Impression"),
            MakerId = plan.Person("Lin Wenjing"),
            MakerUnitId = plan.Institution("szpu-design"),
        });
        edition.Custody(new()
        {
            BatonId = baton,
            GiverId = plan.Institution("szpu"),
            ReceiverId = plan.Institution("szu"),
            On = Day(2024, 12, 6),
            VenueId = plan.Venue("meeting-room-1"),
        });
    }

    /// <summary>Drawings in the places of the three published photos. Of the baton no picture was published.</summary>
    private static void Pictures(EditionPlan edition, StageId visit, StageId session)
    {
        edition.Drawing(PhotoSubject.Stage, visit, "visit.png",
            Say("参会人员参观学校。", "Participants visiting the university."),
            Say("线图：一行人在一座长厅里，沿两排展台之间的走道参观。", "Line drawing: a group of people in a long hall, walking between two rows of display stands."));
        edition.Drawing(PhotoSubject.Stage, session, "session.png",
            Say("交流展示会在同德楼第一会议室举行。", "The session in Meeting Room 1, Tongde Building."),
            Say("线图：会议室里听众成排就座，前方有屏幕和讲台。", "Line drawing: rows of listeners in a meeting room, a screen and a lectern in front."));
        edition.Drawing(PhotoSubject.Stage, session, "handover.png",
            Say("闭幕交接仪式。", "The closing handover ceremony."),
            Say("线图：台上两人共执一根接力棒，台下观众在座。", "Line drawing: two people on a stage hold one baton between them, the audience in front."));
    }
}
