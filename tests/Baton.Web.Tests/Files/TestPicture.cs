using System.Buffers.Binary;
using SkiaSharp;

namespace Baton.Web.Tests.Files;

/// <summary>Pictures made here: four colours in the corners, or noise, with what cameras write beside it.</summary>
internal static class TestPicture
{
    /// <summary>Colours of the corners as drawn: red and green above, blue and yellow below.</summary>
    public static SKBitmap Corners(int width, int height)
    {
        var picture = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(picture);
        foreach (var (x, y, colour) in new[] { (0, 0, SKColors.Red), (1, 0, SKColors.Lime), (0, 1, SKColors.Blue), (1, 1, SKColors.Yellow) })
        {
            using var paint = new SKPaint { Color = colour };
            canvas.DrawRect(x * width / 2f, y * height / 2f, width / 2f, height / 2f, paint);
        }

        return picture;
    }

    /// <summary>As hard to compress as a picture can be; the same each time.</summary>
    public static SKBitmap Noise(int width, int height)
    {
        var picture = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        new Random(5).NextBytes(picture.GetPixelSpan());
        return picture;
    }

    public static byte[] Jpeg(SKBitmap picture, int quality = 95) => Write(picture, SKEncodedImageFormat.Jpeg, quality);

    public static byte[] Write(SKBitmap picture, SKEncodedImageFormat format, int quality = 95)
    {
        using (picture)
        {
            using var data = picture.Encode(format, quality);
            return data.ToArray();
        }
    }

    /// <summary>Puts an EXIF segment into a JPEG: orientation 1 to 8, and a place in degrees north.</summary>
    public static byte[] WithExif(byte[] jpeg, ushort orientation)
    {
        byte[] exif =
        [
            .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8,
            0, 2,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
            0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38,
            0, 0, 0, 0,
            0, 2,
            0, 1, 0, 2, 0, 0, 0, 2, (byte)'N', 0, 0, 0,
            0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 68,
            0, 0, 0, 0,
            0, 0, 0, 31, 0, 0, 0, 1, 0, 0, 0, 14, 0, 0, 0, 1, 0, 0, 0, 7, 0, 0, 0, 1,
        ];
        return WithSegment(jpeg, 0xE1, exif);
    }

    /// <summary>Puts a segment right after the start marker.</summary>
    public static byte[] WithSegment(byte[] jpeg, byte marker, byte[] content)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(content.Length + 2));
        return [.. jpeg[..2], 0xFF, marker, .. length, .. content, .. jpeg[2..]];
    }

    /// <summary>Only the beginning of a PNG that says how big it is.</summary>
    public static byte[] PngHeader(uint width, uint height)
    {
        var png = new byte[64];
        byte[] head = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8];
        head.CopyTo(png, 0);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(20), height);
        (png[24], png[25]) = (8, 2);
        return png;
    }

    /// <summary>A GIF of one white pixel.</summary>
    public static byte[] Gif =>
        [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 255, 255, 255, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B];
}
