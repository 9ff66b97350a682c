using Baton.Web.Files;
using CsCheck;
using SkiaSharp;

namespace Baton.Web.Tests.Files;

public sealed class PhotoStudioTests
{
    // R, G, B, Y stand in the file as RG over BY; what is seen upright, row by row.
    [Theory]
    [InlineData(1, "RGBY")]
    [InlineData(2, "GRYB")]
    [InlineData(3, "YBGR")]
    [InlineData(4, "BYRG")]
    [InlineData(5, "RBGY")]
    [InlineData(6, "BRYG")]
    [InlineData(7, "YGBR")]
    [InlineData(8, "GYRB")]
    public void A_picture_is_turned_upright(ushort orientation, string seen)
    {
        var photo = PhotoStudio.Prepare(TestPicture.WithExif(TestPicture.Jpeg(TestPicture.Corners(2400, 1200)), orientation)).Value;
        Assert.Equal(orientation < 5 ? (1600, 800) : (1200, 2400), (photo.Width, photo.Height));
        foreach (var rendition in photo.Copies.Append(photo.Widest))
        {
            Assert.Equal(seen, Corners(rendition));
        }
    }

    [Fact]
    public void Place_camera_comments_and_profiles_are_gone()
    {
        var file = TestPicture.WithExif(TestPicture.Jpeg(TestPicture.Corners(900, 600)), 1);
        file = TestPicture.WithSegment(file, 0xFE, "taken by a person"u8.ToArray());
        file = TestPicture.WithSegment(file, 0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. new byte[200]]);
        var photo = PhotoStudio.Prepare(file).Value;
        foreach (var rendition in photo.Copies.Append(photo.Widest))
        {
            Assert.All(Markers(rendition.Bytes.Span), marker => Assert.Contains(marker, (byte[])[0xE0, 0xDB, 0xC0, 0xC4, 0xDA]));
            Assert.Equal(-1, rendition.Bytes.Span.IndexOf("Exif"u8));
        }
    }

    [Theory]
    [InlineData(4000, 3000, 1600, 1200, "400x300 800x600")]
    [InlineData(1600, 900, 1600, 900, "400x225 800x450")]
    [InlineData(801, 400, 801, 400, "400x200 800x400")]
    [InlineData(620, 413, 620, 413, "400x266")]
    [InlineData(400, 300, 400, 300, "")]
    [InlineData(1, 1, 1, 1, "")]
    [InlineData(6000, 1, 1600, 1, "400x1 800x1")]
    public void Widths_never_exceed_the_picture(int width, int height, int widest, int high, string copies)
    {
        var photo = PhotoStudio.Prepare(TestPicture.Write(TestPicture.Corners(width, height), SKEncodedImageFormat.Png)).Value;
        Assert.Equal((widest, high), (photo.Width, photo.Height));
        Assert.Equal(copies, string.Join(' ', photo.Copies.Select(c => $"{c.Width}x{c.Height}")));
        foreach (var rendition in photo.Copies.Append(photo.Widest))
        {
            using var decoded = SKBitmap.Decode(rendition.Bytes.Span);
            Assert.Equal((rendition.Width, rendition.Height), (decoded.Width, decoded.Height));
        }
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void Common_formats_are_taken(SKEncodedImageFormat format)
    {
        var photo = PhotoStudio.Prepare(TestPicture.Write(TestPicture.Corners(1000, 700), format)).Value;
        Assert.Equal("RGBY", Corners(photo.Widest));
    }

    [Fact]
    public void A_gif_is_taken() => Assert.Equal((1, 1), (PhotoStudio.Prepare(TestPicture.Gif).Value.Width, PhotoStudio.Prepare(TestPicture.Gif).Value.Height));

    [Fact]
    public void What_is_transparent_becomes_white()
    {
        var clear = new SKBitmap(new SKImageInfo(500, 300, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        clear.Erase(SKColors.Transparent);
        var photo = PhotoStudio.Prepare(TestPicture.Write(clear, SKEncodedImageFormat.Png)).Value;
        using var decoded = SKBitmap.Decode(photo.Widest.Bytes.Span);
        Assert.Equal(SKColors.White, decoded.GetPixel(250, 150));
    }

    [Fact]
    public void A_page_can_afford_an_ordinary_picture()
    {
        using var blurred = new SKBitmap(new SKImageInfo(3200, 2133, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(blurred))
        using (var noise = TestPicture.Noise(160, 107))
        {
            canvas.DrawBitmap(noise, SKRect.Create(3200, 2133), new SKSamplingOptions(SKCubicResampler.Mitchell));
        }

        var photo = PhotoStudio.Prepare(TestPicture.Jpeg(blurred.Copy())).Value;
        Assert.True(photo.Copies[1].Bytes.Length <= 80_000, $"{photo.Copies[1].Bytes.Length} bytes at 800");
        Assert.True(photo.Widest.Bytes.Length <= 300_000, $"{photo.Widest.Bytes.Length} bytes at 1600");
    }

    [Fact]
    public void What_was_prepared_before_stays_as_it_is()
    {
        foreach (var file in new[]
        {
            TestPicture.WithExif(TestPicture.Jpeg(TestPicture.Corners(2000, 1500)), 6),
            TestPicture.Write(TestPicture.Corners(700, 500), SKEncodedImageFormat.Png),
            TestPicture.Jpeg(TestPicture.Noise(1700, 1000)),
        })
        {
            var once = PhotoStudio.Prepare(file).Value;
            var twice = PhotoStudio.Prepare(once.Widest.Bytes.Span).Value;
            Assert.Equal(once.Hash, twice.Hash);
            Assert.True(once.Widest.Bytes.Span.SequenceEqual(twice.Widest.Bytes.Span));
            Assert.Equal(once.Copies.Select(c => (c.Width, c.Height)), twice.Copies.Select(c => (c.Width, c.Height)));
        }
    }

    [Fact]
    public void A_page_or_archive_in_a_picture_is_not_kept()
    {
        var prepared = PhotoStudio.Prepare(TestPicture.Jpeg(TestPicture.Corners(900, 600))).Value.Widest.Bytes.ToArray();
        foreach (var polyglot in new byte[][]
        {
            [.. prepared, .. "PK\u0003\u0004<script>alert(1)</script>"u8],
            TestPicture.WithSegment(prepared, 0xFE, "<script>alert(1)</script>"u8.ToArray()),
            TestPicture.WithSegment(prepared, 0xEF, "<script>alert(1)</script>"u8.ToArray()),
        })
        {
            var photo = PhotoStudio.Prepare(polyglot).Value;
            Assert.Equal(-1, photo.Widest.Bytes.Span.IndexOf("<script>"u8));
            Assert.Equal(-1, photo.Widest.Bytes.Span.IndexOf("PK\u0003\u0004"u8));
        }
    }

    [Fact]
    public void A_finer_jpeg_than_ours_is_written_again()
    {
        var fine = TestPicture.Jpeg(TestPicture.Noise(800, 600), 100);
        Assert.True(PhotoStudio.Prepare(fine).Value.Widest.Bytes.Length < fine.Length / 2);
    }

    [Fact]
    public void A_picture_of_50000_pixels_each_way_is_refused_by_its_header()
    {
        // Once beforehand: what the first picture of a process sets up is not what is measured.
        PhotoStudio.Prepare(TestPicture.PngHeader(50_000, 50_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refusal = PhotoStudio.Prepare(TestPicture.PngHeader(50_000, 50_000)).Refusal;
        Assert.Equal("photo.too-many-pixels", refusal!.Code);
        Assert.Equal([50_000, 50_000, 50, 12_000], refusal.Details);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000);
    }

    [Theory]
    [InlineData(12_001, 1, "photo.too-many-pixels")]
    [InlineData(12_000, 4_166, "photo.damaged")]
    [InlineData(12_000, 4_167, "photo.too-many-pixels")]
    [InlineData(uint.MaxValue, uint.MaxValue, "photo.too-many-pixels")]
    [InlineData(0, 5, "photo.not-a-picture")]
    public void Size_limits_are_inclusive(uint width, uint height, string code) =>
        Assert.Equal(code, PhotoStudio.Prepare(TestPicture.PngHeader(width, height)).Refusal!.Code);

    public static TheoryData<string> NoPictures => new(
        "", "x", "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>", "<!DOCTYPE html><html></html>", "%PDF-1.7", "PK\u0003\u0004", "GIF89a", "BM______");

    [Theory]
    [MemberData(nameof(NoPictures))]
    public void What_is_no_picture_is_refused(string text) =>
        Assert.Equal("photo.not-a-picture", PhotoStudio.Prepare(System.Text.Encoding.Latin1.GetBytes(text)).Refusal!.Code);

    [Theory]
    [InlineData("heic")]
    [InlineData("mif1")]
    public void A_picture_as_iPhones_take_them_is_called_by_its_name(string brand) =>
        Assert.Equal("photo.heic", PhotoStudio.Prepare(System.Text.Encoding.Latin1.GetBytes($"\0\0\0\u0018ftyp{brand}\0\0\0\0")).Refusal!.Code);

    [Fact]
    public void A_file_of_more_than_25_megabytes_is_refused()
    {
        var file = new byte[PhotoStudio.LargestFile + 1];
        TestPicture.Gif.CopyTo(file, 0);
        Assert.Equal("photo.too-large", PhotoStudio.Prepare(file).Refusal!.Code);
        Assert.False(PhotoStudio.Prepare(file.AsSpan(0, PhotoStudio.LargestFile)).IsRefused);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void A_truncated_picture_is_refused(SKEncodedImageFormat format)
    {
        var whole = TestPicture.Write(TestPicture.Noise(640, 480), format);
        Assert.Equal("photo.damaged", PhotoStudio.Prepare(whole.AsSpan(0, whole.Length / 2)).Refusal!.Code);
        Assert.Equal("photo.damaged", PhotoStudio.Prepare(whole.AsSpan(0, whole.Length * 9 / 10)).Refusal!.Code);
    }

    [Fact]
    public void Whatever_the_bytes_there_is_a_picture_or_a_reason()
    {
        byte[][] seeds =
        [
            TestPicture.WithExif(TestPicture.Jpeg(TestPicture.Corners(40, 30)), 6),
            TestPicture.Write(TestPicture.Corners(40, 30), SKEncodedImageFormat.Png),
            TestPicture.Write(TestPicture.Corners(40, 30), SKEncodedImageFormat.Webp),
            TestPicture.Gif,
        ];
        var mutated =
            from seed in Gen.Int[0, seeds.Length - 1].Select(i => seeds[i])
            from changes in Gen.Select(Gen.Int[0, seed.Length - 1], Gen.Byte).Array[0, 6]
            from cut in Gen.Int[0, seed.Length]
            from cuts in Gen.Bool
            select Mutate(seed, changes, cuts ? cut : seed.Length);
        Gen.OneOf(mutated, Gen.Byte.Array[0, 100]).Sample(
            file =>
            {
                var photo = PhotoStudio.Prepare(file);
                return photo.IsRefused || photo.Value.Width > 0;
            },
            iter: 3_000,
            threads: 1);
    }

    private static byte[] Mutate(byte[] seed, (int At, byte Value)[] changes, int length)
    {
        byte[] file = [.. seed];
        foreach (var (at, value) in changes)
        {
            file[at] = value;
        }

        return file[..length];
    }

    private static List<byte> Markers(ReadOnlySpan<byte> jpeg)
    {
        var markers = new List<byte>();
        foreach (var segment in new JpegSegments(jpeg))
        {
            markers.Add(segment.Marker);
        }

        return markers;
    }

    private static string Corners(PhotoRendition rendition)
    {
        using var picture = SKBitmap.Decode(rendition.Bytes.Span);
        var (x, y) = (picture.Width / 4, picture.Height / 4);
        return string.Concat(new[] { (x, y), (3 * x, y), (x, 3 * y), (3 * x, 3 * y) }.Select(at => Name(picture.GetPixel(at.Item1, at.Item2))));
    }

    private static char Name(SKColor colour) => (colour.Red > 128, colour.Green > 128, colour.Blue > 128) switch
    {
        (true, false, false) => 'R',
        (false, true, false) => 'G',
        (false, false, true) => 'B',
        (true, true, false) => 'Y',
        _ => '?',
    };
}
