using System.Text.Json;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Publicity;

[Collection(PublicSiteReaders.Name)]
public sealed class EditionPageTests(PublicSite site, PostgresServer postgres)
{
    [Theory]
    [InlineData(PublicSite.Launch + "/1", "launch", "en")]
    [InlineData(PublicSite.Launch + "/1", "launch", "zh-CN")]
    [InlineData(PublicSite.Relay + "/4", "ahead", "en")]
    [InlineData(PublicSite.Relay + "/4", "ahead", "zh-CN")]
    public async Task Reads_as_approved(string path, string name, string language)
    {
        var main = (await site.PageAsync(path, language)).QuerySelector("main")!;
        main.QuerySelector(".prose > .lead")?.Remove();
        Snapshot.Matches(PublicSite.Visible(main), $"{name}.{language}");
    }

    [Theory]
    [InlineData(PublicSite.Launch + "/1", "/report")]
    [InlineData(PublicSite.Relay + "/4", "/agenda")]
    [InlineData("/p/today-relay/4", "/day")]
    public async Task Each_phase_has_one_primary_button(string path, string end)
    {
        var primary = Assert.Single((await site.PageAsync(path, "en")).QuerySelectorAll(".is-primary"));
        Assert.Equal(path + end, primary.GetAttribute("href"));
    }

    [Fact]
    public async Task On_the_day_it_says_what_is_now()
    {
        var text = PublicSite.Visible((await site.PageAtAsync(15, 50, "/p/today-relay/4", "en")).QuerySelector("main")!);
        Assert.Contains("Session, Observatory Hall, Isle Campus\n15:45 “Notes from a classroom 2” Ouyang Qing\nas of 15:50", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_postponed_edition_says_so_with_its_reason()
    {
        var notice = (await site.PageAsync("/p/postponed-relay/4", "zh-CN")).QuerySelector(".notice")!;
        Assert.Contains("台风", notice.TextContent, StringComparison.Ordinal);
        Assert.Equal("attention", notice.GetAttribute("data-state"));
    }

    [Fact]
    public async Task Without_an_agenda_it_says_why() =>
        Assert.Contains("No agenda was published.", await site.TextAsync("/p/quiet-launch/1", "en"), StringComparison.Ordinal);

    [Fact]
    public async Task Untranslated_text_carries_its_mark_and_names_do_not()
    {
        var page = await site.PageAsync(PublicSite.Launch + "/1", "zh-CN");
        Assert.Equal("未翻译", page.QuerySelector(".sentence .language-mark")!.TextContent);
        var name = page.QuerySelectorAll(".agenda .name").First();
        Assert.Equal("en", name.GetAttribute("lang"));
        Assert.Null(name.QuerySelector(".language-mark"));
    }

    [Fact]
    public async Task An_illustrative_year_is_told_to_nobody()
    {
        var page = await site.PageAsync(PublicSite.Launch + "/1", "en");
        using var happening = JsonDocument.Parse(page.Head!.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.False(happening.RootElement.TryGetProperty("startDate", out _));
        Assert.Equal(2, happening.RootElement.GetProperty("subEvent").GetArrayLength());
        Assert.DoesNotContain("2024", page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        using var dated = JsonDocument.Parse((await site.PageAsync(PublicSite.Relay + "/4", "en")).Head!.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal("2026-05-22", dated.RootElement.GetProperty("startDate").GetString());
        Assert.Equal("2026-05-22T13:30+08:00", dated.RootElement.GetProperty("subEvent")[0].GetProperty("startDate").GetString());
    }

    [Theory]
    [InlineData("/p/bare-launch/1")]
    [InlineData(PublicSite.Relay + "/5")]
    [InlineData(PublicSite.Relay + "/9")]
    [InlineData("/p/nowhere/1")]
    public Task Unknown_or_unpublished_it_is_not_there(string path) => site.MissesAsync(path);

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Each_database_answers_all_pages_alike(Provider provider)
    {
        await using var app = await BatonApp.StartAsync(provider, postgres);
        await app.AddAsync(new LaunchParts().All);
        foreach (var page in new[] { "", "/chain", "/1", "/1/agenda", "/1/visit", "/1/talks/main", "/1/report", "/1/day" })
        {
            var main = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await app.TextAsync(PublicSite.Launch + page, "en")).QuerySelector("main")!;
            Assert.Equal(await site.TextAsync(PublicSite.Launch + page, "en"), PublicSite.Visible(main));
        }
    }

    [Fact]
    public async Task With_36_talks_the_page_weighs_less_than_60_kilobytes_uncompressed()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        await app.AddAsync(new RelayParts(talks: 36).All);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(await app.TextAsync(PublicSite.Relay + "/4")), 10_000, 60_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/agenda")]
    [InlineData("/day")]
    [InlineData("/visit")]
    [InlineData("/report")]
    public async Task Three_talks_cost_as_many_queries_as_one(string page)
    {
        var one = await PublicSite.CommandsAsync(postgres, new RelayParts(talks: 1).All, PublicSite.Relay + "/4" + page);
        Assert.Equal(one, await PublicSite.CommandsAsync(postgres, new RelayParts(talks: 3).All, PublicSite.Relay + "/4" + page));
    }
}
