using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Baton.Domain;

namespace Baton.Web.Features.Office.Import;

/// <summary>
/// Where files that were brought in lie until the office discards them: a folder for each edition in the data folder, and in it one for each
/// file, with the file and what was mended. A backup does not carry them.
/// </summary>
/// <param name="folder">Where they lie; made with the first file.</param>
public sealed class ImportTray(string folder)
{
    /// <summary>Name of the folder in the data folder.</summary>
    public const string FolderName = "imports";

    /// <summary>Files kept for one edition, inclusive; the oldest must be discarded before another comes.</summary>
    public const int MostKept = 50;

    private const string File = "file";
    private const string Record = "kept.json";
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Keeps a file; it is on disk whole when this returns, or not at all.</summary>
    /// <exception cref="IOException">The disk is full or refuses; nothing is left behind.</exception>
    public async Task KeepAsync(KeptImport import, byte[] content, CancellationToken cancellation)
    {
        var place = Directory.CreateDirectory(PathOf(import.Scope, import.Id)).FullName;
        try
        {
            await WriteAsync(Path.Combine(place, File), content, cancellation);
            await WriteAsync(Path.Combine(place, Record), JsonSerializer.SerializeToUtf8Bytes(import, Json), cancellation);
        }
        catch
        {
            Directory.Delete(place, recursive: true);
            throw;
        }
    }

    /// <summary>Saves what was mended, or what became of it; false when the file was discarded meanwhile.</summary>
    public async Task<bool> SaveAsync(KeptImport import, CancellationToken cancellation)
    {
        try
        {
            await WriteAsync(Path.Combine(PathOf(import.Scope, import.Id), Record), JsonSerializer.SerializeToUtf8Bytes(import, Json), cancellation);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return false;
        }
    }

    /// <summary>The record of a file brought to that edition; null when there is none.</summary>
    public async Task<KeptImport?> FindAsync(PlanScope scope, Guid id, CancellationToken cancellation)
    {
        if (await ReadAsync(Path.Combine(PathOf(scope, id), Record), cancellation) is not { } record)
        {
            return null;
        }

        var import = JsonSerializer.Deserialize<KeptImport>(record, Json);
        return import?.Scope == scope ? import : null;
    }

    /// <summary>The content of a file; null when it was discarded.</summary>
    public Task<byte[]?> ContentAsync(KeptImport import, CancellationToken cancellation) => ReadAsync(Path.Combine(PathOf(import.Scope, import.Id), File), cancellation);

    /// <summary>The files brought to an edition, the newest first.</summary>
    public async Task<IReadOnlyList<KeptImport>> OfAsync(PlanScope scope, CancellationToken cancellation)
    {
        var found = new List<KeptImport>();
        foreach (var name in Below(PathOf(scope)))
        {
            if (Guid.TryParseExact(name, "N", out var id) && await FindAsync(scope, id, cancellation) is { } import)
            {
                found.Add(import);
            }
        }

        return [.. found.OrderByDescending(i => i.At).ThenByDescending(i => i.Id)];
    }

    /// <summary>Throws a file away.</summary>
    public void Discard(KeptImport import)
    {
        try
        {
            Directory.Delete(PathOf(import.Scope, import.Id), recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Another was quicker.
        }
    }

    private static IReadOnlyList<string> Below(string place)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(place).Select(d => Path.GetFileName(d))];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    // Whoever discards a file does not wait for those who look at the list.
    private static async Task<byte[]?> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return await System.IO.File.ReadAllBytesAsync(path, cancellation);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static async Task WriteAsync(string path, byte[] content, CancellationToken cancellation)
    {
        // A name of its own: two who save at once must not write into each other's file.
        var writing = $"{path}.{Guid.CreateVersion7():N}.part";
        await using (var stream = new FileStream(writing, FileMode.Create, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous))
        {
            await stream.WriteAsync(content, cancellation);
            stream.Flush(flushToDisk: true);
        }

        System.IO.File.Move(writing, path, overwrite: true);
    }

    private string PathOf(PlanScope scope) => Path.Combine(folder, scope.EditionId!.Value.Value.ToString("N"));

    private string PathOf(PlanScope scope, Guid id) => Path.Combine(PathOf(scope), id.ToString("N"));
}
