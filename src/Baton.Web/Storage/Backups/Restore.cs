using System.Data.Common;
using System.Text.Json;
using Baton.Domain;
using Baton.Web.Storage.Publication;
using Baton.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Baton.Web.Storage.Backups;

/// <summary>Brings a backup into an empty installation on either database: all of it, or nothing.</summary>
public static class Restore
{
    /// <summary>Restores; refused where the folder or the database holds something, or the file is not a sound backup this program knows.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="target">Folder and database to fill; the folder is made when it is missing.</param>
    /// <param name="clock">The time.</param>
    /// <param name="cancellation">Gives up; nothing is left behind.</param>
    /// <exception cref="IOException">The file cannot be read, or the disk is full.</exception>
    public static async Task<Outcome<BackupManifest>> RunAsync(string file, DatabaseChoice target, TimeProvider clock, CancellationToken cancellation)
    {
        var opened = await BackupFile.OpenAsync(file, cancellation);
        if (opened.IsRefused)
        {
            return opened.Refusal!;
        }

        using var backup = opened.Value;
        var folder = InstallationFolder.Open(target.Folder, FolderUse.WriteAlone);
        if (folder.IsRefused)
        {
            return folder.Refusal!;
        }

        using var held = folder.Value;
        var restoring = Path.Combine(held.Path, InstallationFolder.RestoringName);
        if (Occupant(held, restoring, target.IsSqlite) is { } occupant)
        {
            return new Refusal("storage.not-empty", held.Path, occupant);
        }

        if (Directory.Exists(restoring))
        {
            // Left by a restore that was killed: what it had moved to its place is the beginning of nothing.
            Directory.Delete(restoring, recursive: true);
            DeleteFiles(held);
        }

        var choice = target with { Folder = target.IsSqlite ? restoring : held.Path };
        try
        {
            Directory.CreateDirectory(restoring);
            var files = Path.Combine(restoring, InstallationFolder.FilesName);
            await UnpackFilesAsync(backup, files, cancellation);
            var refusal = await FillAsync(backup, Installation.Take(held, choice, clock), () => MoveFiles(files, held), cancellation);
            if (refusal is not null)
            {
                Directory.Delete(restoring, recursive: true);
                return refusal;
            }

            if (target.IsSqlite)
            {
                // The database last: with it in its place the restore is done.
                File.Move(choice.SqliteFile, (target with { Folder = held.Path }).SqliteFile);
            }

            Directory.Delete(restoring, recursive: true);
            return backup.Manifest;
        }
        catch
        {
            choice.CloseIdleConnections();
            Directory.Delete(restoring, recursive: true);
            DeleteFiles(held);
            throw;
        }
    }

    private static string? Occupant(InstallationFolder folder, string restoring, bool sqlite)
    {
        var leftover = Directory.Exists(restoring) && !(sqlite && File.Exists(Path.Combine(folder.Path, DatabaseChoice.SqliteName)));
        return Directory.EnumerateFileSystemEntries(folder.Path)
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault(name => name != InstallationFolder.LockName && !(leftover && name is InstallationFolder.RestoringName or InstallationFolder.FilesName));
    }

    private static void DeleteFiles(InstallationFolder folder)
    {
        if (Directory.Exists(folder.Files))
        {
            Directory.Delete(folder.Files, recursive: true);
        }
    }

    private static void MoveFiles(string files, InstallationFolder folder)
    {
        if (Directory.Exists(files))
        {
            Directory.Move(files, folder.Files);
        }
    }

    private static async Task UnpackFilesAsync(BackupFile backup, string files, CancellationToken cancellation)
    {
        foreach (var entry in backup.Manifest.Files)
        {
            var target = Path.Combine(files, entry.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await using var source = backup.Open(entry.EntryName());
            await using var written = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await source.CopyToAsync(written, cancellation);
            written.Flush(flushToDisk: true);
        }
    }

    private static async Task<Refusal?> FillAsync(BackupFile backup, Installation installation, Action placeFiles, CancellationToken cancellation)
    {
        await using var db = installation.NewContext();
        var migration = db.GetService<IMigrationsAssembly>().Migrations.Keys.FirstOrDefault(m => DatabaseUpgrade.NameOf(m) == backup.Manifest.Schema);
        if (migration is null)
        {
            return new Refusal("storage.backup-schema-unknown", backup.Manifest.Schema, backup.Manifest.Product);
        }

        var (standing, _) = await DatabaseUpgrade.StandingAsync(db, cancellation);
        if (standing is not (SchemaStanding.Empty or SchemaStanding.Same) || (standing == SchemaStanding.Same && await HoldsRowsAsync(db, cancellation)))
        {
            return new Refusal("storage.database-not-empty");
        }

        if (standing == SchemaStanding.Same && DatabaseUpgrade.NameOf(db.GetService<IMigrationsAssembly>().Migrations.Keys.Last()) != backup.Manifest.Schema)
        {
            return new Refusal("storage.database-not-empty");
        }

        // To the schema the backup was taken at, filled, and only then up to this program's.
        await db.GetService<IMigrator>().MigrateAsync(migration, cancellation);
        var refusal = await InsertAsync(backup, db, SchemaShape.After(db, migration), placeFiles, cancellation);
        if (refusal is not null)
        {
            return refusal;
        }

        await db.Database.MigrateAsync(cancellation);
        await CarryOver.RunAsync(db, installation.Clock, cancellation);
        await SearchIndex.BringUpAsync(db, installation.Clock, cancellation);
        if (installation.Database.IsSqlite)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
            await db.Database.CloseConnectionAsync();
            installation.Database.CloseIdleConnections();
        }

        return null;
    }

    private static async Task<bool> HoldsRowsAsync(BatonDb db, CancellationToken cancellation) =>
        await db.ChangeSets.AnyAsync(cancellation) || await db.Set<Domain.Programmes.Programme>().AnyAsync(cancellation);

    private static async Task<Refusal?> InsertAsync(BackupFile backup, BatonDb db, SchemaShape shape, Action placeFiles, CancellationToken cancellation)
    {
        if (backup.Manifest.Tables.FirstOrDefault(t => shape.Tables.All(s => s.Name != t.Name)) is { } unknown)
        {
            return new Refusal("storage.backup-table-unknown", unknown.Name);
        }

        await db.Database.OpenConnectionAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        foreach (var table in shape.Tables)
        {
            if (backup.Manifest.Tables.FirstOrDefault(t => t.Name == table.Name) is { } listed)
            {
                try
                {
                    await InsertAsync(backup, listed, table, command, db.GetService<ISqlGenerationHelper>(), cancellation);
                }
                catch (Exception failure) when (failure is FormatException or JsonException or InvalidOperationException or KeyNotFoundException)
                {
                    return new Refusal("storage.backup-table-damaged", table.Name);
                }
            }
        }

        placeFiles();
        await transaction.CommitAsync(cancellation);
        return null;
    }

    private static async Task InsertAsync(
        BackupFile backup, BackupTable listed, TableShape table, DbCommand command, ISqlGenerationHelper sql, CancellationToken cancellation)
    {
#pragma warning disable CA2100 // Names of our own tables and columns, delimited.
        command.CommandText = table.InsertSql(sql);
#pragma warning restore CA2100
        using var lines = new StreamReader(backup.Open(listed.EntryName()));
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            using var row = JsonDocument.Parse(line);
            command.Parameters.Clear();
            for (var i = 0; i < table.Columns.Count; i++)
            {
                var column = table.Columns[i];
                command.Parameters.Add(column.Mapping.CreateParameter(command, $"p{i}", RowJson.Read(row.RootElement, column), column.Nullable));
            }

            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}
