using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Features.Office;
using Baton.Web.Features.Office.Folder;
using Baton.Web.Files;
using Baton.Web.Storage;
using Baton.Web.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Samples;

/// <summary>The committed folders, imported in their order into an empty database of SQLite, once for the tests of a class.</summary>
public sealed class ImportedSamples : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("baton-samples").FullName;

    /// <summary>What each import said, by folder.</summary>
    public IReadOnlyDictionary<string, ImportResult> Results { get; private set; } = new Dictionary<string, ImportResult>();

    /// <summary>Where the pictures are stored.</summary>
    public string Files => Path.Combine(folder, "files");

    /// <summary>Where the samples stand.</summary>
    public static string Place => Path.Combine(Repository.Root, "samples");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await using var db = Open();
        await db.Database.MigrateAsync();
        Results = await ImportAllAsync(Open, Files, CancellationToken.None);
    }

    /// <summary>One edition as it is stored.</summary>
    public async Task<EditionDossier> EditionAsync(string slug, int number)
    {
        await using var db = Open();
        return (await new DossierQuery(db).EditionAsync(slug, number, tracked: false, TestContext.Current.CancellationToken))!;
    }

    /// <summary>One programme as it is stored.</summary>
    public async Task<ProgrammeDossier> ProgrammeAsync(string slug)
    {
        await using var db = Open();
        return (await new DossierQuery(db).ProgrammeAsync(slug, TestContext.Current.CancellationToken))!;
    }

    /// <summary>Imports the committed folders once more into the same database.</summary>
    public Task<IReadOnlyDictionary<string, ImportResult>> AgainAsync() => ImportAllAsync(Open, Files, TestContext.Current.CancellationToken);

    /// <summary>Imports the committed folders in the order of samples/order.txt, each with a context of its own; pictures are stored in the folder of files.</summary>
    internal static async Task<IReadOnlyDictionary<string, ImportResult>> ImportAllAsync(Func<BatonDb> open, string files, CancellationToken cancellation)
    {
        var results = new Dictionary<string, ImportResult>();
        foreach (var path in await File.ReadAllLinesAsync(Path.Combine(Place, "order.txt"), cancellation))
        {
            await using var db = open();
            var (dossiers, store) = (new DossierQuery(db), new BlobStore(files));
            var outcome = await new ImportEditionFolder(db, dossiers, new ImportWorkbook(db, dossiers, store, TimeProvider.System), store, TimeProvider.System).HandleAsync(
                Path.Combine(Place, path),
                new ImportOptions { Actor = "tester", Note = path, Language = Language.En },
                cancellation);
            results[path] = outcome.Value;
        }

        return results;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, true);
        return ValueTask.CompletedTask;
    }

    private SqliteBatonDb Open()
    {
        var options = new DbContextOptionsBuilder<SqliteBatonDb>();
        new DatabaseChoice(folder, null).Configure(options);
        return new SqliteBatonDb(options.Options, TimeProvider.System, new ProgrammeRevisions(soleWriter: true));
    }
}
