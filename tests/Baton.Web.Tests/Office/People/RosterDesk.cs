using AngleSharp.Dom;
using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;
using Baton.Web.Access;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Office.People;

/// <summary>
/// A server with a fictional relay whose second edition is prepared: four people of two institutions on its roster, a visit of three stops
/// with two groups. One of them was at the first edition too; somebody of the third is what is foreign. Its host is signed in.
/// </summary>
internal sealed class RosterDesk : IAsyncDisposable
{
    private static int opened;
    private static readonly DateTimeOffset Then = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly List<object> parts = [];
    private readonly bool shared;
    private long next;

    private RosterDesk(BatonApp app, bool shared)
    {
        (App, this.shared, Slug) = (app, shared, $"desk-relay-{Interlocked.Increment(ref opened)}");
        Programme = Made(Programme.Create(Id<ProgrammeId>(), new ProgrammeDetails { Slug = Slug, Name = new("案头接力", "Desk Relay") }));
        var all = new PlanScope(Programme.Id);
        (Lanxi, Qinghe) = (Body(all, "岚汐职业技术大学", "Lanxi Polytechnic"), Body(all, "清河大学", "Qinghe University"));
        First = Made(Edition.Create(Id<EditionId>(), Programme.Id, new EditionDetails { Number = 1, HostId = Qinghe.Id, StartsOn = new(2025, 10, 17) }, EditionState.HandedOver));
        Edition = Made(Edition.Create(Id<EditionId>(), Programme.Id, new EditionDetails { Number = 2, HostId = Lanxi.Id, StartsOn = new(2026, 5, 22) }, EditionState.Open));
        Third = Made(Edition.Create(Id<EditionId>(), Programme.Id, new EditionDetails { Number = 3, HostId = Qinghe.Id }));
        Scope = new PlanScope(Programme.Id, Edition.Id);
        Outside = Made(Category.Create(Id<CategoryId>(), Scope, new CategoryDetails { Order = 1, Name = new("外校代表", "Delegates") }));
        Own = Made(Category.Create(Id<CategoryId>(), Scope, new CategoryDetails { Order = 2, Name = new("本校人员", "Our own people"), FromOutside = false }));
        (Li, Ouyang, Zhao, Deng, Sun) = (Human(all, "李四", "Li Si"), Human(all, "欧阳晴", "Ouyang Qing"), Human(all, "赵武", "Zhao Wu"), Human(all, "邓柳", "Deng Liu"), Human(all, "孙琪", "Sun Qi"));
        LiPost = Work(all, Li, Qinghe, "教务处副处长", "Deputy Director of Academic Affairs");
        OuyangPost = Work(all, Ouyang, Qinghe, "副教授", "Associate Professor");
        LiThere = Part(Scope, new() { PersonId = Li.Id, InstitutionId = Qinghe.Id, CategoryId = Outside.Id, Capacity = Capacity.Leader, Order = 1, Code = "CDFGH" });
        OuyangThere = Part(Scope, new() { PersonId = Ouyang.Id, CategoryId = Outside.Id, Order = 2, Code = "JKMNP" });
        ZhaoThere = Part(Scope, new() { PersonId = Zhao.Id, InstitutionId = Lanxi.Id, Order = 3 });
        DengThere = Part(Scope, new() { PersonId = Deng.Id, InstitutionId = Lanxi.Id, CategoryId = Own.Id, Capacity = Capacity.Staff, Order = 4 });
        Part(new(Programme.Id, First.Id), new() { PersonId = Li.Id, Order = 1 });
        Foreign = Part(new(Programme.Id, Third.Id), new() { PersonId = Sun.Id, Order = 1, Code = "QRTWX" });
        Visit = Made(Stage.Create(Id<StageId>(), Scope, new StageDetails { Number = 1, Kind = StageKind.Visit, Name = new("实地观摩", "Site visit"), StartsAt = new(13, 30), EndsAt = new(15, 5) }));
        Session = Made(Stage.Create(Id<StageId>(), Scope, new StageDetails { Number = 2, Kind = StageKind.Session, Name = new("交流会", "Session"), StartsAt = new(15, 30) }));
        ForeignStage = Made(Stage.Create(Id<StageId>(), new(Programme.Id, Third.Id), new StageDetails { Kind = StageKind.Visit, Name = new("别届观摩", "Another’s visit") }));
        Stops = [.. Enumerable.Range(1, 3).Select(i => Made(Stop.Create(Id<StopId>(), Scope, new StopDetails { StageId = Visit.Id, Number = i, Name = new($"{"一二三"[i - 1]}号工坊", $"Workshop {i}"), Minutes = i == 3 ? null : 25, Capacity = i == 1 ? 1 : i == 2 ? 40 : null })))];
        Made(Display.Create(Id<DisplayId>(), Scope, new DisplayDetails { StageId = Visit.Id, StopId = Stops[0].Id, Name = new("十年课堂", "Ten years of classrooms") }));
        Groups =
        [
            Made(VisitGroup.Create(Id<VisitGroupId>(), Scope, new VisitGroupDetails { StageId = Visit.Id, Order = 1, Name = new("A 组", "Group A"), GuideId = Deng.Id, MemberIds = [LiThere.Id, OuyangThere.Id] })),
            Made(VisitGroup.Create(Id<VisitGroupId>(), Scope, new VisitGroupDetails { StageId = Visit.Id, Order = 2, Name = new("B 组", "Group B") })),
        ];
        Made(AgendaItem.Create(Id<AgendaItemId>(), Scope, new AgendaItemDetails { StageId = Session.Id, Number = 1, Kind = AgendaKind.Speech, Minutes = 10, Title = new("交流", "A talk"), Speakers = [Speaker.Of(Ouyang.Id)] }));
    }

