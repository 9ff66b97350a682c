namespace Baton.Web.Tests.House;

public sealed class MirrorTests
{
    /// <summary>Folders whose tests have no single subject, and why.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["tests/Baton.Web.Tests/House/"] = "the subject is the whole repository",
        ["tests/Baton.Web.Tests/Fixtures/"] = "the subject stands beside the test",
        ["tests/Baton.Web.Tests/Samples/"] = "the subject is what stands in samples/",
        ["tests/Baton.Web.Tests/Journeys/"] = "a journey goes through several pages",
        ["tests/Baton.Browser.Tests/"] = "a journey goes through several pages",
    };

    [Fact]
    public void Each_test_class_has_its_subject_at_the_same_place() =>
        Findings.None(Mirrors().Where(test => !Subjects(test).Any(Repository.Files.Contains) && !IsOfWholeRoom(test))
            .Select(test => $"{test} has no subject {string.Join(" or ", Subjects(test))}"));

    [Fact]
    public void Each_exception_is_still_needed() => Findings.None(Exceptions.Keys.Where(folder =>
        !folder.Contains("Journeys", StringComparison.Ordinal) && !Repository.Files.Any(file => file.StartsWith(folder, StringComparison.Ordinal))));

    private static IEnumerable<string> Mirrors() => Repository.Below("tests", "Tests.cs").Where(test => !Exceptions.Keys.Any(folder => test.StartsWith(folder, StringComparison.Ordinal)));

    /// <summary>Layout/LayoutTests.cs tests what the room does as a whole.</summary>
    private static bool IsOfWholeRoom(string test)
    {
        var parts = test.Split('/');
        return parts[^1] == parts[^2] + "Tests.cs" && Subjects(test).Any(subject => Repository.Files.Any(file => file.StartsWith(Path.GetDirectoryName(subject) + "/", StringComparison.Ordinal)));
    }

    /// <summary>tests/Baton.X.Tests/A/BTests.cs → src/Baton.X/A/B.cs; a module's web tests leave the word Features out.</summary>
    private static IEnumerable<string> Subjects(string test)
    {
        var parts = test.Split('/');
        var project = parts[1][..^".Tests".Length];
        var place = string.Join('/', parts[2..])[..^"Tests.cs".Length];
        string[] stems = project == "Baton.Web" ? [$"src/{project}/{place}", $"src/{project}/Features/{place}"] : [$"src/{project}/{place}"];
        return stems.SelectMany(stem => new[] { stem + ".cs", stem + ".razor" });
    }
}
