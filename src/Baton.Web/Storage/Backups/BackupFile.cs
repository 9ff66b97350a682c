using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Baton.Domain;
using Baton.Web.Files;

namespace Baton.Web.Storage.Backups;

/// <summary>A backup opened and verified: every entry is listed, is there once, and has the hash the manifest gives it.</summary>
internal sealed class BackupFile : IDisposable
{
    private const int LongestManifest = 64 << 20;
    private readonly ZipArchive zip;

    private BackupFile(ZipArchive zip, BackupManifest manifest)
    {
        this.zip = zip;
        Manifest = manifest;
    }

    /// <summary>What it says it holds.</summary>
    public BackupManifest Manifest { get; }

    /// <summary>Opens and verifies a file; refused where it is not a backup, is damaged, or is of a later program.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<Outcome<BackupFile>> OpenAsync(string file, CancellationToken cancellation)
    {
        var name = Path.GetFileName(file);
        var stream = File.OpenRead(file);
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(stream, ZipArchiveMode.Read);
            var outcome = await VerifyAsync(zip, name, cancellation);
            if (outcome.IsRefused)
            {
                zip.Dispose();
                return outcome.Refusal!;
            }

            return new BackupFile(zip, outcome.Value);
        }
        catch (InvalidDataException)
        {
            // Not a ZIP at all, or cut off before its directory; the beginning tells which.
            zip?.Dispose();
            await stream.DisposeAsync();
            return BeginsAsZip(file) ? new Refusal("storage.backup-damaged", name) : new Refusal("storage.not-a-backup", name);
        }
        catch
        {
            zip?.Dispose();
            await stream.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens an entry of the manifest.</summary>
    public Stream Open(string entry) => zip.GetEntry(entry)!.Open();

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    private static async Task<Outcome<BackupManifest>> VerifyAsync(ZipArchive zip, string name, CancellationToken cancellation)
    {
        if (zip.GetEntry(BackupManifest.EntryName) is not { Length: <= LongestManifest } entry)
        {
            return new Refusal("storage.not-a-backup", name);
        }

        var bytes = await ReadAsync(entry, cancellation);
        if (Parse(bytes) is not { } manifest)
        {
            return new Refusal("storage.not-a-backup", name);
        }

        if (zip.GetEntry(BackupManifest.HashName) is not { Length: 64 } hash
            || Encoding.ASCII.GetString(await ReadAsync(hash, cancellation)) != Convert.ToHexStringLower(SHA256.HashData(bytes)))
        {
            return new Refusal("storage.backup-damaged", name);
        }

        if (manifest.Version > BackupManifest.PresentVersion)
        {
            return new Refusal("storage.backup-newer", name, manifest.Product);
        }

        var listed = manifest.Tables.Select(t => (Name: t.EntryName(), t.Sha256)).Concat(manifest.Files.Select(f => (Name: f.EntryName(), f.Sha256))).ToList();
        if (manifest.Files.Any(f => !StoredFiles.IsSafe(f.Path))
            || zip.Entries.Count != listed.Count + 2
            || zip.Entries.DistinctBy(e => e.FullName).Count() != zip.Entries.Count)
        {
            return new Refusal("storage.backup-damaged", name);
        }

        foreach (var (path, sha256) in listed)
        {
            if (zip.GetEntry(path) is not { } found || !await HasHashAsync(found, sha256, cancellation))
            {
                return new Refusal("storage.backup-entry-damaged", name, path);
            }
        }

        return manifest;
    }

    private static BackupManifest? Parse(byte[] bytes)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(bytes, BackupManifest.Json);
            return manifest is { Format: BackupManifest.FormatName, Tables: not null, Files: not null } ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<byte[]> ReadAsync(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        await using var stream = entry.Open();
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, cancellation);
        return copy.ToArray();
    }

    private static async Task<bool> HasHashAsync(ZipArchiveEntry entry, string sha256, CancellationToken cancellation)
    {
        try
        {
            await using var stream = entry.Open();
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)) == sha256;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool BeginsAsZip(string file)
    {
        Span<byte> start = stackalloc byte[4];
        using var stream = File.OpenRead(file);
        return stream.ReadAtLeast(start, 4, throwOnEndOfStream: false) == 4 && start.SequenceEqual("PK\u0003\u0004"u8);
    }
}
