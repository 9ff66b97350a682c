using Baton.Domain;
using Baton.Web.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Baton.Web.CommandLine;

/// <summary>Says what an exception means to the person at the console, without a stack trace.</summary>
public static class Failures
{
    private const int SqliteReadOnly = 8;
    private const int SqliteDiskFailed = 10;
    private const int SqliteDamaged = 11;
    private const int SqliteCannotOpen = 14;
    private const int SqliteNoDatabase = 26;
    private const int SqliteBusy = 5;
    private const int ReadOnlyDisk = 30;

    /// <summary>The first cause that has a sentence of its own, else the kind of the failure.</summary>
    public static Refusal Explain(Exception failure)
    {
        for (var at = failure; at is not null; at = at.InnerException)
        {
            if (Known(at) is { } refusal)
            {
                return refusal;
            }
        }

        return new Refusal("console.failure", failure.GetType().Name, failure.Message);
    }

    private static Refusal? Known(Exception failure) => failure switch
    {
        AddressInUseException => new Refusal("console.port-in-use"),
        _ when StorageFailure.IsFullDisk(failure) => new Refusal("console.disk-full"),
        SqliteException { SqliteErrorCode: SqliteDiskFailed } => new Refusal("console.disk-failed"),
        SqliteException { SqliteErrorCode: SqliteDamaged or SqliteNoDatabase } => new Refusal("console.database-damaged"),
        SqliteException { SqliteErrorCode: SqliteReadOnly or SqliteCannotOpen } => new Refusal("console.database-closed"),
        SqliteException { SqliteErrorCode: SqliteBusy } => new Refusal("console.database-busy"),
        PostgresException postgres => new Refusal("console.postgres", postgres.MessageText),
        NpgsqlException postgres => new Refusal("console.postgres", postgres.Message),
        ArgumentException { Source: "Npgsql" or "System.Data.Common" } connection => new Refusal("console.connection-string", connection.Message),
        FileNotFoundException missing => new Refusal("console.file-missing", missing.FileName ?? missing.Message),
        DirectoryNotFoundException missing => new Refusal("console.folder-missing", missing.Message),
        UnauthorizedAccessException closed => new Refusal("console.closed", closed.Message),
        IOException { HResult: ReadOnlyDisk } io => new Refusal("console.closed", io.Message),
        _ => null,
    };
}
