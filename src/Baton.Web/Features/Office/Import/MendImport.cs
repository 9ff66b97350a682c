using Baton.Web.Forms;

namespace Baton.Web.Features.Office.Import;

/// <summary>Keeps what the office mends in a file: new texts of cells, rows left out, rows taken back in.</summary>
public sealed class MendImport(ImportTray tray)
{
    /// <summary>
    /// Mends: fields <c>cell</c> name "sheet|row|column" of each cell in the form, <c>text.N</c> its new text (N = place in the list, from 0);
    /// Null when the file was discarded meanwhile.
    /// <c>row</c> names "sheet|row" of each row that could be ticked, <c>out</c> those to leave out, <c>take</c> those to take.
    /// </summary>
    public async Task<KeptImport?> HandleAsync(KeptImport import, TypedForm form, CancellationToken cancellation)
    {
        var cells = import.Cells.ToDictionary(c => (c.Sheet, c.Row, c.Column), c => c.Text);
        foreach (var (place, i) in form.All("cell").Select((p, i) => (p, i)))
        {
            if (Cell(place) is { } cell && form[$"text.{i}"] is { } text && text != form[$"was.{i}"])
            {
                cells[cell] = text;
            }
        }

        var left = import.LeftOut.Select(r => (r.Sheet, r.Row)).ToHashSet();
        var (ticked, taken) = (form.All("out").ToHashSet(StringComparer.Ordinal), form.All("take").ToHashSet(StringComparer.Ordinal));
        foreach (var place in form.All("row"))
        {
            if (Row(place) is { } row)
            {
                _ = ticked.Contains(place) ? left.Add(row) : left.Remove(row);
            }
        }

        foreach (var place in form.All("choice"))
        {
            if (Row(place) is { } row)
            {
                _ = taken.Contains(place) ? left.Remove(row) : left.Add(row);
            }
        }

        var mended = import with
        {
            Cells = [.. cells.Select(c => new MendedCell(c.Key.Sheet, c.Key.Row, c.Key.Column, c.Value))],
            LeftOut = [.. left.Select(r => new LeftOutRow(r.Sheet, r.Row))],
        };
        return await tray.SaveAsync(mended, cancellation) ? mended : null;
    }

    // A sheet's name may hold the separator; row and column never do.
    private static (string Sheet, int Row)? Row(string place) =>
        place.LastIndexOf('|') is var at and > 0 && int.TryParse(place.AsSpan(at + 1), out var row) ? (place[..at], row) : null;

    private static (string Sheet, int Row, int Column)? Cell(string place) =>
        place.LastIndexOf('|') is var at and > 0 && int.TryParse(place.AsSpan(at + 1), out var column) && Row(place[..at]) is { } row ? (row.Sheet, row.Row, column) : null;
}
