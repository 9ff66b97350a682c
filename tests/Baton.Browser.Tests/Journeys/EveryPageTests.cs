using System.Collections.Concurrent;
using System.Xml.Linq;
using Baton.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace Baton.Browser.Tests.Journeys;

/// <summary>Every page of the sitemap, in both languages: nothing to stumble over for eyes, keyboard or screen reader.</summary>
public sealed class EveryPageTests(Site site)
{
    private static readonly int[] Widths = [360, 768, 1280];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task No_page_scrolls_sideways_breaks_a_rule_of_accessibility_or_leaves_the_site(string language)
    {
        await using var visitor = await site.VisitorAsync(language, 1280);
        var page = await visitor.NewPageAsync();
        var found = new ConcurrentQueue<string>(); // the browser's events come on threads of their own
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                found.Enqueue($"{page.Url}: {message.Text}");
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                found.Enqueue($"{page.Url} asks {request.Url}");
            }
        };
        var paths = await PathsAsync();
        Assert.True(paths.Count > 40, "The sitemap is too short to be true.");
        foreach (var path in paths)
        {
            var answer = await page.GotoAsync(path);
            if (answer!.Status != 200)
            {
                found.Enqueue($"{path} answered {answer.Status}");
                continue;
            }

            if (await page.Locator("h1").CountAsync() != 1)
            {
                found.Enqueue($"{path} has not one h1");
            }

            if (await page.EvaluateAsync<string>("document.documentElement.lang") != language)
            {
                found.Enqueue($"{path} is not in {language}");
            }

            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 900);
                if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"))
                {
                    found.Enqueue($"{path} scrolls sideways at {width}");
                }
            }

            foreach (var broken in await page.BrokenRulesAsync())
            {
                found.Enqueue($"{path}: {broken}");
            }
        }

        Assert.True(found.IsEmpty, string.Join('\n', found.Distinct()));
    }

    private async Task<IReadOnlyList<string>> PathsAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        var map = XDocument.Parse(await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative), TestContext.Current.CancellationToken));
        return [.. map.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).PathAndQuery)];
    }
}
