using SkiaSharp;

namespace Baton.Web.Files;

/// <summary>Writes pixels as JPEG without metadata, as finely as the weight for their width allows.</summary>
internal static class PhotoPrint
{
    // Line drawings stay below the weight at the first step, where colours keep their edges; photographs take a later one.
    private static readonly (int Quality, SKJpegEncoderDownsample Colours)[] Steps =
    [
        (90, SKJpegEncoderDownsample.Downsample444),
        (84, SKJpegEncoderDownsample.Downsample420),
        (77, SKJpegEncoderDownsample.Downsample420),
        (69, SKJpegEncoderDownsample.Downsample420),
        (60, SKJpegEncoderDownsample.Downsample420),
        (50, SKJpegEncoderDownsample.Downsample420),
    ];

    private static readonly Lazy<int> FinestTable = new(() =>
    {
        using var dot = new SKBitmap(new SKImageInfo(8, 8, SKColorType.Rgba8888, SKAlphaType.Opaque));
        return TableSum(Encode(dot, Steps[0]));
    });

    /// <summary>The picture at the first step that is light enough, else at the last.</summary>
    public static PhotoRendition Of(SKBitmap picture)
    {
        byte[] bytes = [];
        foreach (var step in Steps)
        {
            bytes = Encode(picture, step);
            if (bytes.Length <= Weight(picture.Width))
            {
                break;
            }
        }

        return new PhotoRendition(picture.Width, picture.Height, bytes);
    }

    /// <summary>The picture as fine as can be told, whatever it weighs: for print and archive, not for pages.</summary>
    public static PhotoRendition Whole(SKBitmap picture) => new(picture.Width, picture.Height, Encode(picture, (93, SKJpegEncoderDownsample.Downsample444)));

    /// <summary>
    /// True for a file such as this class writes: a plain JPEG of at most the width, holding its picture and nothing else, and quantised
    /// at least as coarsely as the finest step. Writing it again would lose detail and win nothing.
    /// </summary>
    public static bool IsOurs(ReadOnlySpan<byte> file, int widest)
    {
        if (PictureHeader.Read(file) is not { Kind: PictureKind.Jpeg } header || header.Width > widest)
        {
            return false;
        }

        foreach (var segment in new JpegSegments(file))
        {
            switch (segment.Marker)
            {
                case 0xE0 when segment.Content.StartsWith("JFIF\0"u8) && segment.Content.Length == 14:
                case 0xDB or 0xC0 or 0xC4 or 0xDD:
                    continue;
                case JpegSegments.StartOfScan:
                    return EndsWithItsScan(file[segment.End..]) && TableSum(file) >= FinestTable.Value;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool EndsWithItsScan(ReadOnlySpan<byte> scan)
    {
        for (var at = 0; at + 1 < scan.Length; at++)
        {
            // FF 00 is a plain FF, FF D0 to D7 are restarts; anything else ends the scan.
            if (scan[at] == 0xFF && scan[at + 1] is not (0x00 or >= 0xD0 and <= 0xD7))
            {
                return scan[at + 1] == 0xD9 && at + 2 == scan.Length;
            }
        }

        return false;
    }

    // The first table is that of brightness; 0 when it is missing or of 16 bits.
    private static int TableSum(ReadOnlySpan<byte> file)
    {
        foreach (var segment in new JpegSegments(file))
        {
            if (segment.Marker == 0xDB && segment.Content.Length >= 65 && segment.Content[0] == 0)
            {
                var sum = 0;
                foreach (var value in segment.Content[1..65])
                {
                    sum += value;
                }

                return sum;
            }
        }

        return 0;
    }

    private static byte[] Encode(SKBitmap picture, (int Quality, SKJpegEncoderDownsample Colours) step)
    {
        // Without a colour space no profile is written; sRGB is what everything takes it for.
        using var plain = new SKPixmap(new SKImageInfo(picture.Width, picture.Height, picture.ColorType, SKAlphaType.Opaque), picture.GetPixels(), picture.RowBytes);
        using var data = plain.Encode(new SKJpegEncoderOptions(step.Quality, step.Colours, SKJpegEncoderAlphaOption.Ignore));
        return data?.ToArray() ?? throw new InvalidOperationException("The picture could not be written.");
    }

    // Bytes that a page may spend on one picture of this width.
    private static int Weight(int width) => width switch
    {
        <= 400 => 30_000,
        <= 800 => 80_000,
        _ => 300_000,
    };
}
