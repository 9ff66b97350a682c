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
using Baton.Web.Storage.Publication;
using Microsoft.EntityFrameworkCore;

namespace Baton.Bench;

/// <summary>A data folder with one public edition of a chosen size, texts in both languages.</summary>
public static class FilledFolder
{
    /// <summary>Slug of the programme.</summary>
    public const string Slug = "bench-relay";

    private static readonly DateTimeOffset Then = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The choice of database for a folder.</summary>
    public static DatabaseChoice Choice(string folder) => new(folder, null);

    /// <summary>Opens the folder's database.</summary>
    public static SqliteBatonDb Open(string folder)
    {
        var options = new DbContextOptionsBuilder<SqliteBatonDb>();
        Choice(folder).Configure(options);
        return new SqliteBatonDb(options.Options, TimeProvider.System, new ProgrammeRevisions(true));
    }

    /// <summary>Makes a folder under the system's temporary folder.</summary>
    /// <param name="participants">People on the roster.</param>
    /// <param name="talks">Agenda items with a speaker and a talk each, over two stages.</param>
    public static async Task<string> MakeAsync(int participants, int talks)
    {
        var folder = Directory.CreateTempSubdirectory("baton-bench").FullName;
        await using var db = Open(folder);
        await db.Database.MigrateAsync();
        db.WriteAs(new Authorship(Authorship.Console, "bench"));
        db.AddRange(Parts(participants, talks));
        await db.SaveChangesAsync();
        await new Publisher(db, TimeProvider.System).WrittenAsync(new PublishingBy(Authorship.Console, LocalizedText.Empty), CancellationToken.None);
        return folder;
    }

    /// <summary>Makes a migrated folder with nothing in it.</summary>
    /// <param name="at">Where, replacing what is there; null = under the system's temporary folder.</param>
    public static async Task<string> EmptyAsync(string? at = null)
    {
        if (Directory.Exists(at))
        {
            Directory.Delete(at, true);
        }

        var folder = at is null ? Directory.CreateTempSubdirectory("baton-bench").FullName : Directory.CreateDirectory(at).FullName;
        await using var db = Open(folder);
        await db.Database.MigrateAsync();
        return folder;
    }

    private static IEnumerable<object> Parts(int participants, int talks)
    {
        var programme = Programme.Create(EntityId.New<ProgrammeId>(Then), new ProgrammeDetails
        {
            Slug = Slug,
            Name = new("开放课堂接力行", "Open Classroom Relay"),
            Theme = new("敞开门教学。", "Teaching with the door open."),
        }).Value;
        var scope = new PlanScope(programme.Id);
        var bodies = Enumerable.Range(1, 8).Select(n => Institution.Create(EntityId.New<InstitutionId>(Then), scope, new InstitutionDetails
        {
            Name = new($"清河第{n}大学", $"Qinghe University {n}"),
            ShortName = new($"清河{n}", $"QU{n}"),
            Kind = InstitutionKind.University,
        }).Value).ToList();
        var edition = Edition.Create(EntityId.New<EditionId>(Then), programme.Id, new EditionDetails
        {
            Number = 1,
            Title = new("开放课堂", "The open classroom"),
            StartsOn = new(2026, 2, 20),
            HostId = bodies[0].Id,
            NextHostId = bodies[1].Id,
            Public = true,
            Themes = new("以开放促交流", "Exchange by opening up"),
        }, EditionState.Concluded).Value;
        var within = new PlanScope(programme.Id, edition.Id);
        var campus = Venue.Create(EntityId.New<VenueId>(Then), scope, new VenueDetails { Kind = VenueKind.Campus, Name = new("东校区", "East Campus"), InstitutionId = bodies[0].Id }).Value;
        var visit = Stage.Create(EntityId.New<StageId>(Then), within, new StageDetails { Number = 1, Kind = StageKind.Visit, Name = new("实地观摩", "Site visit"), StartsAt = new(8, 30), VenueId = campus.Id }).Value;
        var session = Stage.Create(EntityId.New<StageId>(Then), within, new StageDetails { Number = 2, Kind = StageKind.Session, Name = new("交流展示会", "Exchange session"), StartsAt = new(13, 30), VenueId = campus.Id }).Value;
        var stops = Enumerable.Range(1, 4).Select(n => Stop.Create(EntityId.New<StopId>(Then), within, new StopDetails { StageId = visit.Id, Number = n, Name = new($"第{n}实验中心", $"Laboratory {n}"), Minutes = 20, Capacity = 40 }).Value);
        var category = Category.Create(EntityId.New<CategoryId>(Then), within, new CategoryDetails { Name = new("高校代表", "delegates of universities") }).Value;
        var baton = RelayBaton.Create(EntityId.New<RelayBatonId>(Then), scope, new RelayBatonDetails { Title = new("同行", "Together"), Material = new("木", "wood") }).Value;
        var custody = CustodyRecord.Create(EntityId.New<CustodyRecordId>(Then), within, new CustodyRecordDetails { BatonId = baton.Id, GiverId = bodies[0].Id, ReceiverId = bodies[1].Id, On = new(2026, 2, 20) }).Value;
        List<object> parts = [programme, edition, .. bodies, campus, visit, session, .. stops, category, baton, custody];
        for (var n = 1; n <= participants; n++)
        {
            var person = Person.Create(EntityId.New<PersonId>(Then), scope, new PersonDetails
            {
                FullName = new($"代表{n:0000}", $"Delegate {n:0000}"),
                FamilyName = new("代", "Delegate"),
                GivenName = new($"表{n:0000}", $"{n:0000}"),
                Illustrative = true,
            }).Value;
            var body = bodies[n % bodies.Count];
            parts.Add(person);
            parts.Add(Post.Create(EntityId.New<PostId>(Then), scope, new PostDetails { PersonId = person.Id, InstitutionId = body.Id, Title = new("党委副书记", "Deputy Secretary") }).Value);
            parts.Add(Participant.Create(EntityId.New<ParticipantId>(Then), within, new ParticipantDetails { PersonId = person.Id, InstitutionId = body.Id, CategoryId = category.Id, Order = n }).Value);
            if (n > talks)
            {
                continue;
            }

            var item = AgendaItem.Create(EntityId.New<AgendaItemId>(Then), within, new AgendaItemDetails
            {
                StageId = session.Id,
                Number = n,
                StartsAt = new TimeOnly(13, 30).AddMinutes(n * 10),
                Minutes = 10,
                Kind = AgendaKind.ExperienceTalk,
                Title = new($"经验交流之{n}：课程开放的做法", $"Experience {n}: opening a course"),
                Speakers = [Speaker.Of(person.Id)],
            }).Value;
            parts.Add(item);
            parts.Add(Talk.Create(EntityId.New<TalkId>(Then), within, new TalkDetails
            {
                AgendaItemId = item.Id,
                Slug = $"talk-{n}",
                Title = item.Details.Title,
                Abstract = new("三年来的做法与体会。", "What three years taught us."),
                Sections = [new(new("背景", "Background"), new("为什么开放", "Why we opened"))],
            }).Value);
        }

        return parts;
    }
}
