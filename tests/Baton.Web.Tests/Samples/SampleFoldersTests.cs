using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Samples;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Samples;

public sealed class SampleFoldersTests(ImportedSamples samples, PostgresServer postgres) : IClassFixture<ImportedSamples>
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Folders => [.. SampleFolders.All().Select(f => f.Path)];

    [Fact]
    public void The_order_of_import_names_every_folder() =>
        Assert.Equal(SampleFolders.All().Select(f => f.Path), File.ReadAllLines(Path.Combine(ImportedSamples.Place, "order.txt")));

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_committed_folder_is_what_the_content_says(string path)
    {
        var folder = SampleFolders.All().Single(f => f.Path == path);
        var at = Path.Combine(ImportedSamples.Place, path);
        var (written, committed) = (Entries(folder.Workbook()), Entries(File.ReadAllBytes(Path.Combine(at, "workbook.xlsx"))));
        Assert.True(
            written.Count == committed.Count && written.All(e => committed.TryGetValue(e.Key, out var there) && there == e.Value),
            $"{path}/workbook.xlsx is not what samples/content says; write it again: dotnet samples/write-samples.cs");
        Assert.Equal(folder.Drawings.Order(StringComparer.Ordinal), Directory.GetFiles(Path.Combine(at, "photos")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.All(folder.Drawings, file =>
        {
            var copy = File.ReadAllBytes(Path.Combine(at, "photos", file));
            Assert.True(copy.Length <= 60 * 1024, $"{file} is larger than 60 KiB");
            Assert.True(copy.SequenceEqual(File.ReadAllBytes(Path.Combine(ImportedSamples.Place, "drawings", file))), $"{file} is not the drawing of that name");
        });
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Each_folder_is_imported_without_a_rejected_row(string path)
    {
        var result = samples.Results[path];
        Assert.Empty(result.Rejected);
        Assert.True(result.Written);
        Assert.True(result.New > 0);
    }

    [Fact]
    public async Task Imported_again_nothing_changes() => Assert.All((await samples.AgainAsync()).Values, result =>
    {
        Assert.Empty(result.Rejected);
        Assert.Equal(0, result.New);
        Assert.Equal(0, result.Changed);
    });

    [Fact]
    public async Task PostgreSQL_takes_all_folders_too()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var connection = await postgres.CreateDatabaseAsync("samples", MigrateAsync, cancellation);
        var results = await ImportedSamples.ImportAllAsync(() => Open(connection), samples.Files, cancellation);
        Assert.All(results.Values, result => Assert.Empty(result.Rejected));
        Assert.Equal(samples.Results.Select(r => (r.Key, r.Value.New)), results.Select(r => (r.Key, r.Value.New)));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task What_is_stored_is_what_the_content_says(string path)
    {
        var folder = SampleFolders.All().Single(f => f.Path == path);
        var stored = await samples.EditionAsync(folder.Dossier.Programme.Details.Slug, folder.Dossier.Edition.Details.Number);
        Assert.Equal(folder.Dossier.Edition.State, stored.Edition.State);
        Assert.All(stored.Photos, photo => Assert.True(photo.Details is { FileHash.Length: 64, Width: 1600, Height: 1067 }, photo.Details.FileName));
        Assert.Equal(Told(folder.Dossier), Told(stored));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Nothing_refers_to_what_is_not_in_the_folder(string path)
    {
        var dossier = SampleFolders.All().Single(f => f.Path == path).Dossier;
        var there = dossier.Parts.Select(p => p.Key).ToHashSet();
        Assert.All(All(dossier), part => Assert.All(References.Of(part.Content), id => Assert.Contains(id, there)));
    }

    private static IEnumerable<IPlanPart> All(EditionDossier dossier) => [dossier.Programme, dossier.Edition, .. dossier.Parts];

    /// <summary>Every part with all its details, one a line; what storing a picture adds is left out.</summary>
    private static List<string> Told(EditionDossier dossier) =>
    [
        .. All(dossier).OrderBy(p => p.Key).Select(p => $"{p.GetType().Name} {p.Key} {(p is Photo photo
            ? JsonSerializer.Serialize(photo.Details with { FileHash = "", Width = 0, Height = 0 }, Readable)
            : JsonSerializer.Serialize(p.Content, p.Content.GetType(), Readable))}"),
    ];

    private static Dictionary<string, string> Entries(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        });
    }

    private static PostgresBatonDb Open(string connection)
    {
        var options = new DbContextOptionsBuilder<PostgresBatonDb>();
        new DatabaseChoice("", connection).Configure(options);
        return new PostgresBatonDb(options.Options, TimeProvider.System, new ProgrammeRevisions(soleWriter: false));
    }

    private static async Task MigrateAsync(string connection, CancellationToken cancellation)
    {
        await using var db = Open(connection);
        await db.Database.MigrateAsync(cancellation);
    }
}
