using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace Baton.Web.Tests.Files;

/// <summary>Pictures drawn in the test.</summary>
internal static class PictureFiles
{
    /// <summary>Four coloured quarters: red, green over blue, yellow.</summary>
    public static SKBitmap Quarters(int width, int height)
    {
        var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint();
        foreach (var (x, y, colour) in new[] { (0, 0, SKColors.Red), (1, 0, SKColors.Lime), (0, 1, SKColors.Blue), (1, 1, SKColors.Yellow) })
        {
            paint.Color = colour;
            canvas.DrawRect(x * width / 2, y * height / 2, width / 2, height / 2, paint);
        }

        return bitmap;
    }

    /// <summary>A picture as hard to pack as a photograph: soft shapes under fine noise of a fixed seed.</summary>
    public static byte[] Photograph(int width, int height, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using var bitmap = new SKBitmap(width, height);
        var pixels = new byte[width * height * 4];
        uint state = 1;
        for (var at = 0; at < pixels.Length; at += 4)
        {
            state = (state * 1664525) + 1013904223;
            var (x, y) = (at / 4 % width, at / 4 / width);
            var noise = (int)(state >> 27);
            pixels[at] = (byte)(((x * 180) / width) + noise);
            pixels[at + 1] = (byte)(((y * 180) / height) + noise);
            pixels[at + 2] = (byte)((128 + (100 * Math.Sin((x + y) / 40.0))) / 2 + noise);
            pixels[at + 3] = 255;
        }

        System.Runtime.InteropServices.Marshal.Copy(pixels, 0, bitmap.GetPixels(), pixels.Length);
        return bitmap.Encode(format, 95).ToArray();
    }

    /// <summary>The JPEG with an EXIF segment that holds an orientation and a place.</summary>
    public static byte[] WithExif(byte[] jpeg, int orientation)
    {
        byte[] tiff =
        [
            .. "MM\0*\0\0\0\u0008"u8, 0, 2,
            1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
            0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38,
            0, 0, 0, 0,
            0, 1, 0, 1, 0, 2, 0, 0, 0, 2, (byte)'N', 0, 0, 0, 0, 0, 0, 0,
            .. "GPS 22.59 113.96"u8,
        ];
        byte[] payload = [.. "Exif\0\0"u8, .. tiff];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(payload.Length + 2));
        return [.. jpeg[..2], 0xFF, 0xE1, .. length, .. payload, .. jpeg[2..]];
    }

    /// <summary>A PNG whose header promises a size and whose content is almost nothing.</summary>
    public static byte[] PngHeader(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(new byte[1000]);
        }

        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        var crc = named.Aggregate(uint.MaxValue, (running, value) =>
        {
            running ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                running = (running & 1) != 0 ? 0xEDB88320 ^ (running >> 1) : running >> 1;
            }

            return running;
        });
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, ~crc);
        return [.. length, .. named, .. check];
    }
}
