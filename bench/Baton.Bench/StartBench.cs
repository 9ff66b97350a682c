using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Storage.History;

namespace Baton.Bench;

/// <summary>Start to ready, memory after load, and the size of the write-ahead log after many writes.</summary>
public static class StartBench
{
    private const int Writes = 100_000;

    /// <summary>Five starts; 10,000 requests over pages of both languages; 100,000 single writes.</summary>
    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var folder = await FilledFolder.MakeAsync(106, 36);
        var program = Path.Combine(Report.Root(), "artifacts", "bin", "Baton.Web", "release_linux-x64", "baton");
        string[] arguments = ["serve", "--data", folder, "--urls", "{url}"];
        var starts = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            var (server, start) = await ServerProcess.StartAsync(program, arguments, "/readyz");
            await using (server)
            {
                starts.Add(start.TotalSeconds);
            }
        }

        var (loaded, _) = await ServerProcess.StartAsync(program, arguments, "/readyz");
        await using var _ = loaded;
        var path = $"/p/{FilledFolder.Slug}";
        string[] paths = ["/", path, path + "/1", path + "/1/agenda", path + "/1/visit", path + "/1/report", path + "/1/day", path + "/chain", path + "/1/edition.ics"];
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{loaded.Port}") };
        for (var i = 0; i < 10_000; i++)
        {
            var lang = i % 2 == 0 ? "zh-CN" : "en";
            using var answer = await client.GetAsync(new Uri($"{paths[i % paths.Length]}?lang={lang}", UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            await answer.Content.CopyToAsync(Stream.Null);
        }

        var pss = loaded.PssMebibytes;
        return
        [
            new Figure("start to ready, median of 5", Report.Median(starts), "s", 2),
            new Figure("PSS after 10,000 requests", pss, "MiB", 250),
            new Figure($"log after {Writes:N0} writes", await LargestLogAsync(), "MiB", 64, "largest size seen"),
        ];
    }

    private static async Task<double> LargestLogAsync()
    {
        var folder = await FilledFolder.MakeAsync(10, 1);
        var log = new FileInfo(Path.Combine(folder, "baton.db-wal"));
        var largest = 0L;
        var programmeId = default(ProgrammeId);
        await using (var db = FilledFolder.Open(folder))
        {
            programmeId = db.Set<Programme>().First().Id;
        }

        for (var done = 0; done < Writes;)
        {
            await using var db = FilledFolder.Open(folder);
            for (var i = 0; i < 500; i++, done++)
            {
                db.WriteAs(new Authorship(Authorship.Console, "bench"));
                db.Add(Membership.Create(EntityId.New<MembershipId>(DateTimeOffset.UnixEpoch.AddMilliseconds(done)), new PlanScope(programmeId), new MembershipDetails { Order = done }).Value);
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
            }

            log.Refresh();
            largest = Math.Max(largest, log.Exists ? log.Length : 0);
        }

        return largest / 1048576.0;
    }
}
