using System.Net;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Office.Report;

public sealed class ReportFilesTests(PostgresServer postgres)
{
    [Theory]
    [InlineData("zh-CN", "【图1】")]
    [InlineData("en", "[Picture 1]")]
    public async Task The_plain_text_marks_the_places_of_the_pictures(string language, string mark)
    {
        await using var site = await ReportSite.StartAsync(Provider.Sqlite, postgres);
        using var editor = await site.EditorAsync();
        using var answer = await editor.GetAsync($"{ReportSite.Page}/text/{language}");
        Assert.Equal(("text/plain", "utf-8"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentType?.CharSet));
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(mark, text, StringComparison.Ordinal);
        Snapshot.Matches(text, "launch." + language);
    }

    [Fact]
    public async Task The_draft_is_taken_along_by_those_who_may_only()
    {
        await using var site = await ReportSite.StartAsync(Provider.Sqlite, postgres);
        using var editor = await site.EditorAsync();
        using var next = await site.App.SignInAsync(Web.Access.Role.NextHost, site.Scope.ProgrammeId, site.Scope.EditionId);
        foreach (var path in new[] { "/text/en", "/document/en", "/folder", "" })
        {
            using var may = await editor.GetAsync(ReportSite.Page + path);
            Assert.Equal(HttpStatusCode.OK, may.StatusCode);
            using var mayNot = await next.GetAsync(ReportSite.Page + path);
            Assert.Equal(HttpStatusCode.Forbidden, mayNot.StatusCode);
            using var stranger = await site.App.GetAsync(ReportSite.Page + path);
            Assert.NotEqual(HttpStatusCode.OK, stranger.StatusCode);
        }

        using var unknown = await editor.GetAsync(ReportSite.Page + "/text/fr");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }
}
