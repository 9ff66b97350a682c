namespace Baton.Bench.Limits;

/// <summary>The rows of the office's list of participants, as a bare page has them: in memory, as plain texts.</summary>
public static class Roster
{
    /// <summary>Most rows, inclusive.</summary>
    public const int Most = 2_000;

    /// <summary>The rows.</summary>
    public static IReadOnlyList<Row> Rows { get; } =
        [.. Enumerable.Range(1, Most).Select(n => new Row(n, $"代表{n:0000}", $"清河第{(n % 40) + 1}大学党委副书记", $"第{(n % 4) + 1}类代表", "代表"))];
}
