using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Baton.Web.Storage;

/// <summary>Which database serves: SQLite in the data folder, or PostgreSQL by connection string.</summary>
/// <param name="Folder">The data folder; files stay there with either database.</param>
/// <param name="ConnectionString">A PostgreSQL connection string; null = SQLite in the folder.</param>
public sealed record DatabaseChoice(string Folder, string? ConnectionString)
{
    /// <summary>Name of the SQLite file.</summary>
    public const string SqliteName = "baton.db";

    /// <summary>True when the database is a file in the folder.</summary>
    public bool IsSqlite => ConnectionString is null;

    /// <summary>The SQLite file.</summary>
    public string SqliteFile => Path.Combine(Folder, SqliteName);

    /// <summary>Where stored files lie.</summary>
    public string Files => Path.Combine(Folder, InstallationFolder.FilesName);

    /// <summary>Registers the context, its factory of options and the revisions for this choice.</summary>
    public IServiceCollection AddTo(IServiceCollection services)
    {
        services.AddSingleton(this);
        services.AddSingleton(new ProgrammeRevisions(soleWriter: IsSqlite));
        if (IsSqlite)
        {
            services.AddDbContext<BatonDb, SqliteBatonDb>(Configure);
        }
        else
        {
            services.AddDbContext<BatonDb, PostgresBatonDb>(Configure);
        }

        return services;
    }

    /// <summary>Sets provider, naming and connection habits.</summary>
    public void Configure(DbContextOptionsBuilder options)
    {
        options.UseSnakeCaseNamingConvention();
        if (ConnectionString is { } postgres)
        {
            options.UseNpgsql(postgres);
        }
        else
        {
            options.UseSqlite(SqliteConnectionString);
            options.AddInterceptors(SqliteHabits.Instance);
        }
    }

    /// <summary>
    /// Closes the connections to this database that are kept open for the next use, and no others: before its folder is moved or
    /// deleted, or when a server has room for few.
    /// </summary>
    public void CloseIdleConnections()
    {
        if (ConnectionString is { } postgres)
        {
            using var connection = new NpgsqlConnection(postgres);
            NpgsqlConnection.ClearPool(connection);
        }
        else
        {
            using var connection = new SqliteConnection(SqliteConnectionString);
            SqliteConnection.ClearPool(connection);
        }
    }

    private string SqliteConnectionString => new SqliteConnectionStringBuilder { DataSource = SqliteFile, ForeignKeys = true, DefaultTimeout = 30 }.ConnectionString;
}
