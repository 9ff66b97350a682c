using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Baton.Web.Storage;

/// <summary>Sets what SQLite forgets with each connection: write-ahead log, full durability, no remains of deleted rows, no trust in the schema.</summary>
public sealed class SqliteHabits : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA trusted_schema=OFF; PRAGMA wal_autocheckpoint=1000;";

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
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
