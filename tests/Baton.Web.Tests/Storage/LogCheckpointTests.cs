using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Baton.Web.Tests.Fixtures;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Storage;

public sealed class LogCheckpointTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_small_writes_leave_a_small_log_and_a_cut_leaves_none()
    {
        using var place = await FilledInstallation.CreateAsync(Provider.Sqlite, postgres);
        using var writing = await place.OpenAsync(write: true);
        // One connection outside the pool stays open: pools are cleared by whoever likes to, and SQLite removes the log with the last connection.
        await using var witness = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = place.Choice.SqliteFile, Pooling = false }.ToString());
        await witness.OpenAsync(Cancellation);
        var log = new FileInfo(place.Choice.SqliteFile + "-wal");
        for (var i = 0; i < 1500; i++)
        {
            await using var db = writing.NewContext();
            var programme = await db.Set<Programme>().Select(p => p.Id).SingleAsync(Cancellation);
            db.WriteAs(new Authorship("tester", "one"));
            db.Add(Institution.Create(EntityId.New<InstitutionId>(FilledInstallation.Then), new PlanScope(programme), new InstitutionDetails { Name = new("单位", "Unit") }).Value);
            await db.SaveChangesAsync(Cancellation);
        }

        log.Refresh();
        Assert.InRange(log.Length, 1, 8 << 20);
        Assert.True(await LogCheckpoint.CutAsync(place.Choice, Cancellation));
        log.Refresh();
        Assert.Equal(0, log.Length);
    }

    [Fact]
    public async Task A_reader_in_the_way_is_no_failure()
    {
        using var place = await FilledInstallation.CreateAsync(Provider.Sqlite, postgres);
        using var reading = await place.OpenAsync(write: false);
        await using var db = reading.NewContext();
        await db.Database.OpenConnectionAsync(Cancellation);
        await using var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(transaction, Cancellation);
        await db.Set<Programme>().AsNoTracking().ToListAsync(Cancellation);
        await place.ExecuteAsync("UPDATE programmes SET revision = revision + 0 WHERE slug = 'relay'");
        await LogCheckpoint.CutAsync(place.Choice, Cancellation);
        Assert.NotEmpty(await db.Set<Programme>().AsNoTracking().ToListAsync(Cancellation));
    }
}
