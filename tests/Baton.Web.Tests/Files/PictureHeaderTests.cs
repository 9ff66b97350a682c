using Baton.Web.Files;
using CsCheck;
using SkiaSharp;

namespace Baton.Web.Tests.Files;

public sealed class PictureHeaderTests
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void The_size_is_read_from_the_first_bytes(SKEncodedImageFormat format) => Assert.Equal((123, 45), PictureHeader.Size(PictureFiles.Photograph(123, 45, format).AsSpan(0, 700)));

    [Fact]
    public void Lossless_webp_has_a_header_of_its_own()
    {
        using var bitmap = PictureFiles.Quarters(640, 480);
        using var pixels = bitmap.PeekPixels();
        Assert.Equal((640, 480), PictureHeader.Size(pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, 100))!.ToArray()));
    }

    [Fact]
    public void Any_bytes_give_a_size_or_none() => Gen.Select(Gen.Int[0, 3], Gen.Byte.Array[0, 60]).Sample((kind, bytes) =>
    {
        byte[] start = kind switch { 0 => [0xFF, 0xD8, 0xFF], 1 => [0x89, .. "PNG\r\n\u001a\n"u8], 2 => [.. "RIFF1234WEBPVP8"u8], _ => [.. "GIF89a"u8] };
        _ = PictureHeader.Size([.. start, .. bytes]);
    }, iter: 5_000);
}
