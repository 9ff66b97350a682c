using System.Globalization;
using Baton.Domain.Publicity;
using Baton.Web.Files;
using Baton.Web.Layout;

namespace Baton.Web.Features.Publicity;

/// <summary>Where the widths of a photo are served.</summary>
public static class PhotoFiles
{
    private static IReadOnlyList<int> Widths => PhotoStudio.Widths;

    /// <summary>The address of a stored picture in the smallest width that holds the asked one; the widest where none does.</summary>
    public static string Address(string hash, int width) =>
        string.Create(CultureInfo.InvariantCulture, $"/photos/{hash}-{Widths.FirstOrDefault(w => w >= width, Widths[^1])}.{PhotoStudio.Extension}");

    /// <summary>The widths there are, narrow to wide: never wider than the picture itself; none when no file is stored.</summary>
    public static IReadOnlyList<PictureFile> Of(PhotoDetails photo)
    {
        if (photo.FileHash.Length == 0)
        {
            return [];
        }

        var fitting = Widths.Where(w => w < photo.Width).Append(Math.Min(photo.Width, Widths[^1])).Distinct();
        return [.. fitting.Select(w => new PictureFile(Address(photo.FileHash, w), w))];
    }
}
