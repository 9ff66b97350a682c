using System.Data;
using System.Data.Common;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Baton.Web.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Baton.Web.Storage.Backups;

/// <summary>
/// Copies a whole installation into one file, the same for both databases: a ZIP of tables as lines of JSON, of stored files, and of a
/// manifest with the hash of each. Taken from one moment while others write.
/// </summary>
public static class Backup
{
    private static readonly JsonWriterOptions Lines = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    /// <summary>
    /// Writes the backup to <paramref name="file"/>, replacing one that is there only when the new one is whole.
    /// The database may stand at any schema this program knows.
    /// </summary>
    /// <exception cref="IOException">It cannot be written; nothing is left behind.</exception>
    public static async Task<BackupManifest> WriteAsync(Installation installation, string file, CancellationToken cancellation)
    {
        var part = file + ".part";
        try
        {
            BackupManifest manifest;
            await using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
                {
                    manifest = await WriteAsync(installation, zip, cancellation);
                }

                stream.Flush(flushToDisk: true);
            }

            File.Move(part, file, overwrite: true);
            return manifest;
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    private static async Task<BackupManifest> WriteAsync(Installation installation, ZipArchive zip, CancellationToken cancellation)
    {
        var now = installation.Clock.GetUtcNow();
        await using var db = installation.NewContext();
        var (_, migration) = await DatabaseUpgrade.StandingAsync(db, cancellation);
        var shape = SchemaShape.After(db, migration ?? throw new InvalidOperationException("An empty database has nothing to back up."));
        var sql = db.GetService<ISqlGenerationHelper>();
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = db.Database.GetDbConnection();
        await using var moment = await OneMomentAsync(connection, cancellation);
        var tables = new List<BackupTable>();
        foreach (var table in shape.Tables)
        {
            tables.Add(await WriteTableAsync(zip, connection, moment, table, sql, now, cancellation));
        }

        // After the tables: a file is stored before the row that names it, so that none of the rows above lacks its file.
        var files = new List<BackupEntry>();
        foreach (var path in StoredFiles.Below(installation.Folder.Files))
        {
            files.Add(await WriteFileAsync(zip, installation.Folder.Files, path, now, cancellation));
        }

        var manifest = new BackupManifest(
            BackupManifest.FormatName, BackupManifest.PresentVersion, DatabaseUpgrade.NameOf(migration), Product, now.UtcDateTime, tables, files);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(manifest, BackupManifest.Json);
        await WriteAsync(zip, BackupManifest.EntryName, bytes, now, cancellation);
        await WriteAsync(zip, BackupManifest.HashName, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes))), now, cancellation);
        return manifest;
    }

    private static async Task WriteAsync(ZipArchive zip, string name, byte[] bytes, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var entry = Entry(zip, name, now).Open();
        await entry.WriteAsync(bytes, cancellation);
    }

    private static string Product => typeof(Backup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    private static async Task<DbTransaction> OneMomentAsync(DbConnection connection, CancellationToken cancellation) =>
        connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    private static async Task<BackupTable> WriteTableAsync(
        ZipArchive zip, DbConnection connection, DbTransaction moment, TableShape table, ISqlGenerationHelper sql, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = moment;
#pragma warning disable CA2100 // Names of our own tables and columns, delimited.
        command.CommandText = table.SelectSql(sql);
#pragma warning restore CA2100
        var named = new BackupTable(table.Name, 0, "");
        await using var entry = Entry(zip, named.EntryName(), now).Open();
        await using var hashed = new HashingStream(entry);
        await using var json = new Utf8JsonWriter(hashed, Lines);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = 0L;
        while (await reader.ReadAsync(cancellation))
        {
            RowJson.Write(json, reader, table);
            json.Flush();
            json.Reset();
            hashed.WriteByte((byte)'\n');
            rows++;
        }

        return named with { Rows = rows, Sha256 = hashed.Sha256() };
    }

    private static async Task<BackupEntry> WriteFileAsync(ZipArchive zip, string folder, string path, DateTimeOffset now, CancellationToken cancellation)
    {
        var named = new BackupEntry(path, 0, "");
        await using var source = File.OpenRead(Path.Combine(folder, path));
        await using var entry = Entry(zip, named.EntryName(), now, CompressionLevel.NoCompression).Open();
        await using var hashed = new HashingStream(entry);
        await source.CopyToAsync(hashed, cancellation);
        return named with { Bytes = hashed.Length, Sha256 = hashed.Sha256() };
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string name, DateTimeOffset now, CompressionLevel level = CompressionLevel.Fastest)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = now;
        return entry;
    }
}
