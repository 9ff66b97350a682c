using System.Net;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Office.Programmes;

public sealed class EditionPlanPageTests(PostgresServer postgres)
{
    private const string Page = OfficeSite.Slug;

    private static string Plan => OfficeSite.Here + "/plan";

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Facts_stages_and_categories_are_changed_where_they_stand(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var host = await site.HostAsync();

        await host.DoAsync(Plan, $"{Plan}/edition/{site.Edition.Value}/save", ("title.en", "Doors"), ("ends-on", "2026-05-23"));
        var edition = await site.PartAsync<Edition>(e => e.Id == site.Edition);
        Assert.Equal(("Doors", new DateOnly(2026, 5, 23)), (edition.Details.Title.En, edition.Details.EndsOn!.Value));

        var stage = await site.PartAsync<Stage>(s => s.EditionId == site.Edition && s.Details.Number == 2);
        var saved = await host.DoAsync($"{Plan}?open={stage.Id.Value}", $"{Plan}/stages/{stage.Id.Value}/save", ("p.theme.en", "Talking"), ("p.ends-at", "17:00"));
        Assert.Equal(("Talking", new TimeOnly(17, 0)), ((await StageAsync(site, stage)).Details.Theme.En, (await StageAsync(site, stage)).Details.EndsAt!.Value));
        await host.UndoAsync(saved);
        Assert.Equal(stage.Details, (await StageAsync(site, stage)).Details);

        await host.DoAsync(Plan + "?open=new-stage", Plan + "/stages/new/enter", ("p.name.zh", "交接仪式"), ("p.kind", "ceremony"));
        Assert.Equal(3, (await site.PartAsync<Stage>(s => s.Details.Name.Zh == "交接仪式")).Details.Number);
        await host.DoAsync(Plan + "?open=new-category", Plan + "/categories/new/enter", ("p.name.en", "Deputy secretaries"));
        var category = await site.PartAsync<Category>(_ => true);
        await host.DoAsync($"{Plan}?open={category.Id.Value}", $"{Plan}/categories/{category.Id.Value}/remove");
        Assert.Equal(0, await site.CountAsync<Category>());
    }

    [Fact]
    public async Task A_refused_stage_comes_back_opened_with_what_was_typed()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        var stage = await site.PartAsync<Stage>(s => s.EditionId == site.Edition && s.Details.Number == 1);

        var refused = await host.RefusedAsync($"{Plan}?open={stage.Id.Value}", $"{Plan}/stages/{stage.Id.Value}/save", ("p.starts-at", "16:00"), ("p.ends-at", "15:00"));
        Assert.Contains("does not come after", refused.FaultAt("p.ends-at"), StringComparison.Ordinal);
        Assert.Equal("16:00", refused.QuerySelector("[name='p.starts-at']")!.GetAttribute("value"));
        var named = await host.RefusedAsync($"{Plan}?open={stage.Id.Value}", $"{Plan}/stages/{stage.Id.Value}/remove");
        Assert.Contains("still names it", named.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(stage.Details, (await StageAsync(site, stage)).Details);
    }

    [Fact]
    public async Task A_stage_of_another_edition_is_not_there()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        var foreign = await site.PartAsync<Stage>(s => s.EditionId != site.Edition);
        var fifth = await site.PartAsync<Edition>(e => e.Details.Number == 5);

        using var stage = await host.PostAsync($"{Plan}/stages/{foreign.Id.Value}/save", ("p.name.en", "No"));
        using var edition = await host.PostAsync($"{Plan}/edition/{fifth.Id.Value}/save", ("title.en", "No"));
        using var other = await host.GetAsync($"/manage/{Page}/5/plan");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (stage.StatusCode, edition.StatusCode, other.StatusCode));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task It_reads_well(string language)
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();

        Snapshot.Matches((await host.PageAsync(Plan, language)).Text(), language);
    }

    private static Task<Stage> StageAsync(OfficeSite site, Stage stage) => site.PartAsync<Stage>(s => s.Id == stage.Id);
}
