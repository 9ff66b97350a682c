namespace Baton.Web.Documents.WordDocuments;

/// <summary>The picture formats every Word opens, told by their first bytes.</summary>
internal sealed record PictureFormat(string Extension, string ContentType)
{
    /// <exception cref="ArgumentException">It is none of JPEG, PNG, GIF.</exception>
    public static PictureFormat Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => new("jpeg", "image/jpeg"),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => new("png", "image/png"),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => new("gif", "image/gif"),
        _ => throw new ArgumentException("A picture in a Word document is JPEG, PNG or GIF.", nameof(bytes)),
    };
}