    public BatonApp App { get; private set; }

    /// <summary>The name of the relay in addresses, another one for each desk.</summary>
    public string Slug { get; }

    /// <summary>The address of the edition's office.</summary>
    public string Here => $"/manage/{Slug}/2";

    public SignedIn Host { get; private set; } = null!;

    public PlanScope Scope { get; }

    public Programme Programme { get; }

    public Institution Lanxi { get; }

    public Institution Qinghe { get; }

    public Edition First { get; }

    public Edition Edition { get; }

    public Edition Third { get; }

    public Category Outside { get; }

    public Category Own { get; }

    public Person Li { get; }

    public Person Ouyang { get; }

    public Person Zhao { get; }

    public Person Deng { get; }

    /// <summary>Known, and on the roster of the third edition only.</summary>
    public Person Sun { get; }

    public Post LiPost { get; }

    public Post OuyangPost { get; }

    public Participant LiThere { get; }

    /// <summary>Of the delegation of her post; nothing else says it.</summary>
    public Participant OuyangThere { get; }

    /// <summary>Without category and code, in no group.</summary>
    public Participant ZhaoThere { get; }

    public Participant DengThere { get; }

    /// <summary>Somebody of the third edition.</summary>
    public Participant Foreign { get; }

    public Stage Visit { get; }

    public Stage Session { get; }

    public Stage ForeignStage { get; }

    public IReadOnlyList<Stop> Stops { get; }

