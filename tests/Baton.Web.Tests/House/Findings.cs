namespace Baton.Web.Tests.House;

/// <summary>What a rule of the house found, shown whole: the usual assertions cut long lists short.</summary>
internal static class Findings
{
    /// <summary>Fails with every finding on a line of its own.</summary>
    public static void None<T>(IEnumerable<T> found)
    {
        var lines = found.Select(finding => finding?.ToString()).ToList();
        if (lines.Count > 0)
        {
            Assert.Fail(string.Join('\n', lines));
        }
    }
}
