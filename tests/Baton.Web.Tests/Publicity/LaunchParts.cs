using Baton.Domain;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;

namespace Baton.Web.Tests.Publicity;

/// <summary>The launch edition as published, for the tests of pages. Chinese words that are not published are illustrative.</summary>
internal sealed class LaunchParts
{
    private readonly List<object> parts = [];
    private long next;

    public LaunchParts(string slug = "benchmark-leading-universities", EditionState state = EditionState.Concluded, bool published = true, bool withAgenda = true)
    {
        Programme = Made(Programme.Create(Id<ProgrammeId>(), new ProgrammeDetails
        {
            Slug = slug,
            Name = new("标杆引领高校行", "Benchmark Leading Universities Initiative"),
            Rule = new("", "One member hosts an edition, and hands a relay baton to the next host at its end."),
            BatonCustom = BatonCustom.MadeAnew,
            Remark = new("年份为示例。", "The year is illustrative."),
        }));
        Scope = new PlanScope(Programme.Id);
        var city = Body("深圳市委组织部", "Organization Department of the CPC Shenzhen Municipal Committee", InstitutionKind.MunicipalDepartment);
        var education = Body("深圳市委教育工委", "Education Working Committee of the CPC Shenzhen Municipal Committee", InstitutionKind.Committee);
        Programme.Describe(Programme.Details with { OrganiserIds = [city.Id, education.Id] });
        Szpu = Body("深圳职业技术大学", "Shenzhen Polytechnic University", InstitutionKind.University, "SZPU");
        Szu = Body("深圳大学", "Shenzhen University", InstitutionKind.University, "SZU");
        var sztu = Body("深圳技术大学", "Shenzhen Technology University", InstitutionKind.University, "SZTU");
        var hitsz = Body("哈尔滨工业大学（深圳）", "Harbin Institute of Technology, Shenzhen", InstitutionKind.University, "HITSZ");
        var bureau = Body("深圳市教育局", "Education Bureau of Shenzhen Municipality", InstitutionKind.MunicipalDepartment);
        var college = Body("创新创意设计学院", "College of Innovation and Creative Design", InstitutionKind.College, parent: Szpu.Id);
        foreach (var (member, order) in new[] { Szpu, Szu, sztu, hitsz }.Select((m, i) => (m, i)))
        {
            Made(Membership.Create(Id<MembershipId>(), Scope, new MembershipDetails { InstitutionId = member.Id, Order = order }));
        }

        var xili = Room("西丽校区", "Xili Campus", VenueKind.Campus, null);
        var liuxiandong = Room("留仙洞校区", "Liuxiandong Campus", VenueKind.Campus, null);
        var tongde = Room("同德楼", "Tongde Building", VenueKind.Building, liuxiandong.Id);
        var meeting = Room("第一会议室", "Meeting Room 1", VenueKind.Room, tongde.Id);
        Edition = Made(Edition.Create(Id<EditionId>(), Programme.Id, new EditionDetails
        {
            Number = 1,
            Title = new("活动启动", "the launch"),
            StartsOn = new(2024, 12, 6),
            YearIllustrative = true,
            HostId = Szpu.Id,
            NextHostId = Szu.Id,
            VenueId = xili.Id,
            Themes = new("", "First-hand insight into how high-quality party-building leads innovative development in vocational education"),
            PublishedTotal = 106,
            Public = published,
        }, state));
        InEdition = new PlanScope(Programme.Id, Edition.Id);
        foreach (var (zh, en, outside, order) in new[]
        {
            ("高校党委副书记", "deputy secretaries of the party committees of universities", true, 1),
            ("组织部门主要负责人", "main officers of organization departments", true, 2),
            ("基层党组织书记", "secretaries of grassroots party organizations", true, 3),
            ("承办学校二级党组织（学院）书记、副书记、组织员", "secretaries, deputy secretaries and organizational officers of the host’s secondary party organizations (colleges)", false, 4),
        })
        {
            Made(Category.Create(Id<CategoryId>(), InEdition, new CategoryDetails { Name = new(zh, en), FromOutside = outside, Order = order }));
        }

        Visit = Made(Stage.Create(Id<StageId>(), InEdition, new StageDetails { Number = 1, Kind = StageKind.Visit, Name = new("实地观摩", "Site visit") }));
        Session = Made(Stage.Create(Id<StageId>(), InEdition, new StageDetails { Number = 2, Kind = StageKind.Session, Name = new("交流展示会", "Exchange and display session"), VenueId = meeting.Id }));
        foreach (var (zh, en, number) in new[] { ("比亚迪应用技术学院", "BYD Institute of Applied Technology", 1), ("大族激光产业学院", "Han’s Laser Industry Academy", 2), ("集成电路关键材料研究院", "Key Materials Research Institute for Integrated Circuits", 3) })
        {
            Made(Stop.Create(Id<StopId>(), InEdition, new StopDetails { StageId = Visit.Id, Number = number, Name = new(zh, en) }));
        }

        var xu = Person("Xu Jianling", (Szpu, "党委副书记", "Deputy Party Secretary"), (Szpu, "校长", "President"));
        var wang = Person("Wang Rujin", (education, "副书记", "Deputy Secretary"), (bureau, "党组成员", "Party Group Member"));
        var yang = Person("Yang Xinbin", (Szpu, "党委书记", "Party Secretary"));
        var lin = Person("Lin Wenjing", (college, "教师", "teacher"));
        if (withAgenda)
        {
            Item(1, AgendaKind.Chair, LocalizedText.Empty, Speaker.Of(xu.Id));
            var speech = Item(2, AgendaKind.Speech, new("致辞，并宣布活动启动", "Speech, and official announcement of the launch"), Speaker.Of(wang.Id));
            foreach (var (kind, order) in new[] { (AgendaKind.Speech, 1), (AgendaKind.Announcement, 2) })
            {
                Made(AgendaAct.Create(Id<AgendaActId>(), InEdition, new AgendaActDetails { AgendaItemId = speech.Id, Kind = kind, Order = order }));
            }

            var main = Item(3, AgendaKind.MainPresentation, LocalizedText.Empty, Speaker.Of(yang.Id));
            Made(Talk.Create(Id<TalkId>(), InEdition, new TalkDetails
            {
                AgendaItemId = main.Id,
                Slug = "main",
                Title = new("以高质量党建推动高质量发展", "Promoting High-Quality Development with High-Quality Party-Building"),
                Sections = [new(new("一个核心问题", "A core issue"), LocalizedText.Empty), new(new("一项根本任务", "A fundamental task"), LocalizedText.Empty), new(new("一种基本模式", "A basic model"), LocalizedText.Empty)],
            }));
            Item(4, AgendaKind.ExperienceTalk, LocalizedText.Empty, Speaker.For(Szu.Id));
            Item(5, AgendaKind.ExperienceTalk, LocalizedText.Empty, Speaker.For(sztu.Id));
            Item(6, AgendaKind.ExperienceTalk, LocalizedText.Empty, Speaker.For(hitsz.Id));
            Item(7, AgendaKind.Handover, LocalizedText.Empty);
        }

        var baton = Made(RelayBaton.Create(Id<RelayBatonId>(), InEdition, new RelayBatonDetails { Title = new("深职印象", "Shenzhen Polytechnic Impression"), MakerId = lin.Id, MakerUnitId = college.Id }));
        if (state is EditionState.Concluded or EditionState.HandedOver)
        {
            Made(CustodyRecord.Create(Id<CustodyRecordId>(), InEdition, new CustodyRecordDetails { BatonId = baton.Id, GiverId = Szpu.Id, ReceiverId = Szu.Id, On = new(2024, 12, 6), VenueId = meeting.Id, PresentIds = [wang.Id] }));
        }

        var office = Body("组织部", "Organization Department", InstitutionKind.Office, parent: Szpu.Id);
        var publicity = Body("宣传部", "Publicity Department", InstitutionKind.Office, parent: Szpu.Id);
        Made(Credit.Create(Id<CreditId>(), InEdition, new CreditDetails { Kind = CreditKind.Text, UnitId = office.Id }));
        Made(Credit.Create(Id<CreditId>(), InEdition, new CreditDetails { Kind = CreditKind.Photos, PersonId = Person("Zhang Lei").Id, UnitId = publicity.Id }));
        foreach (var (zh, en, stage, order) in new[]
        {
            ("参会人员参观学校。", "Participants visiting the university.", Visit, 1),
            ("交流展示会在同德楼第一会议室举行。", "The session in Meeting Room 1, Tongde Building.", Session, 2),
            ("闭幕交接仪式。", "The closing handover ceremony.", Session, 3),
        })
        {
            Made(Photo.Create(Id<PhotoId>(), InEdition, new PhotoDetails { Subject = PhotoSubject.Stage, StageId = stage.Id, Order = order, Caption = new(zh, en), Drawing = true }));
        }
    }

