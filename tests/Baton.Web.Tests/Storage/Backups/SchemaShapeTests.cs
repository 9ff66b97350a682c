using Baton.Web.Storage;
using Baton.Web.Storage.Backups;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Baton.Web.Tests.Storage.Backups;

public sealed class SchemaShapeTests(PostgresServer postgres)
{
    /// <summary>
    /// A backup copies the tables that a migration's model names. Of migrations made side by side, the later may not know what the earlier
    /// created: then a backup would leave it out without a word.
    /// </summary>
    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Each_migration_knows_every_table_and_column_that_was_created_up_to_it(Provider provider)
    {
        using var place = await FilledInstallation.EmptyAsync(provider, postgres);
        using var opened = await place.OpenAsync(write: true);
        await using var db = opened.NewContext();
        var assembly = db.GetService<IMigrationsAssembly>();
        var created = new SortedSet<string>(StringComparer.Ordinal);
        Assert.NotEmpty(assembly.Migrations);
        foreach (var (id, type) in assembly.Migrations)
        {
            foreach (var operation in assembly.CreateMigration(type, db.Database.ProviderName!).UpOperations)
            {
                Apply(created, operation);
            }

            var known = SchemaShape.After(db, id).Tables.SelectMany(t => t.Columns.Select(c => $"{t.Name}.{c.Name}")).Order(StringComparer.Ordinal);
            Assert.Equal(created.Where(c => !SchemaShape.Left.Contains(c[..c.IndexOf('.', StringComparison.Ordinal)])), known);
        }
    }

    private static void Apply(SortedSet<string> created, MigrationOperation operation)
    {
        switch (operation)
        {
            case CreateTableOperation table:
                created.UnionWith(table.Columns.Select(c => $"{table.Name}.{c.Name}"));
                break;
            case AddColumnOperation column:
                created.Add($"{column.Table}.{column.Name}");
                break;
            case DropColumnOperation column:
                created.Remove($"{column.Table}.{column.Name}");
                break;
            case DropTableOperation table:
                created.RemoveWhere(c => c.StartsWith(table.Name + ".", StringComparison.Ordinal));
                break;
            case RenameTableOperation or RenameColumnOperation:
                Assert.Fail("A renaming: teach this test to follow it.");
                break;
        }
    }
}
