using Baton.Web.Documents.Spreadsheets;

namespace Baton.Web.Features.Office.Import;

/// <summary>What the office mended in a file without opening it again: cells that read differently, and rows that are left out.</summary>
/// <param name="Cells">New texts by sheet, physical row (from 1) and column (from 0).</param>
/// <param name="LeftOut">Rows that are not read, by sheet and physical row.</param>
public sealed record ImportAmendments(IReadOnlyDictionary<(string Sheet, int Row, int Column), string> Cells, IReadOnlySet<(string Sheet, int Row)> LeftOut)
{
    /// <summary>Nothing was mended.</summary>
    public static ImportAmendments None { get; } = new(new Dictionary<(string, int, int), string>(), new HashSet<(string, int)>());

    /// <summary>The file as it reads with what was mended.</summary>
    public Spreadsheet On(Spreadsheet file) => Cells.Count == 0 && LeftOut.Count == 0 ? file : new Spreadsheet([.. file.Sheets.Select(On)]);

    private Sheet On(Sheet sheet) => sheet with
    {
        Rows = [.. sheet.Rows.Where(r => !LeftOut.Contains((sheet.Name, r.Number))).Select(r => On(sheet.Name, r))],
    };

    private SheetRow On(string sheet, SheetRow row)
    {
        var mended = Cells.Where(c => c.Key.Sheet == sheet && c.Key.Row == row.Number).ToDictionary(c => c.Key.Column, c => c.Value);
        return mended.Count == 0 ? row : new SheetRow(
            row.Number, row.Hidden,
            row.Cells.Where(c => !mended.ContainsKey(c.Column)).Concat(mended.Select(m => new SheetCell(m.Key, m.Value, false))).OrderBy(c => c.Column));
    }
}
