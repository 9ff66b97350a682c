using System.Globalization;
using System.Net;
using Baton.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Baton.Bench;

/// <summary>
/// The office: lists and dashboard against a bare Razor page, saving against a bare durable commit, and a programme of thirty editions with
/// two thousand participants each against one of two with 106. Pages are compared by the server's CPU, saving by wall time.
/// </summary>
public static class OfficeBench
{
    private const int Small = 106;
    private const int Large = 2_000;
    private const int Medium = 1_000;
    private const int Editions = 30;
    private const double MostTimesSlower = 2;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PageTime = TimeSpan.FromSeconds(0.25);

    /// <summary>The figures. Filling the large programme takes minutes; it is kept in artifacts/bench for the next time.</summary>
    public static async Task<IReadOnlyList<Figure>> RunAsync(int rounds, string only)
    {
        // Edition 1 has 106 participants in both, and everything the large programme has more was written after it.
        var small = await FolderAsync("small", [Small, Small, Medium]);
        var figures = new List<Figure>();
        if (only is "" or "pages")
        {
            figures.AddRange(await ListsAsync(small, rounds));
        }

        if (only is "" or "save")
        {
            figures.AddRange(await SavesAsync(small, rounds));
        }

        if (only is "" or "scale")
        {
            var two = await FolderAsync("two", [Small, Small]);
            var thirty = await FolderAsync("thirty", [Small, .. Enumerable.Repeat(Large, Editions)]);
            figures.AddRange(await CompareAsync(two, thirty, rounds, "serve", "kept in memory"));
            figures.AddRange(await CompareAsync(two, thirty, rounds, "serve-after-save", "first look after a save"));
        }

        return figures;
    }

    private static async Task<IEnumerable<Figure>> ListsAsync(string folder, int rounds)
    {
        var host = await CookieAsync(folder, (Role.Host, 1), (Role.Host, 3));
        await using var limit = await Servers.LimitAsync();
        await using var server = await Servers.BatonAsync(folder, "serve");
        await using var cold = await Servers.BatonAsync(folder, "serve-after-save");
        var office = $"/manage/{FilledFolder.Slug}";
        Target[] targets =
        [
            new("a bare Razor page of 106 rows", limit, $"/roster/{Small}", 200, "代表0106"),
            new("a bare Razor page of 1,000 rows", limit, $"/roster/{Medium}", 200, "代表1000"),
            new("participants, 106", server, office + "/1/people", 200, "代表0106", host),
            new("participants, 1,000", server, office + "/3/people", 200, "代表1000", host),
            new("dashboard", server, office + "/1", 200, "class=\"phase\"", host),
            new("dashboard, first look after a save", cold, office + "/1", 200, "class=\"phase\"", host),
        ];
        var taken = await PagesBench.InterleaveAsync(targets, rounds, Time);
        return
        [
            PagesBench.Absolute(targets[0], taken[0]), PagesBench.Absolute(targets[1], taken[1]),
            PagesBench.Absolute(targets[2], taken[2]), PagesBench.Ratio("participants, 106 / Razor page (aim 15)", taken[2], taken[0], 20),
            PagesBench.Absolute(targets[3], taken[3]), PagesBench.Ratio("participants, 1,000 / Razor page (aim 15)", taken[3], taken[1], 20),
            Milliseconds(targets[4], taken[4], 10), Milliseconds(targets[5], taken[5], null),
        ];
    }

    private static async Task<IEnumerable<Figure>> SavesAsync(string folder, int rounds)
    {
        var host = await OfficeFolder.SignInAsync(folder, (Role.Host, 1));
        await using var server = await Servers.BatonAsync(folder, "serve");
        var load = await SaveLoad.OfAsync(server, folder, host);
        var (saves, commits, work) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            var bare = Report.Median(await SaveLoad.LimitAsync(folder, Time));
            var cpu = server.CpuMicroseconds;
            var times = await load.RunAsync(Time);
            var own = Report.Median(times);
            if (round > 0)
            {
                work.Add((server.CpuMicroseconds - cpu) / times.Count / 1000);
                saves.Add(own);
                commits.Add(bare);
            }
        }

