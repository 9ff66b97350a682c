using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Baton.Web.Files;

namespace Baton.Web.Features.Office.Folder;

/// <summary>Names of the files of an edition folder. What people called a file never becomes a path.</summary>
public static class FolderNames
{
    /// <summary>The workbook.</summary>
    public const string Workbook = "workbook.xlsx";

    /// <summary>Folder of pictures.</summary>
    public const string Photos = "photos";

    /// <summary>Folder of slides.</summary>
    public const string Talks = "talks";

    /// <summary>The name of each stored picture in the folder, by the photo's id: its own, ending as it is stored, each once.</summary>
    public static IReadOnlyDictionary<Guid, string> OfPhotos(IEnumerable<(Guid Key, PhotoDetails Details)> photos) => Distinct(
        photos.Where(p => p.Details.FileName.Length > 0 || p.Details.FileHash.Length > 0).OrderBy(p => p.Details.Order).ThenBy(p => p.Key),
        d => Path.ChangeExtension(SafeFileName.Of(d.FileName, $"photo-{d.Order}"), PhotoStudio.Extension));

    /// <summary>The name of the slides of each talk in the folder, by the talk's id, each once.</summary>
    public static IReadOnlyDictionary<Guid, string> OfSlides(IEnumerable<(Guid Key, TalkDetails Details)> talks) => Distinct(
        talks.Where(t => t.Details.SlidesName.Length > 0 || t.Details.SlidesHash.Length > 0).OrderBy(t => t.Details.Slug, StringComparer.Ordinal),
        d => SafeFileName.Of(d.SlidesName, d.Slug));

    private static Dictionary<Guid, string> Distinct<TDetails>(IEnumerable<(Guid Key, TDetails Details)> parts, Func<TDetails, string> name)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new Dictionary<Guid, string>();
        foreach (var (key, details) in parts)
        {
            var wanted = name(details);
            var free = wanted;
            for (var n = 2; !taken.Add(free); n++)
            {
                free = $"{Path.GetFileNameWithoutExtension(wanted)}-{n}{Path.GetExtension(wanted)}";
            }

            names[key] = free;
        }

        return names;
    }
}
