using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Sessions;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using CalendarText = Ical.Net.Calendar;

namespace Baton.Web.Tests.Publicity;

public sealed class ShownChangeTests(PostgresServer postgres)
{
    private const string Fourth = PublicSite.Relay + "/4";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_agenda_strikes_out_former_times_says_why_and_keeps_what_was_withdrawn()
    {
        await using var app = await ChangedAsync();
        var english = PublicSite.Visible((await PageAsync(app, Fourth + "/agenda", "en")).QuerySelector(".agenda")!);
        Assert.Equal(
            """
            15:30 Chair
            Ouyang Qing
            Deputy Director of Academic Affairs and Executive Deputy Director of the Centre for Teaching Development, Xingyu University
            15:35 Experience sharing
            “Notes from a classroom 1”
            Ouyang Qing
            Deputy Director of Academic Affairs and Executive Deputy Director of the Centre for Teaching Development, Xingyu University
            New length: was to be 10 minutes now 20 minutes: The bus is late.
            was to be 15:45 now 15:55 Experience sharing
            “Notes from a classroom 2”
            Ouyang Qing
            Deputy Director of Academic Affairs and Executive Deputy Director of the Centre for Teaching Development, Xingyu University
            New time: The bus is late.
            was to be 15:55 Experience sharing
            Notes from a classroom 3
            Cancelled: The bus is late.
            16:05
            Break
            """.ReplaceLineEndings("\n"), english);
        var chinese = await PageAsync(app, Fourth + "/agenda", "zh-CN");
        Assert.Equal("时间有变：车晚到。", chinese.QuerySelectorAll(".agenda .changed")[1].TextContent.Trim());
        Assert.Equal(["原定 10 分钟", "原定 15:45", "原定 15:55", "课堂实录之3"], chinese.QuerySelectorAll(".agenda del").Select(d => d.TextContent));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/day")]
    public async Task So_do_the_pages_of_the_edition_and_of_the_day(string below)
    {
        await using var app = await ChangedAsync();
        var page = await PageAsync(app, Fourth + below, "en");
        Assert.Contains(page.QuerySelectorAll("main del"), d => d.TextContent == "was to be 15:45");
        Assert.Contains(page.QuerySelectorAll("main .changed"), c => c.TextContent.Trim() == "New time: The bus is late.");
        Assert.Contains(page.QuerySelectorAll("main .changed.is-cancelled"), c => c.TextContent.Trim() == "Cancelled: The bus is late.");
    }

    [Fact]
    public async Task A_stage_that_moved_says_so_once_for_all_of_its_items()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        await app.AddAsync(new RelayParts().All);
        await app.WriteAsync(async db =>
        {
            var stages = await db.Set<Stage>().ToListAsync(Cancellation);
            var (visit, session) = (stages.Single(s => s.Details.Number == 1), stages.Single(s => s.Details.Number == 2));
            session.Describe(session.Details with { VenueId = visit.Details.VenueId, On = new(2026, 5, 23) });
        });
        var page = await PageAsync(app, Fourth + "/agenda", "en");
        Assert.Equal("New date: was to be 22 May 2026 now 23 May 2026; New place: was to be Observatory Hall, Isle Campus now Isle Campus", Assert.Single(page.QuerySelectorAll(".changed")).TextContent.Trim());
    }

    [Fact]
    public async Task When_the_edition_is_over_nothing_is_struck_out_any_more()
    {
        await using var app = await ChangedAsync();
        app.Clock.AdjustTime(new DateTimeOffset(2026, 5, 23, 1, 0, 0, TimeSpan.Zero));
        foreach (var below in new[] { "", "/agenda", "/day" })
        {
            Assert.Empty((await PageAsync(app, Fourth + below, "en")).QuerySelectorAll("main del, main .changed"));
        }
    }

    [Fact]
    public async Task A_calendar_hears_of_it()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        await app.AddAsync(new RelayParts().All);
        var before = CalendarText.Load(await app.TextAsync(Fourth + "/edition.ics", "en"))!.Events.ToDictionary(e => e.Uid!);
        app.Clock.Advance(TimeSpan.FromHours(5));
        await ChangeAsync(app);
        var after = CalendarText.Load(await app.TextAsync(Fourth + "/edition.ics", "en"))!.Events.ToDictionary(e => e.Uid!);
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        Assert.All(before.Values, e => Assert.Equal(0, e.Sequence));
        var told = after.Values.Select(e => $"{e.Summary} {e.Sequence} {e.Status} {e.DtStart!.Value:HH:mm}").Where(t => !t.EndsWith("00:00", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "Break 0 CONFIRMED 16:05", "Chair 0 CONFIRMED 15:30", "Notes from a classroom 1 1 CONFIRMED 15:35", "Notes from a classroom 2 1 CONFIRMED 15:55",
                "Notes from a classroom 3 1 CANCELLED 15:55", "Site visit 0 CONFIRMED 13:30",
            ],
            told);
        Assert.All(after.Values, e => Assert.Equal(app.Clock.GetUtcNow().UtcDateTime, e.LastModified!.Value));
    }

    [Fact]
    public async Task The_report_says_when_it_was_corrected_on_the_page_and_in_the_file()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        await app.AddAsync(new LaunchParts().All);
        app.Clock.AdjustTime(new DateTimeOffset(2026, 3, 9, 1, 0, 0, TimeSpan.Zero));
        await app.DraftAsync(async db =>
        {
            var edition = await db.Set<Edition>().SingleAsync(Cancellation);
            edition.Describe(edition.Details with { PublishedTotal = 107 });
        });
        Assert.DoesNotContain("Corrected", await app.TextAsync(PublicSite.Launch + "/1/report", "en"), StringComparison.Ordinal);
        await app.PublishAsync();
        Assert.Contains("Corrected on 9 March 2026", PublicSite.Visible((await PageAsync(app, PublicSite.Launch + "/1/report", "en")).QuerySelector("main")!), StringComparison.Ordinal);
        Assert.Contains("更正于 2026 年 3 月 9 日", PublicSite.Visible((await PageAsync(app, PublicSite.Launch + "/1/report", "zh-CN")).QuerySelector("main")!), StringComparison.Ordinal);
        using var file = await app.GetAsync(PublicSite.Launch + "/1/report.docx", "zh-CN");
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(await file.Content.ReadAsByteArrayAsync(Cancellation)));
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        Assert.Contains("2026 年 3 月 9 日更正", await text.ReadToEndAsync(Cancellation), StringComparison.Ordinal);
    }

    private async Task<BatonApp> ChangedAsync()
    {
        var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        await app.AddAsync(new RelayParts().All);
        await ChangeAsync(app);
        return app;
    }

    /// <summary>The first talk takes ten minutes more, the third does not take place.</summary>
    private static async Task ChangeAsync(BatonApp app)
    {
        await app.DraftAsync(async db =>
        {
            var first = await db.Set<AgendaItem>().SingleAsync(i => i.Details.Number == 2, Cancellation);
            first.Describe(first.Details with { Minutes = 20 });
            var third = await db.Set<AgendaItem>().SingleAsync(i => i.Details.Number == 4, Cancellation);
            db.RemoveRange(await db.Set<Talk>().Where(t => t.Details.AgendaItemId == third.Id).ToListAsync(Cancellation));
            db.Remove(third);
        });
        await app.PublishAsync(new LocalizedText("车晚到。", "The bus is late."));
    }

    private static async Task<IDocument> PageAsync(BatonApp app, string path, string language) =>
        await new HtmlParser().ParseDocumentAsync(await app.TextAsync(path, language), Cancellation);
}
