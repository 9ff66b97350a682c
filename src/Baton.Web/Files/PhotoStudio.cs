using Baton.Domain;
using SkiaSharp;

namespace Baton.Web.Files;

/// <summary>
/// Makes a picture as people send it ready to be stored and shown: decoded, turned upright, without place, camera or other metadata,
/// on white where it was transparent, in widths of 400, 800 and 1600 pixels. Nothing is cropped and nothing enlarged.
/// </summary>
public static class PhotoStudio
{
    /// <summary>Largest file in bytes, inclusive.</summary>
    public const int LargestFile = 25 << 20;

    /// <summary>Longest side in pixels, inclusive.</summary>
    public const int LongestSide = 12_000;

    /// <summary>Most pixels, inclusive.</summary>
    public const int MostPixels = 50_000_000;

    /// <summary>Longest side of a picture kept for press and archive in pixels, inclusive: a phone's 12 million pixels whole, a page at 300 dots an inch.</summary>
    public const int LongestOriginal = 4096;

    /// <summary>The content type of every stored picture. JPEG, because documents and share cards take nothing newer.</summary>
    public const string ContentType = "image/jpeg";

    /// <summary>The ending of its file name, without the dot.</summary>
    public const string Extension = "jpg";

    /// <summary>The widths in pixels, from narrow to wide.</summary>
    public static IReadOnlyList<int> Widths { get; } = [400, 800, 1600];

    /// <summary>
    /// Prepares a JPEG, PNG, WebP or GIF (its first frame). Size and format are read and judged before anything is decoded. A picture
    /// that was prepared before stays byte for byte what it is.
    /// </summary>
    /// <returns>
    /// The picture, or: <c>photo.too-large</c> (limit in MB), <c>photo.not-a-picture</c>, <c>photo.heic</c> (as iPhones take them), <c>photo.too-many-pixels</c> (width, height,
    /// most pixels in millions, longest side), <c>photo.damaged</c>.
    /// </returns>
    public static Outcome<PreparedPhoto> Prepare(ReadOnlySpan<byte> file)
    {
        if (file.Length > LargestFile)
        {
            return new Refusal("photo.too-large", LargestFile >> 20);
        }

        if (PictureHeader.Read(file) is not { } header)
        {
            return new Refusal(IsHeif(file) ? "photo.heic" : "photo.not-a-picture");
        }

        if (Math.Max(header.Width, header.Height) > LongestSide || (long)header.Width * header.Height > MostPixels)
        {
            return new Refusal("photo.too-many-pixels", header.Width, header.Height, MostPixels / 1_000_000, LongestSide);
        }

        using var picture = Develop(file, header, (width, _) => Math.Min(width, Widths[^1]));
        if (picture is null)
        {
            return new Refusal("photo.damaged");
        }

        var widest = PhotoPrint.IsOurs(file, Widths[^1]) ? new PhotoRendition(picture.Width, picture.Height, file.ToArray()) : PhotoPrint.Of(picture);
        return new PreparedPhoto(widest, [.. Widths.Where(w => w < picture.Width).Select(w => Copy(picture, w))]);
    }

    /// <summary>
    /// The picture in its full size for press and archive, at most 4096 pixels a side, finely written: upright and without place, camera or
    /// other metadata like all that is stored. Null when there is nothing to win over the widest of <see cref="Prepare"/>, or it cannot be decoded.
    /// </summary>
    public static PhotoRendition? Original(ReadOnlySpan<byte> file)
    {
        if (PictureHeader.Read(file) is not { } header || PhotoPrint.IsOurs(file, Widths[^1]))
        {
            return null;
        }

        using var picture = Develop(file, header, (width, height) => (int)Math.Min(width, (long)width * LongestOriginal / Math.Max(width, height)));
        return picture is null ? null : PhotoPrint.Whole(picture);
    }

