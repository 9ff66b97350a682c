using System.Runtime.InteropServices;

namespace Baton.Web.Files;

/// <summary>Brings a folder's list of names to the disk: a rename is safe against a power cut only after that.</summary>
internal static class FolderSync
{
    private const int ReadOnly = 0;

    /// <summary>Flushes on Linux; elsewhere the file system does it or there is no way to ask.</summary>
    public static void Flush(string folder)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var descriptor = Open(folder, ReadOnly);
        if (descriptor >= 0)
        {
            _ = Sync(descriptor);
            _ = Close(descriptor);
        }
    }

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);
}
