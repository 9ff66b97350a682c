using System.Text;
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

    private const int Longest = 100;
    private static readonly HashSet<string> Reserved = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>A name that every file system takes and that stays in its folder; letters of all scripts are kept.</summary>
    public static string Safe(string name, string otherwise)
    {
        var kept = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            var allowed = Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or '.' or '(' or ')' or '·' || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.NonSpacingMark;
            kept.Append(allowed ? rune.ToString() : "_");
        }

        var safe = kept.ToString().Normalize().Trim('.', '_');
        var ending = Path.GetExtension(safe) is { Length: <= 10 } known ? known : "";
        if (safe.Length > Longest)
        {
            var cut = Longest - ending.Length;
            safe = safe[..(char.IsHighSurrogate(safe[cut - 1]) ? cut - 1 : cut)].TrimEnd('.') + ending;
        }

        return safe.Length == 0 || Reserved.Contains(Path.GetFileNameWithoutExtension(safe)) ? otherwise : safe;
    }

    /// <summary>The name of each stored picture in the folder: its own, ending as it is stored, each once.</summary>
    public static IReadOnlyDictionary<Photo, string> OfPhotos(EditionDossier dossier) => Distinct(
        dossier.Photos.Where(p => p.Details.FileName.Length > 0 || p.Details.FileHash.Length > 0),
        p => Path.ChangeExtension(Safe(p.Details.FileName, $"photo-{p.Details.Order}"), PhotoStudio.Extension));

    /// <summary>The name of the slides of each talk in the folder, each once.</summary>
    public static IReadOnlyDictionary<Talk, string> OfSlides(EditionDossier dossier) => Distinct(
        dossier.Talks.Where(t => t.Details.SlidesName.Length > 0 || t.Details.SlidesHash.Length > 0),
        t => Safe(t.Details.SlidesName, t.Details.Slug));

    private static Dictionary<T, string> Distinct<T>(IEnumerable<T> parts, Func<T, string> name)
        where T : class
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new Dictionary<T, string>();
        foreach (var part in parts)
        {
            var wanted = name(part);
            var free = wanted;
            for (var n = 2; !taken.Add(free); n++)
            {
                free = $"{Path.GetFileNameWithoutExtension(wanted)}-{n}{Path.GetExtension(wanted)}";
            }

            names[part] = free;
        }

        return names;
    }
}
