using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Baton.Web.Storage.Search;

/// <summary>Writes rows of the index in the present transaction, many at a time and without EF: an import brings thousands.</summary>
internal abstract class SearchWriter(BatonDb db)
{
    /// <summary>The writer of the database's kind.</summary>
    public static SearchWriter Of(BatonDb db) => db.Database.IsSqlite() ? new SqliteSearchWriter(db) : new PostgresSearchWriter(db);

    /// <summary>Empties the index and keeps other writers away from it until the transaction ends.</summary>
    public abstract Task ClearAsync(CancellationToken cancellation);

    /// <summary>Removes everything of these parts.</summary>
    public abstract Task RemoveAsync(IReadOnlyList<Guid> parts, CancellationToken cancellation);

    /// <summary>Adds entries.</summary>
    public abstract Task AddAsync(IReadOnlyList<SearchEntry> entries, CancellationToken cancellation);

    /// <summary>Adds namings.</summary>
    public abstract Task AddAsync(IReadOnlyList<PersonNaming> namings, CancellationToken cancellation);

    /// <summary>A command of the present transaction.</summary>
    protected DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // Only the fixed lines below.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    /// <summary>Runs a line.</summary>
    protected async Task RunAsync(string sql, CancellationToken cancellation)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

/// <summary>Writes on SQLite, row by row: there is no way to go to a server. Triggers keep the FTS5 table.</summary>
internal sealed class SqliteSearchWriter(BatonDb db) : SearchWriter(db)
{
    /// <summary>As the migration made it.</summary>
    public const string RemovedTrigger =
        """
        CREATE TRIGGER search_entries_removed AFTER DELETE ON search_entries BEGIN
            INSERT INTO search_terms (search_terms, rowid, title_terms, body_terms) VALUES ('delete', old.id, old.title_terms, old.body_terms);
        END
        """;

    /// <inheritdoc/>
    public override async Task ClearAsync(CancellationToken cancellation)
    {
        // The index forgets at one stroke what the trigger would take out row by row.
        await RunAsync("DROP TRIGGER search_entries_removed", cancellation);
        await RunAsync("DELETE FROM search_entries", cancellation);
        await RunAsync(RemovedTrigger, cancellation);
        await RunAsync("INSERT INTO search_terms(search_terms) VALUES('delete-all')", cancellation);
        await RunAsync("DELETE FROM person_namings", cancellation);
    }

