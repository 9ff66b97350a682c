using Baton.Web.Files;
using SkiaSharp;

namespace Baton.Web.Tests.Files;

public sealed class PictureHeaderTests
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, 90, PictureKind.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png, 90, PictureKind.Png)]
    [InlineData(SKEncodedImageFormat.Webp, 90, PictureKind.Webp)]
    [InlineData(SKEncodedImageFormat.Webp, 100, PictureKind.Webp)]
    public void Kind_and_size_are_read_from_the_first_bytes(SKEncodedImageFormat format, int quality, PictureKind kind)
    {
        var file = TestPicture.Write(TestPicture.Corners(321, 123), format, quality);
        Assert.Equal(new PictureHeader(kind, 321, 123), PictureHeader.Read(file));
    }

    [Fact]
    public void A_transparent_webp_has_its_size_in_another_place()
    {
        var clear = new SKBitmap(new SKImageInfo(77, 55, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        clear.Erase(SKColors.Red.WithAlpha(90));
        Assert.Equal(new PictureHeader(PictureKind.Webp, 77, 55), PictureHeader.Read(TestPicture.Write(clear, SKEncodedImageFormat.Webp, 80)));
    }

    [Fact]
    public void A_gif_says_its_size() => Assert.Equal(new PictureHeader(PictureKind.Gif, 1, 1), PictureHeader.Read(TestPicture.Gif));

    [Fact]
    public void A_jpeg_is_read_past_what_cameras_write_first() =>
        Assert.Equal(new PictureHeader(PictureKind.Jpeg, 321, 123), PictureHeader.Read(TestPicture.WithExif(TestPicture.Jpeg(TestPicture.Corners(321, 123)), 6)));

    [Fact]
    public void However_short_the_beginning_nothing_breaks()
    {
        foreach (var file in new[] { TestPicture.Jpeg(TestPicture.Corners(40, 30)), TestPicture.PngHeader(9, 9), TestPicture.Gif, TestPicture.Write(TestPicture.Corners(40, 30), SKEncodedImageFormat.Webp) })
        {
            for (var length = 0; length < Math.Min(file.Length, 700); length++)
            {
                PictureHeader.Read(file.AsSpan(0, length));
            }
        }
    }
}
