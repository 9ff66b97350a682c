namespace Baton.Bench;

/// <summary>Public pages against a bare Razor page and a bare "hello", interleaved in one run. The figure is the ratio of server CPU per answer.</summary>
public static class PagesBench
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    /// <summary>The edition page with 36 talks: rendered each time, from the cache, not modified.</summary>
    public static async Task<IReadOnlyList<Figure>> PagesAsync(int rounds)
    {
        var folder = await FilledFolder.MakeAsync(106, 36);
        await using var limit = await Servers.LimitAsync();
        await using var cached = await Servers.BatonAsync(folder, "serve");
        await using var uncached = await Servers.BatonAsync(folder, "serve-uncached");
        await using var cold = await Servers.BatonAsync(folder, "serve-cold");
        var path = $"/p/{FilledFolder.Slug}/1";
        var tag = await Servers.TagAsync(cached, path + "/report");
        const string zh = "Accept-Language: zh-CN\r\n";
        Target[] targets =
        [
            new("a bare Razor page of 100 rows", limit, "/rows", 200, "代表100"),
            new("a bare hello", limit, "/hello", 200, "hello"),
            new("edition page, rendered", uncached, path, 200, "经验交流之36", zh),
            new("edition page, from database", cold, path, 200, "经验交流之36", zh),
            new("edition page, from the cache", cached, path, 200, "经验交流之36", zh),
            new("not modified (304)", cached, path + "/report", 304, "", zh + $"If-None-Match: {tag}\r\n"),
        ];
        var taken = await InterleaveAsync(targets, rounds);
        var (rows, hello) = (taken[0], taken[1]);
        return
        [
            Absolute(targets[0], rows), Absolute(targets[1], hello),
            Absolute(targets[2], taken[2]), Ratio("rendered / Razor page (aim 12)", taken[2], rows, 20),
            Absolute(targets[3], taken[3]), Ratio("from database / Razor page", taken[3], rows, null),
            Absolute(targets[4], taken[4]), Ratio("from the cache / Razor page", taken[4], rows, 2),
            Absolute(targets[5], taken[5]), Ratio("304 / hello", taken[5], hello, 1.5),
        ];
    }

    /// <summary>The calendar of the edition with 36 talks.</summary>
    public static async Task<IReadOnlyList<Figure>> FeedAsync(int rounds)
    {
        var folder = await FilledFolder.MakeAsync(106, 36);
        await using var uncached = await Servers.BatonAsync(folder, "serve-uncached");
        await using var cached = await Servers.BatonAsync(folder, "serve");
        var path = $"/p/{FilledFolder.Slug}/1/edition.ics";
        var tag = await Servers.TagAsync(cached, path);
        const string zh = "Accept-Language: zh-CN\r\n";
        Target[] targets =
        [
            new("edition.ics, written", uncached, path, 200, "BEGIN:VCALENDAR", zh),
            new("edition.ics, from the cache", cached, path, 200, "BEGIN:VCALENDAR", zh),
            new("edition.ics, not modified", cached, path, 304, "", zh + $"If-None-Match: {tag}\r\n"),
        ];
        var taken = await InterleaveAsync(targets, rounds);
        return
        [
            .. targets.Select((t, i) => new Figure(t.Name, Report.Median(taken[i].Select(r => r.CpuPerRequest)) / 1000, "ms", i == 0 ? 1 : null, "CPU per answer")),
        ];
    }

    /// <summary>Runs the targets in turn, several rounds; the first round, in which code is compiled and caches are filled, is not counted.</summary>
    internal static async Task<IReadOnlyList<IReadOnlyList<Round>>> InterleaveAsync(IReadOnlyList<Target> targets, int rounds, TimeSpan? time = null, int connections = Load.Connections)
    {
        var taken = targets.Select(_ => new List<Round>()).ToList();
        for (var round = 0; round <= rounds; round++)
        {
            for (var i = 0; i < targets.Count; i++)
            {
                var result = await Load.RunAsync(targets[i], time ?? Time, connections);
                if (round > 0)
                {
                    taken[i].Add(result);
                }
            }
        }

        return taken;
    }

    /// <summary>A target's CPU per answer.</summary>
    internal static Figure Absolute(Target target, IReadOnlyList<Round> rounds) =>
        new(target.Name, Report.Median(rounds.Select(r => r.CpuPerRequest)), "us", null, "CPU per answer");

    /// <summary>The ratio of two, round by round.</summary>
    internal static Figure Ratio(string what, IReadOnlyList<Round> some, IReadOnlyList<Round> limit, double? most)
    {
        var ratios = some.Zip(limit, (a, b) => a.CpuPerRequest / b.CpuPerRequest).ToList();
        return new Figure(what, Report.Median(ratios), "x", most, FormattableString.Invariant($"{ratios.Min():0.##} to {ratios.Max():0.##} over {ratios.Count} rounds"));
    }
}
