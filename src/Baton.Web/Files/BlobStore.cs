using System.Buffers;
using System.Security.Cryptography;

namespace Baton.Web.Files;

/// <summary>
/// Files below one folder, each under the SHA-256 of its bytes in lower-case hex, so that equal files are kept once and no name from outside
/// ever reaches the disk. A file is written under a temporary name, brought to the disk, and only then given its own.
/// </summary>
public sealed class BlobStore
{
    private const string Incoming = "incoming";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private readonly string folder;

    /// <summary>A store in the folder, which is made when it is missing.</summary>
    public BlobStore(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(Path.Combine(this.folder, Incoming));
    }

    /// <summary>True for 64 lower-case hex digits.</summary>
    public static bool IsHash(string? hash) => hash is { Length: 64 } && hash.AsSpan().IndexOfAnyExcept(HexDigits) < 0;

    /// <summary>The hash under which bytes are kept.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Keeps the bytes and gives their hash; what is already there is left alone.</summary>
    /// <exception cref="IOException">The disk refuses; nothing half-written is left under the hash.</exception>
    public string Keep(ReadOnlySpan<byte> bytes)
    {
        var hash = HashOf(bytes);
        if (!Has(hash))
        {
            Put(PathOf(hash), bytes);
        }

        return hash;
    }

    /// <summary>True when there is a file of the hash.</summary>
    public bool Has(string hash) => IsHash(hash) && File.Exists(PathOf(hash));

    /// <summary>The bytes, or null when there is no such file.</summary>
    public byte[]? Read(string hash) => IsHash(hash) ? Bytes(PathOf(hash)) : null;

    /// <summary>The file to read from, or null when there is none; the caller closes it.</summary>
    public FileStream? Open(string hash) => Has(hash) ? new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null;

    /// <summary>True when the file is there and its bytes still have the hash.</summary>
    public bool IsSound(string hash)
    {
        using var file = Open(hash);
        return file is not null && Convert.ToHexStringLower(SHA256.HashData(file)) == hash;
    }

    /// <summary>Removes the file and what was derived from it; false when there was none.</summary>
    public bool Delete(string hash)
    {
        if (!Has(hash))
        {
            return false;
        }

        foreach (var derived in Directory.EnumerateFiles(FolderOf(hash), hash + "-*"))
        {
            File.Delete(derived);
        }

        File.Delete(PathOf(hash));
        return true;
    }

    /// <summary>All hashes kept, in their order.</summary>
    public IEnumerable<string> All() => Directory.EnumerateDirectories(folder)
        .Where(place => Path.GetFileName(place).Length == 2)
        .SelectMany(Directory.EnumerateFiles)
        .Select(file => Path.GetFileName(file))
        .Where(IsHash)
        .Order(StringComparer.Ordinal);

    /// <summary>Removes what a broken-off write left before the moment.</summary>
    public void Sweep(DateTimeOffset before)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, Incoming)).Where(file => File.GetLastWriteTimeUtc(file) < before.UtcDateTime))
        {
            File.Delete(file);
        }
    }

    /// <summary>Keeps bytes that can be made again from the file of the hash, under a label of our own.</summary>
    internal void KeepDerived(string hash, string label, ReadOnlySpan<byte> bytes) => Put(PathOf(hash) + "-" + label, bytes);

    /// <summary>What was derived from the file under the label, or null.</summary>
    internal byte[]? ReadDerived(string hash, string label) => IsHash(hash) ? Bytes(PathOf(hash) + "-" + label) : null;

    private static byte[]? Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private string FolderOf(string hash) => Path.Combine(folder, hash[..2]);

    private string PathOf(string hash) => Path.Combine(FolderOf(hash), hash);

    private void Put(string path, ReadOnlySpan<byte> bytes)
    {
        var temporary = Path.Combine(folder, Incoming, Path.GetRandomFileName());
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            var place = Path.GetDirectoryName(path)!;
            Directory.CreateDirectory(place);
            File.Move(temporary, path, overwrite: true);
            FolderSync.Flush(place);
        }
        catch (IOException)
        {
            File.Delete(temporary);
            throw;
        }
    }
}
