using System.Diagnostics;
using System.Globalization;
using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Sessions;
using Baton.Web.Access;
using Baton.Web.Features.Office.Search;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Baton.Web.Storage.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Bench;

/// <summary>
/// Search over 20,000 people and 5,000 texts as an organiser, rights and snippets included, against what the index itself takes for the same
/// terms in the same run: the best 20 by its own weight, with a snippet each.
/// </summary>
public static class SearchBench
{
    private const int People = 20_000;
    private const int Texts = 5_000;
    private const int MostCpuMilliseconds = 50;
    private const double MostTimesRaw = 2;
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    // Of each sort one: in every text, in some, in a few, in none; names by character, by letters, by initials.
    private static readonly string[] Asked = ["交流", "接力棒传递", "经验", "open classroom", "classroom", "王辉", "王", "wang h", "wh", "lighthouse 灯塔", "没有这个词"];

    /// <summary>The figures; each query is asked in turn with its raw twin, several rounds.</summary>
    public static async Task<IReadOnlyList<Figure>> RunAsync(int rounds)
    {
        var folder = await FilledFolder.EmptyAsync();
        var built = Stopwatch.StartNew();
        var (programme, edition) = await FillAsync(folder);
        var figures = new List<Figure> { new($"filling {People + Texts:N0} parts, index included", built.Elapsed.TotalSeconds, "s", null, "history and revision too") };
        built.Restart();
        await using (var db = FilledFolder.Open(folder))
        {
            var entries = await SearchIndex.RebuildAsync(db, TimeProvider.System, CancellationToken.None);
            figures.Add(new Figure($"building the index anew, {entries:N0} entries", built.Elapsed.TotalSeconds, "s", null, "one transaction"));
        }

        await using var services = Services(folder);
        var principal = Principal.Of(
            new Account { Id = Guid.CreateVersion7(), Name = "bench" },
            [new RoleGrant { Id = Guid.CreateVersion7(), Role = Role.Organiser, ProgrammeId = programme.Id, State = GrantState.Active }]);
        var place = new PathPlace(FilledFolder.Slug, programme.Id, 1, edition.Id, true);
        var (worstRatio, worstCpu) = (0d, 0d);
        await using var raw = new SqliteConnection($"Data Source={Path.Combine(folder, DatabaseChoice.SqliteName)}");
        await raw.OpenAsync();
        foreach (var asked in Asked)
        {
            var (own, bare) = (new List<double>(), new List<double>());
            var total = 0;
            for (var round = 0; round <= rounds; round++)
            {
                var times = Times(asked);
                var bareCpu = await CpuAsync(times, () => RawAsync(raw, asked));
                var ownCpu = await CpuAsync(times, async () =>
                {
                    await using var scope = services.CreateAsyncScope();
                    total = (await scope.ServiceProvider.GetRequiredService<SearchQuery>().FindAsync(principal, place with { Number = null, Edition = null }, asked, null, 1, Language.Zh, CancellationToken.None)).Total;
                });
                if (round > 0)
                {
                    // The first round compiles and fills caches.
                    bare.Add(bareCpu);
                    own.Add(ownCpu);
                }
            }

            var (mine, theirs) = (Report.Median(own), Report.Median(bare));
            worstRatio = Math.Max(worstRatio, mine / theirs);
            worstCpu = Math.Max(worstCpu, mine);
            figures.Add(new Figure($"“{asked}”: CPU of the search", mine, "ms", MostCpuMilliseconds, string.Create(CultureInfo.InvariantCulture, $"{total:N0} found; raw index {theirs:0.00} ms, ratio {mine / theirs:0.00}")));
        }

        figures.Add(new Figure("worst ratio to the raw index query", worstRatio, "x", MostTimesRaw, "same terms, same run"));
        figures.Add(new Figure("worst CPU of a search", worstCpu, "ms", MostCpuMilliseconds, "rights, counts, snippets included"));
        return figures;
    }

    private static int Times(string asked) => asked.Length > 3 ? 20 : 10;

