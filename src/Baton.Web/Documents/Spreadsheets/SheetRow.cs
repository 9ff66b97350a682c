namespace Baton.Web.Documents.Spreadsheets;

/// <summary>A row of a sheet: its physical number from 1 and its filled cells.</summary>
public sealed class SheetRow
{
    private readonly SheetCell[] cells;

    /// <summary>A row whose cells are ordered by column, each column at most once.</summary>
    public SheetRow(int number, bool hidden, IEnumerable<SheetCell> cells)
    {
        Number = number;
        Hidden = hidden;
        this.cells = [.. cells];
    }

    /// <summary>The number a person sees at the edge of the sheet, from 1.</summary>
    public int Number { get; }

    /// <summary>True when the row is hidden on the screen; it is read like any other.</summary>
    public bool Hidden { get; }

    /// <summary>The filled cells, left to right.</summary>
    public IReadOnlyList<SheetCell> Cells => cells;

    /// <summary>The text at a column from 0; empty where nothing is written.</summary>
    public string this[int column] => IndexOf(column) is var index and >= 0 ? cells[index].Text : "";

    /// <summary>True when the text at the column stands in a higher row and reaches down to here by a merge.</summary>
    public bool IsMerged(int column) => IndexOf(column) is var index and >= 0 && cells[index].Merged;

    private int IndexOf(int column)
    {
        var (low, high) = (0, cells.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (cells[middle].Column == column)
            {
                return middle;
            }

            (low, high) = cells[middle].Column < column ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
