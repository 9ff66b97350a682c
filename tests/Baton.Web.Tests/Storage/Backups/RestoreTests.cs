using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Storage;
using Baton.Web.Storage.Backups;
using Baton.Web.Storage.History;
using Baton.Web.Tests.Fixtures;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Storage.Backups;

public sealed class RestoreTests(PostgresServer postgres) : IDisposable
{
    private readonly string elsewhere = Directory.CreateTempSubdirectory("baton-backups").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(elsewhere, true);

    [Theory]
    [InlineData(Provider.Sqlite, Provider.Sqlite)]
    [InlineData(Provider.Sqlite, Provider.Postgres)]
    [InlineData(Provider.Postgres, Provider.Sqlite)]
    [InlineData(Provider.Postgres, Provider.Postgres)]
    public async Task All_of_it_comes_back_on_either_database(Provider from, Provider to)
    {
        using var source = await FilledInstallation.CreateAsync(from, postgres);
        var (file, taken) = await BackUpAsync(source, "first");
        Assert.Equal(8, taken.Tables.Single(t => t.Name == "people").Rows);
        Assert.Single(taken.Files);
        using var target = await FilledInstallation.EmptyAsync(to, postgres);
        var restored = await Restore.RunAsync(file, target.Choice, target.Clock, Cancellation);
        Assert.Null(restored.Refusal);
        Assert.False(Directory.Exists(Path.Combine(target.Folder, InstallationFolder.RestoringName)));
        var (_, again) = await BackUpAsync(target, "second");
        Assert.Equal(taken.Tables, again.Tables);
        Assert.Equal(taken.Files, again.Files);
        using var opened = await target.OpenAsync(write: false);
        await using var db = opened.NewContext();
        Assert.Empty((await new Integrity(db, opened.Folder).CheckAsync(Cancellation)).Faults);
        var dossier = (await new DossierQuery(db).EditionAsync("relay", 1, false, Cancellation))!;
        Assert.Equal(new TimeOnly(14, 5, 30), dossier.AgendaItems[0].Details.StartsAt);
        Assert.Equal(EditionState.Open, dossier.Edition.State);
    }

