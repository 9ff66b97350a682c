using System.Data.Common;
using System.Net;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Baton.Web.Features.Publicity;
using Baton.Web.Files;
using Baton.Web.Storage;
using Baton.Web.Tests.Files;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace Baton.Web.Tests.Publicity;

public sealed class EditionFilesTests(PostgresServer postgres)
{
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_published_picture_is_served_in_its_widths(Provider provider)
    {
        await using var app = await BatonApp.StartAsync(provider, postgres);
        var photo = await AddPhotoAsync(app, PlanOf("relay"));
        foreach (var (width, real) in new[] { (400, 400), (800, 800), (1600, 1000) })
        {
            using var answer = await app.GetAsync($"/photos/{photo.FileHash}-{width}.jpg");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.ToString());
            Assert.Equal("public, max-age=86400", answer.Headers.CacheControl!.ToString());
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.False(answer.Content.Headers.Contains("Content-Disposition"));
            using var picture = SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync(Cancellation));
            Assert.Equal(real, picture.Width);

            using var again = await app.GetAsync($"/photos/{photo.FileHash}-{width}.jpg", "en", ("If-None-Match", answer.Headers.ETag!.ToString()));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        }
    }

    [Fact]
    public async Task Every_address_that_pages_write_is_answered()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        foreach (var (width, count) in new[] { (2000, 3), (1000, 3), (620, 2), (300, 1) })
        {
            var photo = await AddPhotoAsync(app, PlanOf($"relay-{width}"), width);
            var files = PhotoFiles.Of(photo);
            Assert.Equal(count, files.Count);
            foreach (var file in files)
            {
                using var picture = SKBitmap.Decode(await app.Client.GetByteArrayAsync(file.Address, Cancellation));
                Assert.Equal(file.Width, picture.Width);
            }
        }
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_picture_that_is_not_published_is_not_found(Provider provider)
    {
        await using var app = await BatonApp.StartAsync(provider, postgres);
        var hidden = await AddPhotoAsync(app, PlanOf("hidden-programme", programmePublic: false), 1001);
        var planned = await AddPhotoAsync(app, PlanOf("hidden-edition", editionPublic: false), 1002);
        var shared = await AddPhotoAsync(app, PlanOf("of-all-editions", editionPublic: false), 1003, ofAllEditions: true);
        var store = app.Services.GetRequiredService<BlobStore>();
        var unnamed = await store.PutAsync(PhotoStudio.Prepare(TestPicture.Jpeg(TestPicture.Corners(1004, 600))).Value, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(app, $"/photos/{hidden.FileHash}-800.jpg"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(app, $"/photos/{planned.FileHash}-800.jpg"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(app, $"/photos/{unnamed}-800.jpg"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, $"/photos/{shared.FileHash}-800.jpg"));

        await app.WriteAsync(async db =>
        {
            var edition = await db.Set<Edition>().SingleAsync(e => e.ProgrammeId == db.Set<Programme>().Single(p => p.Details.Slug == "hidden-edition").Id, Cancellation);
            edition.Describe(edition.Details with { Public = true });
        });
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, $"/photos/{planned.FileHash}-800.jpg"));
    }

    [Fact]
    public async Task One_picture_in_a_hidden_and_a_public_edition_is_public()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var hidden = await AddPhotoAsync(app, PlanOf("hidden", editionPublic: false));
        await AddPhotoAsync(app, PlanOf("public"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, $"/photos/{hidden.FileHash}-400.jpg"));
    }

    [Fact]
    public async Task A_name_that_is_none_is_not_found()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var photo = await AddPhotoAsync(app, PlanOf("relay"));
        foreach (var name in new[]
        {
            photo.FileHash, $"{photo.FileHash}-400", $"{photo.FileHash}-401.jpg", $"{photo.FileHash}-400.webp", $"{photo.FileHash}-.jpg", $"{photo.FileHash}--400.jpg",
            $"{photo.FileHash}-+400.jpg", $"{photo.FileHash.ToUpperInvariant()}-400.jpg", $"{new string('0', 64)}-400.jpg", "..%2F..%2Fbaton.db", "x", new string('x', 5000),
        })
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(app, "/photos/" + name));
        }
    }

    [Fact]
    public async Task A_picture_whose_file_is_lost_is_not_found()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var photo = await AddPhotoAsync(app, PlanOf("relay"));
        app.Services.GetRequiredService<BlobStore>().Delete(photo.FileHash);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(app, $"/photos/{photo.FileHash}-400.jpg"));
    }

    [Fact]
    public async Task A_picture_costs_one_query()
    {
        var counter = new Counter();
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres, services => services.ConfigureDbContext<SqliteBatonDb>(o => o.AddInterceptors(counter)));
        var photo = await AddPhotoAsync(app, PlanOf("relay"));
        counter.Count = 0;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, $"/photos/{photo.FileHash}-400.jpg"));
        Assert.Equal(1, counter.Count);
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Slides_are_saved_under_their_own_name(Provider provider)
    {
        await using var app = await BatonApp.StartAsync(provider, postgres);
        await AddTalkAsync(app, PlanOf("relay"), "课件 <第一讲>.pdf", "%PDF-1.7 slides"u8.ToArray());
        using var answer = await app.GetAsync("/p/relay/1/talks/first/slides");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("%PDF-1.7 slides", await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("课件 _第一讲_.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("public, no-cache", answer.Headers.CacheControl!.ToString());
        using var again = await app.GetAsync("/p/relay/1/talks/first/slides", "en", ("If-None-Match", answer.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var part = await app.GetAsync("/p/relay/1/talks/first/slides", "en", ("Range", "bytes=5-7"));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("1.7", await part.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Slides_that_are_not_published_or_not_there_are_not_found(Provider provider)
    {
        await using var app = await BatonApp.StartAsync(provider, postgres);
        await AddTalkAsync(app, PlanOf("hidden-edition", editionPublic: false), "a.pdf", "a"u8.ToArray());
        await AddTalkAsync(app, PlanOf("hidden-programme", programmePublic: false), "a.pdf", "a"u8.ToArray());
        await AddTalkAsync(app, PlanOf("without-slides"), "", null);
        foreach (var path in new[]
        {
            "/p/hidden-edition/1/talks/first/slides", "/p/hidden-programme/1/talks/first/slides", "/p/without-slides/1/talks/first/slides",
            "/p/without-slides/1/talks/second/slides", "/p/without-slides/2/talks/first/slides", "/p/nobody/1/talks/first/slides",
        })
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(app, path));
        }
    }

    [Fact]
    public async Task Slides_that_are_a_page_stay_bytes_to_save()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        await AddTalkAsync(app, PlanOf("relay"), "x.html", "<script>alert(1)</script>"u8.ToArray());
        using var answer = await app.GetAsync("/p/relay/1/talks/first/slides");
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
    }

    private static (Programme Programme, Edition Edition) PlanOf(string slug, bool programmePublic = true, bool editionPublic = true)
    {
        var programme = Programme.Create(EntityId.New<ProgrammeId>(Then), new ProgrammeDetails { Slug = slug, Name = new("接力", "Relay"), Public = programmePublic }).Value;
        return (programme, Edition.Create(EntityId.New<EditionId>(Then), programme.Id, new EditionDetails { Number = 1, Public = editionPublic }).Value);
    }

    private static async Task<PhotoDetails> AddPhotoAsync(BatonApp app, (Programme Programme, Edition Edition) plan, int width = 1000, bool ofAllEditions = false)
    {
        var picture = PhotoStudio.Prepare(TestPicture.Jpeg(TestPicture.Corners(width, width / 2))).Value;
        var hash = await app.Services.GetRequiredService<BlobStore>().PutAsync(picture, Cancellation);
        var details = new PhotoDetails { FileName = "a.jpg", FileHash = hash, Width = picture.Width, Height = picture.Height };
        var scope = ofAllEditions ? new PlanScope(plan.Programme.Id) : new PlanScope(plan.Programme.Id, plan.Edition.Id);
        await app.AddAsync(plan.Programme, plan.Edition, Photo.Create(EntityId.New<PhotoId>(Then), scope, details).Value);
        return details;
    }

    private static async Task AddTalkAsync(BatonApp app, (Programme Programme, Edition Edition) plan, string name, byte[]? slides)
    {
        var hash = slides is null ? "" : await app.Services.GetRequiredService<BlobStore>().PutAsync(slides, Cancellation);
        var details = new TalkDetails { Slug = "first", Title = new("题", "Title"), SlidesName = name, SlidesHash = hash };
        await app.AddAsync(
            plan.Programme, plan.Edition, Talk.Create(EntityId.New<TalkId>(Then), new PlanScope(plan.Programme.Id, plan.Edition.Id), details).Value);
    }

    private static async Task<HttpStatusCode> StatusAsync(BatonApp app, string path)
    {
        using var answer = await app.GetAsync(path);
        return answer.StatusCode;
    }

    private sealed class Counter : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
