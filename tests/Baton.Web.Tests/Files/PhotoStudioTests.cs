using System.Text;
using Baton.Web.Files;
using CsCheck;
using SkiaSharp;

namespace Baton.Web.Tests.Files;

public sealed class PhotoStudioTests
{
    [Theory]
    [InlineData(1, "RG/BY")]
    [InlineData(2, "GR/YB")]
    [InlineData(3, "YB/GR")]
    [InlineData(4, "BY/RG")]
    [InlineData(5, "RB/GY")]
    [InlineData(6, "BR/YG")]
    [InlineData(7, "YG/BR")]
    [InlineData(8, "GY/RB")]
    public void A_picture_is_turned_upright(int orientation, string quarters)
    {
        using var bitmap = PictureFiles.Quarters(600, 400);
        var file = PictureFiles.WithExif(bitmap.Encode(SKEncodedImageFormat.Jpeg, 95).ToArray(), orientation);
        var photo = PhotoStudio.Prepare(file).Value;
        Assert.Equal(orientation <= 4 ? (600, 400) : (400, 600), (photo.Width, photo.Height));
        foreach (var rendition in photo.Renditions)
        {
            using var shown = SKBitmap.Decode(rendition.Jpeg);
            Assert.Equal((rendition.Width, rendition.Height), (shown.Width, shown.Height));
            Assert.Equal(quarters, Quarter(shown, 1, 1) + Quarter(shown, 3, 1) + "/" + Quarter(shown, 1, 3) + Quarter(shown, 3, 3));
        }
    }

    [Fact]
    public void Nothing_of_the_cameras_notes_is_left()
    {
        var file = PictureFiles.WithExif(PictureFiles.Photograph(900, 600), 6);
        Assert.True(file.AsSpan().IndexOf("GPS 22.59"u8) > 0);
        Assert.All(PhotoStudio.Prepare(file).Value.Renditions, rendition =>
        {
            Assert.True(rendition.Jpeg.AsSpan().IndexOf("Exif"u8) < 0);
            Assert.True(rendition.Jpeg.AsSpan().IndexOf("GPS"u8) < 0);
        });
    }

    [Fact]
    public void Three_widths_are_made_and_none_is_wider_than_the_picture()
    {
        Assert.Equal([(400, 267), (800, 533), (1600, 1067)], Sizes(PictureFiles.Photograph(3000, 2000)));
        Assert.Equal([(400, 200), (800, 400), (1000, 500)], Sizes(PictureFiles.Photograph(1000, 500)));
        Assert.Equal([(300, 200)], Sizes(PictureFiles.Photograph(300, 200)));
        Assert.Equal([(400, 300)], Sizes(PictureFiles.Photograph(400, 300)));
        Assert.Equal([(400, 1), (800, 1), (1600, 1)], Sizes(PictureFiles.Photograph(5000, 1)));
    }

