using System.Security.Cryptography;

namespace Baton.Web.Files;

/// <summary>The stored files of an installation as they lie on the disk, for backup and check. <see cref="BlobStore"/> writes them.</summary>
public static class StoredFiles
{
    /// <summary>Paths below the folder with slashes, in ordinal order; those still being written are left out. A missing folder has none.</summary>
    public static IReadOnlyList<string> Below(string folder) => !Directory.Exists(folder)
        ? []
        :
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(IsSafe)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>True for a path that stays below its folder and names a finished file: letters, digits, dots within, hyphens, underscores.</summary>
    public static bool IsSafe(string path) =>
        path.Length is > 0 and <= 300
        && path.Split('/').All(part => part.Length > 0 && part[0] != '.' && part[^1] != '.' && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
        && !path.EndsWith(".tmp", StringComparison.Ordinal)
        && !path.EndsWith(".part", StringComparison.Ordinal);

    /// <summary>The SHA-256 in lower-case hex that a file's name says it has; null when its name says none.</summary>
    public static string? HashInName(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return name.Length == 64 && name.All(char.IsAsciiHexDigitLower) ? name : null;
    }

    /// <summary>The SHA-256 of a file in lower-case hex.</summary>
    public static async Task<string> HashAsync(string file, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
    }
}
