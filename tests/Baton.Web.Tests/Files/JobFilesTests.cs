using Baton.Web.Files;

namespace Baton.Web.Tests.Files;

public sealed class JobFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("baton-jobs").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(""), InlineData(".."), InlineData("../x"), InlineData("a/b"), InlineData("/etc/passwd"), InlineData("a\0b"), InlineData("名单.xlsx"), InlineData("a.part")]
    public async Task A_name_that_is_no_plain_one_is_no_name(string name)
    {
        var files = new JobFiles(folder);
        await Assert.ThrowsAsync<ArgumentException>(() => files.PutAsync(Guid.CreateVersion7(), name, new MemoryStream(), Cancellation));
        Assert.Throws<ArgumentException>(() => files.Open(Guid.CreateVersion7(), name));
    }

    [Fact]
    public async Task A_file_that_breaks_off_is_not_there()
    {
        var (files, job) = (new JobFiles(folder), Guid.CreateVersion7());
        await Assert.ThrowsAsync<IOException>(() => files.PutAsync(job, "upload", new BrokenStream(), Cancellation));
        Assert.False(files.Has(job, "upload"));
        Assert.Throws<FileNotFoundException>(() => files.Open(job, "upload"));
        Assert.Throws<FileNotFoundException>(() => files.Open(Guid.CreateVersion7(), "upload"));
        files.Delete(Guid.CreateVersion7());
        files.Delete(job);
        Assert.Empty(files.Jobs());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private sealed class BrokenStream : MemoryStream
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw new IOException("broken off");
    }
}
