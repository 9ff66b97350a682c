using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Baton.Web.Storage.History;

/// <summary>
/// Writes the changes of an act many to a command. There is a change for each part: written one by one like the parts themselves they
/// are more than half the commands of a large import.
/// </summary>
internal static class HistoryRows
{
    // Few enough that looking for a parameter by its name costs nothing, many enough that the ways to a database server do not count.
    private const int RowsTogether = 16;

    /// <summary>Inserts changes whose acts are stored, with their personal values, in the transaction that is open; the context knows them as stored afterwards.</summary>
    public static async Task InsertAsync(BatonDb db, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        var personal = changes.Select(c => c.Personal).OfType<PersonalValues>().ToList();
        await InsertRowsAsync(db, changes, cancellation);
        await InsertRowsAsync(db, personal, cancellation);
        foreach (var row in changes.Concat<object>(personal))
        {
            db.Entry(row).State = EntityState.Unchanged;
        }
    }

    private static async Task InsertRowsAsync<T>(BatonDb db, IReadOnlyList<T> rows, CancellationToken cancellation)
        where T : class
    {
        var columns = db.Model.FindEntityType(typeof(T))!.GetProperties().ToList();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var written = 0;
        foreach (var some in rows.Chunk(RowsTogether))
        {
            if (some.Length != written)
            {
                Prepare(command, db.GetService<ISqlGenerationHelper>(), columns, some);
                written = some.Length;
            }

            for (var i = 0; i < command.Parameters.Count; i++)
            {
                command.Parameters[i].Value = Stored(columns[i % columns.Count], some[i / columns.Count]);
            }

            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static void Prepare<T>(DbCommand command, ISqlGenerationHelper sql, List<IProperty> columns, T[] rows)
        where T : class
    {
        var table = columns[0].DeclaringType.GetTableName()!;
        var names = string.Join(", ", columns.Select(c => sql.DelimitIdentifier(c.GetColumnName())));
        var places = string.Join(", ", rows.Select((_, row) => $"({string.Join(", ", columns.Select((_, column) => "@" + Name((row * columns.Count) + column)))})"));
        command.Parameters.Clear();
        for (var i = 0; i < rows.Length * columns.Count; i++)
        {
            var column = columns[i % columns.Count];
            command.Parameters.Add(column.GetRelationalTypeMapping().CreateParameter(command, Name(i), Given(column, rows[i / columns.Count]), column.IsNullable));
        }

#pragma warning disable CA2100 // Names of our own tables and columns, delimited.
        command.CommandText = $"INSERT INTO {sql.DelimitIdentifier(table)} ({names}) VALUES {places}";
#pragma warning restore CA2100
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"p{index}");

    private static object? Given<T>(IProperty column, T row)
        where T : class => column.PropertyInfo!.GetValue(row);

    private static object Stored<T>(IProperty column, T row)
        where T : class =>
        Given(column, row) is { } value ? column.GetRelationalTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value)! : value : DBNull.Value;
}
