using System.Net;
using Baton.Domain.Publicity;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;

namespace Baton.Web.Tests.Office.Report;

public sealed class SignReportTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task They_sign_one_after_the_other_and_the_words_are_kept_from_then_on(Provider provider)
    {
        await using var site = await ReportSite.StartAsync(provider, postgres);
        using var editor = await site.EditorAsync();
        await site.SignersAsync(editor);
        var signers = (await site.AllAsync<ReportSignOff>()).OrderBy(s => s.Details.Order).ToList();
        var page = await editor.PageAsync(ReportSite.Page);
        var text = page.QuerySelector("#sign-offs input[name=text]")!.GetAttribute("value")!;
        using (var outOfTurn = await editor.PostAsync($"{ReportSite.Page}/sign-offs/{signers[2].Id.Value}/sign", ("text", text)))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, outOfTurn.StatusCode);
            Assert.Contains("number 1 signs first", PublicSite.Visible((await SignedIn.ParseAsync(outOfTurn)).QuerySelector("main")!), StringComparison.Ordinal);
        }

        await ReportSite.SignAsync(editor);
        Assert.All(await site.AllAsync<ReportSignOff>(), s => Assert.NotNull(s.Details.SignedAt));
        Assert.All(await site.AllAsync<ReportParagraph>(), p => Assert.True(p.Details.Signed));
        await site.TotalAsync(107);
        var after = await editor.PageAsync(ReportSite.Page);
        Assert.StartsWith("In all 106 people", after.QuerySelector("[name='attendance.en']")!.TextContent.TrimStart('\n'), StringComparison.Ordinal);
        Assert.Equal("107", after.QuerySelector("#p-attendance ins")!.TextContent);
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_text_that_changes_lets_every_signature_fall(Provider provider)
    {
        await using var site = await ReportSite.StartAsync(provider, postgres);
        using var editor = await site.EditorAsync();
        await site.SignersAsync(editor);
        await ReportSite.SignAsync(editor);
        await site.TotalAsync(107);
        using var inserted = await editor.SubmitAsync(await editor.PageAsync(ReportSite.Page), ReportSite.Page + "/paragraphs/attendance/insert");
        var after = await OfficeSite.FollowAsync(editor, inserted);
        Assert.Equal(3, after.QuerySelectorAll("#sign-offs > [data-state=attention]").Length);
        Assert.Contains("signed an earlier text", PublicSite.Visible(after.GetElementById("sign-offs")!), StringComparison.Ordinal);
        await ReportSite.SignAsync(editor);
        Assert.Equal(3, (await editor.PageAsync(ReportSite.Page)).QuerySelectorAll("#sign-offs > [data-state=done]").Length);
    }

    [Fact]
    public async Task Nobody_signs_a_text_other_than_the_one_that_was_read()
    {
        await using var site = await ReportSite.StartAsync(Provider.Sqlite, postgres);
        using var editor = await site.EditorAsync();
        await site.SignersAsync(editor);
        var page = await editor.PageAsync(ReportSite.Page);
        await site.TotalAsync(107);
        using var refused = await editor.SubmitAsync(page, ReportSite.SignForm(page));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("The text changed since you read it", PublicSite.Visible((await SignedIn.ParseAsync(refused)).QuerySelector("main")!), StringComparison.Ordinal);
        Assert.All(await site.AllAsync<ReportSignOff>(), s => Assert.Null(s.Details.SignedAt));
    }

    [Fact]
    public async Task A_signature_of_another_edition_is_not_there()
    {
        await using var site = await ReportSite.StartAsync(Provider.Sqlite, postgres);
        using var editor = await site.EditorAsync();
        foreach (var act in new[] { "sign", "take-back", "remove" })
        {
            using var answer = await editor.PostAsync($"{ReportSite.Page}/sign-offs/{Guid.CreateVersion7()}/{act}", ("text", "x"));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }
}
