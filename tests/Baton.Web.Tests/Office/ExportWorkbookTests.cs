using System.IO.Compression;
using Baton.Domain;
using Baton.Web.Documents.Spreadsheets;
using CsCheck;

namespace Baton.Web.Tests.Office;

public sealed class ExportWorkbookTests
{
    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public async Task What_is_exported_and_imported_again_changes_nothing_and_restores_to_the_same_bytes(Language language) =>
        await AnyEdition.Gen.SampleAsync(async parts =>
        {
            await using var store = await OfficeStore.CreateAsync();
            await store.AddAsync(parts);
            var file = await store.ExportAsync(language);
            var acts = await store.CountChangeSetsAsync();
            var again = await store.ImportAsync(file);
            Assert.Empty(again.Rejected);
            Assert.Empty(again.Changes.SelectMany(c => c.Cells.Select(x => $"{c.Sheet} {c.Row} {c.Kind} {x}")));
            Assert.Equal((0, 0, parts.Count), (again.New, again.Changed, again.Same));
            Assert.Equal(acts, await store.CountChangeSetsAsync());

            await using var empty = await OfficeStore.CreateAsync();
            var restored = await empty.ImportAsync(file);
            Assert.Empty(restored.Rejected);
            Assert.Equal((parts.Count, 0, 0, true), (restored.New, restored.Changed, restored.Same, restored.Written));
            var second = await empty.ExportAsync(language);
            Assert.Equal(Cells(file), Cells(second));
            Assert.Equal(Parts(file), Parts(second));
        }, iter: 20, threads: 1);

    private static IEnumerable<string> Cells(byte[] file) => SpreadsheetReader.Read(file, SpreadsheetLimits.Default).Value.Sheets
        .SelectMany(s => s.Rows.SelectMany(r => r.Cells.Select(c => $"{s.Name} {r.Number} {c.Column}: {c.Text}")));

    private static Dictionary<string, string> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) || e.FullName == "xl/sharedStrings.xml").ToDictionary(e => e.FullName, e =>
        {
            using var text = new StreamReader(e.Open());
            return text.ReadToEnd();
        });
    }
}
