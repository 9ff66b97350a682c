using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>Counts what a run found and says it in sentences.</summary>
internal sealed class ImportReport
{
    private readonly SheetFinder file;
    private readonly ImportRun run;
    private readonly ImportFacts facts;
    private readonly Language language;

    /// <summary>The report of a run, in a language.</summary>
    public ImportReport(SheetFinder file, ImportRun run, ImportFacts facts, Language language)
    {
        (this.file, this.run, this.facts, this.language) = (file, run, facts, language);
        var order = file.Found.Select((f, i) => (f.Name, i)).ToDictionary(f => f.Name, f => f.i, StringComparer.Ordinal);
        Rejected =
        [
            .. file.Faults.Select(f => new RejectedRow(f.Sheet, f.Row, f.Column, f.Code, CellSentences.Say(language, f.Code, f.Details)))
                .Concat(run.Rows.SelectMany(Of))
                .OrderBy(r => order.GetValueOrDefault(r.Sheet, int.MaxValue)).ThenBy(r => r.Row),
        ];
    }

    /// <summary>What is wrong, in the order of the file.</summary>
    public IReadOnlyList<RejectedRow> Rejected { get; }

    /// <summary>What a row does; null = nothing, or it is rejected.</summary>
    public static RowChangeKind? Does(ImportRow row) =>
        row.Rejected ? null
        : row.Removes ? RowChangeKind.Removed
        : row.Part is null ? RowChangeKind.New
        : row.Changed.Count > 0 ? RowChangeKind.Changed
        : null;

    /// <summary>True when programme and edition are stored or among the valid rows: without them no row can be written.</summary>
    public bool HasTarget(ImportTarget target) =>
        (target.Programme is not null || run.Rows.Any(r => r.Sheet.PartType == typeof(Programme) && Does(r) == RowChangeKind.New))
        && (target.Edition is not null || run.Rows.Any(r => r.Sheet.PartType == typeof(Edition) && Does(r) == RowChangeKind.New));

    /// <summary>The result.</summary>
    public ImportResult Result(ImportTarget target, bool written)
    {
        var does = run.Rows.Select(Does).ToList();
        var edition = run.Rows.FirstOrDefault(r => r.Sheet.PartType == typeof(Edition) && !r.Rejected)?.Draft.Details as EditionDetails;
        var programme = run.Rows.FirstOrDefault(r => r.Sheet.PartType == typeof(Programme) && !r.Rejected)?.Draft.Details as ProgrammeDetails;
        return new ImportResult(
            does.Count(d => d == RowChangeKind.New),
            does.Count(d => d is RowChangeKind.Changed or RowChangeKind.Removed),
            run.Rows.Count(r => !r.Rejected && Does(r) is null),
            Rejected,
            [.. Hints()],
            [.. run.Rows.Where(r => Does(r) is not null).Select(Told)],
            written,
            programme?.Slug ?? target.Slug,
            edition?.Number ?? target.Number);
    }

    private IEnumerable<RejectedRow> Of(ImportRow row) => row.Reading.Faults.Select(f => new RejectedRow(
        row.At.Name,
        row.Cells.Number,
        f.Column is { } column ? row.At.Headings.GetValueOrDefault(column, column.Heading[facts.Language]) : f.Code is "import.still-named" or "import.nothing-to-remove" or "import.not-removable" or "cell.not-yes-or-no" ? row.At.RemoveHeading : "",
        f.Code,
        CellSentences.Say(language, f.Code, f.Details))
    {
        OfRow = true,
        At = f.Column is { } column2 && row.At.Columns.TryGetValue(column2, out var at) ? at : -1,
        Value = f.Column is { } said ? row.At.Cell(row.Cells, said) ?? "" : "",
    });

    private RowChange Told(ImportRow row) => new(
        row.At.Name,
        row.Cells.Number,
        row.Sheet.Label(row.Draft.Details, run.After),
        Does(row)!.Value,
        row.Part is null || row.Removes ? [] : [.. row.Changes.Select(c => new CellChange(row.At.Headings[c.Column], c.Before, c.After))]);

    private IEnumerable<string> Hints()
    {
        foreach (var hint in file.Hints)
        {
            yield return $"{hint.Sheet}{(hint.Column.Length > 0 ? $" / {hint.Column}" : "")}: {CellSentences.Say(language, hint.Code, hint.Details)}";
        }

        foreach (var row in run.Rows.Where(r => r.Changed.Contains("file") && Does(r) is not null && r.Draft.Details is PhotoDetails { FileHash: "" }))
        {
            yield return $"{row.At.Name} {row.Cells.Number}: {CellSentences.Say(language, "import.no-picture", [((PhotoDetails)row.Draft.Details).FileName])}";
        }
    }
}
