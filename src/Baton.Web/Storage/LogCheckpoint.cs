using Microsoft.Data.Sqlite;

namespace Baton.Web.Storage;

/// <summary>
/// Writes SQLite's log back into the database now and then and cuts it to nothing, so that a burst of writes or a long reader does not
/// leave a large log behind. Does nothing on PostgreSQL.
/// </summary>
public sealed partial class LogCheckpoint(DatabaseChoice database, TimeProvider clock, ILogger<LogCheckpoint> log) : BackgroundService
{
    /// <summary>How often.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    private const long WorthCutting = 1 << 20;

    /// <summary>Cuts the log; false when a reader or writer stood in the way, which the next time mends.</summary>
    public static async Task<bool> CutAsync(DatabaseChoice database, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database.SqliteFile, DefaultTimeout = 1, Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture) == 0;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!database.IsSqlite)
        {
            return;
        }

        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryCutAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops; closing the last connection writes the log back.
        }
    }

    private async Task TryCutAsync(CancellationToken cancellation)
    {
        var file = new FileInfo(database.SqliteFile + "-wal");
        if (!file.Exists || file.Length < WorthCutting)
        {
            return;
        }

        try
        {
            await CutAsync(database, cancellation);
        }
        catch (SqliteException failure)
        {
            Failed(log, failure.SqliteErrorCode);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The write-ahead log could not be cut (SQLite says {Code}); it is tried again.")]
    private static partial void Failed(ILogger log, int code);
}