    [Fact]
    public void Eight_hundred_pixels_weigh_at_most_80_KB()
    {
        var photo = PhotoStudio.Prepare(PictureFiles.Photograph(2400, 1600)).Value;
        Assert.InRange(photo.Renditions[1].Jpeg.Length, 1, 80 * 1024);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", photo.Renditions.Select(rendition => $"{rendition.Width}: {rendition.Jpeg.Length}")));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    public void Formats_of_cameras_and_drawings_become_jpeg(SKEncodedImageFormat format)
    {
        var photo = PhotoStudio.Prepare(PictureFiles.Photograph(500, 400, format)).Value;
        Assert.All(photo.Renditions, rendition => Assert.True(rendition.Jpeg.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])));
        Assert.Equal((500, 400), (photo.Widest.Width, photo.Widest.Height));
    }

    [Fact]
    public void What_is_transparent_becomes_white()
    {
        using var clear = new SKBitmap(20, 20);
        using var shown = SKBitmap.Decode(PhotoStudio.Prepare(clear.Encode(SKEncodedImageFormat.Png, 100).ToArray()).Value.Widest.Jpeg);
        Assert.Equal(SKColors.White, shown.GetPixel(10, 10));
    }

    [Fact]
    public void A_gif_gives_its_first_frame()
    {
        byte[] gif = [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B];
        using var shown = SKBitmap.Decode(PhotoStudio.Prepare(gif).Value.Widest.Jpeg);
        Assert.Equal((1, 1), (shown.Width, shown.Height));
        Assert.Equal("R", Quarter(shown, 1, 1));
    }

    [Theory]
    [InlineData(50_000, 50_000)]
    [InlineData(12_001, 10)]
    [InlineData(10, 12_001)]
    [InlineData(8_000, 8_000)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(-1, -1)]
    public void A_huge_picture_is_refused_by_its_header(int width, int height)
    {
        var file = PictureFiles.PngHeader(width, height);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refusal = PhotoStudio.Prepare(file).Refusal;
        Assert.Equal("photo.too-many-pixels", refusal?.Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void What_is_no_picture_is_refused()
    {
        string[] texts = ["", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "<!DOCTYPE html><html>", "BM", "%PDF-1.7", "RIFF1234WAVE", "GIF89", "\u0089PNG", "PK\u0003\u0004"];
        Assert.All(texts, text => Assert.Equal("photo.not-a-picture", PhotoStudio.Prepare(Encoding.Latin1.GetBytes(text)).Refusal?.Code));
    }

    [Fact]
    public void Too_many_bytes_are_refused_before_anything_else() =>
        Assert.Equal("photo.too-large", PhotoStudio.Prepare(new byte[11], new PhotoLimits { MaxBytes = 10 }).Refusal?.Code);

    [Fact]
    public void A_truncated_or_hollow_picture_is_damaged()
    {
        var jpeg = PictureFiles.Photograph(600, 400);
        Assert.Equal("photo.damaged", PhotoStudio.Prepare(jpeg[..(jpeg.Length / 2)]).Refusal?.Code);
        Assert.Equal("photo.damaged", PhotoStudio.Prepare(jpeg[..5]).Refusal?.Code);
        Assert.Equal("photo.damaged", PhotoStudio.Prepare(PictureFiles.PngHeader(1000, 1000)).Refusal?.Code);
    }

    [Fact]
    public void What_follows_or_hides_in_a_picture_does_not_get_through()
    {
        byte[] polyglot = [.. PictureFiles.Photograph(600, 400), .. "<script>alert(1)</script>PK\u0003\u0004"u8];
        Assert.All(PhotoStudio.Prepare(polyglot).Value.Renditions, rendition => Assert.True(rendition.Jpeg.AsSpan().IndexOf("<script"u8) < 0));
    }

    [Fact]
    public void No_mutation_makes_it_throw()
    {
        byte[][] files = [PictureFiles.Photograph(64, 48), PictureFiles.Photograph(64, 48, SKEncodedImageFormat.Png), PictureFiles.Photograph(64, 48, SKEncodedImageFormat.Webp)];
        Gen.Select(Gen.Int[0, 2], Gen.Select(Gen.Int[0, 400], Gen.Byte).Array[1, 8]).Sample((which, changes) =>
        {
            byte[] file = [.. files[which]];
            foreach (var (at, value) in changes)
            {
                file[at % file.Length] = value;
            }

            var read = PhotoStudio.Prepare(file, new PhotoLimits { MaxPixels = 100_000 });
            return read.IsRefused || read.Value.Renditions.Count > 0;
        }, iter: 500);
    }

    private static IEnumerable<(int Width, int Height)> Sizes(byte[] file) => PhotoStudio.Prepare(file).Value.Renditions.Select(rendition => (rendition.Width, rendition.Height));

    private static string Quarter(SKBitmap shown, int x, int y)
    {
        var colour = shown.GetPixel(shown.Width * x / 4, shown.Height * y / 4);
        return (colour.Red > 128, colour.Green > 128, colour.Blue > 128) switch
        {
            (true, false, false) => "R",
            (false, true, false) => "G",
            (false, false, true) => "B",
            (true, true, false) => "Y",
            _ => "?",
        };
    }
}
