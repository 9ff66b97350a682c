using System.Security.Cryptography;
using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Baton.Web.Tests.Storage;

/// <summary>An installation in a folder of its own, on one of the databases, with or without a small plan in it.</summary>
internal sealed class FilledInstallation : IDisposable
{
    public static readonly DateTimeOffset Then = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private FilledInstallation(DatabaseChoice choice) => Choice = choice;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public DatabaseChoice Choice { get; }

    public string Folder => Choice.Folder;

    public FakeTimeProvider Clock { get; } = new(Then);

    /// <summary>Folder and database as names only; nothing is made in them.</summary>
    public static async Task<FilledInstallation> EmptyAsync(Provider provider, PostgresServer postgres)
    {
        var folder = Directory.CreateTempSubdirectory("baton-storage").FullName;
        return new FilledInstallation(new DatabaseChoice(folder, provider == Provider.Postgres ? await postgres.CreateDatabaseAsync(Cancellation) : null));
    }

    /// <summary>With a programme, an edition, people of difficult names, and one stored picture.</summary>
    public static async Task<FilledInstallation> CreateAsync(Provider provider, PostgresServer postgres)
    {
        var made = await EmptyAsync(provider, postgres);
        using var installation = await made.OpenAsync(write: true);
        await FillAsync(installation);
        return made;
    }

    public async Task<Installation> OpenAsync(bool write)
    {
        var opened = await Installation.OpenAsync(Choice, write, Clock, Cancellation);
        Assert.Null(opened.Refusal);
        return opened.Value;
    }

    public async Task<Refusal?> RefusalAsync(bool write)
    {
        var opened = await Installation.OpenAsync(Choice, write, Clock, Cancellation);
        if (!opened.IsRefused)
        {
            opened.Value.Dispose();
        }

        return opened.Refusal;
    }

    /// <summary>Runs SQL as nobody in particular, to break things.</summary>
    public async Task ExecuteAsync(string sql)
    {
        using var folder = InstallationFolder.Open(Folder, FolderUse.WriteBeside).Value;
        await using var db = Installation.Take(folder, Choice, Clock).NewContext();
        if (Choice.IsSqlite)
        {
            sql = "PRAGMA foreign_keys=OFF; " + sql;
        }

        await db.Database.ExecuteSqlRawAsync(sql, Cancellation);
    }

    public void Dispose()
    {
        Choice.CloseIdleConnections();
        Directory.Delete(Folder, true);
    }

    private static async Task FillAsync(Installation installation)
    {
        await using var db = installation.NewContext();
        var programme = Programme.Create(EntityId.New<ProgrammeId>(Then), new ProgrammeDetails { Slug = "relay", Name = new("接力", "Relay"), LaunchedOn = new(2025, 1, 2) }).Value;
        var all = new PlanScope(programme.Id);
        var host = Institution.Create(EntityId.New<InstitutionId>(Then), all, new InstitutionDetails { Name = new("清河大学", "Qinghe University") }).Value;
        var part = Institution.Create(EntityId.New<InstitutionId>(Then), all, new InstitutionDetails { ParentId = host.Id, Kind = InstitutionKind.College, Name = new("艺术学院", "") }).Value;
        var edition = Edition.Create(EntityId.New<EditionId>(Then), programme.Id, new EditionDetails { Number = 1, HostId = host.Id, StartsOn = new(2026, 5, 22), PublishedTotal = 106 }).Value;
        var scope = new PlanScope(programme.Id, edition.Id);
        var stage = Stage.Create(EntityId.New<StageId>(Then), scope, new StageDetails { Name = new("会", "Session"), Kind = StageKind.Session, StartsAt = new(14, 0) }).Value;
        string[] names = ["欧阳震华", "买买提·吐尔逊", "𬱖䶮", "=1+1", "“引号”\n换行\t\\", "عبد الله", "<script>", new('长', 50)];
        var people = names.Select(n => Person.Create(EntityId.New<PersonId>(Then), all, new PersonDetails { FullName = new(n, "") }).Value).ToList();
        var category = Category.Create(EntityId.New<CategoryId>(Then), scope, new CategoryDetails { Name = new("干部", "Officers") }).Value;
        var item = AgendaItem.Create(EntityId.New<AgendaItemId>(Then), scope, new AgendaItemDetails
        {
            StageId = stage.Id,
            Kind = AgendaKind.Speech,
            Speakers = [Speaker.Of(people[0].Id), Speaker.For(host.Id)],
            StartsAt = new(14, 5, 30),
            Minutes = 10,
        }).Value;
        var picture = "not really a picture"u8.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(picture));
        Directory.CreateDirectory(Path.Combine(installation.Folder.Files, hash[..2]));
        await File.WriteAllBytesAsync(Path.Combine(installation.Folder.Files, hash[..2], hash), picture, Cancellation);
        var photo = Photo.Create(EntityId.New<PhotoId>(Then), scope, new PhotoDetails { StageId = stage.Id, FileName = "a.jpg", FileHash = hash, Width = 3, Height = 2 }).Value;
        db.WriteAs(new Authorship("tester", "first"));
        db.AddRange(programme, host, part, edition, stage, category, item, photo);
        db.AddRange(people);
        db.AddRange(people.Select((p, i) => Participant.Create(EntityId.New<ParticipantId>(Then), scope, new ParticipantDetails { PersonId = p.Id, CategoryId = category.Id, Order = i }).Value));
        await db.SaveChangesAsync(Cancellation);
        db.WriteAs(new Authorship("tester", "second"));
        Assert.Null(people[0].Describe(people[0].Details with { FullName = new("欧阳振华", "Ouyang Zhenhua") }));
        Assert.Null(edition.Open());
        await db.SaveChangesAsync(Cancellation);
    }
}
