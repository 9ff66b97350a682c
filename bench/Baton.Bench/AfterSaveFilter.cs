using Baton.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;

namespace Baton.Bench;

/// <summary>Lets each request find the programme as it is after somebody's save: its revision is another, and what was kept of it is stale.</summary>
public sealed class AfterSaveFilter(ProgrammeRevisions revisions, DatabaseChoice database) : IStartupFilter
{
    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            if (context.Request.Path.StartsWithSegments("/manage", StringComparison.Ordinal))
            {
                await RaiseAsync();
            }

            await rest(context);
        });
        next(app);
    };

    private async Task RaiseAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={database.SqliteFile}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();

        // Not waited for on the disk: what a save costs is another figure.
        command.CommandText = "PRAGMA synchronous=OFF; UPDATE programmes SET revision = revision + 1";
        await command.ExecuteNonQueryAsync();
        revisions.Forget();
    }
}
