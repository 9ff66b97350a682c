using System.Security.Cryptography;

namespace Baton.Web.Files;

/// <summary>A picture in one width.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Bytes">A JPEG file without any metadata.</param>
public sealed record PhotoRendition(int Width, int Height, ReadOnlyMemory<byte> Bytes);

/// <summary>A picture made ready to be stored and shown: upright, without place or camera, in its widths.</summary>
public sealed class PreparedPhoto
{
    /// <summary>Keeps the widths.</summary>
    /// <param name="widest">The picture itself, at most 1600 pixels wide.</param>
    /// <param name="copies">The narrower ones.</param>
    public PreparedPhoto(PhotoRendition widest, IReadOnlyList<PhotoRendition> copies)
    {
        (Widest, Copies) = (widest, copies);
        Hash = Convert.ToHexStringLower(SHA256.HashData(widest.Bytes.Span));
    }

    /// <summary>The picture itself, at most 1600 pixels wide; its hash and size are what a photo names.</summary>
    public PhotoRendition Widest { get; }

    /// <summary>The narrower ones, 400 and 800 wide where the picture is wider than that; from narrow to wide.</summary>
    public IReadOnlyList<PhotoRendition> Copies { get; }

    /// <summary>SHA-256 of <see cref="Widest"/> in lower-case hex.</summary>
    public string Hash { get; }

    /// <summary>Width of <see cref="Widest"/> in pixels.</summary>
    public int Width => Widest.Width;

    /// <summary>Height of <see cref="Widest"/> in pixels.</summary>
    public int Height => Widest.Height;
}
