using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Baton.Web.Storage;

/// <summary>
/// Sets what SQLite forgets with each connection: write-ahead log, full durability, no remains of deleted rows, no trust in the schema, and
/// to wait for another writer by SQLite's own short steps: the driver's are 150 ms long. A connection that comes from the pool has it already.
/// </summary>
public sealed class SqliteHabits : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA trusted_schema=OFF; PRAGMA wal_autocheckpoint=1000; PRAGMA busy_timeout=5000;";

    private static readonly ConditionalWeakTable<sqlite3, object> Set = [];

    /// <summary>The one instance.</summary>
    public static SqliteHabits Instance { get; } = new();

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    /// <inheritdoc/>
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    /// <summary>Sets them on an open connection; Microsoft.Data.Sqlite works synchronously in any case.</summary>
    public static void Apply(DbConnection connection)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (Set.TryGetValue(handle, out _))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        Set.AddOrUpdate(handle, command.CommandText);
    }
}
