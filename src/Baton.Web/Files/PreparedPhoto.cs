namespace Baton.Web.Files;

/// <summary>A picture made ready to show: its upright size as taken, and its renditions from narrow to wide, all of the same view.</summary>
public sealed record PreparedPhoto(int Width, int Height, IReadOnlyList<PhotoRendition> Renditions)
{
    /// <summary>The widest rendition: the one that is kept as the picture itself.</summary>
    public PhotoRendition Widest => Renditions[^1];
}

/// <summary>One size of a picture, as a JPEG without any words or places in it.</summary>
public sealed record PhotoRendition(int Width, int Height, byte[] Jpeg);
