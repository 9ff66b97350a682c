using Baton.Domain;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Baton.Web.Storage;

/// <summary>
/// Says of an exception that it was the storage, and not the program, that could not: no room, a disk that fails or may not be written to,
/// a database that is busy or gone. Nothing of the act was written then, but where the database went away while it was to confirm.
/// </summary>
public static class StorageFailure
{
    private const int SqliteReadOnly = 8;
    private const int SqliteDiskFailed = 10;
    private const int SqliteFull = 13;
    private const int SqliteBusy = 5;
    private const int DiskFull = 28;
    private const int ReadOnlyDisk = 30;
    private const int QuotaUsedUp = 122;

    // The class of PostgreSQL's codes that tell of the connection itself.
    private const string ConnectionLost = "08";

    /// <summary>The sentence for it; null = it was something else.</summary>
    public static Refusal? Of(Exception? failure)
    {
        for (var at = failure; at is not null; at = at.InnerException)
        {
            if (Known(at) is { } code)
            {
                return new Refusal(code);
            }
        }

        return null;
    }

    /// <summary>True where this exception, and not one within it, says that there is no room.</summary>
    public static bool IsFullDisk(Exception failure) => failure is SqliteException { SqliteErrorCode: SqliteFull }
        or IOException { HResult: DiskFull or QuotaUsedUp } or PostgresException { SqlState: PostgresErrorCodes.DiskFull };

    private static string? Known(Exception failure) => failure switch
    {
        _ when IsFullDisk(failure) => "storage.disk-full",
        SqliteException { SqliteErrorCode: SqliteBusy } or PostgresException
        {
            SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.OutOfMemory
        } => "storage.busy",
        SqliteException { SqliteErrorCode: SqliteReadOnly or SqliteDiskFailed } or IOException { HResult: ReadOnlyDisk }
            or PostgresException { SqlState: PostgresErrorCodes.IoError or PostgresErrorCodes.ReadOnlySqlTransaction } => "storage.disk-refuses",
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow } => "storage.gone",
        PostgresException lost when lost.SqlState.StartsWith(ConnectionLost, StringComparison.Ordinal) => "storage.gone",
        PostgresException => null,
        NpgsqlException => "storage.gone",
        _ => null,
    };
}
