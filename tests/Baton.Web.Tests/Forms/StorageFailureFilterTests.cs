using System.Data.Common;
using System.Net;
using Baton.Domain.Sessions;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Forms;

public sealed class StorageFailureFilterTests(PostgresServer postgres)
{
    [Fact]
    public async Task On_a_full_disk_the_page_says_so_and_keeps_the_text_and_when_there_is_room_it_is_saved()
    {
        var disk = new FullDisk();
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres, services => services.ConfigureDbContext<SqliteBatonDb>(o => o.AddInterceptors(disk)));
        using var host = await site.HostAsync();
        var item = await site.PartAsync<AgendaItem>(i => i.EditionId == site.Edition);
        var address = $"{OfficeSite.Here}/parts/agenda/{item.Id.Value}";
        disk.IsFull = true;
        var (title, saved) = (item.Details.Title.En, 0);
        while (true)
        {
            // What room there is within the file is used up first.
            var typed = $"Attempt {saved} " + new string((char)('a' + (saved % 26)), 150);
            using var answer = await host.SubmitAsync(await host.PageAsync(address), address + "/save", ("title.en", typed));
            if (answer.StatusCode == HttpStatusCode.SeeOther)
            {
                (title, saved) = (typed, saved + 1);
                Assert.True(saved < 500, "The file went on growing.");
                continue;
            }

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            var page = await SignedIn.ParseAsync(answer);
            Assert.Contains("disk is full", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(typed, page.QuerySelector("[name='title.en']")!.GetAttribute("value"));
            Assert.Equal(title, (await site.PartAsync<AgendaItem>(i => i.Id == item.Id)).Details.Title.En);
            disk.IsFull = false;
            using var again = await host.SubmitAsync(page, address + "/save");
            Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
            Assert.Equal(typed, (await site.PartAsync<AgendaItem>(i => i.Id == item.Id)).Details.Title.En);
            return;
        }
    }

    [Fact]
    public async Task What_was_typed_while_the_database_was_busy_is_measured_against_the_version_it_was_typed_over()
    {
        var busy = new BusyDatabase();
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres, services => services.ConfigureDbContext<SqliteBatonDb>(o => o.AddInterceptors(busy)));
        using var host = await site.HostAsync();
        var item = await site.PartAsync<AgendaItem>(i => i.EditionId == site.Edition);
        var address = $"{OfficeSite.Here}/parts/agenda/{item.Id.Value}";
        var page = await host.PageAsync(address);
        await site.App.DraftAsync(async db =>
        {
            var changed = await db.Set<AgendaItem>().SingleAsync(i => i.Id == item.Id, TestContext.Current.CancellationToken);
            changed.Describe(changed.Details with { Title = changed.Details.Title with { En = "Theirs" } });
        });
        busy.IsBusy = true;
        using var refused = await host.SubmitAsync(page, address + "/save", ("title.en", "Mine"));
        busy.IsBusy = false;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);

        using var again = await host.SubmitAsync(await SignedIn.ParseAsync(refused), address + "/save");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Equal("Theirs", (await site.PartAsync<AgendaItem>(i => i.Id == item.Id)).Details.Title.En);

        // Having seen it, one may still write one's own.
        using var decided = await host.SubmitAsync(await SignedIn.ParseAsync(again), address + "/save");
        Assert.Equal(HttpStatusCode.SeeOther, decided.StatusCode);
        Assert.Equal("Mine", (await site.PartAsync<AgendaItem>(i => i.Id == item.Id)).Details.Title.En);
    }

    /// <summary>A database whose one writer is always another.</summary>
    private sealed class BusyDatabase : DbCommandInterceptor
    {
        public bool IsBusy { get; set; }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            IsBusy && command.CommandText.StartsWith("UPDATE", StringComparison.Ordinal) ? throw new SqliteException("database is locked", 5) : ValueTask.FromResult(result);
    }

    /// <summary>Lets the database file grow no further, which SQLite answers as it answers a full disk.</summary>
    private sealed class FullDisk : DbConnectionInterceptor
    {
        public bool IsFull { get; set; }

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Limit(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Limit(connection);
            return Task.CompletedTask;
        }

        private void Limit(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = IsFull ? "PRAGMA max_page_count=1" : "PRAGMA max_page_count=1073741823";
            command.ExecuteNonQuery();
        }
    }
}
