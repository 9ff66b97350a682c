using System.Runtime.CompilerServices;

namespace Baton.Domain.Tests.Fixtures;

/// <summary>Compares a whole text with the approved file beside the test; a difference leaves <c>.received</c>.</summary>
internal static class Approved
{
    public static void Is(string actual, string name, [CallerFilePath] string testFile = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{name}");
        var now = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var approved = File.Exists(stem + ".verified.txt") ? File.ReadAllText(stem + ".verified.txt") : "";
        if (now == approved)
        {
            File.Delete(stem + ".received.txt");
            return;
        }

        File.WriteAllText(stem + ".received.txt", now);
        Assert.Equal(approved, now);
    }
}
