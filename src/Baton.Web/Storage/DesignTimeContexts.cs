using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Baton.Web.Storage;

/// <summary>Makes the SQLite context for the migration tool.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteBatonDb>
{
    /// <inheritdoc/>
    public SqliteBatonDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteBatonDb>();
        new DatabaseChoice(Path.GetTempPath(), null).Configure(options);
        return new SqliteBatonDb(options.Options, TimeProvider.System, new ProgrammeRevisions(soleWriter: true));
    }
}

/// <summary>Makes the PostgreSQL context for the migration tool.</summary>
public sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresBatonDb>
{
    /// <inheritdoc/>
    public PostgresBatonDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresBatonDb>();
        new DatabaseChoice(Path.GetTempPath(), "Host=127.0.0.1").Configure(options);
        return new PostgresBatonDb(options.Options, TimeProvider.System, new ProgrammeRevisions(soleWriter: false));
    }
}
