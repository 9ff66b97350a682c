using Baton.Web.Files;

namespace Baton.Web.Tests.Files;

public sealed class BlobStoreTests : IDisposable
{
    private const string HashOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("baton-test").FullName, "files");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private BlobStore Store => new(folder);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, true);

    [Fact]
    public async Task A_file_is_found_by_the_hash_of_what_it_holds()
    {
        Assert.Equal(HashOfAbc, await Store.PutAsync("abc"u8.ToArray(), Cancellation));
        Assert.True(Store.Has(HashOfAbc));
        Assert.Equal("abc"u8.ToArray(), await Store.ReadAsync(HashOfAbc, Cancellation));
        Assert.Equal([HashOfAbc], StoredFiles.Below(folder));
        Assert.Equal(HashOfAbc, await StoredFiles.HashAsync(Path.Combine(folder, HashOfAbc), Cancellation));
    }

    [Fact]
    public async Task What_is_there_is_kept_and_what_is_damaged_is_mended()
    {
        await Store.PutAsync("abc"u8.ToArray(), Cancellation);
        var file = Path.Combine(folder, HashOfAbc);
        var long_ago = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(file, long_ago);
        await Store.PutAsync("abc"u8.ToArray(), Cancellation);
        Assert.Equal(long_ago, File.GetLastWriteTimeUtc(file));

        await File.WriteAllTextAsync(file, "abx", Cancellation);
        await Store.PutAsync("abc"u8.ToArray(), Cancellation);
        Assert.Equal("abc", await File.ReadAllTextAsync(file, Cancellation));
    }

    [Fact]
    public async Task The_same_bytes_stored_at_once_are_one_file()
    {
        var bytes = new byte[100_000];
        var hashes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Store.PutAsync(bytes, Cancellation)));
        Assert.Single(hashes.Distinct());
        Assert.Equal([hashes[0]], Directory.GetFiles(folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_picture_is_stored_with_its_widths_and_deleted_with_them()
    {
        var photo = PhotoStudio.Prepare(TestPicture.Jpeg(TestPicture.Corners(1000, 600))).Value;
        var hash = await Store.PutAsync(photo, Cancellation);
        Assert.Equal(photo.Hash, hash);
        Assert.Equal([hash, hash + "-400", hash + "-800"], StoredFiles.Below(folder));
        Assert.Equal(photo.Copies[0].Bytes.Length, await LengthAsync(hash, 400));
        Assert.Equal(photo.Copies[1].Bytes.Length, await LengthAsync(hash, 800));
        Assert.Equal(photo.Widest.Bytes.Length, await LengthAsync(hash, 1600));

        Assert.True(Store.Delete(hash));
        Assert.Empty(Directory.GetFiles(folder));
        Assert.False(Store.Delete(hash));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../baton.db")]
    [InlineData("/etc/passwd")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a*")]
    [InlineData("../../../../../../../../../../../../../../../../../../etc/passwd")]
    public async Task What_is_no_hash_finds_nothing(string name)
    {
        await Store.PutAsync("abc"u8.ToArray(), Cancellation);
        Assert.Null(Store.Open(name));
        Assert.Null(Store.Open(name, 400));
        Assert.Null(await Store.ReadAsync(name, Cancellation));
        Assert.False(Store.Has(name));
        Assert.False(Store.Delete(name));
    }

    [Fact]
    public async Task Where_nothing_was_stored_nothing_is_found()
    {
        Assert.Null(Store.Open(HashOfAbc));
        Assert.Null(await Store.ReadAsync(HashOfAbc, Cancellation));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task What_cannot_be_written_leaves_nothing_behind()
    {
        Directory.CreateDirectory(Path.Combine(folder, HashOfAbc));
        await Assert.ThrowsAnyAsync<Exception>(() => Store.PutAsync("abc"u8.ToArray(), Cancellation));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_file_being_read_can_be_stored_again()
    {
        await Store.PutAsync("abc"u8.ToArray(), Cancellation);
        await using var reading = Store.Open(HashOfAbc)!;
        await File.WriteAllTextAsync(Path.Combine(folder, "other"), "x", Cancellation);
        Assert.Equal(HashOfAbc, await Store.PutAsync("abc"u8.ToArray(), Cancellation));
    }

    private async Task<long> LengthAsync(string hash, int width)
    {
        await using var stream = Store.Open(hash, width)!;
        return stream.Length;
    }
}
