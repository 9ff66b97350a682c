using System.Data.Common;
using System.Net;
using AngleSharp.Dom;
using Baton.Web.Access;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Office.Agenda;

/// <summary>The agenda at work as it is read.</summary>
public sealed class DraftAgendaPageTests(PostgresServer postgres)
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task The_page_reads_as_approved(string language)
    {
        await using var desk = await AgendaDesk.OpenAsync(Provider.Sqlite, postgres);
        var (list, open) = (await desk.PageAsync("", language), await desk.PageAsync($"?open={desk.Parts.Items[1].Id.Value}", language));
        var remove = await desk.PageAsync($"?remove={desk.Parts.Items[2].Id.Value}", language);
        string[] texts = [PublicSite.Visible(list.QuerySelector("main")!), PublicSite.Visible(open.QuerySelector(".is-open")!), PublicSite.Visible(remove.QuerySelector(".slots")!)];
        Snapshot.Matches(string.Join("\n\n----\n\n", texts), language);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?open=")]
    [InlineData("?insert=")]
    [InlineData("?remove=")]
    public async Task Every_control_has_its_label_and_every_button_its_words(string query)
    {
        await using var desk = await AgendaDesk.OpenAsync(Provider.Sqlite, postgres);
        var page = await desk.PageAsync(query.Length == 0 ? "" : query + desk.Parts.Items[1].Id.Value);
        AssertLabelled(page);
    }

    [Fact]
    public async Task A_page_costs_as_many_queries_for_one_item_as_for_three()
    {
        Assert.Equal(await QueriesAsync(1), await QueriesAsync(3));
        Assert.Equal(await QueriesAsync(1, open: true), await QueriesAsync(3, open: true));
    }

    [Fact]
    public async Task Warnings_lead_to_the_field()
    {
        await using var desk = await AgendaDesk.OpenAsync(Provider.Sqlite, postgres);
        var page = await desk.PageAsync();
        var links = page.QuerySelectorAll(".marked a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Contains($"{desk.Parts.Page}?open={desk.Parts.Items[3].Id.Value}#f-speakers.0", links);
        var changeover = links.Single(l => l.Contains("insert=", StringComparison.Ordinal));
        Assert.Equal("3", (await desk.Host.PageAsync(changeover.Split('#')[0])).QuerySelector("[name=minutes]")!.GetAttribute("value"));
        foreach (var link in links.Where(l => l.Contains("#f-", StringComparison.Ordinal)))
        {
            Assert.NotNull((await desk.Host.PageAsync(link.Split('#')[0])).GetElementById(link.Split('#')[1]));
        }
    }

    [Fact]
    public async Task An_edition_of_elsewhere_is_not_there()
    {
        await using var desk = await AgendaDesk.OpenAsync(Provider.Sqlite, postgres);
        var foreign = new AgendaParts("other-relay", salt: 2);
        await desk.App.AddAsync(foreign.All);
        using var other = await desk.Host.GetAsync(foreign.Page);
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
        var page = await desk.PageAsync($"?open={foreign.Items[0].Id.Value}&remove=nonsense");
        Assert.Empty(page.QuerySelectorAll(".slots form"));
    }

    /// <summary>Labels, words and ids as those need who do not see the page.</summary>
    internal static void AssertLabelled(IDocument page)
    {
        var main = page.QuerySelector("main")!;
        var ids = main.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        foreach (var control in main.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
        {
            var label = control.Closest("label") ?? (control.Id is { } id ? main.QuerySelector($"label[for='{id}']") : null);
            Assert.True(label?.TextContent.Trim().Length > 0 || control.GetAttribute("aria-label") is { Length: > 0 }, $"{control.OuterHtml} has no label");
            foreach (var described in (control.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Assert.NotNull(page.GetElementById(described));
            }
        }

        Assert.All(main.QuerySelectorAll("button, a"), b => Assert.False(string.IsNullOrWhiteSpace(b.TextContent), b.OuterHtml));
        Assert.All(main.QuerySelectorAll("fieldset"), f => Assert.False(string.IsNullOrWhiteSpace(f.QuerySelector("legend")?.TextContent), f.OuterHtml));
    }

    private async Task<int> QueriesAsync(int items, bool open = false)
    {
        var counter = new Counter();
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres, services => services.ConfigureDbContext<SqliteBatonDb>(o => o.AddInterceptors(counter)));
        var parts = new AgendaParts(items: items);
        await app.AddAsync(parts.All);
        using var host = await app.SignInAsync(Role.Host, parts.Programme.Id, parts.Edition.Id);
        counter.Count = 0;
        await host.PageAsync(parts.Page + (open ? $"?open={parts.Items[0].Id.Value}" : ""));
        return counter.Count;
    }

    private sealed class Counter : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return ValueTask.FromResult(result);
        }
    }
}
