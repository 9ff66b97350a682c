using System.Diagnostics;

namespace Baton.Web.Tests.House;

/// <summary>The repository's own files, as the house rules read them: paths relative to its root, with forward slashes.</summary>
internal static class Repository
{
    private static readonly Lazy<IReadOnlyList<string>> Listed = new(List);

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>Every file git tracks or would add; ignored files and build output are not among them.</summary>
    public static IReadOnlyList<string> Files => Listed.Value;

    /// <summary>The files below a folder with one of the extensions; generated migrations are left out.</summary>
    public static IEnumerable<string> Below(string folder, params string[] extensions) => Files.Where(file =>
        file.StartsWith(folder + "/", StringComparison.Ordinal)
        && extensions.Any(extension => file.EndsWith(extension, StringComparison.Ordinal))
        && !IsGenerated(file));

    /// <summary>True for what the migration tool writes.</summary>
    public static bool IsGenerated(string file) => file.Contains("/Migrations/", StringComparison.Ordinal);

    /// <summary>The text of a file.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string Above(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(Path.Combine(candidate.FullName, "Baton.slnx")))
            {
                return candidate.FullName;
            }
        }

        throw new InvalidOperationException($"No Baton.slnx above {folder}.");
    }

    private static string[] List()
    {
        if (Directory.Exists(Path.Combine(Root, ".git")) || File.Exists(Path.Combine(Root, ".git")))
        {
            var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", "-c", "core.quotepath=false", "ls-files", "--cached", "--others", "--exclude-standard"])
            {
                WorkingDirectory = Root,
                RedirectStandardOutput = true,
            };
            using var git = Process.Start(start)!;
            var listed = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            if (git.ExitCode == 0)
            {
                return [.. listed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Path.Combine(Root, file))).Distinct().Order(StringComparer.Ordinal)];
            }
        }

        // A source archive without git: everything but what building leaves.
        string[] left = ["artifacts", "bin", "obj", "node_modules", "demo-data", ".git"];
        return [.. Directory.GetFiles(Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(left.Contains))
            .Order(StringComparer.Ordinal)];
    }
}
