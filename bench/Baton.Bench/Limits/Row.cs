namespace Baton.Bench.Limits;

/// <summary>A row of the bare page that pages are compared with: five cells, two of them Chinese.</summary>
public sealed record Row(int Number, string Name, string Post, string Institution, string State)
{
    /// <summary>One hundred rows, in memory.</summary>
    public static IReadOnlyList<Row> Hundred { get; } =
        [.. Enumerable.Range(1, 100).Select(n => new Row(n, $"代表{n:000}", "Deputy Secretary", $"大学{n % 7}", "confirmed"))];
}
