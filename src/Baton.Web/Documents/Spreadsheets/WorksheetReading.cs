using System.Globalization;
using System.Xml;
using Baton.Domain;

namespace Baton.Web.Documents.Spreadsheets;

/// <summary>Reads the sheets of one workbook, row by row; counts rows and cells over all of them.</summary>
internal sealed class WorksheetReading(WorkbookParts workbook, SpreadsheetLimits limits)
{
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;

    private int rowsSeen;
    private int cellsSeen;

    /// <summary>The rows of a sheet that hold something, in order, with vertical merges carried down.</summary>
    public IReadOnlyList<SheetRow> Rows(XmlReader reader)
    {
        var rows = new SortedDictionary<int, (bool Hidden, SortedDictionary<int, SheetCell> Cells)>();
        var merges = new List<(int Column, int First, int Last)>();
        var (row, column, hidden, inRows) = (0, -1, false, false);
        while (reader.Read())
        {
            if (reader.LocalName == "sheetData")
            {
                inRows = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            else if (inRows && reader.LocalName == "row")
            {
                (row, column) = (RowNumber(reader.GetAttribute("r")) ?? Math.Min(row + 1, LastRow), -1);
                hidden = WorkbookParts.IsTrue(reader.GetAttribute("hidden"));
            }
            else if (inRows && reader.LocalName == "c")
            {
                column = Address(reader.GetAttribute("r"))?.Column ?? Math.Min(column + 1, LastColumn - 1);
                if (Text(reader) is { Length: > 0 } text)
                {
                    Put(rows, row, hidden, new SheetCell(column, text, false));
                }
            }
            else if (reader.LocalName == "mergeCell" && VerticalMerge(reader.GetAttribute("ref")) is { } merge)
            {
                merges.Add(merge);
            }
        }

        CarryDown(rows, merges);
        return [.. rows.Select(entry => new SheetRow(entry.Key, entry.Value.Hidden, entry.Value.Cells.Values))];
    }

    private void Put(SortedDictionary<int, (bool Hidden, SortedDictionary<int, SheetCell> Cells)> rows, int number, bool hidden, SheetCell cell)
    {
        if (!rows.TryGetValue(number, out var row))
        {
            rows[number] = row = (hidden, []);
            if (++rowsSeen > limits.MaxRows)
            {
                throw new UnreadablePartException(new Refusal("spreadsheet.too-many-rows", limits.MaxRows));
            }
        }

        Count();
        row.Cells[cell.Column] = cell;
    }

    private void Count()
    {
        if (++cellsSeen > limits.MaxCells)
        {
            throw new UnreadablePartException(new Refusal("spreadsheet.too-many-cells", limits.MaxCells));
        }
    }

    /// <summary>Gives the top text of each merge to the rows below it that hold something of their own: a row of nothing else says nothing.</summary>
    private void CarryDown(SortedDictionary<int, (bool Hidden, SortedDictionary<int, SheetCell> Cells)> rows, List<(int Column, int First, int Last)> merges)
    {
        int[] numbers = [.. rows.Keys];
        var filled = new HashSet<(int Row, int Column)>();
        foreach (var (column, first, last) in merges)
        {
            if (!rows.TryGetValue(first, out var top) || !top.Cells.TryGetValue(column, out var cell) || cell.Merged)
            {
                continue;
            }

            var start = Array.BinarySearch(numbers, first + 1);
            for (var index = start < 0 ? ~start : start; index < numbers.Length && numbers[index] <= last; index++)
            {
                Count();
                if (filled.Add((numbers[index], column)))
                {
                    rows[numbers[index]].Cells[column] = cell with { Merged = true };
                }
            }
        }
    }

    private string Text(XmlReader reader)
    {
        var (type, style) = (reader.GetAttribute("t"), reader.GetAttribute("s"));
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var depth = reader.Depth;
        string? stored = null, inline = null;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1)
            {
                if (reader.LocalName == "v")
                {
                    stored = Content(reader);
                }
                else if (reader.LocalName == "is")
                {
                    inline = WorkbookParts.RichText(reader);
                }
            }
        }

        return type switch
        {
            "inlineStr" => inline ?? "",
            _ when stored is null => inline ?? "",
            "s" => int.TryParse(stored, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index) && index < workbook.Texts.Count ? workbook.Texts[index] : "",
            "str" => CellEscape.Unescape(stored),
            "b" => stored.Trim() is "1" or "true" ? "TRUE" : "FALSE",
            "e" => stored,
            "d" => CellNumber.IsoText(stored.Trim(), Meaning(style)),
            _ => CellNumber.Text(stored.Trim(), Meaning(style), workbook.From1904),
        };
    }

    /// <summary>The text of an element without children; the reader ends on its end tag.</summary>
    private static string Content(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var (depth, first) = (reader.Depth, (string?)null);
        System.Text.StringBuilder? more = null;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                continue;
            }

            if (first is null)
            {
                first = reader.Value;
            }
            else
            {
                (more ??= new System.Text.StringBuilder(first)).Append(reader.Value);
            }
        }

        return more?.ToString() ?? first ?? "";
    }

    private NumberMeaning Meaning(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < workbook.Meanings.Count ? workbook.Meanings[index] : NumberMeaning.Number;

    private static int? RowNumber(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= LastRow ? number : null;

    /// <summary>A reference such as <c>AB12</c>: column from 0, row from 1.</summary>
    private static (int Column, int Row)? Address(ReadOnlySpan<char> reference)
    {
        reference = reference.Trim().Trim('$');
        var (column, letters) = (0, 0);
        while (letters < reference.Length && letters < 3 && char.IsAsciiLetter(reference[letters]))
        {
            column = (column * 26) + (char.ToUpperInvariant(reference[letters++]) - 'A' + 1);
        }

        return column is >= 1 and <= LastColumn && int.TryParse(reference[letters..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is >= 1 and <= LastRow
            ? (column - 1, row)
            : null;
    }

    private static (int Column, int First, int Last)? VerticalMerge(string? reference)
    {
        var corners = (reference ?? "").Split(':');
        return corners.Length == 2 && Address(corners[0]) is { } top && Address(corners[1]) is { } bottom && top.Column == bottom.Column && top.Row < bottom.Row
            ? (top.Column, top.Row, bottom.Row)
            : null;
    }
}
