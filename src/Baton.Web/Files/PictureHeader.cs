using System.Buffers.Binary;

namespace Baton.Web.Files;

/// <summary>The kinds of picture that are taken.</summary>
public enum PictureKind
{
    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>PNG.</summary>
    Png,

    /// <summary>WebP.</summary>
    Webp,

    /// <summary>GIF; its first frame counts.</summary>
    Gif,
}

/// <summary>What the first bytes of a picture say, read without decoding anything.</summary>
/// <param name="Kind">The format.</param>
/// <param name="Width">Pixels, before it is turned upright.</param>
/// <param name="Height">Pixels, before it is turned upright.</param>
public sealed record PictureHeader(PictureKind Kind, int Width, int Height)
{
    /// <summary>Reads the header, or null when the bytes begin like none of the kinds or have no size.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> bytes)
    {
        var header = bytes switch
        {
            [0xFF, 0xD8, 0xFF, ..] => Jpeg(bytes),
            _ when bytes.StartsWith(PngSignature) => Png(bytes),
            _ when bytes.StartsWith("RIFF"u8) && bytes.Length >= 30 && bytes[8..].StartsWith("WEBP"u8) => Webp(bytes),
            _ when (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)) && bytes.Length >= 13 => Gif(bytes),
            _ => null,
        };
        return header is { Width: > 0, Height: > 0 } ? header : null;
    }

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static PictureHeader? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24 && bytes[12..].StartsWith("IHDR"u8)
            ? Sized(PictureKind.Png, BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]))
            : null;

    private static PictureHeader Gif(ReadOnlySpan<byte> bytes) =>
        Sized(PictureKind.Gif, BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));

    private static PictureHeader? Webp(ReadOnlySpan<byte> bytes)
    {
        var chunk = bytes[12..];
        if (chunk.StartsWith("VP8X"u8))
        {
            return Sized(PictureKind.Webp, 1u + UInt24(bytes[24..]), 1u + UInt24(bytes[27..]));
        }

        if (chunk.StartsWith("VP8L"u8) && bytes[20] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return Sized(PictureKind.Webp, 1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));
        }

        return chunk.StartsWith("VP8 "u8)
            ? Sized(PictureKind.Webp, BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFFu, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFFu)
            : null;
    }

    private static PictureHeader? Jpeg(ReadOnlySpan<byte> bytes)
    {
        foreach (var segment in new JpegSegments(bytes))
        {
            // Start of frame: C0 to CF, but for the tables C4, C8 and CC.
            if (segment.Marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && segment.Content.Length >= 6)
            {
                return Sized(
                    PictureKind.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(segment.Content[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment.Content[1..]));
            }
        }

        return null;
    }

    private static uint UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | ((uint)bytes[1] << 8) | ((uint)bytes[2] << 16);

    private static PictureHeader Sized(PictureKind kind, uint width, uint height) =>
        new(kind, (int)Math.Min(width, int.MaxValue), (int)Math.Min(height, int.MaxValue));
}
