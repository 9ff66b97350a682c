using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Fixtures;

/// <summary>The launch edition of the Benchmark Leading Universities Initiative as it was published, in memory.</summary>
internal static class LaunchEdition
{
    public static readonly DateOnly Day = new(2024, 12, 6);

    public static EditionDossier Dossier() => Given().Dossier();

    public static Given Given()
    {
        var given = new Given();
        var organization = given.Institution(InstitutionKind.MunicipalDepartment, Say("深圳市委组织部", "Organization Department of the CPC Shenzhen Municipal Committee"));
        var education = given.Institution(InstitutionKind.Committee, Say("深圳市委教育工委", "Education Working Committee of the CPC Shenzhen Municipal Committee"));
        var bureau = given.Institution(InstitutionKind.MunicipalDepartment, Say("深圳市教育局", "Education Bureau of Shenzhen Municipality"));
        var szpu = given.Institution(InstitutionKind.University, Say("深圳职业技术大学", "Shenzhen Polytechnic University"), "SZPU");
        var szu = given.Institution(InstitutionKind.University, Say("深圳大学", "Shenzhen University"), "SZU");
        var sztu = given.Institution(InstitutionKind.University, Say("深圳技术大学", "Shenzhen Technology University"), "SZTU");
        var hitsz = given.Institution(InstitutionKind.University, Say("哈尔滨工业大学（深圳）", "Harbin Institute of Technology, Shenzhen"), "HITSZ");
        var design = given.Institution(InstitutionKind.College, Say("创新创意设计学院", "College of Innovation and Creative Design"), "", szpu);
        var publicity = given.Institution(InstitutionKind.Office, Say("宣传部", "Publicity Department"), "", szpu);
        var text = given.Institution(InstitutionKind.Office, Say("组织部", "Organization Department"));
        var order = 0;
        foreach (var member in (InstitutionId[])[szpu, szu, sztu, hitsz])
        {
            given.Member(member, ++order);
        }

        var xili = given.Venue(VenueKind.Campus, Say("西丽校区", "Xili Campus"), null, szpu);
        var liuxiandong = given.Venue(VenueKind.Campus, Say("留仙洞校区", "Liuxiandong Campus"), null, szpu);
        var tongde = given.Venue(VenueKind.Building, Say("同德楼", "Tongde Building"), liuxiandong);
        var room = given.Venue(VenueKind.Room, Say("第一会议室", "Meeting Room 1"), tongde);

        given.Programme = new ProgrammeDetails
        {
            Slug = "benchmark-leading-universities",
            Name = Say("标杆引领高校行", "Benchmark Leading Universities Initiative"),
            OrganiserIds = [organization, education],
            BatonCustom = BatonCustom.MadeAnew,
            LaunchAct = Say("在第 1 届交流展示会上宣布启动。", "Officially announced at the session of edition 1."),
        };
        given.Edition = new EditionDetails
        {
            Number = 1,
            StartsOn = Day,
            YearIllustrative = true,
            HostId = szpu,
            NextHostId = szu,
            VenueId = xili,
            PublishedTotal = 106,
        };

        var (wu, wang, yang) = (Named(given, "Wu Zhenxing"), Named(given, "Wang Rujin"), Named(given, "Yang Xinbin"));
        var (xu, hui, lin, zhang) = (Named(given, "Xu Jianling"), Named(given, "Wang Hui"), Named(given, "Lin Wenjing"), Named(given, "Zhang Lei"));
        given.Post(wu, organization, Say("副部长", "Deputy Minister"));
        given.Post(wang, education, Say("副书记", "Deputy Secretary"));
        given.Post(wang, bureau, Say("党组成员", "Party Group Member"), 2);
        given.Post(yang, szpu, Say("党委书记", "Party Secretary"));
        given.Post(xu, szpu, Say("党委副书记", "Deputy Party Secretary"));
        given.Post(xu, szpu, Say("校长", "President"), 2);
        given.Post(hui, szpu, Say("校领导", "leader"));
        given.Post(lin, design, Say("教师", "teacher"));
        order = 0;
        foreach (var person in (PersonId[])[wu, wang, yang, xu, hui])
        {
            given.Participant(person, Capacity.Leader, ++order);
        }

        given.Participant(given.Person(Say("代表017（深圳大学）", "Delegate 017, Shenzhen University"), illustrative: true), Capacity.Leader, ++order);
        given.Category(1, Say("高校党委副书记", "deputy secretaries of the party committees of universities"));
        given.Category(2, Say("组织部门主要负责人", "main officers of organization departments"));
        given.Category(3, Say("基层党组织书记", "secretaries of grassroots party organizations"));
        given.Category(1, Say("承办学校二级党组织（学院）书记、副书记、组织员", "secretaries, deputy secretaries and organizational officers of the host’s secondary party organizations (colleges)"), fromOutside: false);

        var visit = given.Stage(new()
        {
            Number = 1,
            Kind = StageKind.Visit,
            Name = Say("实地观摩", "Site visit"),
            Theme = Say(
                "实地感受高质量党建如何引领深圳职业技术大学职业教育创新发展",
                "First-hand insight into how high-quality party-building leads innovative development in vocational education at SZPU"),
        });
        given.Stop(new() { StageId = visit, Number = 1, Name = Say("比亚迪应用技术学院", "BYD Institute of Applied Technology") });
        given.Stop(new() { StageId = visit, Number = 2, Name = Say("大族激光产业学院", "Han’s Laser Industry Academy") });
        given.Stop(new() { StageId = visit, Number = 3, Name = Say("集成电路关键材料研究院", "Key Materials Research Institute for Integrated Circuits") });

        var session = given.Stage(new() { Number = 2, Kind = StageKind.Session, Name = Say("交流展示会", "Exchange and display session"), VenueId = room });
        given.Item(session, 1, AgendaKind.Chair, null, Speaker.Of(xu));
        var opening = given.Item(session, 2, AgendaKind.Speech, Say("致辞，并宣布活动启动", "Speech, and official announcement of the launch"), Speaker.Of(wang));
        given.Act(opening, 1, AgendaKind.Speech);
        given.Act(opening, 2, AgendaKind.Announcement);
        var title = Say("以高质量党建推动高质量发展", "Promoting High-Quality Development with High-Quality Party-Building");
        var main = given.Item(session, 3, AgendaKind.MainPresentation, title, Speaker.Of(yang));
        given.Talk(new()
        {
            AgendaItemId = main,
            Slug = "main",
            Title = title,
            Abstract = Say(
                "报告围绕一个核心问题、一项根本任务、一种基本模式展开，强调区域均衡发展与民生福祉，并介绍“上下贯通、执行有力”的工作体系。",
                "It set out a core issue, a fundamental task and a basic model; stressed balanced regional development and people’s welfare; "
                + "and described a work system “featuring top-to-bottom connection and strong execution”."),
            Sections = [new(Say("一个核心问题", "A core issue"), LocalizedText.Empty), new(Say("一项根本任务", "A fundamental task"), LocalizedText.Empty)],
        });
        given.Item(session, 4, AgendaKind.ExperienceTalk, null, Speaker.For(szu));
        given.Item(session, 5, AgendaKind.ExperienceTalk, null, Speaker.For(sztu));
        given.Item(session, 6, AgendaKind.ExperienceTalk, null, Speaker.For(hitsz));
        given.Item(session, 7, AgendaKind.Handover, Say("接力棒交接仪式", "Handover ceremony"));

        var baton = given.Baton(new() { Title = Say("深职印象", "Shenzhen Polytechnic Impression"), MakerId = lin, MakerUnitId = design });
        given.Custody(new() { BatonId = baton, GiverId = szpu, ReceiverId = szu, On = Day, VenueId = room });
        given.Photo(new() { Order = 1, StageId = visit, Caption = Say("参会人员参观学校。", "Participants visiting the university."), AltText = Say("线图", "A drawing"), Drawing = true });
        given.Photo(new() { Order = 2, StageId = session, Caption = Say("交流展示会在同德楼第一会议室举行。", "The session in Meeting Room 1, Tongde Building."), AltText = Say("线图", "A drawing"), Drawing = true });
        given.Photo(new() { Order = 3, StageId = session, Caption = Say("闭幕交接仪式。", "The closing handover ceremony."), AltText = Say("线图", "A drawing"), Drawing = true });
        given.Credit(CreditKind.Text, null, text);
        given.Credit(CreditKind.Photos, zhang, publicity);
        return given;
    }

    private static PersonId Named(Given given, string name) => given.Person(Say("", name));
}
