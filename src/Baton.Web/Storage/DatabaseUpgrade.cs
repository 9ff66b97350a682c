using System.Data.Common;
using System.Globalization;
using Baton.Domain;
using Baton.Web.Storage.Backups;
using Baton.Web.Storage.Publication;
using Baton.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Baton.Web.Storage;

/// <summary>How the schema of a database stands to this program.</summary>
public enum SchemaStanding
{
    /// <summary>Nothing in it yet.</summary>
    Empty,

    /// <summary>The schema of this program.</summary>
    Same,

    /// <summary>A schema this program knows how to bring up.</summary>
    Older,

    /// <summary>A schema of a later program.</summary>
    Newer,

    /// <summary>Tables that are not ours.</summary>
    Foreign,
}

/// <summary>Brings a database to the schema of this program, never half: an older one is backed up first, a newer one is refused.</summary>
public static class DatabaseUpgrade
{
    /// <summary>Brings the database up; null when it stands as it should. Read-only callers are refused where something would have to be done.</summary>
    public static async Task<Refusal?> BringUpAsync(Installation installation, bool write, CancellationToken cancellation)
    {
        await using var db = installation.NewContext();
        var (standing, last) = await StandingAsync(db, cancellation);
        switch (standing)
        {
            case SchemaStanding.Same when write:
                await CarryOver.RunAsync(db, installation.Clock, cancellation);
                await BringIndexUpAsync(installation, db, write, cancellation);
                return null;
            case SchemaStanding.Same:
                await BringIndexUpAsync(installation, db, write, cancellation);
                return null;
            case SchemaStanding.Newer:
                return new Refusal("storage.database-newer", NameOf(last!));
            case SchemaStanding.Foreign:
                return new Refusal("storage.database-foreign");
            case SchemaStanding.Empty when !write:
                return new Refusal("storage.no-installation", installation.Folder.Path);
            case SchemaStanding.Older when !write:
                return new Refusal("storage.database-older", NameOf(last!));
            case SchemaStanding.Older:
                await BackUpFirstAsync(installation, db, cancellation);
                break;
        }

        if (installation.Database.IsSqlite)
        {
            await ForgetBrokenLockAsync(db, cancellation);
        }

        await db.Database.MigrateAsync(cancellation);
        await CarryOver.RunAsync(db, installation.Clock, cancellation);
        await BringIndexUpAsync(installation, db, write, cancellation);
        return null;
    }

    /// <summary>How the schema stands, and the last migration it has had; asks the database two small questions and no migration machinery.</summary>
    public static async Task<(SchemaStanding Standing, string? Last)> StandingAsync(BatonDb db, CancellationToken cancellation)
    {
        var known = db.GetService<IMigrationsAssembly>().Migrations.Keys;
        var applied = await AppliedAsync(db, cancellation);
        if (applied is null)
        {
            return (await HasTablesAsync(db, cancellation) ? SchemaStanding.Foreign : SchemaStanding.Empty, null);
        }

        var last = applied.LastOrDefault();
        if (applied.FirstOrDefault(a => !known.Contains(a)) is { } unknown)
        {
            return (SchemaStanding.Newer, unknown);
        }

        return (last is null ? SchemaStanding.Empty : applied.Count == known.Count() ? SchemaStanding.Same : SchemaStanding.Older, last);
    }

    /// <summary>A migration's name without its time stamp, which differs between the databases.</summary>
    public static string NameOf(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];

    // Whoever only reads finds what is there; a check says that it is stale.
    private static async Task BringIndexUpAsync(Installation installation, BatonDb db, bool write, CancellationToken cancellation)
    {
        if (write)
        {
            await SearchIndex.BringUpAsync(db, installation.Clock, cancellation);
        }
    }

    private static async Task BackUpFirstAsync(Installation installation, BatonDb db, CancellationToken cancellation)
    {
        var next = db.GetService<IMigrationsAssembly>().Migrations.Keys.Except((await AppliedAsync(db, cancellation))!).First();
        Directory.CreateDirectory(installation.Folder.Backups);
        var time = installation.Clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        await Backup.WriteAsync(installation, Path.Combine(installation.Folder.Backups, $"before-{NameOf(next)}-{time}.baton"), cancellation);
    }

    // A migration that was killed leaves its lock behind in SQLite, and the next would wait for ever. The folder's own lock is ours by now.
    private static async Task ForgetBrokenLockAsync(BatonDb db, CancellationToken cancellation) =>
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);

    private static async Task<IReadOnlyList<string>?> AppliedAsync(BatonDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            if (!await AnyAsync(db, db.Database.IsSqlite()
                ? "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsHistory'"
                : "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = '__EFMigrationsHistory'", cancellation))
            {
                return null;
            }

            var found = new List<string>();
            await using var command = Command(db, "SELECT migration_id FROM \"__EFMigrationsHistory\" ORDER BY migration_id");
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                found.Add(reader.GetString(0));
            }

            return found;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<bool> HasTablesAsync(BatonDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            return await AnyAsync(db, db.Database.IsSqlite()
                ? "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '__EFMigrationsLock' LIMIT 1"
                : "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() LIMIT 1", cancellation);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<bool> AnyAsync(BatonDb db, string sql, CancellationToken cancellation)
    {
        await using var command = Command(db, sql);
        return await command.ExecuteScalarAsync(cancellation) is not null;
    }

    private static DbCommand Command(BatonDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Only the fixed questions above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