    /// <inheritdoc/>
    public override async Task RemoveAsync(IReadOnlyList<Guid> parts, CancellationToken cancellation)
    {
        foreach (var table in new[] { "search_entries", "person_namings" })
        {
            await using var command = Command($"DELETE FROM {table} WHERE part_id IN (SELECT value FROM json_each(@parts))");
            command.Parameters.Add(new SqliteParameter("@parts", JsonSerializer.Serialize(parts.Select(p => p.ToString().ToUpperInvariant()))));
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <inheritdoc/>
    public override async Task AddAsync(IReadOnlyList<SearchEntry> entries, CancellationToken cancellation)
    {
        await using var command = Command(
            """
            INSERT INTO search_entries (programme_id, edition_id, kind, reading, part_id, part_kind, person_id, title_length, title, body, title_terms, body_terms)
            VALUES (@programme, @edition, @kind, @reading, @part, @part_kind, @person, @length, @title, @body, @title_terms, @body_terms)
            """);
        string[] names = ["@programme", "@edition", "@kind", "@reading", "@part", "@part_kind", "@person", "@length", "@title", "@body", "@title_terms", "@body_terms"];
        await RunEachAsync(command, names, entries.Select(e => new object?[]
        {
            e.ProgrammeId.Value, e.EditionId?.Value, (int)e.Kind, e.Reading, e.PartId, e.PartKind, e.PersonId, e.TitleLength, e.Title, e.Body, e.TitleTerms, e.BodyTerms,
        }), cancellation);
    }

    /// <inheritdoc/>
    public override async Task AddAsync(IReadOnlyList<PersonNaming> namings, CancellationToken cancellation)
    {
        await using var command = Command(
            "INSERT INTO person_namings (part_id, person_id, programme_id, edition_id, rostered) VALUES (@part, @person, @programme, @edition, @rostered)");
        string[] names = ["@part", "@person", "@programme", "@edition", "@rostered"];
        await RunEachAsync(command, names, namings.Select(n => new object?[]
        {
            n.PartId, n.PersonId, n.ProgrammeId.Value, n.EditionId?.Value, n.Rostered,
        }), cancellation);
    }

    private static async Task RunEachAsync(DbCommand command, string[] names, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        var parameters = names.Select(n => new SqliteParameter(n, DBNull.Value)).ToList();
        command.Parameters.AddRange(parameters.ToArray());
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                parameters[i].Value = row[i] ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}

/// <summary>Writes on PostgreSQL, all rows in one command.</summary>
internal sealed class PostgresSearchWriter(BatonDb db) : SearchWriter(db)
{
    /// <inheritdoc/>
    public override async Task ClearAsync(CancellationToken cancellation)
    {
        // Before anything is read: saves that have written here already are waited for, and later ones wait.
        await RunAsync("LOCK TABLE search_entries, person_namings IN SHARE ROW EXCLUSIVE MODE", cancellation);
        await RunAsync("DELETE FROM search_entries; DELETE FROM person_namings", cancellation);
    }

    /// <inheritdoc/>
    public override async Task RemoveAsync(IReadOnlyList<Guid> parts, CancellationToken cancellation)
    {
        await using var command = Command("DELETE FROM search_entries WHERE part_id = ANY(@parts); DELETE FROM person_namings WHERE part_id = ANY(@parts)");
        Add(command, "parts", NpgsqlDbType.Uuid, parts.ToArray());
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <inheritdoc/>
    public override async Task AddAsync(IReadOnlyList<SearchEntry> entries, CancellationToken cancellation)
    {
        await using var command = Command(
            """
            INSERT INTO search_entries (programme_id, edition_id, kind, reading, part_id, part_kind, person_id, title_length, title, body, title_terms, body_terms)
            SELECT * FROM unnest(@programmes, @editions, @kinds, @readings, @parts, @part_kinds, @persons, @lengths, @titles, @bodies, @title_terms, @body_terms)
            """);
        Add(command, "programmes", NpgsqlDbType.Uuid, entries.Select(e => e.ProgrammeId.Value).ToArray());
        Add(command, "editions", NpgsqlDbType.Uuid, entries.Select(e => e.EditionId?.Value).ToArray());
        Add(command, "kinds", NpgsqlDbType.Integer, entries.Select(e => (int)e.Kind).ToArray());
        Add(command, "readings", NpgsqlDbType.Text, entries.Select(e => e.Reading).ToArray());
        Add(command, "parts", NpgsqlDbType.Uuid, entries.Select(e => e.PartId).ToArray());
        Add(command, "part_kinds", NpgsqlDbType.Text, entries.Select(e => e.PartKind).ToArray());
        Add(command, "persons", NpgsqlDbType.Uuid, entries.Select(e => e.PersonId).ToArray());
        Add(command, "lengths", NpgsqlDbType.Integer, entries.Select(e => e.TitleLength).ToArray());
        Add(command, "titles", NpgsqlDbType.Text, entries.Select(e => e.Title).ToArray());
        Add(command, "bodies", NpgsqlDbType.Text, entries.Select(e => e.Body).ToArray());
        Add(command, "title_terms", NpgsqlDbType.Text, entries.Select(e => e.TitleTerms).ToArray());
        Add(command, "body_terms", NpgsqlDbType.Text, entries.Select(e => e.BodyTerms).ToArray());
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <inheritdoc/>
    public override async Task AddAsync(IReadOnlyList<PersonNaming> namings, CancellationToken cancellation)
    {
        await using var command = Command(
            """
            INSERT INTO person_namings (part_id, person_id, programme_id, edition_id, rostered)
            SELECT * FROM unnest(@parts, @persons, @programmes, @editions, @rostered)
            """);
        Add(command, "parts", NpgsqlDbType.Uuid, namings.Select(n => n.PartId).ToArray());
        Add(command, "persons", NpgsqlDbType.Uuid, namings.Select(n => n.PersonId).ToArray());
        Add(command, "programmes", NpgsqlDbType.Uuid, namings.Select(n => n.ProgrammeId.Value).ToArray());
        Add(command, "editions", NpgsqlDbType.Uuid, namings.Select(n => n.EditionId?.Value).ToArray());
        Add(command, "rostered", NpgsqlDbType.Boolean, namings.Select(n => n.Rostered).ToArray());
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static void Add(DbCommand command, string name, NpgsqlDbType type, Array values) =>
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | type) { Value = values });
}