    private static async Task<double> CpuAsync(int times, Func<Task> act)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times; i++)
        {
            await act();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times;
    }

    private static async Task RawAsync(SqliteConnection connection, string asked)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT rowid, snippet(search_terms, -1, '[', ']', '…', 12) FROM search_terms WHERE search_terms MATCH @asked ORDER BY rank LIMIT 20";
        command.Parameters.AddWithValue("@asked", string.Join(" AND ", SearchAsked.Read(asked).Terms.Select(t => $"\"{string.Join(' ', t.Terms)}\"{(t.Begins ? " *" : "")}")));
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            _ = reader.GetString(1);
        }
    }

    private static ServiceProvider Services(string folder)
    {
        var services = new ServiceCollection();
        FilledFolder.Choice(folder).AddTo(services);
        services.AddSingleton(TimeProvider.System).AddSingleton<DraftShelf>().AddScoped<DossierQuery>().AddScoped<SearchQuery>();
        return services.BuildServiceProvider();
    }

    private static async Task<(Programme Programme, Edition Edition)> FillAsync(string folder)
    {
        var random = new Random(20_000);
        var programme = Programme.Create(EntityId.New<ProgrammeId>(Then), new ProgrammeDetails { Slug = FilledFolder.Slug, Name = new("开放课堂接力行", "Open Classroom Relay") }).Value;
        var edition = Edition.Create(EntityId.New<EditionId>(Then), programme.Id, new EditionDetails { Number = 1 }).Value;
        await SaveAsync(folder, [programme, edition]);
        foreach (var portion in Enumerable.Range(0, People).Chunk(5_000))
        {
            await SaveAsync(folder, portion.Select(_ => Named(random, programme)));
        }

        await SaveAsync(folder, Enumerable.Range(0, Texts).Select(i => Said(random, programme, edition, i)));
        return (programme, edition);
    }

    private static async Task SaveAsync(string folder, IEnumerable<object> parts)
    {
        await using var db = FilledFolder.Open(folder);
        db.WriteAs(new Authorship(Authorship.Console, "bench"));
        db.AddRange(parts);
        await db.SaveChangesAsync();
    }

    private static Person Named(Random random, Programme programme)
    {
        (string Zh, string En)[] families = [("王", "Wang"), ("李", "Li"), ("张", "Zhang"), ("刘", "Liu"), ("陈", "Chen"), ("杨", "Yang"), ("欧阳", "Ouyang"), ("林", "Lin"), ("黄", "Huang"), ("周", "Zhou")];
        (string Zh, string En)[] given = [("辉", "hui"), ("文", "wen"), ("静", "jing"), ("伟", "wei"), ("芳", "fang"), ("娜", "na"), ("敏", "min"), ("强", "qiang"), ("磊", "lei"), ("军", "jun"), ("洋", "yang"), ("勇", "yong"), ("艳", "yan"), ("杰", "jie"), ("娟", "juan"), ("涛", "tao"), ("明", "ming"), ("超", "chao"), ("霞", "xia"), ("平", "ping")];
        var family = families[random.Next(families.Length)];
        var first = given[random.Next(given.Length)];
        var second = random.Next(4) == 0 ? ("", "") : given[random.Next(given.Length)];
        var en = first.En + second.Item2;
        return Person.Create(EntityId.New<PersonId>(Then), new PlanScope(programme.Id), new PersonDetails
        {
            FullName = new(family.Zh + first.Zh + second.Item1, $"{family.En} {char.ToUpperInvariant(en[0])}{en[1..]}"),
            FamilyName = new(family.Zh, family.En),
        }).Value;
    }

    private static Talk Said(Random random, Programme programme, Edition edition, int n)
    {
        string[] zh = ["交流", "经验", "做法", "课堂", "开放", "学生", "教师", "党建", "引领", "发展", "职业", "教育", "创新", "实践", "平台", "企业", "合作", "质量", "特色", "成效", "机制", "队伍", "建设", "服务", "基层", "组织", "活动", "展示", "观摩", "接力"];
        string[] en = ["classroom", "teacher", "student", "practice", "open", "quality", "development", "party", "building", "innovation", "service", "experience", "exchange", "visit"];
        string Zh(int words) => string.Concat(Enumerable.Range(0, words).Select(i => zh[random.Next(zh.Length)] + (i % 9 == 8 ? "，" : "")));
        string En(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => en[random.Next(en.Length)]));
        var rare = n % 500 == 0 ? "灯塔 lighthouse" : n % 50 == 0 ? "接力棒传递" : "";
        return Talk.Create(EntityId.New<TalkId>(Then), new PlanScope(programme.Id, edition.Id), new TalkDetails
        {
            AgendaItemId = EntityId.New<AgendaItemId>(Then),
            Slug = string.Create(CultureInfo.InvariantCulture, $"talk-{n}"),
            Title = new(Zh(6), En(6)),
            Abstract = new(Zh(30), En(30)),
            Text = new(Zh(150) + rare, En(100)),
        }).Value;
    }
}
