using Baton.Domain;

namespace Baton.Web.Storage;

/// <summary>What a process wants of a folder.</summary>
public enum FolderUse
{
    /// <summary>Read beside whoever else is there; the folder must exist.</summary>
    Read,

    /// <summary>Write into it as the only one; it is made when it is missing.</summary>
    WriteAlone,

    /// <summary>Write files into it beside others, because the database guards itself; it is made when it is missing.</summary>
    WriteBeside,
}

/// <summary>The data folder of an installation. Whoever writes alone holds its lock file until disposed; the system lets go of it when a process dies.</summary>
public sealed class InstallationFolder : IDisposable
{
    /// <summary>Name of the lock file. It stays behind; only holding it means something.</summary>
    public const string LockName = "baton.lock";

    /// <summary>Code of the refusal where another process writes into the folder.</summary>
    public const string InUse = "storage.folder-in-use";

    /// <summary>Folder inside where a restore prepares what it brings in; its presence without a database means a restore was broken off.</summary>
    public const string RestoringName = "restoring";

    /// <summary>Name of the folder of stored files.</summary>
    public const string FilesName = "files";

    // EWOULDBLOCK and EROFS as the runtime hands them on from Linux.
    private const int HeldByAnother = 11;
    private const int ReadOnlyDisk = 30;
    private readonly FileStream? held;

    private InstallationFolder(string path, FileStream? held)
    {
        Path = path;
        this.held = held;
    }

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>Photographs, slides and other stored files.</summary>
    public string Files => System.IO.Path.Combine(Path, FilesName);

    /// <summary>Backups that were made by themselves before an upgrade.</summary>
    public string Backups => System.IO.Path.Combine(Path, "backups");

    /// <summary>
    /// Opens a folder; refused where it is missing, is a file, cannot be written, or another process holds it.
    /// </summary>
    public static Outcome<InstallationFolder> Open(string path, FolderUse use)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (File.Exists(full))
        {
            return new Refusal("storage.not-a-folder", full);
        }

        if (use == FolderUse.Read)
        {
            return Directory.Exists(full) ? new InstallationFolder(full, null) : new Refusal("storage.folder-missing", full);
        }

        try
        {
            Directory.CreateDirectory(full);
            return new InstallationFolder(full, use == FolderUse.WriteAlone ? Hold(full) : null);
        }
        catch (UnauthorizedAccessException)
        {
            return new Refusal("storage.folder-closed", full);
        }
        catch (IOException failure) when (failure.HResult == HeldByAnother)
        {
            return new Refusal(InUse, full);
        }
        catch (IOException failure) when (failure.HResult == ReadOnlyDisk)
        {
            return new Refusal("storage.folder-closed", full);
        }
        catch (IOException) when (!Directory.Exists(full))
        {
            // A file stands where a folder above should be, or the disk refuses.
            return new Refusal("storage.folder-not-made", full);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => held?.Dispose();

    // Not to be shared = an exclusive flock on Linux, which holds between processes.
    private static FileStream Hold(string folder) =>
        new(System.IO.Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
}
