using Baton.Domain;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Baton.Web.Storage.Search;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Storage.Search;

/// <summary>A programme of two editions with something of every kind that is found, in an installation of its own.</summary>
internal sealed class SearchedPlan : IDisposable
{
    private static readonly DateTimeOffset Then = FilledInstallation.Then;
    private readonly FilledInstallation place;
    private readonly Installation installation;

    private SearchedPlan(FilledInstallation place, Installation installation)
    {
        this.place = place;
        this.installation = installation;
        Programme = Programme.Create(EntityId.New<ProgrammeId>(Then), new ProgrammeDetails { Slug = "relay", Name = new("开放课堂接力行", "Open Classroom Relay") }).Value;
        All = new PlanScope(Programme.Id);
        Host = Institution.Create(New<InstitutionId>(), All, new InstitutionDetails { Name = new("清河大学", "Qinghe University"), ShortName = new("清大", "QHU") }).Value;
        First = Edition.Create(New<EditionId>(), Programme.Id, new EditionDetails { Number = 1, Title = new("启动", "The launch"), Themes = new("以开放促交流", "") }).Value;
        Second = Edition.Create(New<EditionId>(), Programme.Id, new EditionDetails { Number = 2 }).Value;
    }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Programme Programme { get; }

    public PlanScope All { get; }

    public Institution Host { get; }

    public Edition First { get; }

    public Edition Second { get; }

    public Installation Installation => installation;

    public FilledInstallation Place => place;

    /// <summary>A reader of everything in the programme.</summary>
    public SearchReach Everything => Reach([First.Id, Second.Id]) with { Everybody = true };

    public static async Task<SearchedPlan> CreateAsync(Provider provider, PostgresServer postgres)
    {
        var place = await FilledInstallation.EmptyAsync(provider, postgres);
        var plan = new SearchedPlan(place, await place.OpenAsync(write: true));
        await plan.AddAsync(plan.Programme, plan.Host, plan.First, plan.Second);
        return plan;
    }

    public static TId New<TId>()
        where TId : struct, IEntityId<TId> => EntityId.New<TId>(Then);

    /// <summary>What somebody of these editions alone may find.</summary>
    public SearchReach Reach(IReadOnlyList<EditionId> editions, params IReadOnlyList<Readership> readerships)
    {
        var read = readerships.Count > 0 ? readerships : Enum.GetValues<Readership>();
        return new SearchReach(
            Programme.Id, [.. read.SelectMany(r => editions.Select(e => ReadingKey.Of(r, e)).Append(ReadingKey.Of(r, null)))], Everybody: false, editions);
    }

    public PlanScope In(Edition edition) => new(Programme.Id, edition.Id);

    public Person Named(string zh, string en) => Person.Create(New<PersonId>(), All, new PersonDetails { FullName = new(zh, en) }).Value;

    public Participant Rostered(Person person, Edition edition) =>
        Participant.Create(New<ParticipantId>(), In(edition), new ParticipantDetails { PersonId = person.Id }).Value;

