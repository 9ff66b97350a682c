namespace Baton.Web.Files;

/// <summary>
/// Prepared pictures in the store: the widest rendition is the picture and gives it its hash, the narrower ones lie beside it
/// and are made again where they are missing, as after a restore.
/// </summary>
public sealed class PhotoShelf(BlobStore store)
{
    /// <summary>Keeps all renditions and gives the hash of the picture.</summary>
    public string Keep(PreparedPhoto photo)
    {
        ArgumentNullException.ThrowIfNull(photo);
        var hash = store.Keep(photo.Widest.Jpeg);
        foreach (var rendition in photo.Renditions.Where(rendition => rendition != photo.Widest))
        {
            store.KeepDerived(hash, Label(rendition.Width), rendition.Jpeg);
        }

        return hash;
    }

    /// <summary>The JPEG of a picture at one of <see cref="PhotoStudio.Widths"/>, or the picture itself where it is narrower; null for an unknown hash or width.</summary>
    public byte[]? Read(string hash, int width)
    {
        if (!PhotoStudio.Widths.Contains(width) || !store.Has(hash))
        {
            return null;
        }

        if (store.ReadDerived(hash, Label(width)) is { } kept)
        {
            return kept;
        }

        if (store.Read(hash) is not { } picture || PictureHeader.Size(picture) is not { } size)
        {
            return null;
        }

        if (size.Width <= width || PhotoStudio.Narrow(picture, width) is not { } narrow)
        {
            return picture;
        }

        store.KeepDerived(hash, Label(width), narrow.Jpeg);
        return narrow.Jpeg;
    }

    private static string Label(int width) => "w" + width.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
