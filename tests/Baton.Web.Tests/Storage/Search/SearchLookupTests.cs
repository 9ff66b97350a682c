using System.Globalization;
using System.Text;
using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Sessions;
using Baton.Web.Storage.Search;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Storage.Search;

public sealed class SearchLookupTests(PostgresServer postgres)
{
    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_person_is_found_by_every_form_of_the_name(Provider provider)
    {
        using var plan = await SearchedPlan.CreateAsync(provider, postgres);
        await plan.AddAsync(
            plan.Named("王辉", "Wang Hui"), plan.Named("王辉煌", ""), plan.Named("林文静", "Lin Wenjing"), plan.Named("欧阳震华", "Ouyang Zhenhua"),
            plan.Named("买买提·吐尔逊", ""), plan.Named("𬱖䶮", ""), plan.Named("吕布", "Lü Bu"), plan.Named("", "Xu Jianling"), plan.Named("عبد الله", "Abdullah"),
            Person.Create(SearchedPlan.New<PersonId>(), plan.All, new PersonDetails { FullName = new("张三", ""), FamilyName = new("张", "Zhang"), GivenName = new("三", "San") }).Value);
        foreach (var asked in new[] { "wh", "WH", "wanghui", "wang h", "Wang Hui", "hui wang", "WANGHUI", "wangh", "ｗａｎｇ　ｈｕｉ" })
        {
            Assert.Equal("王辉", await plan.TitlesAsync(asked));
        }

        Assert.Equal("王辉, 王辉煌", await plan.TitlesAsync("王辉"));
        Assert.Equal("王辉, 王辉煌", await plan.TitlesAsync("王　辉"));
        Assert.Equal("王辉煌", await plan.TitlesAsync("辉煌"));
        Assert.Equal("王辉煌", await plan.TitlesAsync("煌"));
        Assert.Equal("林文静", await plan.TitlesAsync("lwj"));
        Assert.Equal("欧阳震华", await plan.TitlesAsync("oyzh"));
        Assert.Equal("买买提·吐尔逊", await plan.TitlesAsync("买买提吐尔逊"));
        Assert.Equal("买买提·吐尔逊", await plan.TitlesAsync("吐尔逊"));
        Assert.Equal("𬱖䶮", await plan.TitlesAsync("䶮"));
        Assert.Equal("𬱖䶮", await plan.TitlesAsync("𬱖"));
        Assert.Equal("吕布", await plan.TitlesAsync("lvbu"));
        Assert.Equal("吕布", await plan.TitlesAsync("lu bu"));
        Assert.Equal("Xu Jianling", await plan.TitlesAsync("xjl"));
        Assert.Equal("عبد الله", await plan.TitlesAsync("\u200fعبد"));
        Assert.Equal("张三", await plan.TitlesAsync("zs"));
        Assert.Equal("", await plan.TitlesAsync("辉王"));
        Assert.Equal("", await plan.TitlesAsync("ui"));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Titles_come_before_texts_and_short_ones_first_and_a_kind_can_be_paged(Provider provider)
    {
        using var plan = await SearchedPlan.CreateAsync(provider, postgres);
        await plan.AddAsync(Talk(plan, "a", "别的", "参观交流"), Talk(plan, "b", "关于参观交流的长题目", ""), Talk(plan, "c", "参观交流", ""), Talk(plan, "d", "参", "观，参观，交流"), Talk(plan, "e", "交参", "参观流交"));
        Assert.Equal("参观交流, 关于参观交流的长题目, 别的", await plan.TitlesAsync("参观交流"));
        Assert.Equal("参观交流, 关于参观交流的长题目, 参, 别的", await plan.TitlesAsync("参观 交流"));
        var page = Assert.Single(await plan.FindAsync("参观 交流", null, new SearchPortion(SearchKind.Talk, 1, 2)));
        Assert.Equal("4: 关于参观交流的长题目, 参", $"{page.Total}: {string.Join(", ", page.Hits.Select(h => h.Title))}");
        Assert.Equal(4, Assert.Single(await plan.FindAsync("参观 交流", null, new SearchPortion(SearchKind.Talk, 0, 4))).Hits.Count);
        var other = Assert.Single(await plan.FindAsync("参观 交流", null, new SearchPortion(SearchKind.Photo, 0, 4)));
        Assert.Equal((SearchKind.Talk, 4, 0), (other.Kind, other.Total, other.Hits.Count));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Whatever_is_typed_is_answered(Provider provider)
    {
        using var plan = await SearchedPlan.CreateAsync(provider, postgres);
        await plan.AddAsync(Talk(plan, "a", "x' OR 1=1 -- \\ :* & | ! <-> % _", "“引号”\n换行"));
        Assert.Equal("x' OR 1=1 -- \\ :* & | ! <-> % _", await plan.TitlesAsync("x' OR 1=1 -- \\ :* & | ! <-> % _"));
        string[] hostile =
        [
            "\"", "'", "*", "\"*", "AND", "OR NOT", "NEAR(a b)", "title_terms : x", "^x", "x:*", "!", "&&", "<->", "\\", "\\'", "';--", "%", "_", "$1", "@p0", "{0}",
            "\0", "a\0b", "\ud800", "x\udc00", "\uffff", "🎉", "👩‍🏫🏽", "\u202e\u2066abc", "عبد", "\u0301\u0301", "ﷺ", "㍻", "½", "İ", "ß", "Ǆ", new string('(', 1_000),
            string.Concat(Enumerable.Repeat("𬱖", 1_000)), new string('a', 1_000_000), string.Join(' ', Enumerable.Range(0, 100_000)),
        ];
        foreach (var asked in hostile)
        {
            Assert.NotNull(await plan.FindAsync(asked));
        }
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Nobody_finds_or_counts_what_they_may_not_read(Provider provider)
    {
        using var plan = await SearchedPlan.CreateAsync(provider, postgres);
        using var mirror = await SearchedPlan.CreateAsync(provider, postgres);
        await plan.AddAsync(plan.OneOfEach(out _));

        // Each of these is one thing that some reader below may not find.
        var (here, there, both, nowhere, speaker) = (plan.Named("灯塔甲", ""), plan.Named("灯塔乙", ""), plan.Named("灯塔丙", ""), plan.Named("灯塔丁", ""), plan.Named("灯塔戊", ""));
        await plan.AddAsync(
            here, there, both, nowhere, speaker, plan.Rostered(here, plan.First), plan.Rostered(there, plan.Second), plan.Rostered(both, plan.First), plan.Rostered(both, plan.Second),
            plan.Rostered(speaker, plan.Second),
            Post.Create(SearchedPlan.New<PostId>(), plan.All, new PostDetails { PersonId = there.Id, InstitutionId = plan.Host.Id, Title = new("灯塔书记", "") }).Value,
            AgendaItem.Create(SearchedPlan.New<AgendaItemId>(), plan.In(plan.First), new AgendaItemDetails { Title = new("别的", ""), Number = 9, Speakers = [Speaker.Of(speaker.Id)] }).Value,
            Talk(plan, "second", "灯塔在第二届", "", second: true));

        var everything = await plan.FindAsync("灯塔");
        Assert.Equal(6, Count(everything, SearchKind.Person));
        Assert.Equal(2, Count(everything, SearchKind.Post));
        Assert.Equal(2, Count(everything, SearchKind.Talk));

        var ofFirst = await plan.FindAsync("灯塔", plan.Reach([plan.First.Id]));
        Assert.Equal("灯塔 灯塔丁 灯塔丙 灯塔戊 灯塔甲", Names(ofFirst, SearchKind.Person));
        Assert.Equal(5, Count(ofFirst, SearchKind.Person));
        Assert.Equal(1, Count(ofFirst, SearchKind.Post));
        Assert.Equal(1, Count(ofFirst, SearchKind.Talk));

        var ofSecond = await plan.FindAsync("灯塔", plan.Reach([plan.Second.Id]));
        Assert.Equal("灯塔丁 灯塔丙 灯塔乙 灯塔戊", Names(ofSecond, SearchKind.Person));
        Assert.Equal("灯塔在第二届", Names(ofSecond, SearchKind.Talk));
        Assert.Equal(0, Count(ofSecond, SearchKind.Photo) + Count(ofSecond, SearchKind.ReportParagraph) + Count(ofSecond, SearchKind.Stop));

        foreach (var readership in Enum.GetValues<Readership>())
        {
            var seen = await plan.FindAsync("灯塔", plan.Reach([plan.First.Id], readership) with { Everybody = true });
            Assert.NotEmpty(seen);
            Assert.All(seen, h => Assert.Contains(h.Kind, KindsOf(readership)));
        }

        Assert.Empty(await plan.FindAsync("灯塔", plan.Everything with { Readings = [] }));
        Assert.Empty(await plan.FindAsync("灯塔", mirror.Everything));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task What_one_may_not_read_changes_nothing_in_what_one_finds(Provider provider)
    {
        using var plan = await SearchedPlan.CreateAsync(provider, postgres);
        await plan.AddAsync(Enumerable.Range(0, 30).Select(i => Talk(plan, $"t{i}", $"灯塔{i}", "参观 lighthouse")));
        var reach = plan.Reach([plan.First.Id]);
        var before = await plan.ToldAsync("灯塔 lighthouse", reach);
        await plan.AddAsync(Enumerable.Range(0, 200).Select(i => Talk(plan, $"h{i}", $"灯塔{i}", "lighthouse lighthouse 参观", second: true)));
        Assert.Equal(before, await plan.ToldAsync("灯塔 lighthouse", reach));
    }

    [Fact]
    public async Task Both_databases_find_the_same_in_the_same_order_and_as_much_as_a_plain_scan()
    {
        var random = new Random(20261125);
        using var sqlite = await SearchedPlan.CreateAsync(Provider.Sqlite, postgres);
        using var other = await SearchedPlan.CreateAsync(Provider.Postgres, postgres);
        var talks = Enumerable.Range(0, 400).Select(i => (Key: $"t{i}", Title: Phrase(random, 6), Text: string.Join("，", Enumerable.Range(0, 12).Select(_ => Phrase(random, 9))))).ToList();
        await sqlite.AddAsync(talks.Select(t => Talk(sqlite, t.Key, t.Title, t.Text)));
        await other.AddAsync(talks.Select(t => Talk(other, t.Key, t.Title, t.Text)));
        var misses = 0;
        for (var i = 0; i < 200; i++)
        {
            var (_, title, text) = talks[random.Next(talks.Count)];
            var asked = Piece(random, i % 4 == 0 ? title : text, 1 + (i % 5)) + (i % 3 == 0 ? " " + Piece(random, text, 2) : "");
            var expected = talks.Where(t => Scan(t.Title + "，" + t.Text, asked)).Select(t => t.Title).Order(StringComparer.Ordinal).ToList();
            var portion = new SearchPortion(SearchKind.Talk, 0, 500);
            var found = (await sqlite.FindAsync(asked, null, portion)).SelectMany(t => t.Hits).Select(h => h.Title).ToList();
            Assert.True(expected.SequenceEqual(found.Order(StringComparer.Ordinal)), $"“{asked}”: {expected.Count} by scan, {found.Count} found");
            Assert.Equal(Keys(found), Keys((await other.FindAsync(asked, null, portion)).SelectMany(t => t.Hits).Select(h => h.Title)));
            misses += expected.Count == 0 ? 1 : 0;
        }

        Assert.InRange(misses, 0, 60);
    }

    // Equal titles of one length may stand in either order: their ids differ between the two plans.
    private static List<(int, string)> Keys(IEnumerable<string> titles) => [.. titles.Index().Select(t => (t.Item.Length, t.Item)).OrderBy(t => t.Length).ThenBy(t => t.Item, StringComparer.Ordinal)];

    private static int Count(IReadOnlyList<SearchTally> tallies, SearchKind kind) => tallies.FirstOrDefault(t => t.Kind == kind)?.Total ?? 0;

    private static string Names(IReadOnlyList<SearchTally> tallies, SearchKind kind) =>
        string.Join(' ', tallies.Where(t => t.Kind == kind).SelectMany(t => t.Hits).Select(h => h.Title.Split('\n')[0]).Order(StringComparer.Ordinal));

    private static SearchKind[] KindsOf(Readership readership) => readership switch
    {
        Readership.Programme => [SearchKind.HostTurn],
        Readership.Plan => [SearchKind.Institution, SearchKind.Stage, SearchKind.Stop, SearchKind.Display, SearchKind.Venue, SearchKind.Baton],
        Readership.Agenda => [SearchKind.AgendaItem],
        Readership.People => [SearchKind.Person],
        Readership.Posts => [SearchKind.Post],
        Readership.Talks => [SearchKind.Talk],
        Readership.Groups => [SearchKind.VisitGroup, SearchKind.Category],
        Readership.Report => [SearchKind.ReportParagraph],
        Readership.Photos => [SearchKind.Photo, SearchKind.File],
        _ => [SearchKind.File],
    };

    private static Talk Talk(SearchedPlan plan, string key, string title, string text, bool second = false) =>
        Baton.Domain.Sessions.Talk.Create(SearchedPlan.New<TalkId>(), plan.In(second ? plan.Second : plan.First), new TalkDetails
        {
            AgendaItemId = SearchedPlan.New<AgendaItemId>(),
            Slug = key,
            Title = new(title, ""),
            Text = new(text, ""),
        }).Value;

    // Few characters, so that pairs meet in other orders than asked.
    private static string Phrase(Random random, int length)
    {
        const string Characters = "参观交流经验做法展示大学接力棒";
        var text = new StringBuilder();
        for (var i = 0; i < length; i++)
        {
            text.Append(random.Next(12) == 0 ? string.Create(CultureInfo.InvariantCulture, $" {(char)('a' + random.Next(3))}{(char)('a' + random.Next(3))} ") : Characters[random.Next(Characters.Length)].ToString());
        }

        return text.ToString().Trim();
    }

    private static string Piece(Random random, string text, int length)
    {
        var at = random.Next(Math.Max(1, text.Length - length));
        return text.Substring(at, Math.Min(length, text.Length - at)).Trim();
    }

    /// <summary>What anybody would mean: each piece between spaces and commas stands in the text, a last Latin one begins a word there.</summary>
    private static bool Scan(string text, string asked)
    {
        var pieces = System.Text.RegularExpressions.Regex.Matches(asked, "[a-z]+|[^a-z ，]+").Select(m => m.Value).ToList();
        var words = System.Text.RegularExpressions.Regex.Matches(text, "[a-z]+").Select(m => m.Value).ToList();
        return pieces.Count > 0 && pieces.Index().All(p =>
            p.Item[0] > 'z' ? text.Contains(p.Item, StringComparison.Ordinal)
            : p.Index == pieces.Count - 1 ? words.Any(w => w.StartsWith(p.Item, StringComparison.Ordinal))
            : words.Contains(p.Item));
    }
}
