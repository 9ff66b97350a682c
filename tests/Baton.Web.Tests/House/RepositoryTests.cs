using System.Text.RegularExpressions;

namespace Baton.Web.Tests.House;

public sealed partial class RepositoryTests
{
    /// <summary>Where drawings, sample files and fonts may stand; everything else is text.</summary>
    private static readonly string[] BinaryPlaces = ["samples/", "src/Baton.Web/wwwroot/", "tests/", "docs/"];

    private static readonly (string File, byte[] Bytes)[] Contents =
        [.. Repository.Files.Select(file => (file, File.ReadAllBytes(Path.Combine(Repository.Root, file))))];

    private static IEnumerable<(string File, string Text)> Written => Contents
        .Where(content => !content.Bytes.Contains((byte)0))
        .Select(content => (content.File, System.Text.Encoding.UTF8.GetString(content.Bytes)));

    [Fact]
    public void No_file_names_a_package_host() => Findings.None(Lines(PackageHost()));

    [Fact]
    public void No_file_names_a_folder_of_one_machine() => Findings.None(Lines(OwnFolder()));

    [Fact]
    public void Nothing_is_left_for_later() => Findings.None(Lines(LeftForLater()));

    [Fact]
    public void Text_is_utf_8_without_mark_and_ends_each_line_with_a_line_feed() => Findings.None(Written
        .Where(content => !Repository.IsGenerated(content.File) && content.Text.Length > 0)
        .Where(content => content.Text[0] == '\uFEFF' || content.Text.Contains('\r', StringComparison.Ordinal) || content.Text[^1] != '\n' || content.Text.Contains('\uFFFD', StringComparison.Ordinal))
        .Select(content => content.File)
        .Where(file => !file.EndsWith(".csv", StringComparison.Ordinal) && !file.EndsWith("packages.lock.json", StringComparison.Ordinal)));

    [Fact]
    public void What_is_not_text_stands_where_pictures_and_samples_stand() => Findings.None(Contents
        .Where(content => content.Bytes.Contains((byte)0) && !BinaryPlaces.Any(place => content.File.StartsWith(place, StringComparison.Ordinal)))
        .Select(content => content.File));

    [Fact]
    public void No_received_file_is_kept() => Findings.None(Repository.Files.Where(file => file.Contains(".received.", StringComparison.Ordinal)));

    private static IEnumerable<string> Lines(Regex forbidden) =>
        from content in Written
        from line in content.Text.Split('\n').Index()
        where forbidden.IsMatch(line.Item)
        where !content.File.EndsWith("House/RepositoryTests.cs", StringComparison.Ordinal)
        select $"{content.File}:{line.Index + 1}: {line.Item.Trim()}";

    [GeneratedRegex(@"\b(nuget|npmjs|yarnpkg|pypi)\.(org|com)\b|\bpkgs\.dev\.", RegexOptions.IgnoreCase)]
    private static partial Regex PackageHost();

    [GeneratedRegex(@"(?<![\w.~])/(home|root|work|workspace|Users)/\w", RegexOptions.None)]
    private static partial Regex OwnFolder();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b", RegexOptions.None)]
    private static partial Regex LeftForLater();
}
