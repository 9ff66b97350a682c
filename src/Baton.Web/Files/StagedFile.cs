namespace Baton.Web.Files;

/// <summary>
/// Bytes that lie on the disk and are no stored file yet: what is to name them may still be refused. Keep them, or dispose and they are gone.
/// </summary>
/// <param name="Path">Where they lie.</param>
/// <param name="Hash">SHA-256 in lower-case hex.</param>
/// <param name="Length">How many there are.</param>
public sealed record StagedFile(string Path, string Hash, long Length) : IDisposable
{
    /// <summary>Makes them a stored file; one that is there already is kept, as it holds the same.</summary>
    public void Keep()
    {
        var kept = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, Hash);
        File.Move(Path, kept, overwrite: true);

        // Once more under its last name: file systems with a journal then keep the renaming too.
        using var file = File.OpenHandle(kept, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.FlushToDisk(file);
    }

    /// <inheritdoc/>
    public void Dispose() => File.Delete(Path);
}
