using Baton.Domain;
using Baton.Web.Files;

namespace Baton.Web.Features.Office.Folder;

/// <summary>The pictures and slides that lie in an edition folder, by file name. Links and folders within are passed over.</summary>
/// <param name="Photos">Files of the folder of pictures.</param>
/// <param name="Talks">Files of the folder of slides.</param>
public sealed record FolderContent(IReadOnlyDictionary<string, byte[]> Photos, IReadOnlyDictionary<string, byte[]> Talks)
{
    /// <summary>Largest slides in bytes, inclusive.</summary>
    public const int LargestSlides = 100 << 20;

    /// <summary>Nothing at all.</summary>
    public static FolderContent Empty { get; } = new(new Dictionary<string, byte[]>(), new Dictionary<string, byte[]>());

    /// <summary>Reads the folder; refused where a file is too large.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<Outcome<FolderContent>> ReadAsync(string folder, CancellationToken cancellation)
    {
        var photos = await ReadAsync(Path.Combine(folder, FolderNames.Photos), PhotoStudio.LargestFile, cancellation);
        if (photos.IsRefused)
        {
            return photos.Refusal!;
        }

        var talks = await ReadAsync(Path.Combine(folder, FolderNames.Talks), LargestSlides, cancellation);
        return talks.IsRefused ? talks.Refusal! : new FolderContent(photos.Value, talks.Value);
    }

    /// <summary>The picture under its own name, else under the name an export gives it; null when there is none.</summary>
    public byte[]? Photo(string fileName, string? exported) => Named(Photos, fileName, exported);

    /// <summary>The slides under their own name, else under the name an export gives them; null when there are none.</summary>
    public byte[]? Slides(string fileName, string? exported) => Named(Talks, fileName, exported);

    private static byte[]? Named(IReadOnlyDictionary<string, byte[]> files, string fileName, string? exported) =>
        files.GetValueOrDefault(fileName.Normalize()) ?? (exported is null ? null : files.GetValueOrDefault(exported));

    private static async Task<Outcome<Dictionary<string, byte[]>>> ReadAsync(string folder, int largest, CancellationToken cancellation)
    {
        var found = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
        {
            return found;
        }

        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(f => f.LinkTarget is null).OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            if (file.Length > largest)
            {
                return new Refusal("office.file-too-large", file.Name, largest >> 20);
            }

            found[file.Name.Normalize()] = await File.ReadAllBytesAsync(file.FullName, cancellation);
        }

        return found;
    }
}
