using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Baton.Bench;

/// <summary>One line of a benchmark's table.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Limit">What it is held against; null = only told.</param>
/// <param name="Basis">How it came about.</param>
public sealed record Figure(string What, double Value, string Unit, double? Limit, string Basis = "")
{
    /// <summary>True when the figure is within its limit.</summary>
    public bool? Met => Limit is { } limit ? Value <= limit : null;
}

/// <summary>Prints the table and writes it beside the build's output.</summary>
public static class Report
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The table on stdout and <c>artifacts/bench/NAME.json</c>.</summary>
    public static void Write(string name, IReadOnlyList<Figure> figures)
    {
        var wide = figures.Max(f => f.What.Length);
        Console.WriteLine($"{"what".PadRight(wide)}  {"value",12}  {"limit",10}  met");
        foreach (var f in figures)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{f.What.PadRight(wide)}  {f.Value,9:0.##} {f.Unit,-4}{(f.Limit is { } l ? l.ToString("0.##", CultureInfo.InvariantCulture) : "-"),10}  {(f.Met is { } met ? met ? "yes" : "NO" : "")}  {f.Basis}"));
        }

        var folder = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "bench")).FullName;
        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        File.WriteAllText(Path.Combine(folder, name + ".json"), JsonSerializer.Serialize(new { name, load, figures }, Readable));
    }

    /// <summary>The repository's folder.</summary>
    public static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Baton.slnx")))
        {
            at = Path.GetDirectoryName(at.TrimEnd('/')) ?? throw new InvalidOperationException("Run inside the repository.");
        }

        return at;
    }

    /// <summary>The middle value.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
