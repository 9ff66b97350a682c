using Baton.Domain;
using Baton.Domain.Attendance;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;
using Baton.Web.Access;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Baton.Web.Storage.Publication;
using Microsoft.EntityFrameworkCore;

namespace Baton.Bench;

/// <summary>
/// A data folder as an office leaves it: editions with everything in them, each brought in by one act and then changed one field at a time,
/// published but for the last changes, and people who work on them.
/// </summary>
public static class OfficeFolder
{
    /// <summary>Acts of one field in each edition, after it was brought in.</summary>
    public const int ActsOfEach = 100;

    private const int Unpublished = 10;
    private const int Talks = 36;

    /// <summary>Fills an empty folder with one edition for each size, numbered from 1.</summary>
    public static async Task FillAsync(string folder, IReadOnlyList<int> participants)
    {
        var now = DateTimeOffset.UtcNow;
        var whole = OfficeWhole.Of(now, participants.Count);
        await WriteAsync(folder, "programme", db => db.AddRange(whole.Parts), publish: true);
        for (var number = 1; number <= participants.Count; number++)
        {
            var parts = Edition(whole, number, participants[number - 1], now);
            await WriteAsync(folder, $"edition {number}", db => db.AddRange(parts), publish: true);
            await StaffAsync(folder, (Edition)parts[0], now);
            await using var db = FilledFolder.Open(folder);
            var stops = await db.Set<Stop>().Where(s => s.EditionId == ((Edition)parts[0]).Id).ToListAsync();
            for (var act = 0; act < ActsOfEach; act++)
            {
                var stop = stops[act % stops.Count];
                stop.Describe(stop.Details with { Capacity = 20 + (act % 19) });
                db.WriteAs(new Authorship($"{act % 7}", $"Stops: {stop.Details.Name.En}"));
                await db.SaveChangesAsync();
                if (act == ActsOfEach - Unpublished)
                {
                    await new Publisher(db, TimeProvider.System).PublishAsync(whole.Programme.Id, [.. stops.Select(PartKey.Of)], By, leaveOutNamed: true, CancellationToken.None);
                }

                db.ChangeTracker.Clear();
                db.AttachRange(stops);
            }
        }
    }

    /// <summary>Signs an account in that has the role, in an edition or in the whole programme, and gives the secret of its cookie.</summary>
    public static async Task<string> SignInAsync(string folder, params (Role Role, int? Number)[] roles)
    {
        await using var db = FilledFolder.Open(folder);
        var now = DateTimeOffset.UtcNow;
        var programme = await db.Set<Programme>().FirstAsync();
        var account = Guid.CreateVersion7();
        db.Add(new Account { Id = account, Address = $"{account:N}@example.org", Name = "Bench", Language = "zh-CN", State = AccountState.Active, CreatedAt = now.UtcDateTime });
        foreach (var (role, number) in roles)
        {
            var edition = number is null ? null : await db.Set<Edition>().FirstAsync(e => e.Details.Number == number);
            db.Add(new RoleGrant { Id = Guid.CreateVersion7(), AccountId = account, Role = role, ProgrammeId = programme.Id, EditionId = edition?.Id, State = GrantState.Active, GivenAt = now.UtcDateTime });
        }

        var secret = Secret.New();
        db.Add(new SignIn { Id = Guid.CreateVersion7(), AccountId = account, SecretHash = Secret.Hash(secret), CreatedAt = now.UtcDateTime, LastSeenAt = now.UtcDateTime, SteppedUpAt = now.UtcDateTime, Browser = "bench" });
        await db.SaveChangesAsync();
        return secret;
    }

    private static PublishingBy By => new(Authorship.Console, LocalizedText.Empty);

    private static async Task WriteAsync(string folder, string note, Action<BatonDb> write, bool publish)
    {
        await using var db = FilledFolder.Open(folder);
        db.WriteAs(new Authorship(Authorship.Console, note));
        write(db);
        await db.SaveChangesAsync();
        if (publish)
        {
            await new Publisher(db, TimeProvider.System).WrittenAsync(By, CancellationToken.None);
        }
    }

