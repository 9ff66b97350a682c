using System.Runtime.CompilerServices;
using System.Text;

namespace Baton.Web.Tests.Fixtures;

/// <summary>
/// Compares a whole result with an approved file. A difference leaves <c>.received</c> beside it;
/// <c>dotnet make.cs snapshot</c> approves what was received.
/// </summary>
public static class Snapshot
{
    const int ShownDifferences = 20;

    /// <summary>
    /// Compares <paramref name="actual"/> with <c>TestFile.name.verified.extension</c> beside the calling test's file.
    /// Line ends count as equal; everything else must be the same.
    /// </summary>
    public static void Matches(string actual, string name, string extension = "txt", [CallerFilePath] string testFile = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{name}");
        Compare(actual, $"{stem}.verified.{extension}", $"{stem}.received.{extension}");
    }

    /// <summary>Compares with an approved page that stands elsewhere, for example below docs/; received goes beside it.</summary>
    public static void MatchesPage(string actual, string approved)
    {
        ArgumentNullException.ThrowIfNull(approved);
        Compare(actual, approved, Path.ChangeExtension(approved, ".received" + Path.GetExtension(approved)));
    }

    static void Compare(string actual, string approved, string received)
    {
        ArgumentNullException.ThrowIfNull(actual);
        var now = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var before = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n").TrimEnd('\n') + "\n" : null;
        if (now == before)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, now, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var difference = before is null ? "There is no approved file yet." : Difference(before.Split('\n'), now.Split('\n'));
        Assert.Fail($"{approved} differs.\n{difference}\nIf the new one is right: dotnet make.cs snapshot");
    }

    /// <summary>Lines that are gone (-) and new (+), with their numbers; equal beginnings and ends are left out.</summary>
    static string Difference(string[] before, string[] now)
    {
        var start = 0;
        while (start < Math.Min(before.Length, now.Length) && before[start] == now[start])
        {
            start++;
        }

        var same = 0;
        while (same < Math.Min(before.Length, now.Length) - start && before[^(same + 1)] == now[^(same + 1)])
        {
            same++;
        }

        var lines = Numbered(before[start..^same], start, '-').Take(ShownDifferences)
            .Concat(Numbered(now[start..^same], start, '+').Take(ShownDifferences));
        return string.Join('\n', lines);
    }

    static IEnumerable<string> Numbered(string[] lines, int start, char sign) => lines.Select((line, index) => $"{sign} {start + index + 1,4}: {line}");
}
