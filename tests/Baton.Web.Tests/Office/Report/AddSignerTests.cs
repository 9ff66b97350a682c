using System.Net;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;

namespace Baton.Web.Tests.Office.Report;

public sealed class AddSignerTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_signer_goes_to_the_end_of_the_row_and_into_the_credits_once(Provider provider)
    {
        await using var site = await ReportSite.StartAsync(provider, postgres);
        using var editor = await site.EditorAsync();
        var credits = (await site.AllAsync<Credit>()).Count;
        var unit = (await site.AllAsync<Credit>()).First(c => c.Details.Kind == CreditKind.Text).Details.UnitId!.Value.Value.ToString();
        foreach (var role in new[] { "author", "reviewing leader", "reviewing leader" })
        {
            using var entered = await editor.PostAsync(ReportSite.Page + "/sign-offs/new/enter", ("role", role), ("unit", unit), ("print", "yes"), ("print?", ""));
            await OfficeSite.FollowAsync(editor, entered);
        }

        Assert.Equal([1, 2, 3], (await site.AllAsync<ReportSignOff>()).Select(s => s.Details.Order).Order());
        var review = Assert.Single(await site.AllAsync<Credit>(), c => c.Details.Kind == CreditKind.Review);
        Assert.Equal(unit, review.Details.UnitId!.Value.Value.ToString());
        Assert.Equal(credits + 1, (await site.AllAsync<Credit>()).Count);
    }

    [Fact]
    public async Task Sent_twice_it_is_entered_once_and_without_a_name_it_is_refused()
    {
        await using var site = await ReportSite.StartAsync(Provider.Sqlite, postgres);
        using var editor = await site.EditorAsync();
        var unit = (await site.AllAsync<Credit>()).First(c => c.Details.UnitId is not null).Details.UnitId!.Value.Value.ToString();
        var id = Guid.CreateVersion7().ToString();
        for (var i = 0; i < 2; i++)
        {
            using var entered = await editor.PostAsync(ReportSite.Page + "/sign-offs/new/enter", ("new", id), ("role", "author"), ("unit", unit));
            await OfficeSite.FollowAsync(editor, entered);
        }

        Assert.Single(await site.AllAsync<ReportSignOff>());
        using var refused = await editor.PostAsync(ReportSite.Page + "/sign-offs/new/enter", ("role", "author"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Name the person or the unit", PublicSite.Visible((await SignedIn.ParseAsync(refused)).QuerySelector("main")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task An_id_that_something_else_has_is_not_used(Provider provider)
    {
        await using var site = await ReportSite.StartAsync(provider, postgres);
        using var editor = await site.EditorAsync();
        var credit = (await site.AllAsync<Credit>()).First(c => c.Details.UnitId is not null);
        using var first = await editor.PostAsync(ReportSite.Page + "/sign-offs/new/enter", ("role", "author"), ("unit", credit.Details.UnitId!.Value.Value.ToString()));
        await OfficeSite.FollowAsync(editor, first);
        var elsewhere = Guid.CreateVersion7();
        var second = Edition.Create(EntityId.New<EditionId>(site.App.Clock.GetUtcNow()), site.Scope.ProgrammeId, new EditionDetails { Number = 2 }).Value;
        await site.App.AddAsync(
            second, ReportSignOff.Create(ReportSignOffId.From(elsewhere), new PlanScope(site.Scope.ProgrammeId, second.Id), (await site.AllAsync<ReportSignOff>())[0].Details).Value);
        foreach (var taken in new[] { credit.Id.Value, elsewhere })
        {
            using var entered = await editor.PostAsync(
                ReportSite.Page + "/sign-offs/new/enter", ("new", taken.ToString()), ("role", "author"), ("unit", credit.Details.UnitId!.Value.Value.ToString()));
            await OfficeSite.FollowAsync(editor, entered);
        }

        var signers = await site.AllAsync<ReportSignOff>();
        Assert.Equal(3, signers.Count(s => s.EditionId == site.Scope.EditionId));
        Assert.Single(signers, s => s.Id.Value == elsewhere);
    }

    [Fact]
    public async Task A_form_cannot_sign()
    {
        await using var site = await ReportSite.StartAsync(Provider.Sqlite, postgres);
        using var editor = await site.EditorAsync();
        var unit = (await site.AllAsync<Credit>()).First(c => c.Details.UnitId is not null).Details.UnitId!.Value.Value.ToString();
        using var entered = await editor.PostAsync(
            ReportSite.Page + "/sign-offs/new/enter", ("role", "author"), ("unit", unit), ("signed-at", "2024-12-07T09:00:00Z"), ("text-hash", new string('a', 64)));
        await OfficeSite.FollowAsync(editor, entered);
        Assert.Null(Assert.Single(await site.AllAsync<ReportSignOff>()).Details.SignedAt);
    }
}