    // ISO/IEC 23008-12: a box "ftyp" whose brand is one of the still pictures of HEIF.
    private static bool IsHeif(ReadOnlySpan<byte> file) =>
        file.Length >= 12 && file[4..8].SequenceEqual("ftyp"u8)
        && (file[8..12].SequenceEqual("heic"u8) || file[8..12].SequenceEqual("heix"u8) || file[8..12].SequenceEqual("mif1"u8) || file[8..12].SequenceEqual("heif"u8));

    private static PhotoRendition Copy(SKBitmap picture, int width)
    {
        using var copy = Shrink(picture, width, HeightFor(width, picture.Width, picture.Height));
        return PhotoPrint.Of(copy);
    }

    // The picture as pixels, as wide as is asked for its upright size: upright and opaque; null when the file cannot be decoded whole.
    private static SKBitmap? Develop(ReadOnlySpan<byte> file, PictureHeader header, Func<int, int, int> widthFor)
    {
        using var content = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(content);
        if (codec is null || codec.Info.Width != header.Width || codec.Info.Height != header.Height)
        {
            return null;
        }

        var lies = codec.EncodedOrigin >= SKEncodedOrigin.LeftTop;
        var (width, height) = lies ? (header.Height, header.Width) : (header.Width, header.Height);
        var target = Math.Max(1, widthFor(width, height));
        var (targetWidth, targetHeight) = (target, HeightFor(target, width, height));
        var (lyingWidth, lyingHeight) = lies ? (targetHeight, targetWidth) : (targetWidth, targetHeight);
        using var decoded = Decode(codec, lyingWidth, lyingHeight);
        if (decoded is null)
        {
            return null;
        }

        using var small = Shrink(decoded, lyingWidth, lyingHeight);
        var upright = new SKBitmap(new SKImageInfo(targetWidth, targetHeight, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb()));
        using var canvas = new SKCanvas(upright);
        canvas.Clear(SKColors.White);
        canvas.SetMatrix(Upright(codec.EncodedOrigin, lyingWidth, lyingHeight));
        canvas.DrawBitmap(small, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        return upright;
    }

    private static SKBitmap? Decode(SKCodec codec, int width, int height)
    {
        var size = codec.Info.Size;

        // JPEG can be decoded at a half, quarter or eighth, which spares the memory of what is thrown away.
        foreach (var part in (float[])[1 / 8f, 1 / 4f, 1 / 2f])
        {
            var scaled = codec.GetScaledDimensions(part);
            if (scaled.Width >= width && scaled.Height >= height)
            {
                size = scaled;
                break;
            }
        }

        var alpha = codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul;
        var decoded = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, alpha, SKColorSpace.CreateSrgb()));
        if (codec.GetPixels(decoded.Info, decoded.GetPixels()) == SKCodecResult.Success)
        {
            return decoded;
        }

        decoded.Dispose();
        return null;
    }

    // Halves first: one step over many pixels would skip some of them.
    private static SKBitmap Shrink(SKBitmap from, int width, int height)
    {
        var now = from;
        while (now.Width >= 2 * width && now.Height >= 2 * height && (now.Width, now.Height) != (width, height))
        {
            now = Step((now.Width + 1) / 2, (now.Height + 1) / 2, new SKSamplingOptions(SKFilterMode.Linear));
        }

        return Step(width, height, new SKSamplingOptions(SKCubicResampler.Mitchell));

        SKBitmap Step(int toWidth, int toHeight, SKSamplingOptions sampling)
        {
            var (before, same) = (now, now.Width == toWidth && now.Height == toHeight);
            var after = same ? before.Copy() : before.Resize(new SKImageInfo(toWidth, toHeight, before.ColorType, before.AlphaType, before.ColorSpace), sampling);
            if (before != from)
            {
                before.Dispose();
            }

            return after ?? throw new InvalidOperationException("The picture could not be resized.");
        }
    }

    private static SKMatrix Upright(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static int HeightFor(int width, int ofWidth, int ofHeight) => Math.Max(1, (int)Math.Round((double)ofHeight * width / ofWidth));
}
