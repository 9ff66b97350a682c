using System.Diagnostics;
using System.Globalization;
using Baton.Domain;
using Baton.Web.Features.Office;
using Baton.Web.Files;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Bench;

/// <summary>Export and import of an edition with 2,000 participants, each in a process of its own: wall time of the act and peak memory of the process.</summary>
public static class WorkbookBench
{
    private static readonly string[] Acts = ["export", "import-same", "import-new"];

    /// <summary>Each act three times; the median time, the largest memory.</summary>
    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var folder = await FilledFolder.MakeAsync(2_000, 36);
        var file = Path.Combine(folder, "workbook.xlsx");
        var figures = new List<Figure>();
        foreach (var act in Acts)
        {
            var results = new List<(double Seconds, double Cpu, double Mebibytes)>();
            for (var i = 0; i < 3; i++)
            {
                results.Add(await MeasureAsync(act, act == "import-new" ? await FilledFolder.EmptyAsync() : folder, file));
            }

            figures.Add(new Figure($"{act} of 2,000 participants", Report.Median(results.Select(r => r.Seconds)), "s", 2, "reading, deciding and writing; the process's first act"));
            figures.Add(new Figure($"{act}: CPU", Report.Median(results.Select(r => r.Cpu)), "s", null, "of the process, compiling its code included"));
            figures.Add(new Figure($"{act}: peak memory", results.Max(r => r.Mebibytes), "MiB", 400, "VmHWM of the whole process"));
        }

        return figures;
    }

    /// <summary>One act in this process; prints seconds, seconds of CPU and peak memory.</summary>
    public static async Task ActAsync(string act, string folder, string file)
    {
        await using var db = FilledFolder.Open(folder);
        var watch = Stopwatch.StartNew();
        var cpu = Environment.CpuUsage.TotalTime;
        if (act == "export")
        {
            var written = await new ExportWorkbook(new DossierQuery(db)).HandleAsync(FilledFolder.Slug, 1, Language.Zh, CancellationToken.None);
            await File.WriteAllBytesAsync(file, written.Value);
        }
        else
        {
            var options = new ImportOptions { Actor = Authorship.Console, Note = "bench" };
            var result = (await new ImportWorkbook(db, new DossierQuery(db), new BlobStore(FilledFolder.Choice(folder).Files), TimeProvider.System).HandleAsync(await File.ReadAllBytesAsync(file), options, CancellationToken.None)).Value;
            var expected = act == "import-same" ? result is { New: 0, Changed: 0, Same: > 6000 } : result is { New: > 6000, Changed: 0, Same: 0 };
            if (!expected || result.Rejected.Count > 0)
            {
                throw new InvalidOperationException($"{act}: {result.New} new, {result.Changed} changed, {result.Same} same, {result.Rejected.Count} rejected.");
            }
        }

        var peak = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        Console.WriteLine(FormattableString.Invariant($"{watch.Elapsed.TotalSeconds} {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds} {double.Parse(peak, CultureInfo.InvariantCulture) / 1024}"));
    }

    private static async Task<(double Seconds, double Cpu, double Mebibytes)> MeasureAsync(string act, string folder, string file)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["act", act, folder, file]) { RedirectStandardOutput = true })!;
        var line = (await process.StandardOutput.ReadToEndAsync()).Trim().Split(' ');
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? (double.Parse(line[0], CultureInfo.InvariantCulture), double.Parse(line[1], CultureInfo.InvariantCulture), double.Parse(line[2], CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"{act} failed.");
    }
}
