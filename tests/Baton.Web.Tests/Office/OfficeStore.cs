using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Web.Documents.Spreadsheets;
using Baton.Web.Features.Office;
using Baton.Web.Files;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Baton.Web.Storage.Publication;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Baton.Web.Tests.Office;

/// <summary>An installation without a server, on one of the two databases: each call works in a context of its own, as requests do.</summary>
internal sealed class OfficeStore : IAsyncDisposable
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static string? template;
    private readonly string folder;
    private readonly DatabaseChoice choice;
    private readonly ProgrammeRevisions revisions = new(soleWriter: true);

    private OfficeStore(string folder, DatabaseChoice choice) => (this.folder, this.choice) = (folder, choice);

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    public BlobStore Files => new(Path.Combine(folder, "files"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<OfficeStore> CreateAsync(Provider provider = Provider.Sqlite, PostgresServer? postgres = null)
    {
        var folder = Directory.CreateTempSubdirectory("baton-office").FullName;
        var choice = new DatabaseChoice(folder, provider == Provider.Postgres ? await postgres!.CreateDatabaseAsync("office", MigrateAsync, Cancellation) : null);
        if (choice.IsSqlite)
        {
            File.Copy(await TemplateAsync(), choice.SqliteFile);
        }

        return new OfficeStore(folder, choice);
    }

    public ValueTask DisposeAsync()
    {
        choice.CloseIdleConnections();
        Directory.Delete(folder, true);
        return ValueTask.CompletedTask;
    }

    public BatonDb Open()
    {
        if (choice.IsSqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteBatonDb>();
            choice.Configure(sqlite);
            return new SqliteBatonDb(sqlite.Options, Clock, revisions);
        }

        var options = new DbContextOptionsBuilder<PostgresBatonDb>();
        choice.Configure(options);
        return new PostgresBatonDb(options.Options, Clock, revisions);
    }

    public async Task AddAsync(IEnumerable<object> parts)
    {
        await using var db = Open();
        db.WriteAs(new Authorship("tester", "setting up"));
        db.AddRange(parts);
        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>Enters a part of the edition and gives it back.</summary>
    public async Task<T> EnterAsync<T>(Func<PlanScope, T> make, string slug = "relay", int number = 3)
        where T : IPlanPart
    {
        var dossier = await DossierAsync(slug, number);
        var part = make(new PlanScope(dossier.Programme.Id, dossier.Edition.Id));
        await AddAsync([part]);
        return part;
    }

    /// <summary>Changes parts of the draft.</summary>
    public async Task ChangeAsync<T>(Func<T, Refusal?> change, Func<T, bool>? which = null)
        where T : class
    {
        await using var db = Open();
        db.WriteAs(new Authorship("tester", "changing"));
        foreach (var part in (await db.Set<T>().ToListAsync(Cancellation)).Where(which ?? (_ => true)))
        {
            Assert.Null(change(part));
        }

        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>Removes parts of the draft.</summary>
    public async Task RemoveAsync<T>(Func<T, bool> which)
        where T : class
    {
        await using var db = Open();
        db.WriteAs(new Authorship("tester", "removing"));
        db.RemoveRange((await db.Set<T>().ToListAsync(Cancellation)).Where(which));
        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>The published version of an edition.</summary>
    public async Task<EditionDossier> PublicAsync(string slug = "relay", int number = 3)
    {
        await using var db = Open();
        return (await new PublishedQuery(db).EditionAsync(slug, number, Cancellation))!;
    }

    /// <summary>Publishes some parts as the draft has them.</summary>
    public async Task<Publishing> PublishAsync(IReadOnlyCollection<PartKey> chosen, bool leaveOutNamed = false)
    {
        await using var db = Open();
        var programme = await db.Set<Programme>().Select(p => p.Id).SingleAsync(Cancellation);
        return await new Publisher(db, Clock).PublishAsync(programme, chosen, new PublishingBy("tester", LocalizedText.Empty), leaveOutNamed, Cancellation);
    }

    /// <summary>Publishes everything as the draft stands.</summary>
    public async Task PublishAsync(LocalizedText? note = null)
    {
        await using var db = Open();
        foreach (var programme in await db.Set<Programme>().Select(p => p.Id).ToListAsync(Cancellation))
        {
            await new Publisher(db, Clock).EverythingAsync(programme, new PublishingBy("tester", note ?? LocalizedText.Empty), Cancellation);
        }
    }

    public async Task<EditionDossier> DossierAsync(string slug = "relay", int number = 3)
    {
        await using var db = Open();
        return (await new DossierQuery(db).EditionAsync(slug, number, tracked: false, Cancellation))!;
    }

    public async Task<byte[]> ExportAsync(Language language, string slug = "relay", int number = 3)
    {
        await using var db = Open();
        return (await new ExportWorkbook(new DossierQuery(db)).HandleAsync(slug, number, language, Cancellation)).Value;
    }

    public async Task<Outcome<ImportResult>> TryImportAsync(byte[] file, Func<ImportOptions, ImportOptions>? adjust = null)
    {
        await using var db = Open();
        var options = new ImportOptions { Actor = "tester", Note = "import of book.xlsx", Language = Language.En };
        return await new ImportWorkbook(db, new DossierQuery(db), Files, Clock).HandleAsync(file, adjust is null ? options : adjust(options), Cancellation);
    }

    public async Task<ImportResult> ImportAsync(byte[] file, Func<ImportOptions, ImportOptions>? adjust = null)
    {
        var outcome = await TryImportAsync(file, adjust);
        Assert.True(outcome.Refusal is null, $"{outcome.Refusal?.Code} {string.Join(", ", outcome.Refusal?.Details ?? [])}");
        return outcome.Value;
    }

    public async Task<int> CountChangeSetsAsync()
    {
        await using var db = Open();
        return await db.ChangeSets.CountAsync(Cancellation);
    }

    private static async Task<string> TemplateAsync()
    {
        await Gate.WaitAsync(Cancellation);
        try
        {
            if (template is null)
            {
                var choice = new DatabaseChoice(Directory.CreateTempSubdirectory("baton-office-template").FullName, null);
                var options = new DbContextOptionsBuilder<SqliteBatonDb>();
                choice.Configure(options);
                await using (var db = new SqliteBatonDb(options.Options, TimeProvider.System, new ProgrammeRevisions(true)))
                {
                    await db.Database.MigrateAsync(Cancellation);
                    await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", Cancellation);
                    choice.CloseIdleConnections();
                }

                template = choice.SqliteFile;
            }

            return template;
        }
        finally
        {
            Gate.Release();
        }
    }

    private static async Task MigrateAsync(string connection, CancellationToken cancellation)
    {
        var options = new DbContextOptionsBuilder<PostgresBatonDb>();
        new DatabaseChoice(Path.GetTempPath(), connection).Configure(options);
        await using var db = new PostgresBatonDb(options.Options, TimeProvider.System, new ProgrammeRevisions(false));
        await db.Database.MigrateAsync(cancellation);
    }
}

/// <summary>A workbook opened for editing as a clerk does: cells by sheet, heading and physical row.</summary>
internal sealed class OpenBook
{
    private readonly List<(string Name, List<List<string>> Rows)> sheets;

    public OpenBook(byte[] file) => sheets =
    [
        .. SpreadsheetReader.Read(file, SpreadsheetLimits.Default).Value.Sheets.Where(s => s.Name != "lists").Select(s =>
        {
            var width = s.Rows.SelectMany(r => r.Cells).Select(c => c.Column).DefaultIfEmpty().Max() + 1;
            var last = s.Rows.Select(r => r.Number).DefaultIfEmpty().Max();
            return (s.Name, Enumerable.Range(1, last).Select(n => s.Rows.FirstOrDefault(r => r.Number == n)).Select(r => Enumerable.Range(0, width).Select(c => r?[c] ?? "").ToList()).ToList());
        }),
    ];

    public List<List<string>> this[string sheet] => sheets.Find(s => s.Name == sheet).Rows;

    public string this[string sheet, string heading, int row]
    {
        get => this[sheet][row - 1][At(sheet, heading)];
        set => this[sheet][row - 1][At(sheet, heading)] = value;
    }

    /// <summary>The physical row of the first row that holds the text in the column.</summary>
    public int Row(string sheet, string heading, string text) => this[sheet].FindIndex(r => r[At(sheet, heading)] == text) is var at && at >= 0 ? at + 1 : throw new ArgumentException(text);

    /// <summary>Adds a row at the end; returns its physical number.</summary>
    public int Add(string sheet, params (string Heading, string Text)[] cells)
    {
        var row = Enumerable.Repeat("", this[sheet][0].Count).ToList();
        this[sheet].Add(row);
        foreach (var (heading, text) in cells)
        {
            row[At(sheet, heading)] = text;
        }

        return this[sheet].Count;
    }

    public void Keep(params string[] names) => sheets.RemoveAll(s => !names.Contains(s.Name));

    public void AddSheet(string name, params string[][] rows) => sheets.Add((name, [.. rows.Select(r => r.ToList())]));

    public void Rename(string sheet, string name) => sheets[sheets.FindIndex(s => s.Name == sheet)] = (name, this[sheet]);

    public byte[] Save() => SpreadsheetWriter.Write([.. sheets.Select(s => new SheetContent(
        s.Name, [.. s.Rows[0].Select(h => new ColumnContent(h))], [.. s.Rows.Skip(1).Select(r => (IReadOnlyList<string?>)r)]))]);

    private int At(string sheet, string heading) => this[sheet].Select(r => r.IndexOf(heading)).FirstOrDefault(i => i >= 0, -1) is var at && at >= 0 ? at : throw new ArgumentException(heading);
}
