using System.Net;
using Baton.Domain.Publicity;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Office.Report;

public sealed class TakeSignatureBackTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task The_last_goes_first_and_when_none_is_left_the_words_follow_the_facts(Provider provider)
    {
        await using var site = await ReportSite.StartAsync(provider, postgres);
        using var editor = await site.EditorAsync();
        await site.SignersAsync(editor);
        await ReportSite.SignAsync(editor);
        var signers = (await site.AllAsync<ReportSignOff>()).OrderByDescending(s => s.Details.Order).ToList();
        using (var tooEarly = await editor.PostAsync($"{ReportSite.Page}/sign-offs/{signers[^1].Id.Value}/take-back"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, tooEarly.StatusCode);
        }

        foreach (var signer in signers)
        {
            Assert.NotEmpty(await site.AllAsync<ReportParagraph>());
            using var back = await editor.SubmitAsync(await editor.PageAsync(ReportSite.Page), $"{ReportSite.Page}/sign-offs/{signer.Id.Value}/take-back");
            await OfficeSite.FollowAsync(editor, back);
        }

        Assert.Empty(await site.AllAsync<ReportParagraph>());
        Assert.All(await site.AllAsync<ReportSignOff>(), s => Assert.Null(s.Details.SignedAt));
    }
}
