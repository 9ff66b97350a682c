using Baton.Web.Files;
using SkiaSharp;

namespace Baton.Web.Tests.Files;

public sealed class PhotoShelfTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("baton-photos-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Each_width_is_found_by_the_one_hash()
    {
        var shelf = new PhotoShelf(new BlobStore(folder));
        var photo = PhotoStudio.Prepare(PictureFiles.Photograph(1700, 1100)).Value;
        var hash = shelf.Keep(photo);
        Assert.Equal(photo.Renditions.Select(rendition => rendition.Jpeg), PhotoStudio.Widths.Select(width => shelf.Read(hash, width)));
        Assert.Null(shelf.Read(hash, 401));
        Assert.Null(shelf.Read(new string('0', 64), 400));
    }

    [Fact]
    public void Missing_widths_are_made_again_from_the_picture()
    {
        var store = new BlobStore(folder);
        var shelf = new PhotoShelf(store);
        var hash = store.Keep(PhotoStudio.Prepare(PictureFiles.Photograph(1000, 700)).Value.Widest.Jpeg);
        using var narrow = SKBitmap.Decode(shelf.Read(hash, 400));
        Assert.Equal((400, 280), (narrow.Width, narrow.Height));
        Assert.NotNull(store.ReadDerived(hash, "w400"));
        Assert.Equal(store.Read(hash), shelf.Read(hash, 1600));
    }
}