    private static async Task StaffAsync(string folder, Edition edition, DateTimeOffset now)
    {
        await using var db = FilledFolder.Open(folder);
        foreach (var role in (Role[])[Role.Host, Role.Host, Role.Editor, Role.Door, Role.NextHost, Role.Lead])
        {
            var account = Guid.CreateVersion7();
            db.Add(new Account { Id = account, Address = $"{account:N}@example.org", Name = $"{role} {edition.Details.Number}", Language = "en", State = AccountState.Active, CreatedAt = now.UtcDateTime });
            db.Add(new RoleGrant { Id = Guid.CreateVersion7(), AccountId = account, Role = role, ProgrammeId = edition.ProgrammeId, EditionId = edition.Id, State = GrantState.Active, GivenAt = now.UtcDateTime });
        }

        await db.SaveChangesAsync();
    }

    private static List<IPlanPart> Edition(OfficeWhole whole, int number, int participants, DateTimeOffset now)
    {
        var edition = Baton.Domain.Programmes.Edition.Create(EntityId.New<EditionId>(now), whole.Programme.Id, new EditionDetails
        {
            Number = number,
            Title = new($"第{number}届开放课堂", $"The open classroom {number}"),
            StartsOn = DateOnly.FromDateTime(now.AddDays(20).UtcDateTime),
            HostId = whole.Bodies[number % 8].Id,
            NextHostId = whole.Bodies[(number + 1) % 8].Id,
            Public = true,
            Themes = new("以开放促交流", "Exchange by opening up"),
            VenueId = whole.Campus.Id,
        }, EditionState.Open).Value;
        var within = new PlanScope(whole.Programme.Id, edition.Id);
        var visit = Stage.Create(EntityId.New<StageId>(now), within, new StageDetails { Number = 1, Kind = StageKind.Visit, Name = new("实地观摩", "Site visit"), StartsAt = new(8, 30), VenueId = whole.Campus.Id }).Value;
        var session = Stage.Create(EntityId.New<StageId>(now), within, new StageDetails { Number = 2, Kind = StageKind.Session, Name = new("交流展示会", "Exchange session"), StartsAt = new(13, 30), VenueId = whole.Campus.Id }).Value;
        var stops = Enumerable.Range(1, 4).Select(n => Stop.Create(EntityId.New<StopId>(now), within, new StopDetails { StageId = visit.Id, Number = n, Name = new($"第{n}实验中心", $"Laboratory {n}"), Minutes = 20, Capacity = n == 4 ? null : 40 }).Value).ToList();
        var displays = Enumerable.Range(1, 12).Select(n => Display.Create(EntityId.New<DisplayId>(now), within, new DisplayDetails { StageId = visit.Id, StopId = stops[n % 4].Id, Order = n, Name = new($"展板{n}", $"Board {n}") }).Value);
        var categories = Enumerable.Range(1, 4).Select(n => Category.Create(EntityId.New<CategoryId>(now), within, new CategoryDetails { Order = n, Name = new($"第{n}类代表", $"delegates of kind {n}") }).Value).ToList();
        List<IPlanPart> parts = [edition, visit, session, .. stops, .. displays, .. categories];
        var members = Roster(whole, within, categories, participants, now, parts);
        var groups = Enumerable.Range(1, 4).Select(n => VisitGroup.Create(EntityId.New<VisitGroupId>(now), within, new VisitGroupDetails
        {
            StageId = visit.Id,
            Order = n,
            Name = new($"第{n}组", $"Group {n}"),
            MemberIds = [.. members.Where((_, i) => i % 4 == n - 1).Select(m => m.Id)],
        }).Value);
        parts.AddRange(groups);
        parts.AddRange(members.Where((_, i) => i % 2 == 0).Select((m, i) => StageAttendance.Create(EntityId.New<StageAttendanceId>(now), within, new StageAttendanceDetails
        {
            StageId = visit.Id,
            ParticipantId = m.Id,
            Mark = i % 9 == 0 ? AttendanceMark.Excused : AttendanceMark.Present,
            MarkedAt = now.UtcDateTime,
        }).Value));
        Programme(whole, within, session, members, now, parts);
        Report(whole, within, visit, members, now, parts);
        return parts;
    }

