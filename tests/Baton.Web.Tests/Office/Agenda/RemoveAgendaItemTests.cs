using System.Net;
using Baton.Domain;
using Baton.Domain.Sessions;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Office.Agenda;

/// <summary>An item is taken out with what goes with it, after it was shown what follows, on both databases.</summary>
public sealed class RemoveAgendaItemTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task The_item_goes_with_its_talk_and_comes_back_by_undo(Provider provider)
    {
        await using var desk = await AgendaDesk.OpenAsync(provider, postgres);
        var (parts, remove) = (desk.Parts, desk.Parts.Item(3, "remove"));
        var page = await desk.PageAsync($"?remove={parts.Items[2].Id.Value}");
        Assert.Contains("Teaching with the door open", page.QuerySelector(".is-framed ul")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Delete it and re-time 4 items", page.QuerySelector(".is-framed .is-danger")!.TextContent.Trim());
        using var shown = await desk.Host.PressAsync(page, remove, remove + "/preview", ("follow", "Stay"));
        page = await AgendaDesk.IsAsync(shown, HttpStatusCode.OK);
        Assert.Equal("Delete it", page.QuerySelector(".is-framed .is-danger")!.TextContent.Trim());
        using var done = await desk.Host.SubmitAsync(page, remove);
        var act = await AgendaDesk.DoneAsync(done);
        Assert.Equal("15:30+5 15:35+15 16:20+15 16:35+15 16:50+15 17:05+15", await desk.TimesAsync());
        Assert.Equal(0, await desk.ReadAsync(db => db.Set<Talk>().CountAsync(Cancellation)));

        // Pressed twice: the same answer, and one effect.
        using var again = await desk.Host.SubmitAsync(page, remove);
        Assert.Equal(act, await AgendaDesk.DoneAsync(again));

        using var undone = await desk.Host.PostAsync($"/manage/agenda-relay/1/history/{act}/undo");
        Assert.Equal(HttpStatusCode.SeeOther, undone.StatusCode);
        Assert.Equal((7, 1), ((await desk.ItemsAsync()).Count, await desk.ReadAsync(db => db.Set<Talk>().CountAsync(Cancellation))));
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task The_rest_closes_up_where_that_is_chosen_and_a_change_meanwhile_is_shown(Provider provider)
    {
        await using var desk = await AgendaDesk.OpenAsync(provider, postgres);
        var (parts, remove) = (desk.Parts, desk.Parts.Item(2, "remove"));
        var page = await desk.PageAsync($"?remove={parts.Items[1].Id.Value}");
        await desk.App.WriteAsync(async db =>
        {
            var act = await db.Set<AgendaAct>().FirstAsync(a => a.Id == parts.Acts[0].Id, Cancellation);
            act.Describe(act.Details with { Title = new("欢迎", "Greeting") });
        });
        using var late = await desk.Host.SubmitAsync(page, remove);
        page = await AgendaDesk.IsAsync(late, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("tester", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        using var done = await desk.Host.SubmitAsync(page, remove);
        await AgendaDesk.DoneAsync(done);
        Assert.Equal("15:30+5 15:35+30 16:05+15 16:20+15 16:35+15 16:50+15", await desk.TimesAsync());
        Assert.Equal([1, 2, 3, 4, 5, 6], (await desk.ItemsAsync()).Select(i => i.Details.Number));
        Assert.Empty(await desk.ActsAsync());
    }

    [Fact]
    public void Only_acts_and_talks_name_an_item()
    {
        // What else would name one has to go with it, or stand in the way: RemoveAgendaItem looks at these two.
        var naming = PlanPartKind.All.Values.Where(k => k.DetailsType.GetProperties().Any(p => p.PropertyType == typeof(AgendaItemId) || p.PropertyType == typeof(AgendaItemId?)));
        Assert.Equal(["AgendaAct", "Talk"], naming.Select(k => k.Name));
    }
}
