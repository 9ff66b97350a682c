using System.Net;
using Baton.Web.Documents.WordDocuments;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Publicity;

public sealed class EditionDownloadsTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Report_and_calendar_of_a_published_edition_are_there_in_both_languages_and_of_any_other_are_not(Provider provider)
    {
        await using var app = await BatonApp.StartAsync(provider, postgres);
        await app.AddAsync(new LaunchParts().All);
        await app.AddAsync(new LaunchParts("bare-launch", published: false).All);
        var cancellation = TestContext.Current.CancellationToken;

        foreach (var (language, name) in new[] { ("zh-CN", "标杆引领高校行"), ("en", "Benchmark Leading Universities Initiative") })
        {
            using var report = await app.GetAsync(PublicSite.Launch + "/1/report.docx", language);
            Assert.Equal((HttpStatusCode.OK, WordDocumentWriter.ContentType), (report.StatusCode, report.Content.Headers.ContentType!.MediaType));
            Assert.Contains($"benchmark-leading-universities-1-report.{language}.docx", report.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
            Assert.Equal((byte)'P', (await report.Content.ReadAsByteArrayAsync(cancellation))[0]);

            using var calendar = await app.GetAsync(PublicSite.Launch + "/1/edition.ics", language);
            Assert.Equal((HttpStatusCode.OK, "text/calendar"), (calendar.StatusCode, calendar.Content.Headers.ContentType!.MediaType));
            var text = await calendar.Content.ReadAsStringAsync(cancellation);
            Assert.Contains(name, text, StringComparison.Ordinal);
            Assert.Contains($"LAST-MODIFIED:{app.Clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}", text, StringComparison.Ordinal);

            using var again = await app.GetAsync(PublicSite.Launch + "/1/edition.ics", language, ("If-None-Match", calendar.Headers.ETag!.ToString()));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        }

        foreach (var path in new[] { "/p/bare-launch/1/report.docx", "/p/bare-launch/1/edition.ics", PublicSite.Launch + "/2/report.docx", PublicSite.Launch + "/2/edition.ics" })
        {
            using var answer = await app.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }
}