    [Fact]
    public async Task People_and_their_roles_come_back_and_who_is_signed_in_does_not()
    {
        using var source = await FilledInstallation.CreateAsync(Provider.Sqlite, postgres);
        using (var opened = await source.OpenAsync(write: true))
        await using (var db = opened.NewContext())
        {
            var account = new Account { Id = Guid.CreateVersion7(), Address = "somebody@x.example", State = AccountState.Active };
            db.Add(account);
            db.Add(new RoleGrant { Id = Guid.CreateVersion7(), AccountId = account.Id, Role = Role.Organiser, State = GrantState.Active });
            db.Add(new SignIn { Id = Guid.CreateVersion7(), AccountId = account.Id, SecretHash = "hash" });
            NewLink.Add(db, account.Id, LinkPurpose.SignIn, NewLink.ByMail, null, source.Clock.GetUtcNow());
            db.Add(AccessMails.Link(account, LinkPurpose.SignIn, "http://x.example/secret", source.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancellation);
        }

        var (file, taken) = await BackUpAsync(source, "people");
        Assert.Equal([1L, 1L], taken.Tables.Where(t => t.Name is "accounts" or "role_grants").Select(t => t.Rows));
        Assert.DoesNotContain(taken.Tables, t => t.Name is "sign_ins" or "sign_in_links" or "outbox_messages");
        using var target = await FilledInstallation.EmptyAsync(Provider.Sqlite, postgres);
        Assert.Null((await Restore.RunAsync(file, target.Choice, target.Clock, Cancellation)).Refusal);
        using var restored = await target.OpenAsync(write: false);
        await using var there = restored.NewContext();
        Assert.Equal((1, 1, 0), (await there.Set<Account>().CountAsync(Cancellation), await there.Set<RoleGrant>().CountAsync(Cancellation), await there.Set<SignIn>().CountAsync(Cancellation)));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Only_an_empty_place_is_filled(Provider provider)
    {
        using var source = await FilledInstallation.CreateAsync(provider, postgres);
        var (file, _) = await BackUpAsync(source, "first");
        Assert.Equal("storage.not-empty", (await Restore.RunAsync(file, source.Choice, source.Clock, Cancellation)).Refusal!.Code);
        if (provider == Provider.Postgres)
        {
            var choice = source.Choice with { Folder = Path.Combine(elsewhere, "new") };
            Assert.Equal("storage.database-not-empty", (await Restore.RunAsync(file, choice, source.Clock, Cancellation)).Refusal!.Code);
            Assert.Equal(["baton.lock"], Directory.GetFileSystemEntries(choice.Folder).Select(Path.GetFileName));
        }
    }

    [Fact]
    public async Task A_place_in_use_is_refused()
    {
        using var source = await FilledInstallation.CreateAsync(Provider.Sqlite, postgres);
        var (file, _) = await BackUpAsync(source, "first");
        using var target = await FilledInstallation.EmptyAsync(Provider.Sqlite, postgres);
        using var held = InstallationFolder.Open(target.Folder, FolderUse.WriteAlone).Value;
        Assert.Equal("storage.folder-in-use", (await Restore.RunAsync(file, target.Choice, target.Clock, Cancellation)).Refusal!.Code);
    }

    [Fact]
    public async Task A_restore_that_was_killed_is_named_and_can_be_run_again()
    {
        using var source = await FilledInstallation.CreateAsync(Provider.Sqlite, postgres);
        var (file, _) = await BackUpAsync(source, "first");
        using var target = await FilledInstallation.EmptyAsync(Provider.Sqlite, postgres);
        Directory.CreateDirectory(Path.Combine(target.Folder, InstallationFolder.RestoringName));
        await File.WriteAllTextAsync(Path.Combine(target.Folder, InstallationFolder.RestoringName, "baton.db"), "half", Cancellation);
        Directory.CreateDirectory(Path.Combine(target.Folder, "files"));
        Assert.Equal("storage.restore-broken-off", (await target.RefusalAsync(write: true))!.Code);
        Assert.Null((await Restore.RunAsync(file, target.Choice, target.Clock, Cancellation)).Refusal);
        Assert.Null(await target.RefusalAsync(write: true));
    }

    [Fact]
    public async Task A_damaged_backup_is_never_restored_and_never_throws()
    {
        using var source = await FilledInstallation.CreateAsync(Provider.Sqlite, postgres);
        var (file, _) = await BackUpAsync(source, "first");
        var sound = await File.ReadAllBytesAsync(file, Cancellation);
        var target = new DatabaseChoice(Path.Combine(elsewhere, "target"), null);
        await Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte[1, 255], Gen.Bool).SampleAsync(async (at, flip, cut) =>
        {
            var broken = cut ? sound[..at] : [.. sound];
            if (!cut)
            {
                broken[at] ^= flip;
            }

            var path = Path.Combine(elsewhere, "broken.baton");
            await File.WriteAllBytesAsync(path, broken, Cancellation);
            var outcome = await BackupFile.OpenAsync(path, Cancellation);
            if (!outcome.IsRefused)
            {
                // A flipped bit in a time stamp or other field that nothing is read from harms nothing.
                using var opened = outcome.Value;
                Assert.Equal(JsonSerializer.Serialize(await ManifestAsync(file)), JsonSerializer.Serialize(opened.Manifest));
                return;
            }

            Assert.StartsWith("storage.", (await Restore.RunAsync(path, target, source.Clock, Cancellation)).Refusal!.Code, StringComparison.Ordinal);
            Assert.False(Directory.Exists(target.Folder));
        }, iter: 150, threads: 1);
    }

    [Theory]
    [InlineData("version", "storage.backup-newer")]
    [InlineData("format", "storage.not-a-backup")]
    [InlineData("schema", "storage.backup-schema-unknown")]
    [InlineData("hash", "storage.backup-entry-damaged")]
    [InlineData("missing", "storage.backup-damaged")]
    [InlineData("more", "storage.backup-damaged")]
    [InlineData("outside", "storage.backup-damaged")]
    [InlineData("nothing", "storage.not-a-backup")]
    public async Task A_backup_that_is_not_ours_is_refused(string what, string code)
    {
        using var source = await FilledInstallation.CreateAsync(Provider.Sqlite, postgres);
        var (file, manifest) = await BackUpAsync(source, "first");
        using (var zip = ZipFile.Open(file, ZipArchiveMode.Update))
        {
            zip.GetEntry(BackupManifest.EntryName)!.Delete();
            var changed = what switch
            {
                "version" => manifest with { Version = 2 },
                "format" => manifest with { Format = "other" },
                "schema" => manifest with { Schema = "Wings" },
                "hash" => manifest with { Tables = [manifest.Tables[0] with { Sha256 = new('0', 64) }, .. manifest.Tables.Skip(1)] },
                "missing" => manifest with { Tables = [.. manifest.Tables, new BackupTable("more", 0, "")] },
                "outside" => manifest with { Files = [manifest.Files[0] with { Path = "../../outside" }] },
                _ => manifest,
            };
            if (what == "more")
            {
                zip.CreateEntry("files/unlisted");
            }

            if (what != "nothing")
            {
                var bytes = JsonSerializer.SerializeToUtf8Bytes(changed, BackupManifest.Json);
                zip.GetEntry(BackupManifest.HashName)!.Delete();
                await using (var entry = zip.CreateEntry(BackupManifest.EntryName).Open())
                {
                    await entry.WriteAsync(bytes, Cancellation);
                }

                await using var hash = zip.CreateEntry(BackupManifest.HashName).Open();
                await hash.WriteAsync(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes))), Cancellation);
            }
        }

        using var target = await FilledInstallation.EmptyAsync(Provider.Sqlite, postgres);
        Assert.Equal(code, (await Restore.RunAsync(file, target.Choice, target.Clock, Cancellation)).Refusal!.Code);
        Assert.False(File.Exists(target.Choice.SqliteFile));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_backup_beside_a_writer_is_of_one_moment(Provider provider)
    {
        using var source = await FilledInstallation.CreateAsync(provider, postgres);
        using var writing = await source.OpenAsync(write: true);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var writer = Task.Run(async () =>
        {
            for (var i = 0; i < 400 && !ended.IsCancellationRequested; i++)
            {
                await using var db = writing.NewContext();
                var programme = await db.Set<Programme>().SingleAsync(Cancellation);
                var scope = new PlanScope(programme.Id);
                db.WriteAs(new Authorship("writer", "pair"));
                db.AddRange(
                    Membership.Create(EntityId.New<MembershipId>(TimeProvider.System.GetUtcNow()), scope, new MembershipDetails { InstitutionId = await db.Set<Baton.Domain.Institutions.Institution>().Select(x => x.Id).FirstAsync(Cancellation), Order = i }).Value,
                    HostTurn.Create(EntityId.New<HostTurnId>(TimeProvider.System.GetUtcNow()), scope, new HostTurnDetails { Number = i + 1 }).Value);
                await db.SaveChangesAsync(Cancellation);
            }
        }, Cancellation);
        for (var round = 0; round < 3; round++)
        {
            var (_, taken) = await BackUpAsync(source, "round" + round);
            long Rows(string table) => taken.Tables.Single(t => t.Name == table).Rows;
            Assert.Equal(Rows("memberships"), Rows("host_turns"));
            Assert.Equal((Rows("memberships") * 2) + 26, Rows("changes"));
        }

        await ended.CancelAsync();
        await writer;
    }

    private async Task<(string File, BackupManifest Manifest)> BackUpAsync(FilledInstallation source, string name)
    {
        using var opened = await source.OpenAsync(write: false);
        var file = Path.Combine(elsewhere, name + ".baton");
        return (file, await Backup.WriteAsync(opened, file, Cancellation));
    }

    private static async Task<BackupManifest> ManifestAsync(string file)
    {
        using var opened = (await BackupFile.OpenAsync(file, Cancellation)).Value;
        return opened.Manifest;
    }
}
