using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Baton.Domain.SiteVisits;
using Baton.Web.Access;
using Baton.Web.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Baton.Bench;

/// <summary>Saves one field over and over on four connections, each in the form of a stop of its own, as a browser sends it; and its limit.</summary>
public sealed partial class SaveLoad
{
    private const int Connections = 4;
    private readonly ServerProcess server;
    private readonly string secret;
    private readonly List<Stop> stops;

    private SaveLoad(ServerProcess server, string secret, List<Stop> stops) => (this.server, this.secret, this.stops) = (server, secret, stops);

    /// <summary>Prepares it for the stops of edition 1.</summary>
    public static async Task<SaveLoad> OfAsync(ServerProcess server, string folder, string secret)
    {
        await using var db = FilledFolder.Open(folder);
        var edition = await db.Set<Baton.Domain.Programmes.Edition>().FirstAsync(e => e.Details.Number == 1);
        return new SaveLoad(server, secret, await db.Set<Stop>().AsNoTracking().Where(s => s.EditionId == edition.Id).OrderBy(s => s.Details.Number).Take(Connections).ToListAsync());
    }

    /// <summary>Wall times of the saves of one round, in milliseconds; each answer is an act that can be undone.</summary>
    public async Task<IReadOnlyList<double>> RunAsync(TimeSpan time)
    {
        var lines = await Task.WhenAll(stops.Select(stop => Task.Run(() => RepeatAsync(stop, time))));
        return [.. lines.SelectMany(l => l)];
    }

    /// <summary>Wall times of bare durable commits of one round, in milliseconds: one row changed, four connections, the product's own habits.</summary>
    public static async Task<IReadOnlyList<double>> LimitAsync(string folder, TimeSpan time)
    {
        var file = Path.Combine(folder, "limit.db");
        await using (var first = Open(file))
        {
            await using var make = first.CreateCommand();
            make.CommandText = "CREATE TABLE IF NOT EXISTS cell (id INTEGER PRIMARY KEY, value TEXT); INSERT OR IGNORE INTO cell VALUES (0, ''), (1, ''), (2, ''), (3, '')";
            await make.ExecuteNonQueryAsync();
        }

        var lines = await Task.WhenAll(Enumerable.Range(0, Connections).Select(id => Task.Run(() => Commit(file, id, time))));
        return [.. lines.SelectMany(l => l)];
    }

    private static List<double> Commit(string file, int id, TimeSpan time)
    {
        using var connection = Open(file);
        var (times, all) = (new List<double>(), Stopwatch.StartNew());
        while (all.Elapsed < time)
        {
            var start = Stopwatch.GetTimestamp();
            using var transaction = connection.BeginTransaction();
            using var command = connection.CreateCommand();
            (command.Transaction, command.CommandText) = (transaction, "UPDATE cell SET value = @value WHERE id = @id");
            command.Parameters.AddWithValue("@value", start.ToString(CultureInfo.InvariantCulture));
            command.Parameters.AddWithValue("@id", id);
            command.ExecuteNonQuery();
            transaction.Commit();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Default Timeout=30");
        connection.Open();
        SqliteHabits.Apply(connection);
        return connection;
    }

    private async Task<List<double>> RepeatAsync(Stop stop, TimeSpan time)
    {
        var cookies = new CookieContainer();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies, MaxConnectionsPerServer = 1 }) { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}") };
        cookies.Add(client.BaseAddress, new Cookie(SignInCookie.Name, secret));
        var page = $"/manage/{FilledFolder.Slug}/1/parts/stops/{stop.Id.Value}";
        var fields = Fields(await client.GetStringAsync(new Uri(page, UriKind.Relative)), page + "/save");
        var (times, all) = (new List<double>(), Stopwatch.StartNew());
        while (all.Elapsed < time)
        {
            // Another number each time: what says the same is not saved.
            stop.Describe(stop.Details with { Capacity = ((stop.Details.Capacity ?? 0) % 400) + 1 });
            fields["capacity"] = stop.Details.Capacity!.Value.ToString(CultureInfo.InvariantCulture);
            using var form = new FormUrlEncodedContent(fields);
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.PostAsync(new Uri(page + "/save", UriKind.Relative), form);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (answer.StatusCode != HttpStatusCode.SeeOther || !answer.Headers.Location!.OriginalString.Contains("done=", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{page} answered {(int)answer.StatusCode} {answer.Headers.Location}.");
            }

            fields["version"] = PartVersion.Of(stop);
        }

        return times;
    }

    /// <summary>What a browser would send of the form with this address.</summary>
    private static Dictionary<string, string> Fields(string html, string action)
    {
        var form = Form().Matches(html).First(m => WebUtility.HtmlDecode(m.Groups["action"].Value) == action).Groups["inside"].Value;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match field in Field().Matches(form))
        {
            var (tag, inside) = (field.Groups["tag"].Value, field.Groups["inside"].Value);
            var name = Attribute(tag, "name");
            if (name is not null)
            {
                var chosen = Option().Matches(inside).FirstOrDefault(o => o.Value.Contains(" selected", StringComparison.Ordinal));
                fields[name] = tag.StartsWith("<input", StringComparison.Ordinal) ? Attribute(tag, "value") ?? ""
                    : tag.StartsWith("<textarea", StringComparison.Ordinal) ? WebUtility.HtmlDecode(inside).TrimStart('\r', '\n')
                    : chosen is null ? "" : Attribute(chosen.Value, "value") ?? "";
            }
        }

        return fields;
    }

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $" {name}=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    [GeneratedRegex("<form (?<head>[^>]*)action=\"(?<action>[^\"]*)\"[^>]*>(?<inside>.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("(?<tag><input [^>]*>)|(?<tag><(?:textarea|select) [^>]*>)(?<inside>.*?)</(?:textarea|select)>", RegexOptions.Singleline)]
    private static partial Regex Field();

    [GeneratedRegex("<option [^>]*>")]
    private static partial Regex Option();
}