    public IReadOnlyList<VisitGroup> Groups { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A desk of its own on a server that others use too.</summary>
    public static async Task<RosterDesk> OpenAsync(Provider provider, PostgresServer postgres) => await OpenAsync(new RosterDesk(await DeskServers.AppAsync(provider, postgres), shared: true));

    /// <summary>A desk on a server of its own, with services replaced, or to be stopped.</summary>
    public static async Task<RosterDesk> OpenAloneAsync(Provider provider, PostgresServer postgres, Action<IServiceCollection>? adjust = null) =>
        await OpenAsync(new RosterDesk(await BatonApp.StartAsync(provider, postgres, adjust), shared: false));

    private static async Task<RosterDesk> OpenAsync(RosterDesk desk)
    {
        await desk.App.AddAsync(desk.parts);
        desk.Host = await desk.SignInAsync(Role.Host);
        return desk;
    }

    public Task<SignedIn> SignInAsync(Role role) => App.SignInAsync(role, Programme.Id, role is Role.Organiser or Role.Auditor ? null : Edition.Id);

    /// <summary>Stops the server and starts another on the same folder; the host goes on in another browser.</summary>
    public async Task RestartAsync(Action<IServiceCollection>? adjust = null)
    {
        App = await App.RestartAsync(adjust);
        var account = Host.AccountId;
        Host.Dispose();
        Host = await App.SignInAsync(null, account: account);
    }

    public Task<IDocument> PageAsync(string below, string language = "en") => Host.PageAsync($"{Here}/{below}", language);

    public async Task<T> ReadAsync<T>(Func<BatonDb, Task<T>> read)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<BatonDb>());
    }

    /// <summary>All parts of a kind, of every edition.</summary>
    public async Task<List<T>> AllAsync<T>()
        where T : class, IPlanPart => [.. (await ReadAsync(db => db.Set<T>().AsNoTracking().ToListAsync(Cancellation))).Where(p => p.ProgrammeId == Programme.Id)];

    /// <summary>The roster of the edition, in order.</summary>
    public async Task<List<Participant>> RosterAsync() => [.. (await AllAsync<Participant>()).Where(p => p.EditionId == Edition.Id).OrderBy(p => p.Details.Order).ThenBy(p => p.Id.Value)];

    public async Task<Participant> NowAsync(Participant participant) => (await RosterAsync()).Single(p => p.Id == participant.Id);

    public Task<int> ActsAsync() => ReadAsync(db => db.ChangeSets.CountAsync(s => s.ProgrammeId == Programme.Id.Value, Cancellation));

    /// <summary>What the history says of all its acts.</summary>
    public Task<List<string>> NotesAsync() => ReadAsync(db => db.ChangeSets.Where(s => s.ProgrammeId == Programme.Id.Value).Select(s => s.Note).ToListAsync(Cancellation));

    /// <summary>Everything of the relay as it stands, as one text: what an undo has to bring back.</summary>
    public async Task<string> StateAsync()
    {
        var dossier = await ReadAsync(async db => await new DossierQuery(db).EditionAsync(Slug, 2, tracked: false, Cancellation));
        return string.Join('\n', dossier!.Parts.OrderBy(p => p.Key).Select(p => $"{p.GetType().Name} {p.Key} {PartVersion.Of(p)}"));
    }

    /// <summary>Somebody else changes a part meanwhile.</summary>
    public Task MeanwhileAsync<T>(Func<T, bool> which, Func<T, Refusal?> change)
        where T : class, IPlanPart => App.DraftAsync(async db => Assert.Null(change((await db.Set<T>().ToListAsync(Cancellation)).Single(which))));

    public async ValueTask DisposeAsync()
    {
        Host.Dispose();
        if (!shared)
        {
            await App.DisposeAsync();
        }
    }

    private TId Id<TId>()
        where TId : struct, IEntityId<TId> => EntityId.New<TId>(Then.AddMilliseconds(++next));

    private T Made<T>(Outcome<T> outcome)
        where T : class
    {
        parts.Add(outcome.Value);
        return outcome.Value;
    }

    private Institution Body(PlanScope all, string zh, string en) => Made(Institution.Create(Id<InstitutionId>(), all, new InstitutionDetails { Name = new(zh, en), Kind = InstitutionKind.University }));

    private Person Human(PlanScope all, string zh, string en) => Made(Person.Create(Id<PersonId>(), all, new PersonDetails { FullName = new(zh, en) }));

    private Post Work(PlanScope all, Person person, Institution at, string zh, string en) =>
        Made(Post.Create(Id<PostId>(), all, new PostDetails { PersonId = person.Id, InstitutionId = at.Id, Title = new(zh, en), Order = 1 }));

    private Participant Part(PlanScope scope, ParticipantDetails details) => Made(Participant.Create(Id<ParticipantId>(), scope, details));
}