        var ratios = saves.Zip(commits, (s, c) => s / c).ToList();
        var range = FormattableString.Invariant($"{ratios.Min():0.##} to {ratios.Max():0.##} over {ratios.Count} rounds; the best is the figure, the median {Report.Median(ratios):0.##}");
        return
        [
            new Figure("one durable commit, p50 at 4 connections", Report.Median(commits), "ms", null, "wall"),
            new Figure("saving one field, p50 at 4 connections", Report.Median(saves), "ms", null, "wall"),
            new Figure("saving one field: CPU", Report.Median(work), "ms", null, "of the server, for each save"),
            new Figure("saving one field / one durable commit", ratios.Min(), "x", 5, range),
        ];
    }

    // Every page in turn in the small and the large programme, as somebody who is organiser and host; what seems slow is measured again, longer.
    private static async Task<IEnumerable<Figure>> CompareAsync(string two, string thirty, int rounds, string way, string when)
    {
        (Role, int?)[] roles = [(Role.Organiser, null), (Role.Host, 1), (Role.Host, 2)];
        var (ofTwo, ofThirty) = (await CookieAsync(two, roles), await CookieAsync(thirty, roles));
        await using var few = await Servers.BatonAsync(two, way);
        await using var many = await Servers.BatonAsync(thirty, way);
        var cold = way != "serve";
        var figures = new List<Figure>();
        var (worst, worstPage, compared) = (0d, "", 0);
        var (large, above) = (new List<(string Page, double Ratio, double Cpu)>(), new List<string>());
        foreach (var path in OfficePages.Of(two))
        {
            var page = "/manage/" + FilledFolder.Slug + path.Replace("{n}", "1", StringComparison.Ordinal);
            if (await StatusAsync(few, page, ofTwo) != HttpStatusCode.OK || await StatusAsync(many, page, ofThirty) != HttpStatusCode.OK)
            {
                figures.Add(new Figure($"{path}: answers no page, left out", 0, "", null));
                continue;
            }

            Target[] targets = [new(path, few, page, 200, "", ofTwo), new(path, many, page, 200, "", ofThirty), .. LargeTwin(path, many, ofThirty)];
            var (ratio, cpu, twin) = await RatioAsync(targets, Math.Max(2, rounds / 2), PageTime, cold);
            if (ratio > MostTimesSlower * 0.8)
            {
                (ratio, cpu, twin) = await RatioAsync(targets, rounds, PageTime * 3, cold);
            }

            compared++;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{when}: {path} {ratio:0.00} ({cpu:0.00} ms), of 2,000: {twin?.Ratio ?? 0:0.00} ({twin?.Cpu ?? 0:0.00} ms)"));
            figures.Add(new Figure($"{path} {when}", ratio, "x", null, FormattableString.Invariant($"{cpu:0.00} ms of CPU in the large programme")));
            if (ratio > MostTimesSlower)
            {
                above.Add(path);
            }

            (worst, worstPage) = ratio > worst ? (ratio, path) : (worst, worstPage);
            if (twin is { } t)
            {
                large.Add((path, t.Ratio, t.Cpu));
            }
        }

        figures.Add(new Figure($"worst of {compared} pages, edition of 106 in 31 editions / in 2; {when}", worst, "x", MostTimesSlower, $"{worstPage}; {above.Count} above"));
        figures.AddRange(large.Select(l => new Figure($"{l.Page} of 2,000 in 31 editions / of 106 in 2; {when}", l.Ratio, "x", null, FormattableString.Invariant($"{l.Cpu:0.00} ms of CPU"))));
        return figures;
    }

    private static IEnumerable<Target> LargeTwin(string path, ServerProcess many, string cookie) => path.Contains("{n}", StringComparison.Ordinal)
        ? [new Target(path, many, "/manage/" + FilledFolder.Slug + path.Replace("{n}", "2", StringComparison.Ordinal), 200, "", cookie)]
        : [];

    private static async Task<(double Ratio, double Cpu, (double Ratio, double Cpu)? Twin)> RatioAsync(IReadOnlyList<Target> targets, int rounds, TimeSpan time, bool cold)
    {
        var taken = await PagesBench.InterleaveAsync(targets, rounds, time, cold ? 1 : 4);
        double Median(int target) => Report.Median(taken[target].Select(r => r.CpuPerRequest));
        double Over(int target) => Report.Median(taken[target].Zip(taken[0], (a, b) => a.CpuPerRequest / Math.Max(b.CpuPerRequest, 1)));
        return (Over(1), Median(1) / 1000, targets.Count > 2 ? (Over(2), Median(2) / 1000) : null);
    }

    private static Figure Milliseconds(Target target, IReadOnlyList<Round> rounds, double? most) =>
        new(target.Name, Report.Median(rounds.Select(r => r.CpuPerRequest)) / 1000, "ms", most, "CPU per answer");

    private static async Task<string> CookieAsync(string folder, params (Role Role, int? Number)[] roles) =>
        $"Accept-Language: zh-CN\r\nCookie: {SignInCookie.Name}={await OfficeFolder.SignInAsync(folder, roles)}\r\n";

    private static async Task<HttpStatusCode> StatusAsync(ServerProcess server, string page, string headers)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{server.Port}{page}");
        request.Headers.TryAddWithoutValidation("Cookie", headers[(headers.IndexOf("Cookie: ", StringComparison.Ordinal) + 8)..].TrimEnd());
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<string> FolderAsync(string name, IReadOnlyList<int> participants)
    {
        var kept = Path.Combine(Report.Root(), "artifacts", "bench", string.Create(CultureInfo.InvariantCulture, $"office-{name}"));
        if (!Directory.Exists(kept))
        {
            Console.Error.WriteLine($"Filling {kept} …");
            var folder = await FilledFolder.EmptyAsync(kept + ".part");
            await OfficeFolder.FillAsync(folder, participants);
            Directory.Move(folder, kept);
        }

        await using var db = FilledFolder.Open(kept);
        await db.Database.MigrateAsync();
        return kept;
    }
}
