using Baton.Domain;
using SkiaSharp;

namespace Baton.Web.Files;

/// <summary>
/// Makes pictures from outside ready to show: upright, without the camera's notes and place, in a few widths. The whole view is kept.
/// The format is JPEG, which every browser, WeChat's of 2022 on an old phone included, and every word processor shows.
/// </summary>
public static class PhotoStudio
{
    private const int BestQuality = 84;
    private const int LowestQuality = 44;
    private const int QualityStep = 8;

    /// <summary>The widths of the renditions in pixels; a picture is never made wider than it is.</summary>
    public static IReadOnlyList<int> Widths { get; } = [400, 800, 1600];

    /// <summary>Renditions of a picture under the default limits.</summary>
    public static Outcome<PreparedPhoto> Prepare(byte[] file) => Prepare(file, PhotoLimits.Default);

    /// <summary>Renditions of a JPEG, PNG, WebP or GIF (its first frame), or why there are none.</summary>
    public static Outcome<PreparedPhoto> Prepare(byte[] file, PhotoLimits limits)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        if (file.Length > limits.MaxBytes)
        {
            return new Refusal("photo.too-large", limits.MaxBytes / (1024 * 1024));
        }

        if (PictureHeader.Size(file) is not { } size)
        {
            return IsJpeg(file) ? new Refusal("photo.damaged") : new Refusal("photo.not-a-picture");
        }

        if (IsTooMuch(size.Width, size.Height, limits))
        {
            return TooMany(size.Width, size.Height, limits);
        }

        using var bytes = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(bytes);
        if (codec is null || codec.Info.Width < 1 || codec.Info.Height < 1)
        {
            return new Refusal("photo.damaged");
        }

        // The decoder's word counts too, where it reads the size elsewhere than we do.
        if (IsTooMuch(codec.Info.Width, codec.Info.Height, limits))
        {
            return TooMany(codec.Info.Width, codec.Info.Height, limits);
        }

        using var decoded = Decode(codec);
        if (decoded is null)
        {
            return new Refusal("photo.damaged");
        }

        using var upright = Upright(decoded, codec.EncodedOrigin);
        var turned = IsTurned(codec.EncodedOrigin);
        return Renditions(upright, turned ? codec.Info.Height : codec.Info.Width, turned ? codec.Info.Width : codec.Info.Height);
    }

    /// <summary>A narrower rendition of one that is kept, or null when the bytes are no such picture; never wider than it is.</summary>
    internal static PhotoRendition? Narrow(byte[] jpeg, int width)
    {
        using var bitmap = SKBitmap.Decode(jpeg);
        return bitmap is null ? null : Rendition(bitmap, Math.Min(width, bitmap.Width));
    }

    private static bool IsJpeg(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    private static bool IsTooMuch(int width, int height, PhotoLimits limits) =>
        width > limits.MaxSide || height > limits.MaxSide || (long)width * height > limits.MaxPixels;

    private static Refusal TooMany(int width, int height, PhotoLimits limits) =>
        new Refusal("photo.too-many-pixels", width, height, limits.MaxPixels / 1_000_000, limits.MaxSide);

    /// <summary>All pixels on white, as small as the decoder can make them without falling below the widest rendition; null when some are missing.</summary>
    private static SKBitmap? Decode(SKCodec codec)
    {
        var side = Math.Min(codec.Info.Width, codec.Info.Height);
        var size = side > 2 * Widths[^1] ? codec.GetScaledDimensions(2f * Widths[^1] / side) : new SKSizeI(codec.Info.Width, codec.Info.Height);
        using var srgb = SKColorSpace.CreateSrgb();
        var decoded = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, srgb));
        if (decoded.GetPixels() == nint.Zero || codec.GetPixels(decoded.Info, decoded.GetPixels()) != SKCodecResult.Success)
        {
            decoded.Dispose();
            return null;
        }

        return decoded;
    }

    private static bool IsTurned(SKEncodedOrigin origin) => origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

    private static SKBitmap Upright(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        var (width, height) = IsTurned(origin) ? (bitmap.Height, bitmap.Width) : (bitmap.Width, bitmap.Height);
        var upright = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(upright);
        canvas.Clear(SKColors.White);
        canvas.SetMatrix(origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
            _ => SKMatrix.Identity,
        });
        canvas.DrawBitmap(bitmap, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        return upright;
    }

    private static PreparedPhoto Renditions(SKBitmap upright, int width, int height)
    {
        var widest = Math.Min(width, Widths[^1]);
        return new PreparedPhoto(width, height, [.. Widths.Where(step => step < widest).Append(widest).Select(step => Rendition(upright, step))]);
    }

    private static PhotoRendition Rendition(SKBitmap upright, int width)
    {
        var height = Math.Max(1, (int)Math.Round((double)upright.Height * width / upright.Width));
        using var scaled = width == upright.Width ? null : Scaled(upright, width, height);
        using var pixels = (scaled ?? upright).PeekPixels();
        for (var quality = BestQuality; ; quality -= QualityStep)
        {
            using var encoded = pixels.Encode(new SKJpegEncoderOptions(quality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore));
            if (encoded is null)
            {
                throw new InvalidOperationException("The picture cannot be encoded.");
            }

            if (encoded.Size <= Budget(width) || quality - QualityStep < LowestQuality)
            {
                return new PhotoRendition(width, height, encoded.ToArray());
            }
        }
    }

    private static SKBitmap Scaled(SKBitmap upright, int width, int height) =>
        upright.Resize(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear))
        ?? throw new InvalidOperationException("The picture cannot be scaled.");

    /// <summary>Bytes a rendition should not exceed while its quality can still be lowered.</summary>
    private static int Budget(int width) => 1024 * (width <= 400 ? 30 : width <= 800 ? 80 : 280);
}
