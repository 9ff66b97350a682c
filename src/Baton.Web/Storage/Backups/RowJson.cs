using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace Baton.Web.Storage.Backups;

/// <summary>One row as one line of JSON that both databases read: ids in lower case, dates and times in ISO form, moments in UTC.</summary>
internal static class RowJson
{
    /// <summary>Writes the row the reader stands at; empty columns are left out.</summary>
    public static void Write(Utf8JsonWriter json, DbDataReader row, TableShape table)
    {
        json.WriteStartObject();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (!row.IsDBNull(i))
            {
                json.WritePropertyName(table.Columns[i].Name);
                Write(json, row, i, table.Columns[i].Type);
            }
        }

        json.WriteEndObject();
    }

    /// <summary>The value of a column in a line read back; null when it was left out.</summary>
    /// <exception cref="FormatException">The value is not of the column's type.</exception>
    /// <exception cref="InvalidOperationException">The value is of another JSON type.</exception>
    public static object? Read(JsonElement row, ColumnShape column)
    {
        if (!row.TryGetProperty(column.Name, out var value))
        {
            return null;
        }

        return Type.GetTypeCode(column.Type) switch
        {
            TypeCode.String => value.GetString(),
            TypeCode.Boolean => value.GetBoolean(),
            TypeCode.Int32 => value.GetInt32(),
            TypeCode.Int64 => value.GetInt64(),
            TypeCode.Double => value.GetDouble(),
            TypeCode.Decimal => value.GetDecimal(),
            TypeCode.DateTime => DateTime.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            _ when column.Type == typeof(Guid) => value.GetGuid(),
            _ when column.Type == typeof(DateOnly) => DateOnly.ParseExact(value.GetString()!, "O", CultureInfo.InvariantCulture),
            _ when column.Type == typeof(TimeOnly) => TimeOnly.ParseExact(value.GetString()!, "O", CultureInfo.InvariantCulture),
            _ when column.Type == typeof(byte[]) => value.GetBytesFromBase64(),
            _ => throw new NotSupportedException($"{column.Name} is of type {column.Type}."),
        };
    }

    private static void Write(Utf8JsonWriter json, DbDataReader row, int i, Type type)
    {
        switch (Type.GetTypeCode(type))
        {
            case TypeCode.String:
                json.WriteStringValue(row.GetString(i));
                break;
            case TypeCode.Boolean:
                json.WriteBooleanValue(row.GetBoolean(i));
                break;
            case TypeCode.Int32 or TypeCode.Int64:
                json.WriteNumberValue(row.GetInt64(i));
                break;
            case TypeCode.Double:
                json.WriteNumberValue(row.GetDouble(i));
                break;
            case TypeCode.Decimal:
                json.WriteNumberValue(row.GetDecimal(i));
                break;
            case TypeCode.DateTime:
                json.WriteStringValue(DateTime.SpecifyKind(row.GetDateTime(i), DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture));
                break;
            case var _ when type == typeof(Guid):
                json.WriteStringValue(row.GetGuid(i));
                break;
            case var _ when type == typeof(DateOnly):
                json.WriteStringValue(row.GetFieldValue<DateOnly>(i).ToString("O", CultureInfo.InvariantCulture));
                break;
            case var _ when type == typeof(TimeOnly):
                json.WriteStringValue(row.GetFieldValue<TimeOnly>(i).ToString("O", CultureInfo.InvariantCulture));
                break;
            case var _ when type == typeof(byte[]):
                json.WriteBase64StringValue(row.GetFieldValue<byte[]>(i));
                break;
            default:
                throw new NotSupportedException($"Column {i} is of type {type}.");
        }
    }
}
