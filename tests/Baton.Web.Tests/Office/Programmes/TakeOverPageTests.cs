using System.Net;
using Baton.Domain.Programmes;
using Baton.Domain.SiteVisits;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Office.Programmes;

public sealed class TakeOverPageTests(PostgresServer postgres)
{
    private const string Fifth = $"/manage/{OfficeSite.Slug}/5";

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task An_edition_without_parts_takes_them_over_and_gives_them_back(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var organiser = await site.OrganiserAsync();
        var foreign = await site.PartAsync<Stage>(s => s.EditionId != site.Edition);
        await organiser.DoAsync($"{Fifth}/parts/stages/{foreign.Id.Value}", $"{Fifth}/parts/stages/{foreign.Id.Value}/remove");
        var form = await organiser.PageAsync(Fifth + "/take-over?from=4");

        using var answer = await organiser.SubmitAsync(form, Fifth + "/take-over/confirm", ("kind", "Stop"));
        var done = await OfficeSite.FollowAsync(organiser, answer);
        Assert.Equal((4, 6), (await site.CountAsync<Stage>(), await site.CountAsync<Stop>()));

        using var twice = await organiser.SubmitAsync(form, Fifth + "/take-over/confirm", ("kind", "Stop"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
        await organiser.UndoAsync(done);
        Assert.Equal((2, 3), (await site.CountAsync<Stage>(), await site.CountAsync<Stop>()));
    }

    [Fact]
    public async Task What_is_there_already_is_not_offered()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();

        var offered = (await organiser.PageAsync(Fifth + "/take-over?from=4")).QuerySelectorAll("main tbody th").Select(t => t.TextContent.Trim()).ToList();

        Assert.DoesNotContain("Stages", offered);
        Assert.DoesNotContain("Stops", offered);
        Assert.Contains("Categories", offered);
    }

    [Fact]
    public async Task A_host_takes_over_only_what_may_be_read()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        var fifth = await site.PartAsync<Edition>(e => e.Details.Number == 5);
        using var host = await site.App.SignInAsync(Role.Host, site.Programme, fifth.Id);

        Assert.Contains("You may read no other edition", (await host.PageAsync(Fifth + "/take-over")).Text(), StringComparison.Ordinal);
        using var asked = await host.GetAsync(Fifth + "/take-over?from=4");
        using var taken = await host.PostAsync(Fifth + "/take-over/confirm", ("from", "4"), ("kind", "Category"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (asked.StatusCode, taken.StatusCode));

        using var nobody = await host.PostAsync(Fifth + "/take-over/confirm", ("from", "5"), ("kind", "Category"));
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    [Fact]
    public async Task Nothing_ticked_is_told()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();

        var refused = await organiser.RefusedAsync(Fifth + "/take-over?from=4", Fifth + "/take-over/confirm");

        Assert.Contains("Nothing is ticked", refused.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }
}
