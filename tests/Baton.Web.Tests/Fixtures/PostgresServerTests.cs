using Npgsql;

namespace Baton.Web.Tests.Fixtures;

public sealed class PostgresServerTests(PostgresServer server)
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_template_is_migrated_once_and_copies_do_not_see_each_other()
    {
        var migrations = 0;
        async Task MigrateAsync(string connection, CancellationToken cancellation)
        {
            migrations++;
            await ExecuteAsync(connection, "create table names (name text); insert into names values ('𬱖')");
        }

        var first = await server.CreateDatabaseAsync("names", MigrateAsync, Cancellation);
        var second = await server.CreateDatabaseAsync("names", MigrateAsync, Cancellation);
        await ExecuteAsync(first, "insert into names values ('李四')");

        Assert.Equal(1, migrations);
        Assert.Equal(2L, await ExecuteAsync(first, "select count(*) from names"));
        Assert.Equal(1L, await ExecuteAsync(second, "select count(*) from names"));
    }

    [Fact]
    public async Task A_dropped_database_is_gone()
    {
        var connection = await server.CreateDatabaseAsync(Cancellation);
        Assert.Equal(1, await ExecuteAsync(connection, "select 1"));

        await server.DropDatabaseAsync(connection, Cancellation);

        await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(connection, "select 1"));
    }

    static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancellation);
    }
}
