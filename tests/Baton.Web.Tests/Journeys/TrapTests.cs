using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Tests.Fixtures;
using Microsoft.Data.Sqlite;

namespace Baton.Web.Tests.Journeys;

/// <summary>Traps that were measured once and must not be walked into again. The growing write-ahead log is held in Storage.</summary>
public sealed class TrapTests(PostgresServer postgres)
{
    /// <summary>
    /// Most Chinese words have two characters. The trigram index finds none of them and says so by silence; overlapping pairs written
    /// as words are found. Whoever builds a search on SQLite begins here.
    /// </summary>
    [Fact]
    public void A_word_of_two_characters_is_found_by_pairs_and_not_by_trigrams()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Run("CREATE VIRTUAL TABLE three USING fts5(text, tokenize = 'trigram')");
        Run("CREATE VIRTUAL TABLE pairs USING fts5(text, tokenize = 'unicode61')");
        Run("INSERT INTO three VALUES ('深圳市委组织部经验交流')");
        Run("INSERT INTO pairs VALUES ('深圳 圳市 市委 委组 组织 织部 部经 经验 验交 交流')");
        Assert.Equal(0L, Run("SELECT count(*) FROM three WHERE three MATCH '组织'"));
        Assert.Equal(1L, Run("SELECT count(*) FROM three WHERE text LIKE '%组织%'"));
        Assert.Equal(1L, Run("SELECT count(*) FROM pairs WHERE pairs MATCH '\"组织\"'"));
        Assert.Equal(1L, Run("SELECT count(*) FROM pairs WHERE pairs MATCH '\"组织 织部\"'"));
        Assert.Equal(0L, Run("SELECT count(*) FROM pairs WHERE pairs MATCH '\"织组\"'"));

        object? Run(string sql)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The lines above.
            command.CommandText = sql;
#pragma warning restore CA2100
            return command.ExecuteScalar();
        }
    }

    /// <summary>The framework's own encoder writes Chinese as numbers: larger and slower pages. Ours leaves it, and escapes what is markup.</summary>
    [Fact]
    public async Task Chinese_stands_in_the_page_as_it_is_and_markup_does_not()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var then = new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
        await app.AddAsync(Programme.Create(EntityId.New<ProgrammeId>(then), new ProgrammeDetails { Slug = "relay", Name = new("接力<script>alert(1)</script>", "Relay \"&' relay") }).Value);
        var page = await app.TextAsync("/p/relay");
        Assert.Contains("接力&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("&#x[4-9][0-9A-F]{3};", page);
    }
}
