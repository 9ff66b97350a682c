using System.Net;
using System.Text.RegularExpressions;
using Baton.Browser.Tests.Fixtures;

namespace Baton.Browser.Tests.Journeys;

/// <summary>The program is killed while somebody saves again and again: what was answered is there, and nothing is half.</summary>
public sealed partial class KilledServerTests : IDisposable
{
    private const int Edits = 50;
    private const int BetweenKills = 12;
    private const string Agenda = "/manage/sample-relay/5/parts/agenda";
    private readonly string folder = Directory.CreateTempSubdirectory("baton-killed").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task What_was_answered_is_there_when_it_is_killed_between_fifty_edits()
    {
        await Server.RunAsync("import", Path.Combine(Site.Root, "samples", "sample-relay", "5"), "--data", folder);
        var cookies = new CookieContainer();
        var (answered, path) = ("", "");
        var edit = 0;
        while (edit < Edits)
        {
            await using var server = await Server.StartAsync(folder);
            using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Address) };
            if (path.Length == 0)
            {
                var link = new Uri(await server.LinkAsync("--role", "organiser", "--email", "killed@relay.example")).AbsolutePath;
                await SendAsync(client, link, link + "/use");
                path = Item().Match(await client.GetStringAsync(new Uri(Agenda, UriKind.Relative), TestContext.Current.CancellationToken)).Value;
                Assert.NotEmpty(path);
            }
            else
            {
                // Either the last that was answered, or the one that was on its way when the program died.
                Assert.Contains(await TitleAsync(client, path), new[] { answered, $"Edit {edit - 1}" });
            }

            for (var i = 0; i < BetweenKills; i++, edit++)
            {
                Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(client, path, path + "/save", ("title.en", $"Edit {edit}")))!.Value);
                answered = $"Edit {edit}";
            }

            var onItsWay = SendAsync(client, path, path + "/save", ("title.en", $"Edit {edit}"));
            await server.KillAsync();
            if (await onItsWay == HttpStatusCode.SeeOther)
            {
                answered = $"Edit {edit}";
            }

            edit++;
        }

        Assert.Contains("0", await Server.RunAsync("check", "--data", folder), StringComparison.Ordinal);
    }

    private static async Task<string> TitleAsync(HttpClient client, string path) =>
        Title().Match(await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).Groups[1].Value;

    /// <summary>Reads a page and sends its form with these fields; null when the server died meanwhile.</summary>
    private static async Task<HttpStatusCode?> SendAsync(HttpClient client, string page, string action, params (string Name, string Value)[] fields)
    {
        try
        {
            var html = await client.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
            var own = new[] { ("__RequestVerificationToken", Token().Match(html).Groups[1].Value), ("version", Version().Match(html).Groups[1].Value) };
            using var form = new FormUrlEncodedContent(own.Concat(fields).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
            using var answer = await client.PostAsync(new Uri(action, UriKind.Relative), form, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    [GeneratedRegex("/manage/sample-relay/5/parts/agenda/[0-9a-f-]{36}")]
    private static partial Regex Item();

    [GeneratedRegex("name=\"title\\.en\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Title();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"version\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Version();
}
