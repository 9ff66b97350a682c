using Baton.Web.Tests.House;

namespace Baton.Web.Tests.Documents;

/// <summary>Other people's files, where they are present; a test that needs one is skipped where they are not.</summary>
internal static class OutsideFiles
{
    private static readonly string Folder =
        Environment.GetEnvironmentVariable("BATON_TEST_DATA") is { Length: > 0 } named ? named : Path.Combine(Repository.Root, "..", "shared", "data");

    /// <summary>The bytes of a file below the folder.</summary>
    public static byte[] Read(string path)
    {
        var file = Path.Combine(Folder, path);
        Assert.SkipUnless(File.Exists(file), $"{path} is not here (BATON_TEST_DATA)");
        return File.ReadAllBytes(file);
    }
}
