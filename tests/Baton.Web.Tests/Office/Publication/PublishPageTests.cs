using System.Net;
using AngleSharp.Dom;
using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Domain.Sessions;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Office.Publication;

public sealed class PublishPageTests(PostgresServer postgres)
{
    private const string Page = "/manage/test-relay/4/publish";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Changes_are_listed_before_and_after_and_the_chosen_ones_published_with_a_note(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var host = await site.HostAsync();
        Assert.Contains("Everything is public", (await host.PageAsync(Page)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        await ChangeAsync(site);
        var page = await host.PageAsync(Page);
        Assert.Equal("3 changes not yet public", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Publish 3 changes", page.QuerySelector("main form button.is-primary")!.TextContent);
        var boxes = page.QuerySelectorAll("main form input[name=change]");
        Assert.All(boxes, box => Assert.True(box.HasAttribute("checked")));
        var theme = boxes.Single(b => b.ParentElement!.TextContent.Contains("Themes", StringComparison.Ordinal)).ParentElement!;
        Assert.Equal(("Teaching with the door open", "Doors wide open"), (Struck(theme, "del:lang(en)"), Struck(theme, "ins:lang(en)")));
        Assert.Contains(boxes, b => b.ParentElement!.TextContent.Contains("Notes from a classroom 3", StringComparison.Ordinal) && b.ParentElement.QuerySelector("del") is not null);

        // All but the theme of the edition.
        using var done = await host.SubmitAsync(page, Page + "/changes", [.. boxes.Where(b => b.ParentElement != theme).Select(b => ("change", b.GetAttribute("value")!)), ("note-en", "The bus is late."), ("note-zh", "车晚到。")]);
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.Equal("1 change not yet public", (await host.PageAsync(Page)).QuerySelector("h1")!.TextContent);
        Assert.Contains("The bus is late.", (await host.PageAsync(Page)).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        var agenda = await site.App.TextAsync("/p/test-relay/4/agenda", "en");
        Assert.Contains("The bus is late.", agenda, StringComparison.Ordinal);
        Assert.DoesNotContain("Doors wide open", await site.App.TextAsync("/p/test-relay/4", "en"), StringComparison.Ordinal);
        Assert.Contains("Doors wide open", await ReadAsync(host, "/manage/test-relay/4/preview"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_again_since_it_was_read_is_not_published_and_the_note_is_still_there()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        await ChangeAsync(site);
        var page = await host.PageAsync(Page);
        await ChangeAsync(site, "Doors half open");
        using var refused = await host.SubmitAsync(page, Page + "/changes", [.. page.QuerySelectorAll("input[name=change]").Select(b => ("change", b.GetAttribute("value")!)), ("note-en", "Typed before.")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var again = await refused.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("was changed again since you read it", again, StringComparison.Ordinal);
        Assert.Contains("Typed before.", again, StringComparison.Ordinal);
        Assert.Contains("Doors half open", again, StringComparison.Ordinal);
        Assert.DoesNotContain("Doors", await site.App.TextAsync("/p/test-relay/4", "en"), StringComparison.Ordinal);
        using var nothing = await host.SubmitAsync(page, Page + "/changes", ("change", "Edition.unknown/x"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.StatusCode);
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task An_edition_is_hidden_and_shown_without_publishing_anything_else(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var host = await site.HostAsync();
        await ChangeAsync(site);
        using var hidden = await host.SubmitAsync(await host.PageAsync(Page), Page + "/visibility");
        Assert.Equal(HttpStatusCode.SeeOther, hidden.StatusCode);
        using (var gone = await site.App.GetAsync("/p/test-relay/4", "en"))
        {
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }

        var page = await host.PageAsync(Page);
        Assert.Contains("Hidden from strangers", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var shown = await host.SubmitAsync(page, Page + "/visibility");
        var text = await site.App.TextAsync("/p/test-relay/4", "en");
        Assert.Contains("Notes from a classroom 3", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Doors", text, StringComparison.Ordinal);
        Assert.Equal("3 changes not yet public", (await host.PageAsync(Page)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_removal_that_something_public_names_is_refused_in_a_sentence()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        await site.App.DraftAsync(async db =>
        {
            var talk = await db.Set<Talk>().SingleAsync(t => t.Details.Slug == "talk-3", Cancellation);
            db.Remove(talk);
            db.Remove(await db.Set<AgendaItem>().SingleAsync(i => i.Id == talk.Details.AgendaItemId, Cancellation));
        });
        var page = await host.PageAsync(Page);
        var item = page.QuerySelectorAll("input[name=change]").Single(b => b.GetAttribute("value")!.StartsWith("AgendaItem.", StringComparison.Ordinal));
        using var refused = await host.SubmitAsync(page, Page + "/changes", ("change", item.GetAttribute("value")!));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("cannot be withdrawn yet", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_programme_as_a_whole_is_published_by_its_organiser()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();
        await site.App.DraftAsync(async db =>
        {
            var programme = await db.Set<Programme>().SingleAsync(Cancellation);
            programme.Describe(programme.Details with { Theme = new("新主题", "A new theme") });
        });
        var page = await organiser.PageAsync("/manage/test-relay/publish");
        using var done = await organiser.SubmitAsync(page, "/manage/test-relay/publish/changes", [.. page.QuerySelectorAll("input[name=change]").Select(b => ("change", b.GetAttribute("value")!))]);
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.Contains("A new theme", await site.App.TextAsync("/p/test-relay", "en"), StringComparison.Ordinal);
        using var host = await site.HostAsync();
        using var closed = await host.GetAsync("/manage/test-relay/publish");
        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/agenda")]
    [InlineData("/day")]
    [InlineData("/visit")]
    [InlineData("/report")]
    [InlineData("/talks/talk-1")]
    public async Task The_preview_shows_the_draft_to_the_office_alone(string below)
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        var address = OfficeSite.Here + "/preview" + below;
        using var seen = await host.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.Equal("no-store", seen.Headers.CacheControl!.ToString());
        Assert.Contains("Preview of the draft", await seen.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        using var stranger = site.App.Browser();
        using var closed = await stranger.GetAsync(address);
        Assert.Equal(HttpStatusCode.Found, closed.StatusCode);
        using var other = await site.App.SignInAsync(Role.Door);
        using var unseen = await other.GetAsync(address);
        Assert.NotEqual(HttpStatusCode.OK, unseen.StatusCode);
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_host_publishes_what_they_may_change_and_not_the_organisers_ledger(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var host = await site.HostAsync();
        using var organiser = await site.OrganiserAsync();
        await site.App.DraftAsync(async db =>
        {
            var institution = await db.Set<Institution>().FirstAsync(i => i.ProgrammeId == site.Programme, Cancellation);
            db.Add(HostTurn.Create(EntityId.New<HostTurnId>(DateTimeOffset.UtcNow), new PlanScope(site.Programme), new HostTurnDetails { Number = 40, InstitutionId = institution.Id }).Value);
        });
        var mine = await host.PageAsync(Page);
        Assert.Contains("Everything is public", mine.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var ledger = Assert.Single((await organiser.PageAsync(Page)).QuerySelectorAll("main form input[name=change]")).GetAttribute("value")!;
        using var forged = await host.SubmitAsync(mine, Page + "/visibility", ("visible", "yes"), ("change", ledger));
        Assert.Equal(ledger, Assert.Single((await organiser.PageAsync(Page)).QuerySelectorAll("main form input[name=change]")).GetAttribute("value"));
        using var published = await organiser.SubmitAsync(await organiser.PageAsync(Page), Page + "/changes", ("change", ledger));
        Assert.Equal(HttpStatusCode.SeeOther, published.StatusCode);
    }

    private static string Struck(IElement box, string selector) => box.QuerySelectorAll(selector).Last().ChildNodes.OfType<IText>().Last().Data;

    private static async Task<string> ReadAsync(SignedIn browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    /// <summary>A new theme, a longer first talk, and a title.</summary>
    private static Task ChangeAsync(OfficeSite site, string theme = "Doors wide open") => site.App.DraftAsync(async db =>
    {
        var edition = await db.Set<Edition>().SingleAsync(e => e.Id == site.Edition, Cancellation);
        edition.Describe(edition.Details with { Themes = new("敞开大门", theme) });
        var items = await db.Set<AgendaItem>().Where(i => i.EditionId == site.Edition).ToListAsync(Cancellation);
        var first = items.Single(i => i.Details.Number == 2);
        first.Describe(first.Details with { Minutes = 20 });
        var talk = await db.Set<Talk>().FirstOrDefaultAsync(t => t.Details.Slug == "talk-3", Cancellation);
        if (talk is not null)
        {
            db.Remove(talk);
        }
    });
}
