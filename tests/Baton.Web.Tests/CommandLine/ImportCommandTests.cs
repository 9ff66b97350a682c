using System.IO.Compression;
using System.Text.Json;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Storage;
using SkiaSharp;

namespace Baton.Web.Tests.CommandLine;

public sealed class ImportCommandTests(PostgresServer postgres) : IDisposable
{
    private readonly string elsewhere = Directory.CreateTempSubdirectory("baton-import").FullName;

    public void Dispose() => Directory.Delete(elsewhere, true);

    [Theory]
    [InlineData(Provider.Sqlite, "zh-CN")]
    [InlineData(Provider.Postgres, "en")]
    public async Task An_edition_folder_restores_into_an_empty_installation_of_either_database(Provider provider, string language)
    {
        using var source = await FilledInstallation.CreateAsync(provider, postgres);
        await StorePictureAsync(source);
        var folder = Path.Combine(elsewhere, "out");
        Assert.Equal(0, (await Shell.RunAsync($"export folder {At(source)} --edition relay/1 --lang {language} --out {folder}", Environment(source))).Code);
        Assert.Equal(
            ["README.txt", "edition.ics", "edition.json", "manifest-sha256.txt", "photos", "report.en.docx", "report.zh-CN.docx", "workbook.xlsx"],
            Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("a.jpg", Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(folder, "photos")))));
        Assert.Equal(3, (await Shell.RunAsync($"export folder {At(source)} --edition relay/1 --out {folder}", Environment(source))).Code);
        foreach (var to in Enum.GetValues<Provider>())
        {
            using var target = await FilledInstallation.EmptyAsync(to, postgres);
            var told = await Shell.RunAsync($"import {folder} {At(target)} --lang en", Environment(target));
            Assert.Equal("", told.Error);
            Assert.Equal(0, told.Code);
            var again = Path.Combine(elsewhere, "again-" + to);
            Assert.Equal(0, (await Shell.RunAsync($"export workbook {At(target)} --edition relay/1 --lang {language} --out {again}", Environment(target))).Code);
            AssertSameSheets(Path.Combine(folder, "workbook.xlsx"), again + ".xlsx");
            Assert.Equal(0, (await Shell.RunAsync($"check {At(target)}", Environment(target))).Code);
            Assert.Contains("changed 0", (await Shell.RunAsync($"import {folder} {At(target)} --lang en", Environment(target))).Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_larger_than_a_workbook_may_be_is_not_read(bool inFolder)
    {
        using var place = await FilledInstallation.EmptyAsync(Provider.Sqlite, postgres);
        var file = Path.Combine(elsewhere, "workbook.xlsx");
        await using (var large = File.Create(file))
        {
            large.SetLength(3L << 30);
        }

        var told = await Shell.RunAsync($"import {(inFolder ? elsewhere : file)} {At(place)} --lang en", Environment(place));
        Assert.Equal(3, told.Code);
        Assert.Contains("larger than 20 MB", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_is_the_same_after_backup_and_restore_on_the_other_database()
    {
        using var source = await FilledInstallation.CreateAsync(Provider.Sqlite, postgres);
        await StorePictureAsync(source);
        using var other = await FilledInstallation.EmptyAsync(Provider.Postgres, postgres);
        using var back = await FilledInstallation.EmptyAsync(Provider.Sqlite, postgres);
        var before = source;
        foreach (var place in new[] { other, back })
        {
            var backup = Path.Combine(elsewhere, Path.GetFileName(place.Folder));
            Assert.Equal(0, (await Shell.RunAsync($"backup {At(before)} --out {backup}", Environment(before))).Code);
            Assert.Equal(0, (await Shell.RunAsync($"restore {backup}.baton {At(place)}", Environment(place))).Code);
            before = place;
        }

        foreach (var place in new[] { source, other, back })
        {
            Assert.Equal(0, (await Shell.RunAsync($"export workbook {At(place)} --edition relay/1 --out {elsewhere}/{Path.GetFileName(place.Folder)}-book", Environment(place))).Code);
        }

        AssertSameSheets(Book(source), Book(other));
        AssertSameSheets(Book(source), Book(back));
    }

    [Fact]
    public async Task The_result_as_json_stands_alone_and_a_trial_leaves_nothing()
    {
        using var source = await FilledInstallation.CreateAsync(Provider.Sqlite, postgres);
        await Shell.RunAsync($"export workbook {At(source)} --edition relay/1 --out {elsewhere}/book");
        var nowhere = Path.Combine(elsewhere, "nowhere");
        var told = await Shell.RunAsync($"import {elsewhere}/book.xlsx --data {nowhere} --dry-run --json");
        Assert.Equal(0, told.Code);
        using var json = JsonDocument.Parse(told.Output);
        Assert.Equal(["new", "changed", "same", "rejected"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.True(json.RootElement.GetProperty("new").GetInt32() > 20);
        Assert.False(Directory.Exists(nowhere));
    }

    [Fact]
    public async Task Bad_files_end_with_3_and_a_sentence_that_names_them()
    {
        var bad = Path.Combine(elsewhere, "bad.xlsx");
        await File.WriteAllTextAsync(bad, "no workbook", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(elsewhere, "empty"));
        foreach (var name in new[] { "bad.xlsx", "missing.xlsx", "empty" })
        {
            var told = await Shell.RunAsync($"import {elsewhere}/{name} --data {elsewhere}/data");
            Assert.Equal(3, told.Code);
            Assert.Contains(name, told.Sentence, StringComparison.Ordinal);
            Assert.Empty(told.Output);
        }
    }

    [Fact]
    public async Task Writing_is_refused_while_a_server_holds_the_folder_and_reading_is_not()
    {
        using var source = await FilledInstallation.CreateAsync(Provider.Sqlite, postgres);
        using var held = await source.OpenAsync(write: true);
        Assert.Equal(0, (await Shell.RunAsync($"export workbook {At(source)} --edition relay/1 --out {elsewhere}/book")).Code);
        Assert.Equal(0, (await Shell.RunAsync($"backup {At(source)} --out {elsewhere}/copy")).Code);
        Assert.Equal(0, (await Shell.RunAsync($"import {elsewhere}/book.xlsx {At(source)} --dry-run")).Code);
        var told = await Shell.RunAsync($"import {elsewhere}/book.xlsx {At(source)}");
        Assert.Equal(3, told.Code);
        Assert.Contains("Another process", told.Sentence, StringComparison.Ordinal);
        Assert.Equal(3, (await Shell.RunAsync($"serve {At(source)} --urls http://127.0.0.1:0")).Code);
    }

    [Fact]
    public async Task A_kind_without_what_it_needs_ends_with_1()
    {
        using var source = await FilledInstallation.CreateAsync(Provider.Sqlite, postgres);
        await source.ExecuteAsync("UPDATE editions SET starts_on = NULL, ends_on = NULL");
        var told = await Shell.RunAsync($"export ics {At(source)} --edition relay/1 --out {elsewhere}/c");
        Assert.Equal(1, told.Code);
        Assert.NotEmpty(told.Sentence);
        Assert.Empty(Directory.GetFiles(elsewhere));
    }

    [Fact]
    public async Task Every_kind_is_written_and_its_path_printed_with_the_native_ending()
    {
        using var source = await FilledInstallation.CreateAsync(Provider.Sqlite, postgres);
        foreach (var (verb, ending) in new[] { ("export workbook", ".xlsx"), ("export ics", ".ics"), ("export roster", ".xlsx"), ("document news-report", ".docx") })
        {
            var target = Path.Combine(elsewhere, verb.Split(' ')[1]);
            var told = await Shell.RunAsync($"{verb} {At(source)} --edition relay/1 --lang zh-CN --out {target}");
            Assert.Equal(0, told.Code);
            Assert.Equal(target + ending, told.Output.Trim());
            Assert.True(new FileInfo(target + ending).Length > 100);
        }

        Assert.Equal(0, (await Shell.RunAsync($"export template --lang en --out {elsewhere}/empty.xlsx")).Code);
    }

    private string Book(FilledInstallation place) => Path.Combine(elsewhere, Path.GetFileName(place.Folder) + "-book.xlsx");

    private static string At(FilledInstallation place) => $"--data {place.Folder}";

    private static (string, string)[] Environment(FilledInstallation place) => place.Choice.ConnectionString is { } connection ? [("BATON_DATABASE", connection)] : [];

    private static void AssertSameSheets(string first, string second)
    {
        using var one = ZipFile.OpenRead(first);
        using var two = ZipFile.OpenRead(second);
        Assert.Equal(one.Entries.Select(e => e.FullName), two.Entries.Select(e => e.FullName));
        Assert.All(one.Entries, entry => Assert.Equal(Bytes(entry), Bytes(two.GetEntry(entry.FullName)!)));
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    // A real picture in the place of the one that is none.
    private static async Task StorePictureAsync(FilledInstallation place)
    {
        using var bitmap = new SKBitmap(30, 20);
        bitmap.Erase(SKColors.SteelBlue);
        using var image = SKImage.FromBitmap(bitmap);
        var picture = Baton.Web.Files.PhotoStudio.Prepare(image.Encode(SKEncodedImageFormat.Png, 100).ToArray()).Value;
        Directory.Delete(Path.Combine(place.Folder, "files"), true);
        await new Baton.Web.Files.BlobStore(Path.Combine(place.Folder, "files")).PutAsync(picture, FilledInstallation.Cancellation);
        await place.ExecuteAsync($"UPDATE photos SET file_hash = '{picture.Hash}', width = 30, height = 20");
    }
}