    public Programme Programme { get; }

    public Edition Edition { get; }

    public PlanScope Scope { get; }

    public PlanScope InEdition { get; }

    public Institution Szpu { get; }

    public Institution Szu { get; }

    public Stage Visit { get; }

    public Stage Session { get; }

    public IReadOnlyList<object> All => parts;

    public TId Id<TId>()
        where TId : struct, IEntityId<TId> => EntityId.New<TId>(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMilliseconds(++next));

    public T Made<T>(Outcome<T> outcome)
        where T : class
    {
        parts.Add(outcome.Value);
        return outcome.Value;
    }

    public Institution Body(string zh, string en, InstitutionKind kind, string brief = "", InstitutionId? parent = null) =>
        Made(Institution.Create(Id<InstitutionId>(), Scope, new InstitutionDetails { Name = new(zh, en), ShortName = new("", brief), Kind = kind, ParentId = parent }));

    public Person Person(string romanised, params IEnumerable<(Institution Body, string Zh, string En)> posts)
    {
        var person = Made(Domain.People.Person.Create(Id<PersonId>(), Scope, new PersonDetails { FullName = new("", romanised) }));
        foreach (var ((body, zh, en), order) in posts.Select((p, i) => (p, i)))
        {
            Made(Post.Create(Id<PostId>(), Scope, new PostDetails { PersonId = person.Id, InstitutionId = body.Id, Title = new(zh, en), Order = order }));
        }

        return person;
    }

    public AgendaItem Item(int number, AgendaKind kind, LocalizedText title, params IReadOnlyList<Speaker> speakers) => Made(AgendaItem.Create(Id<AgendaItemId>(), InEdition, new AgendaItemDetails
    {
        StageId = Session.Id,
        Number = number,
        Kind = kind,
        Title = title,
        Speakers = speakers,
    }));

    private Venue Room(string zh, string en, VenueKind kind, VenueId? parent) =>
        Made(Venue.Create(Id<VenueId>(), Scope, new VenueDetails { Name = new(zh, en), Kind = kind, ParentId = parent }));
}
