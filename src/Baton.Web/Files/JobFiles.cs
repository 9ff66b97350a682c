namespace Baton.Web.Files;

/// <summary>
/// Files that wait for long work, in a folder for each job beside the stored files: they are kept until the job is discarded, and no
/// backup carries them.
/// </summary>
/// <param name="folder">Where they lie; made with the first file.</param>
public sealed class JobFiles(string folder)
{
    /// <summary>Name of the folder in the data folder.</summary>
    public const string FolderName = "jobs";

    /// <summary>Stores a file of a job; it is there whole or not at all.</summary>
    /// <exception cref="IOException">The disk is full or refuses; nothing is left behind.</exception>
    public async Task PutAsync(Guid job, string name, Stream content, CancellationToken cancellation)
    {
        var path = PathOf(job, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var writing = path + ".part";
        try
        {
            await using (var stream = new FileStream(writing, FileMode.Create, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous))
            {
                await content.CopyToAsync(stream, cancellation);
                stream.Flush(flushToDisk: true);
            }

            File.Move(writing, path, overwrite: true);
        }
        catch
        {
            File.Delete(writing);
            throw;
        }
    }

    /// <summary>Opens a file of a job.</summary>
    /// <exception cref="FileNotFoundException">There is none of that name.</exception>
    public Stream Open(Guid job, string name)
    {
        try
        {
            return new FileStream(PathOf(job, name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 << 10, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (DirectoryNotFoundException gone)
        {
            throw new FileNotFoundException(gone.Message, gone);
        }
    }

    /// <summary>True when the job has a file of that name.</summary>
    public bool Has(Guid job, string name) => File.Exists(PathOf(job, name));

    /// <summary>Deletes all files of a job; nothing happens when it has none.</summary>
    public void Delete(Guid job)
    {
        if (Directory.Exists(PathOf(job)))
        {
            Directory.Delete(PathOf(job), recursive: true);
        }
    }

    /// <summary>The jobs that have files.</summary>
    public IReadOnlyList<Guid> Jobs() => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder).Select(d => Guid.TryParseExact(Path.GetFileName(d), "N", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)]
        : [];

    private string PathOf(Guid job) => Path.Combine(folder, job.ToString("N"));

    private string PathOf(Guid job, string name) => StoredFiles.IsSafe(name) && !name.Contains('/', StringComparison.Ordinal)
        ? Path.Combine(PathOf(job), name)
        : throw new ArgumentException($"{name} is no plain name.", nameof(name));
}
