using System.Text;

namespace Baton.Web.Documents.Spreadsheets;

/// <summary>
/// How high a row must be for its wrapped texts, in points: an estimate by the width of the columns, written because not every
/// spreadsheet program measures wrapped texts when it opens a file.
/// </summary>
internal static class RowHeight
{
    /// <summary>The height of one line of the normal font.</summary>
    private const double Line = 16.5;

    /// <summary>So many lines at most: a whole speech in a cell shall not fill the screen.</summary>
    private const int MostLines = 8;

    /// <summary>The height of a row whose texts stand in columns of these widths (in characters); null for a row of one line.</summary>
    public static double? Of(IEnumerable<(string Text, double Width)> cells) =>
        Math.Min(MostLines, cells.Select(cell => Lines(cell.Text, cell.Width)).DefaultIfEmpty(1).Max()) is var lines and > 1 ? lines * Line : null;

    private static int Lines(string text, double width) =>
        text.Length == 0 ? 1 : text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(Span(line) / Math.Max(1, width - 0.5))));

    // In the width of a digit: a Latin letter is mostly a little narrower, a Han character a little less than two.
    private static double Span(string line) => line.EnumerateRunes().Sum(rune => IsWide(rune) ? 1.85 : 0.95);

    private static bool IsWide(Rune rune) => rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3
        or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x1F300 and <= 0x1FAFF or >= 0x20000;
}