    /// <summary>Something of every kind in the first edition; each holds the word 灯塔 or Lighthouse.</summary>
    public IReadOnlyList<IPlanPart> OneOfEach(out Person person)
    {
        var scope = In(First);
        var stage = Stage.Create(New<StageId>(), scope, new StageDetails { Name = new("灯塔会", "Session"), Kind = StageKind.Session }).Value;
        var item = AgendaItem.Create(New<AgendaItemId>(), scope, new AgendaItemDetails { StageId = stage.Id, Title = new("灯塔议程", "") }).Value;
        var baton = RelayBaton.Create(New<RelayBatonId>(), All, new RelayBatonDetails { Title = new("灯塔", "Lighthouse"), Story = new("故事", "") }).Value;
        person = Named("灯塔", "Deng Ta");
        return
        [
            stage,
            item,
            baton,
            person,
            Post.Create(New<PostId>(), All, new PostDetails { PersonId = person.Id, InstitutionId = Host.Id, Title = new("灯塔主任", "Lighthouse director") }).Value,
            Rostered(person, First),
            Institution.Create(New<InstitutionId>(), All, new InstitutionDetails { Name = new("全名", "Full name"), ShortName = new("灯塔", "") }).Value,
            Venue.Create(New<VenueId>(), All, new VenueDetails { Name = new("东楼", ""), Directions = new("在灯塔旁", "") }).Value,
            HostTurn.Create(New<HostTurnId>(), All, new HostTurnDetails { Number = 3, Period = new("灯塔亮时", "") }).Value,
            AgendaAct.Create(New<AgendaActId>(), scope, new AgendaActDetails { AgendaItemId = item.Id, Title = new("灯塔宣布", "") }).Value,
            Talk.Create(New<TalkId>(), scope, new TalkDetails
            {
                AgendaItemId = item.Id,
                Slug = "lamp",
                Title = new("发言", "Talk"),
                Sections = [new TalkSection(new("标题", ""), new("说到灯塔", ""))],
                SlidesName = "灯塔-slides.pptx",
            }).Value,
            HostApplication.Create(New<HostApplicationId>(), All, new HostApplicationDetails { Number = 3, InstitutionId = Host.Id, Statement = new("我们有灯塔", "") }).Value,
            ReportSignOff.Create(New<ReportSignOffId>(), scope, new ReportSignOffDetails { PersonId = person.Id, Note = "请核对灯塔" }).Value,
            Category.Create(New<CategoryId>(), scope, new CategoryDetails { Name = new("灯塔干部", "") }).Value,
            Stop.Create(New<StopId>(), scope, new StopDetails { StageId = stage.Id, Name = new("站", ""), Note = new("看灯塔", "") }).Value,
            Display.Create(New<DisplayId>(), scope, new DisplayDetails { StageId = stage.Id, Name = new("灯塔模型", "") }).Value,
            VisitGroup.Create(New<VisitGroupId>(), scope, new VisitGroupDetails { StageId = stage.Id, Name = new("灯塔组", "") }).Value,
            ReportParagraph.Create(New<ReportParagraphId>(), scope, new ReportParagraphDetails { Place = "lead", Text = new("灯塔亮了。", "") }).Value,
            Photo.Create(New<PhotoId>(), scope, new PhotoDetails { Caption = new("图中是灯塔", ""), FileName = "灯塔.jpg" }).Value,
            CustodyRecord.Create(New<CustodyRecordId>(), scope, new CustodyRecordDetails { BatonId = baton.Id, GiverId = Host.Id, ReceiverId = New<InstitutionId>(), Note = new("在灯塔下", "") }).Value,
        ];
    }

    public Task AddAsync(params IEnumerable<object> parts) => WriteAsync(db => db.AddRange(parts));

    public async Task WriteAsync(Action<BatonDb> work)
    {
        await using var db = installation.NewContext();
        db.WriteAs(new Authorship("tester", "test"));
        work(db);
        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>What is found, by kind.</summary>
    public async Task<IReadOnlyList<SearchTally>> FindAsync(string asked, SearchReach? reach = null, SearchPortion? portion = null)
    {
        await using var db = installation.NewContext();
        return await new SearchLookup(db).FindAsync(SearchAsked.Read(asked), reach ?? Everything, portion ?? new SearchPortion(null, 0, 10), Cancellation);
    }

    /// <summary>All that is told of what is found, a line each.</summary>
    public async Task<string> ToldAsync(string asked, SearchReach? reach = null) =>
        string.Join('\n', (await FindAsync(asked, reach)).SelectMany(t => t.Hits.Select(h => $"{t.Kind} {t.Total} {h}")));

    /// <summary>The titles found, in order.</summary>
    public async Task<string> TitlesAsync(string asked, SearchReach? reach = null) =>
        string.Join(", ", (await FindAsync(asked, reach)).SelectMany(t => t.Hits).Select(h => h.Title.Split('\n')[0]));

    public void Dispose()
    {
        installation.Dispose();
        place.Dispose();
    }
}
