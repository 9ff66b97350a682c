using System.Reflection;
using Baton.Web.Storage;
using Baton.Web.Storage.Backups;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;

namespace Baton.Web.Tests.Storage;

public sealed class DatabaseUpgradeTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task An_empty_database_is_made_by_writers_only_and_then_stands(Provider provider)
    {
        using var place = await FilledInstallation.EmptyAsync(provider, postgres);
        Assert.Equal("storage.no-installation", (await place.RefusalAsync(write: false))!.Code);
        Assert.Null(await place.RefusalAsync(write: true));
        Assert.Null(await place.RefusalAsync(write: true));
        Assert.Null(await place.RefusalAsync(write: false));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_newer_database_is_refused_and_named(Provider provider)
    {
        using var place = await FilledInstallation.CreateAsync(provider, postgres);
        await place.ExecuteAsync("INSERT INTO \"__EFMigrationsHistory\" (migration_id, product_version) VALUES ('99990101000000_Wings', '99')");
        var refusal = (await place.RefusalAsync(write: true))!;
        Assert.Equal("storage.database-newer", refusal.Code);
        Assert.Equal("Wings", refusal.Details[0]);
        Assert.Equal("storage.database-newer", (await place.RefusalAsync(write: false))!.Code);
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Tables_of_others_are_refused(Provider provider)
    {
        using var place = await FilledInstallation.EmptyAsync(provider, postgres);
        await place.ExecuteAsync("CREATE TABLE wiki_pages (id int)");
        Assert.Equal("storage.database-foreign", (await place.RefusalAsync(write: true))!.Code);
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task An_older_database_is_backed_up_and_brought_up(Provider provider)
    {
        using var place = await FilledInstallation.CreateAsync(provider, postgres);
        if (provider == Provider.Sqlite)
        {
            // As a migration leaves it that was killed.
            await place.ExecuteAsync("""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026')""");
        }

        using (var folder = InstallationFolder.Open(place.Folder, FolderUse.WriteBeside).Value)
        {
            var later = Later(folder, place, "ALTER TABLE categories ADD later integer NULL");
            Assert.Equal("storage.database-older", (await DatabaseUpgrade.BringUpAsync(later, write: false, Cancellation))!.Code);
            Assert.Null(await DatabaseUpgrade.BringUpAsync(later, write: true, Cancellation));
            await using var db = later.NewContext();
            Assert.Equal(SchemaStanding.Same, (await DatabaseUpgrade.StandingAsync(db, Cancellation)).Standing);
            Assert.Equal(0, await db.Database.SqlQueryRaw<int>("SELECT count(later) AS \"Value\" FROM categories").SingleAsync(Cancellation));
        }

        var backup = Assert.Single(Directory.GetFiles(Path.Combine(place.Folder, "backups")));
        Assert.Equal("before-Later-20260302T090000Z.baton", Path.GetFileName(backup));
        Assert.Equal("storage.database-newer", (await place.RefusalAsync(write: true))!.Code);
        using var elsewhere = await FilledInstallation.EmptyAsync(Provider.Sqlite, postgres);
        Assert.Null((await Restore.RunAsync(backup, elsewhere.Choice, place.Clock, Cancellation)).Refusal);
        Assert.Null(await elsewhere.RefusalAsync(write: true));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_migration_that_fails_leaves_the_database_as_it_was(Provider provider)
    {
        using var place = await FilledInstallation.CreateAsync(provider, postgres);
        using (var folder = InstallationFolder.Open(place.Folder, FolderUse.WriteBeside).Value)
        {
            var later = Later(folder, place, "ALTER TABLE categories ADD later integer NULL", "ALTER TABLE nowhere ADD x integer");
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => DatabaseUpgrade.BringUpAsync(later, write: true, Cancellation));
            await using var db = later.NewContext();
            Assert.Equal(SchemaStanding.Older, (await DatabaseUpgrade.StandingAsync(db, Cancellation)).Standing);
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.SqlQueryRaw<int>("SELECT count(later) AS \"Value\" FROM categories").SingleAsync(Cancellation));
        }

        Assert.Null(await place.RefusalAsync(write: true));
    }

    private static Installation Later(InstallationFolder folder, FilledInstallation place, params string[] sql)
    {
        LaterMigration.Sql = sql;
        return Installation.Take(folder, place.Choice, place.Clock, o => o.ReplaceService<IMigrationsAssembly, WithLater>());
    }

#pragma warning disable EF1001 // The tests put a later migration beside the real ones, which no public class allows.
    private sealed class WithLater(
        ICurrentDbContext current, IDbContextOptions options, IMigrationsIdGenerator ids, IDiagnosticsLogger<DbLoggerCategory.Migrations> logger)
        : MigrationsAssembly(current, options, ids, logger)
    {
        public override IReadOnlyDictionary<string, TypeInfo> Migrations =>
            new SortedDictionary<string, TypeInfo>(base.Migrations.ToDictionary(), StringComparer.Ordinal) { ["99991231000000_Later"] = typeof(LaterMigration).GetTypeInfo() };
    }
#pragma warning restore EF1001

    [Migration("99991231000000_Later")]
    private sealed class LaterMigration : Migration
    {
        private static readonly AsyncLocal<string[]> Lines = new();

        public static string[] Sql
        {
            set => Lines.Value = value;
        }

        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var line in Lines.Value!)
            {
                migrationBuilder.Sql(line);
            }
        }
    }
}
