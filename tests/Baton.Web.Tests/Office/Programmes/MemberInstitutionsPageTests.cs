using System.Net;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Office.Programmes;

public sealed class MemberInstitutionsPageTests(PostgresServer postgres)
{
    private const string Page = $"/manage/{OfficeSite.Slug}/member-institutions";

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Members_are_ticked_and_organisers_chosen_each_in_one_act(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var organiser = await site.OrganiserAsync();
        var page = await organiser.PageAsync(Page);
        var council = page.ValueOf("institution", "Council");

        var added = await organiser.DoAsync(Page, Page + "/add", ("institution", council), ("from", "2026-01-01"));
        var membership = await site.PartAsync<Membership>(m => m.Details.InstitutionId.Value.ToString() == council);
        Assert.Equal((new DateOnly(2026, 1, 1), 6), (membership.Details.From!.Value, membership.Details.Order));
        Assert.Empty(added.QuerySelectorAll("#add input[name='institution']"));
        await organiser.UndoAsync(added);
        Assert.Equal(6, await site.CountAsync<Membership>());

        var chosen = await organiser.DoAsync(Page, Page + "/organisers/save", ("organiser", council), ("organiser", page.ValueOf("organiser", "Songlan")));
        Assert.Equal(["Open Classroom Council", "Songlan University"], await OrganisersAsync(site));
        await organiser.UndoAsync(chosen);
        Assert.Equal(["Open Classroom Council"], await OrganisersAsync(site));
    }

    [Fact]
    public async Task Nothing_ticked_and_a_wrong_day_are_told_and_the_ticks_stay()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();
        var council = (await organiser.PageAsync(Page)).ValueOf("institution", "Council");

        Assert.Contains("Nothing is ticked", (await organiser.RefusedAsync(Page, Page + "/add")).FaultAt("institution"), StringComparison.Ordinal);
        var refused = await organiser.RefusedAsync(Page, Page + "/add", ("institution", council), ("from", "soon"));
        Assert.Contains("soon", refused.FaultAt("from"), StringComparison.Ordinal);
        Assert.NotNull(refused.QuerySelector($"[name='institution'][value='{council}'][checked]"));
    }

    [Fact]
    public async Task Two_who_choose_organisers_at_once_notice()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();
        var stale = await organiser.PageAsync(Page);
        await organiser.DoAsync(Page, Page + "/organisers/save", ("organiser", stale.ValueOf("organiser", "Songlan")));

        using var clash = await organiser.SubmitAsync(stale, Page + "/organisers/save", ("organiser", stale.ValueOf("organiser", "Qinghe")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, clash.StatusCode);
        Assert.Equal(["Songlan University"], await OrganisersAsync(site));
    }

    [Fact]
    public async Task A_foreign_institution_is_not_there_and_host_staff_change_nothing()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        await site.App.AddAsync(new Publicity.RelayParts("other-relay").All);
        using var organiser = await site.OrganiserAsync();
        using var host = await site.HostAsync();
        Guid foreign = default;
        await site.ReadAsync(db =>
        {
            foreign = db.Set<Institution>().AsEnumerable().First(i => i.ProgrammeId != site.Programme).Id.Value;
            return Task.CompletedTask;
        });

        using var member = await organiser.PostAsync(Page + "/add", ("institution", foreign.ToString()));
        using var body = await organiser.PostAsync(Page + "/organisers/save", ("organiser", foreign.ToString()));
        using var denied = await host.PostAsync(Page + "/add", ("institution", foreign.ToString()));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (member.StatusCode, body.StatusCode, denied.StatusCode));
        Assert.Empty((await host.PageAsync(Page)).QuerySelectorAll("main form"));
    }

    private static async Task<IReadOnlyList<string>> OrganisersAsync(OfficeSite site)
    {
        var programme = await site.PartAsync<Programme>(_ => true);
        var names = new List<string>();
        foreach (var id in programme.Details.OrganiserIds)
        {
            names.Add((await site.PartAsync<Institution>(i => i.Id == id)).Details.Name.En);
        }

        return names;
    }
}
