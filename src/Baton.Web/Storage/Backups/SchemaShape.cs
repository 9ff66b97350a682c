using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Baton.Web.Storage.Backups;

/// <summary>One column as one migration left it.</summary>
internal sealed record ColumnShape(string Name, Type Type, bool Nullable, RelationalTypeMapping Mapping);

/// <summary>One table as one migration left it; rows are ordered by <paramref name="Key"/>.</summary>
internal sealed record TableShape(string Name, IReadOnlyList<ColumnShape> Columns, IReadOnlyList<string> Key)
{
    /// <summary>Reads all rows in the order of the key.</summary>
    public string SelectSql(ISqlGenerationHelper sql) =>
        $"SELECT {string.Join(", ", Columns.Select(c => sql.DelimitIdentifier(c.Name)))} FROM {sql.DelimitIdentifier(Name)} ORDER BY {string.Join(", ", Key.Select(sql.DelimitIdentifier))}";

    /// <summary>Writes one row; parameters are p0, p1… in the order of the columns.</summary>
    public string InsertSql(ISqlGenerationHelper sql) =>
        $"INSERT INTO {sql.DelimitIdentifier(Name)} ({string.Join(", ", Columns.Select(c => sql.DelimitIdentifier(c.Name)))}) VALUES ({string.Join(", ", Columns.Select((_, i) => $"@p{i}"))})";
}

/// <summary>
/// All tables as one migration left them, so that a database can be copied out at any schema it may stand at, and a copy brought in at the
/// schema it was taken at. Tables come after those they point to.
/// </summary>
internal sealed record SchemaShape(IReadOnlyList<TableShape> Tables)
{
    /// <summary>
    /// What lives for hours only and would be worth stealing: who is signed in, links, mails on their way. A backup does not hold them; after
    /// a restore people sign in anew, and no mail leaves a second time. Nor does it hold jobs, whose files lie outside of it, and what is
    /// made from the rest: the search index.
    /// </summary>
    internal static readonly string[] Left = ["sign_ins", "sign_in_links", "outbox_messages", "jobs", "search_entries", "person_namings", "search_builds"];

    /// <summary>The tables that a backup holds, after the migration of this id.</summary>
    public static SchemaShape After(BatonDb db, string migration)
    {
        var assembly = db.GetService<IMigrationsAssembly>();
        var target = assembly.CreateMigration(assembly.Migrations[migration], db.Database.ProviderName!).TargetModel;
        var model = db.GetService<IModelRuntimeInitializer>().Initialize(target, designTime: true, validationLogger: null);
        return new SchemaShape([.. InOrder([.. model.GetRelationalModel().Tables.Where(t => !Left.Contains(t.Name)).OrderBy(t => t.Name, StringComparer.Ordinal)]).Select(Shape)]);
    }

    private static TableShape Shape(ITable table) => new(
        table.Name,
        [.. table.Columns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => new ColumnShape(c.Name, Bare(c.StoreTypeMapping.ClrType), c.IsNullable, c.StoreTypeMapping))],
        [.. table.PrimaryKey!.Columns.Select(c => c.Name)]);

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static List<ITable> InOrder(List<ITable> waiting)
    {
        var placed = new List<ITable>();
        while (waiting.Count > 0)
        {
            var next = waiting.FirstOrDefault(t => t.ForeignKeyConstraints.All(k => k.PrincipalTable == t || placed.Contains(k.PrincipalTable)))
                ?? throw new InvalidOperationException("The tables point at each other in a ring.");
            placed.Add(next);
            waiting.Remove(next);
        }

        return placed;
    }
}
