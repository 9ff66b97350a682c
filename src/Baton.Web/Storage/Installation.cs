using Baton.Domain;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Storage;

/// <summary>A data folder and its database, opened together for one verb or for the server.</summary>
public sealed class Installation : IDisposable
{
    private readonly ProgrammeRevisions revisions;
    private readonly Action<DbContextOptionsBuilder>? adjust;

    private Installation(InstallationFolder folder, DatabaseChoice database, TimeProvider clock, Action<DbContextOptionsBuilder>? adjust = null)
    {
        this.adjust = adjust;
        Folder = folder;
        Database = database;
        Clock = clock;
        revisions = new ProgrammeRevisions(soleWriter: database.IsSqlite);
    }

    /// <summary>The folder; locked when opened to write on SQLite.</summary>
    public InstallationFolder Folder { get; }

    /// <summary>Which database.</summary>
    public DatabaseChoice Database { get; }

    /// <summary>The time.</summary>
    public TimeProvider Clock { get; }

    /// <summary>
    /// Opens what is there. To write: locks the folder of a SQLite installation, makes an empty database or brings an older one up
    /// after a backup of its own. To read: the database must be there with the schema of this program.
    /// </summary>
    /// <param name="database">Folder and database.</param>
    /// <param name="write">True to write.</param>
    /// <param name="clock">The time.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Outcome<Installation>> OpenAsync(DatabaseChoice database, bool write, TimeProvider clock, CancellationToken cancellation)
    {
        var use = !write ? FolderUse.Read : database.IsSqlite ? FolderUse.WriteAlone : FolderUse.WriteBeside;
        var folder = InstallationFolder.Open(database.Folder, use);
        if (folder.IsRefused)
        {
            return folder.Refusal!;
        }

        return await BringUpAsync(new Installation(folder.Value, database with { Folder = folder.Value.Path }, clock), write, cancellation);
    }

    /// <summary>
    /// Opens what a server is serving, to write beside it what no server keeps in memory: people, roles, links. The schema must be that
    /// of this program already. SQLite lets one write at a time, whoever it is.
    /// </summary>
    /// <param name="database">Folder and database.</param>
    /// <param name="clock">The time.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Outcome<Installation>> OpenBesideAsync(DatabaseChoice database, TimeProvider clock, CancellationToken cancellation)
    {
        var folder = InstallationFolder.Open(database.Folder, FolderUse.WriteBeside);
        return folder.IsRefused
            ? folder.Refusal!
            : await BringUpAsync(new Installation(folder.Value, database with { Folder = folder.Value.Path }, clock), write: false, cancellation);
    }

    private static async Task<Outcome<Installation>> BringUpAsync(Installation opened, bool write, CancellationToken cancellation)
    {
        Refusal? refusal;
        try
        {
            refusal = opened.FilesMissing(write) ?? await DatabaseUpgrade.BringUpAsync(opened, write, cancellation);
        }
        catch
        {
            opened.Dispose();
            throw;
        }

        if (refusal is not null)
        {
            opened.Dispose();
            return refusal;
        }

        return opened;
    }

    /// <summary>The folder and database of a restore or a test, taken as they are; <paramref name="adjust"/> changes the options of every context.</summary>
    public static Installation Take(InstallationFolder folder, DatabaseChoice database, TimeProvider clock, Action<DbContextOptionsBuilder>? adjust = null) =>
        new(folder, database, clock, adjust);

    /// <summary>A new context; the caller disposes it.</summary>
    public BatonDb NewContext()
    {
        if (Database.IsSqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteBatonDb>();
            Database.Configure(sqlite);
            adjust?.Invoke(sqlite);
            return new SqliteBatonDb(sqlite.Options, Clock, revisions);
        }

        var postgres = new DbContextOptionsBuilder<PostgresBatonDb>();
        Database.Configure(postgres);
        adjust?.Invoke(postgres);
        return new PostgresBatonDb(postgres.Options, Clock, revisions);
    }

    /// <inheritdoc/>
    public void Dispose() => Folder.Dispose();

    private Refusal? FilesMissing(bool write)
    {
        if (!Database.IsSqlite || File.Exists(Database.SqliteFile))
        {
            return null;
        }

        if (Directory.Exists(Path.Combine(Folder.Path, InstallationFolder.RestoringName)))
        {
            return new Refusal("storage.restore-broken-off", Folder.Path);
        }

        return write ? null : new Refusal("storage.no-installation", Folder.Path);
    }
}