    private static List<Participant> Roster(OfficeWhole whole, PlanScope within, List<Category> categories, int participants, DateTimeOffset now, List<IPlanPart> parts)
    {
        var members = new List<Participant>();
        var ofProgramme = new PlanScope(within.ProgrammeId);
        for (var n = 1; n <= participants; n++)
        {
            var person = Person.Create(EntityId.New<PersonId>(now), ofProgramme, new PersonDetails { FullName = new($"代表{n:0000}", $"Delegate {n:0000}"), FamilyName = new("代", "Delegate"), GivenName = new($"表{n:0000}", $"{n:0000}"), Illustrative = true }).Value;
            var body = whole.Bodies[n % whole.Bodies.Count].Id;
            parts.Add(person);
            parts.Add(Post.Create(EntityId.New<PostId>(now), ofProgramme, new PostDetails { PersonId = person.Id, InstitutionId = body, Title = new("党委副书记", "Deputy Secretary") }).Value);
            members.Add(Participant.Create(EntityId.New<ParticipantId>(now), within, new ParticipantDetails { PersonId = person.Id, InstitutionId = body, CategoryId = n % 50 == 0 ? null : categories[n % 4].Id, Order = n }).Value);
        }

        parts.AddRange(members);
        return members;
    }

    private static void Programme(OfficeWhole whole, PlanScope within, Stage session, List<Participant> members, DateTimeOffset now, List<IPlanPart> parts)
    {
        for (var n = 1; n <= Talks; n++)
        {
            // Every ninth without a speaker, every seventh without an English title, and each a minute into the next: there is something to do.
            var item = AgendaItem.Create(EntityId.New<AgendaItemId>(now), within, new AgendaItemDetails
            {
                StageId = session.Id,
                Number = n,
                StartsAt = new TimeOnly(13, 30).AddMinutes(n * 10),
                Minutes = n % 4 == 0 ? 11 : 10,
                Kind = AgendaKind.ExperienceTalk,
                Title = new($"经验交流之{n}：课程开放的做法", n % 7 == 0 ? "" : $"Experience {n}: opening a course"),
                Speakers = n % 9 == 0 ? [] : [Speaker.Of(members[n].Details.PersonId)],
            }).Value;
            parts.Add(item);
            parts.Add(Talk.Create(EntityId.New<TalkId>(now), within, new TalkDetails
            {
                AgendaItemId = item.Id,
                Slug = $"talk-{n}",
                Title = item.Details.Title,
                Abstract = new("三年来的做法与体会。", "What three years taught us."),
                Sections = [new(new("背景", "Background"), new("为什么开放", "Why we opened"))],
            }).Value);
        }

        var first = parts.OfType<AgendaItem>().First();
        parts.AddRange(Enumerable.Range(1, 4).Select(n => AgendaAct.Create(EntityId.New<AgendaActId>(now), within, new AgendaActDetails
        {
            AgendaItemId = first.Id,
            Order = n,
            Kind = AgendaKind.Speech,
            Title = new($"致辞{n}", $"Address {n}"),
            Speakers = [Speaker.Of(members[n].Details.PersonId)],
        }).Value));
        parts.Add(CustodyRecord.Create(EntityId.New<CustodyRecordId>(now), within, new CustodyRecordDetails
        {
            BatonId = whole.Baton.Id,
            GiverId = whole.Bodies[0].Id,
            ReceiverId = whole.Bodies[1].Id,
            PresentIds = [.. members.Take(6).Select(m => m.Details.PersonId)],
        }).Value);
    }

    private static void Report(OfficeWhole whole, PlanScope within, Stage visit, List<Participant> members, DateTimeOffset now, List<IPlanPart> parts)
    {
        parts.AddRange(Enumerable.Range(1, 24).Select(n => Photo.Create(EntityId.New<PhotoId>(now), within, new PhotoDetails
        {
            Subject = n == 24 ? PhotoSubject.Baton : PhotoSubject.Stage,
            StageId = n == 24 ? null : visit.Id,
            Order = n,
            Caption = new($"观摩现场{n}", $"The visit {n}"),
            AltText = n % 5 == 0 ? LocalizedText.Empty : new("人们在实验室里", "People in a laboratory"),
            CreditPersonId = n % 6 == 0 ? null : members[n].Details.PersonId,
            FileName = $"{n}.jpg",
            FileHash = n.ToString("x64", System.Globalization.CultureInfo.InvariantCulture),
            Width = 1800,
            Height = 1200,
        }).Value));
        parts.AddRange(Enum.GetValues<CreditKind>().Select((kind, i) => Credit.Create(EntityId.New<CreditId>(now), within, new CreditDetails { Kind = kind, Order = i + 1, PersonId = members[i].Details.PersonId }).Value));
        parts.AddRange(Enum.GetValues<SignOffRole>().Select((role, i) => ReportSignOff.Create(EntityId.New<ReportSignOffId>(now), within, new ReportSignOffDetails { Order = i + 1, Role = role, PersonId = members[i].Details.PersonId, UnitId = whole.Bodies[0].Id }).Value));
    }
}
