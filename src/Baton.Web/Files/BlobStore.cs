using System.Globalization;
using System.Security.Cryptography;

namespace Baton.Web.Files;

/// <summary>
/// The stored files of an installation, named by the SHA-256 of what they hold: <c>HASH</c>, and for a picture its narrower copies
/// <c>HASH-400</c>, <c>HASH-800</c>, and its full size <c>HASH-original</c> where it was brought in larger. A file is there whole or not at
/// all; names from outside never become paths.
/// </summary>
/// <param name="folder">Where they lie; made with the first file.</param>
public sealed class BlobStore(string folder)
{
    // What is still being written: backup and check leave it out.
    private const string Unfinished = ".part";
    private const string Original = "-original";

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

    /// <summary>
    /// Writes what a stream holds to the disk, without taking it into memory as a whole. It becomes a stored file by <see cref="StagedFile.Keep"/>.
    /// </summary>
    /// <exception cref="IOException">The disk is full or refuses; nothing is left behind.</exception>
    public async Task<StagedFile> StageAsync(Stream content, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Path.GetRandomFileName() + Unfinished);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var length = 0L;
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous))
            {
                var buffer = new byte[128 << 10];
                for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0; length += read)
                {
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
                }

                file.Flush(flushToDisk: true);
            }

            return new StagedFile(path, Convert.ToHexStringLower(hash.GetHashAndReset()), length);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Stores a picture with its narrower copies and returns the hash of the widest, which finds them all.</summary>
    /// <exception cref="IOException">The disk is full or refuses.</exception>
    public Task<string> PutAsync(PreparedPhoto photo, CancellationToken cancellation) => PutAsync(photo, null, cancellation);

    /// <summary>Stores a picture with its narrower copies and its full size, and returns the hash of the widest, which finds them all.</summary>
    /// <param name="photo">The picture.</param>
    /// <param name="original">Its full size; null = none is kept.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="IOException">The disk is full or refuses.</exception>
    public async Task<string> PutAsync(PreparedPhoto photo, PhotoRendition? original, CancellationToken cancellation)
    {
        // The widest comes last: where it is, its copies are.
        var hash = photo.Hash;
        if (original is not null)
        {
            await WriteAsync(hash + Original, original.Bytes, cancellation);
        }

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

    /// <summary>Opens a picture in its full size, or as wide as it is kept where no larger one is; null when there is none.</summary>
    /// <param name="hash">The picture's hash; anything else finds nothing.</param>
    public Stream? OpenOriginal(string hash) => IsHash(hash) ? OpenFile(hash + Original) ?? OpenFile(hash) : null;

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
    public bool Delete(string hash)
    {
        if (!Has(hash))
        {
            return false;
        }

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
        {
            return null;
        }
    }

    private async Task WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, name);
        if (await HoldsAsync(path, bytes, cancellation))
        {
            return;
        }

        Directory.CreateDirectory(folder);
        var writing = $"{path}.{Path.GetRandomFileName()}{Unfinished}";
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
}
