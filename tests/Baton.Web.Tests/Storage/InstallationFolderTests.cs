using System.Diagnostics;
using Baton.Web.Storage;

namespace Baton.Web.Tests.Storage;

public sealed class InstallationFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("baton-folder").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void A_missing_folder_is_made_to_write_and_refused_to_read()
    {
        var path = Path.Combine(folder, "a", "b");
        Assert.Equal("storage.folder-missing", InstallationFolder.Open(path, FolderUse.Read).Refusal!.Code);
        using var made = InstallationFolder.Open(path, FolderUse.WriteAlone).Value;
        Assert.True(Directory.Exists(path));
    }

    [Fact]
    public void A_file_in_the_way_is_refused()
    {
        var file = Path.Combine(folder, "file");
        File.WriteAllText(file, "");
        Assert.Equal("storage.not-a-folder", InstallationFolder.Open(file, FolderUse.WriteAlone).Refusal!.Code);
        Assert.Equal("storage.folder-not-made", InstallationFolder.Open(Path.Combine(file, "x"), FolderUse.WriteAlone).Refusal!.Code);
    }

    [Fact]
    public void Only_one_writes_alone_and_others_read_beside()
    {
        using (InstallationFolder.Open(folder, FolderUse.WriteAlone).Value)
        {
            Assert.Equal("storage.folder-in-use", InstallationFolder.Open(folder, FolderUse.WriteAlone).Refusal!.Code);
            InstallationFolder.Open(folder, FolderUse.Read).Value.Dispose();
        }

        InstallationFolder.Open(folder, FolderUse.WriteAlone).Value.Dispose();
    }

    [Fact]
    public async Task The_lock_holds_between_processes()
    {
        using (InstallationFolder.Open(folder, FolderUse.WriteAlone).Value)
        {
            Assert.Equal(1, await FlockAsync());
        }

        Assert.Equal(0, await FlockAsync());
    }

    private async Task<int> FlockAsync()
    {
        using var other = Process.Start("flock", ["-n", Path.Combine(folder, InstallationFolder.LockName), "true"]);
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);
        return other.ExitCode;
    }
}
