using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Journeys;

/// <summary>A draft shows nowhere in public, however much of it changes; published, it shows at once.</summary>
public sealed class DraftTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Every_public_answer_is_the_same_to_the_byte_until_the_draft_is_published(Provider provider)
    {
        await using var app = await BatonApp.StartAsync(provider, postgres);
        await app.AddAsync(new LaunchParts().All);
        await app.AddAsync(new RelayParts().All);
        var before = await CrawlAsync(app);
        await app.DraftAsync(async db =>
        {
            foreach (var programme in await db.Set<Programme>().ToListAsync(Cancellation))
            {
                programme.Describe(programme.Details with { Slug = "x" + programme.Details.Slug, Name = new("未发布", "Unpublished name"), Public = programme.Details.Sample });
            }

            foreach (var edition in await db.Set<Edition>().ToListAsync(Cancellation))
            {
                edition.Describe(edition.Details with { Number = edition.Details.Number + 20, Themes = new("未发布", "Unpublished theme"), Public = !edition.Details.Public });
            }

            foreach (var item in await db.Set<AgendaItem>().ToListAsync(Cancellation))
            {
                item.Describe(item.Details with { Title = new("未发布", "Unpublished item"), StartsAt = new(7, 7) });
            }

            foreach (var talk in await db.Set<Talk>().ToListAsync(Cancellation))
            {
                talk.Describe(talk.Details with { Slug = "x-" + talk.Details.Slug });
            }

            db.RemoveRange(await db.Set<Credit>().ToListAsync(Cancellation));
            db.RemoveRange(await db.Set<Photo>().ToListAsync(Cancellation));
        });
        Assert.Equal(before, await CrawlAsync(app));
        await app.PublishAsync();
        var after = await CrawlAsync(app);
        Assert.NotEqual(before.Keys, after.Keys);
        Assert.Contains(after.Values, text => text.Contains("Unpublished theme", StringComparison.Ordinal));
        Assert.DoesNotContain(after.Keys, path => before.ContainsKey(path) && path.Contains("/p/", StringComparison.Ordinal));
    }

    /// <summary>Everything that the sitemap leads to, and what hangs on it, by path.</summary>
    private static async Task<SortedDictionary<string, string>> CrawlAsync(BatonApp app)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var map = await app.TextAsync("/sitemap.xml", "en");
        var paths = XDocument.Parse(map).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath).ToList();
        found["/sitemap.xml"] = map;
        foreach (var path in paths.Append("/robots.txt").Concat(paths.Where(p => Regex.IsMatch(p, "^/p/[^/]+/[0-9]+$")).SelectMany(p => new[] { p + "/edition.ics", p + "/report.docx" })))
        {
            foreach (var language in new[] { "zh-CN", "en" })
            {
                using var answer = await app.GetAsync(path, language);
                var bytes = await answer.Content.ReadAsByteArrayAsync(Cancellation);
                found[path + " " + language] = $"{answer.Headers.ETag} {(answer.StatusCode == HttpStatusCode.OK ? System.Text.Encoding.Latin1.GetString(bytes) : answer.StatusCode)}";
            }
        }

        return found;
    }
}
