using System.Text.RegularExpressions;
using Baton.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace Baton.Browser.Tests.Journeys;

/// <summary>Every page of the office that links lead an organiser to, one of each kind: nothing to stumble over for eyes, keyboard or screen reader.</summary>
public sealed partial class OfficePagesTests(Site site)
{
    private const string Office = "/manage/sample-relay";
    private static readonly int[] Widths = [360, 768, 1280];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task No_page_of_the_office_scrolls_sideways_or_breaks_a_rule_of_accessibility(string language)
    {
        await using var organiser = await site.SignedInAsync(language, 1280, "--role", "organiser", "--email", $"{language}@relay.example");
        var page = await organiser.NewPageAsync();
        var found = new List<string>();
        var waiting = new Queue<string>(["/manage", Office, Office + "/5", Office + "/4"]);
        var kinds = new HashSet<string>();
        var seen = 0;
        while (waiting.TryDequeue(out var path))
        {
            if (!kinds.Add(Kind(path)))
            {
                continue;
            }

            seen++;
            var answer = await page.GotoAsync(path);
            if (answer!.Status != 200 || await page.Locator("h1").CountAsync() != 1)
            {
                found.Add($"{path} answered {answer.Status}");
                continue;
            }

            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 900);
                if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"))
                {
                    found.Add($"{path} scrolls sideways at {width}");
                }
            }

            found.AddRange((await page.BrokenRulesAsync()).Select(broken => $"{path}: {broken}"));

            foreach (var link in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('main a[href], header a[href]')].map(a => a.getAttribute('href'))"))
            {
                var to = link.Split('#')[0];
                if (to.StartsWith(Office, StringComparison.Ordinal) && !File().IsMatch(to.Split('?')[0]))
                {
                    waiting.Enqueue(to);
                }
            }
        }

        Assert.True(seen > 40, $"Only {seen} pages were reached.");
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    // The same page for another edition, part or filter is the same kind; a form that is opened in it is not.
    private static string Kind(string path)
    {
        var (address, query) = path.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? (path[..at], path[(at + 1)..]) : (path, "");
        return Number().Replace(Id().Replace(address, "{id}"), "/{n}") + (query.StartsWith("open=", StringComparison.Ordinal) || query.StartsWith("insert=", StringComparison.Ordinal) ? "?" + query[..4] : "");
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();

    [GeneratedRegex(@"/\d+(?=/|$)")]
    private static partial Regex Number();

    [GeneratedRegex(@"\.(xlsx|docx|txt|zip|jpg|ics)$|/folder$|/text/|/document/|/slides$")]
    private static partial Regex File();
}
