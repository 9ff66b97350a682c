using System.Text;
using Baton.Web.Files;

namespace Baton.Web.Tests.Files;

public sealed class BlobStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("baton-files-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Bytes_come_back_under_their_hash_and_are_kept_once()
    {
        var store = new BlobStore(folder);
        var hash = store.Keep("接力棒"u8);
        Assert.Equal(hash, store.Keep("接力棒"u8));
        Assert.Equal("接力棒", Encoding.UTF8.GetString(store.Read(hash)!));
        using (var file = store.Open(hash))
        {
            Assert.Equal(9, file!.Length);
        }

        Assert.True(store.IsSound(hash));
        Assert.Equal([hash], store.All());
        Assert.Empty(Directory.GetFiles(Path.Combine(folder, "incoming")));
        Assert.Equal(hash, BlobStore.HashOf("接力棒"u8));
    }

    [Fact]
    public void A_deleted_file_is_gone_with_what_was_derived_from_it()
    {
        var store = new BlobStore(folder);
        var hash = store.Keep("a"u8);
        store.KeepDerived(hash, "w400", "b"u8);
        Assert.Equal([hash], store.All());
        Assert.True(store.Delete(hash));
        Assert.False(store.Delete(hash));
        Assert.Null(store.Read(hash));
        Assert.Null(store.ReadDerived(hash, "w400"));
        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("ABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCD")]
    [InlineData("..cdefabcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdefabcd")]
    public void A_name_that_is_no_hash_finds_nothing(string name)
    {
        var store = new BlobStore(folder);
        Assert.False(BlobStore.IsHash(name));
        Assert.False(store.Has(name));
        Assert.Null(store.Read(name));
        Assert.Null(store.Open(name));
        Assert.False(store.Delete(name));
        Assert.False(store.IsSound(name));
    }

    [Fact]
    public void Changed_bytes_are_not_sound()
    {
        var store = new BlobStore(folder);
        var hash = store.Keep("a"u8);
        File.WriteAllText(Path.Combine(folder, hash[..2], hash), "b");
        Assert.False(store.IsSound(hash));
    }

    [Fact]
    public void What_a_broken_off_write_left_is_swept()
    {
        var store = new BlobStore(folder);
        var left = Path.Combine(folder, "incoming", "left");
        File.WriteAllText(left, "half");
        var written = new DateTimeOffset(File.GetLastWriteTimeUtc(left), TimeSpan.Zero);
        store.Sweep(written);
        Assert.True(File.Exists(left));
        store.Sweep(written.AddSeconds(1));
        Assert.False(File.Exists(left));
    }
}
