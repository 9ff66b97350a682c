<<<<<<< HEAD
using System.Buffers;
=======
using System.Globalization;
>>>>>>> files
using System.Security.Cryptography;

namespace Baton.Web.Files;

/// <summary>
<<<<<<< HEAD
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
=======
/// The stored files of an installation, named by the SHA-256 of what they hold: <c>HASH</c>, and for a picture its narrower copies
/// <c>HASH-400</c>, <c>HASH-800</c>. A file is there whole or not at all; names from outside never become paths.
/// </summary>
/// <param name="folder">Where they lie; made with the first file.</param>
public sealed class BlobStore(string folder)
{
    /// <summary>True for a SHA-256 in lower-case hex, the only name a stored file has.</summary>
    public static bool IsHash(string? text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Stores bytes and returns their hash; what is there already is kept, or mended when it was damaged.</summary>
    /// <exception cref="IOException">The disk is full or refuses; nothing is left behind.</exception>
    public async Task<string> PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        await WriteAsync(hash, bytes, cancellation);
        return hash;
    }

    /// <summary>Stores a picture with its narrower copies and returns the hash of the widest, which finds them all.</summary>
    /// <exception cref="IOException">The disk is full or refuses.</exception>
    public async Task<string> PutAsync(PreparedPhoto photo, CancellationToken cancellation)
    {
        // The widest comes last: where it is, its copies are.
        var hash = photo.Hash;
        foreach (var copy in photo.Copies)
        {
            await WriteAsync(Name(hash, copy.Width), copy.Bytes, cancellation);
        }

        return await PutAsync(photo.Widest.Bytes, cancellation);
    }

    /// <summary>Opens a stored file to read, or null when there is none.</summary>
    /// <param name="hash">Its hash; anything else finds nothing.</param>
    public Stream? Open(string hash) => IsHash(hash) ? OpenFile(hash) : null;

    /// <summary>Opens the copy of a picture in the asked width, or the picture itself where it has no such copy; null when there is none.</summary>
    /// <param name="hash">The picture's hash; anything else finds nothing.</param>
    /// <param name="width">Width in pixels.</param>
    public Stream? Open(string hash, int width) => IsHash(hash) ? OpenFile(Name(hash, width)) ?? OpenFile(hash) : null;

    /// <summary>Reads a stored file whole, or null when there is none.</summary>
    public async Task<byte[]?> ReadAsync(string hash, CancellationToken cancellation)
    {
        await using var stream = Open(hash);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }

    /// <summary>True when the file is there.</summary>
    public bool Has(string hash) => IsHash(hash) && File.Exists(Path.Combine(folder, hash));

    /// <summary>Deletes a stored file and its copies; false when it was not there.</summary>
>>>>>>> files
    public bool Delete(string hash)
    {
        if (!Has(hash))
        {
            return false;
        }

<<<<<<< HEAD
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
=======
        File.Delete(Path.Combine(folder, hash));
        foreach (var copy in Directory.EnumerateFiles(folder, hash + "-*"))
        {
            File.Delete(copy);
        }

        return true;
    }

    private static string Name(string hash, int width) => string.Create(CultureInfo.InvariantCulture, $"{hash}-{width}");

    private FileStream? OpenFile(string name)
    {
        try
        {
            return new FileStream(
                Path.Combine(folder, name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 << 10, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
>>>>>>> files
        {
            return null;
        }
    }

<<<<<<< HEAD
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
=======
    private async Task WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, name);
        if (await HoldsAsync(path, bytes, cancellation))
        {
            return;
        }

        Directory.CreateDirectory(folder);
        var writing = $"{path}.{Path.GetRandomFileName()}.part";
        try
        {
            await using (var stream = new FileStream(writing, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous))
            {
                await stream.WriteAsync(bytes, cancellation);
                stream.Flush(flushToDisk: true);
            }

            File.Move(writing, path, overwrite: true);
        }
        catch
        {
            File.Delete(writing);
            throw;
        }

        // Once more under its last name: file systems with a journal then keep the renaming too.
        using var kept = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.FlushToDisk(kept);
    }

    private static async Task<bool> HoldsAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation) =>
        new FileInfo(path) is { Exists: true } file
        && file.Length == bytes.Length
        && (await File.ReadAllBytesAsync(path, cancellation)).AsSpan().SequenceEqual(bytes.Span);
>>>>>>> files
}
