using System.Data.Common;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Publicity;

/// <summary>A server with the launch edition and the fictional relay, shared by the tests of pages; it stands on 2 March 2026, 09:00 in Shanghai.</summary>
public sealed partial class PublicSite(PostgresServer postgres) : IAsyncLifetime
{
    private BatonApp app = null!;

    public const string Launch = "/p/benchmark-leading-universities";

    public const string Relay = "/p/test-relay";

    public async ValueTask InitializeAsync()
    {
        app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        await app.AddAsync(new LaunchParts().All);
        await app.AddAsync(new RelayParts().All);
        await app.AddAsync(new RelayParts("today-relay", fourthDay: new(2026, 3, 2)).All);
        await app.AddAsync(new RelayParts("postponed-relay", fourth: Baton.Domain.Programmes.EditionState.Postponed).All);
        await app.AddAsync(new LaunchParts("bare-launch", published: false, withAgenda: false).All);
        await app.AddAsync(new LaunchParts("quiet-launch", withAgenda: false).All);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>The page at a wall time of that day in Shanghai; afterwards it is 09:00 again, whatever came out.</summary>
    public async Task<IDocument> PageAtAsync(int hour, int minute, string path, string language)
    {
        app.Clock.AdjustTime(new DateTimeOffset(2026, 3, 2, hour, minute, 0, TimeSpan.FromHours(8)));
        try
        {
            return await PageAsync(path, language);
        }
        finally
        {
            app.Clock.AdjustTime(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));
        }
    }

    /// <summary>The page, which must be there.</summary>
    public async Task<IDocument> PageAsync(string path, string language)
    {
        using var answer = await app.GetAsync(path, language);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ParseAsync(answer);
    }

    /// <summary>The page's visible text inside main, one block a line.</summary>
    public async Task<string> TextAsync(string path, string language) => Visible((await PageAsync(path, language)).QuerySelector("main")!);

    /// <summary>The answer to a page that is not there: 404 in the reader's language.</summary>
    public async Task MissesAsync(string path)
    {
        foreach (var (language, words) in new[] { ("en", "There is no such page"), ("zh-CN", "没有这个页面") })
        {
            using var answer = await app.GetAsync(path, language);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains(words, (await ParseAsync(answer)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        }
    }

    /// <summary>Visible text, one block element a line.</summary>
    public static string Visible(INode node)
    {
        var text = new System.Text.StringBuilder();
        Write(node, text);
        return string.Join('\n', text.ToString().Split('\n').Select(l => Spaces().Replace(l, " ").Trim()).Where(l => l.Length > 0));
    }

    /// <summary>How many commands a page costs on a cold server that holds these parts.</summary>
    public static async Task<int> CommandsAsync(PostgresServer postgres, IEnumerable<object> parts, string path)
    {
        var counter = new Counter();
        await using var cold = await BatonApp.StartAsync(Provider.Sqlite, postgres, services =>
        {
            services.ConfigureDbContext<SqliteBatonDb>(o => o.AddInterceptors(counter));
        });
        await cold.AddAsync(parts);
        counter.Count = 0;
        using var answer = await cold.GetAsync(path, "en");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return counter.Count;
    }

    private static async Task<IDocument> ParseAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

    private static void Write(INode node, System.Text.StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    text.Append(words.Data.ReplaceLineEndings(" "));
                    break;
                case IElement element when element.LocalName is not ("svg" or "script" or "style"):
                    var block = element.LocalName is "p" or "li" or "h1" or "h2" or "h3" or "h4" or "dt" or "dd" or "div" or "tr" or "br" or "section" or "nav" or "ol" or "ul" or "figcaption" or "caption";
                    text.Append(block ? "\n" : element.LocalName is "td" or "th" ? " | " : "");
                    Write(element, text);
                    text.Append(block ? "\n" : "");
                    break;
                default:
                    break;
            }
        }
    }

    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Spaces();

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

/// <summary>Shares one <see cref="PublicSite"/> among the tests of pages.</summary>
[CollectionDefinition(Name)]
public sealed class PublicSiteReaders : ICollectionFixture<PublicSite>
{
    public const string Name = "public site";
}
