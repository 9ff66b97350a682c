using Baton.Web.Documents.Spreadsheets;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>A sheet of a file that was recognised, and where its columns stand.</summary>
/// <param name="Sheet">Which one it is.</param>
/// <param name="Name">Its name in the file.</param>
/// <param name="HeadingRow">Physical row of the headings, from 1.</param>
/// <param name="Columns">Where each column stands, from 0.</param>
/// <param name="Headings">How each column is headed in the file.</param>
/// <param name="IdColumn">Where the ids stand; null = there are none.</param>
/// <param name="RemoveColumn">Where "remove" stands; null = nothing is removed.</param>
/// <param name="RemoveHeading">How it is headed in the file.</param>
/// <param name="Rows">The rows with something in them, notes and empty ones left out.</param>
internal sealed record FoundSheet(
    WorkbookSheet Sheet,
    string Name,
    int HeadingRow,
    IReadOnlyDictionary<SheetColumn, int> Columns,
    IReadOnlyDictionary<SheetColumn, string> Headings,
    int? IdColumn,
    int? RemoveColumn,
    string RemoveHeading,
    IReadOnlyList<SheetRow> Rows)
{
    /// <summary>The tidy text of a cell; null when the file has no such column.</summary>
    public string? Cell(SheetRow row, SheetColumn column) => Columns.TryGetValue(column, out var at) ? CellText.Tidy(row[at]) : null;

    /// <summary>The tidy text of the cell of a column by key; null when the file has no such column.</summary>
    public string? Cell(SheetRow row, string key) => Cell(row, Sheet.Column(key));

    /// <summary>The text of the id cell; empty when there is none.</summary>
    public string Id(SheetRow row) => IdColumn is { } at ? CellText.Tidy(row[at]) : "";

    /// <summary>The text of the cell that removes; empty when there is none.</summary>
    public string Remove(SheetRow row) => RemoveColumn is { } at ? CellText.Tidy(row[at]) : "";
}
