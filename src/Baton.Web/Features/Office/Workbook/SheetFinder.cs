using Baton.Domain;
using Baton.Web.Documents.Spreadsheets;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>Something about a file as a whole or one of its headings: rejected, or only said.</summary>
internal sealed record SheetFault(string Sheet, int Row, string Column, string Code, params IReadOnlyList<object> Details);

/// <summary>Recognises sheets and headings by their words, wherever they stand, in either language.</summary>
internal sealed class SheetFinder
{
    private const int HighestHeadingRows = 20;

    private static readonly Dictionary<string, WorkbookSheet> SheetNames = NamesOfSheets();
    private static readonly Dictionary<WorkbookSheet, Dictionary<string, SheetColumn>> Headings = WorkbookSheets.All.ToDictionary(s => s, HeadingsOf);
    private static readonly HashSet<string> IdNames = new([WorkbookSheet.IdHeading, "标识", "内部编号"], StringComparer.Ordinal);
    private static readonly HashSet<string> RemoveNames = new([CellText.Fold(WorkbookSheet.Remove.Zh), CellText.Fold(WorkbookSheet.Remove.En), "delete", "移除"], StringComparer.Ordinal);

    private readonly List<FoundSheet> found = [];
    private readonly List<SheetFault> faults = [];
    private readonly List<SheetFault> hints = [];
    private int chinese;
    private int english;

    /// <summary>Looks through a file.</summary>
    public SheetFinder(Spreadsheet file)
    {
        var unknown = new List<Sheet>();
        foreach (var sheet in file.Sheets)
        {
            if (sheet.Hidden && sheet.Name == "lists")
            {
                continue;
            }

            if (!SheetNames.TryGetValue(CellText.Fold(sheet.Name), out var known))
            {
                unknown.Add(sheet);
            }
            else if (found.Find(f => f.Sheet == known) is { } first)
            {
                faults.Add(new SheetFault(sheet.Name, 1, "", "import.sheet-twice", first.Name));
            }
            else
            {
                Take(sheet, known);
            }
        }

        foreach (var sheet in unknown)
        {
            if (ByHeadings(sheet) is { } known)
            {
                hints.Add(new SheetFault(sheet.Name, 1, "", "import.sheet-renamed", known.Name));
                Take(sheet, known);
            }
            else
            {
                hints.Add(new SheetFault(sheet.Name, 1, "", "import.sheet-unknown"));
            }
        }
    }

    /// <summary>The sheets that were recognised.</summary>
    public IReadOnlyList<FoundSheet> Found => found;

    /// <summary>What is wrong with sheets and headings.</summary>
    public IReadOnlyList<SheetFault> Faults => faults;

    /// <summary>What was left out and why, without harm.</summary>
    public IReadOnlyList<SheetFault> Hints => hints;

    /// <summary>The language most headings are in; the given one where none tells.</summary>
    public Language LanguageOr(Language otherwise) => chinese == english ? otherwise : chinese > english ? Language.Zh : Language.En;

    /// <summary>The recognised sheet of that key, or null.</summary>
    public FoundSheet? Of(string key) => found.Find(f => f.Sheet.Key == key);

    private void Take(Sheet sheet, WorkbookSheet known)
    {
        var headings = Headings[known];
        var heading = sheet.Rows.Take(HighestHeadingRows)
            .Select(row => (Row: row, Known: row.Cells.Where(c => !c.Merged && headings.ContainsKey(CellText.Fold(c.Text))).Select(c => headings[CellText.Fold(c.Text)]).Distinct().Count()))
            .OrderByDescending(r => r.Known).ThenBy(r => r.Row.Number)
            .FirstOrDefault();
        if (heading.Row is null || heading.Known == 0)
        {
            if (sheet.Rows.Count > 0)
            {
                faults.Add(new SheetFault(sheet.Name, 1, "", "import.no-headings", new LocalizedText(
                    string.Join('、', known.Columns.Where(c => !c.Hidden).Take(4).Select(c => c.Heading.Zh)),
                    string.Join(", ", known.Columns.Where(c => !c.Hidden).Take(4).Select(c => c.Heading.En)))));
            }

            return;
        }

        var columns = new Dictionary<SheetColumn, int>();
        var words = new Dictionary<SheetColumn, string>();
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        int? id = null, remove = null;
        var removeWords = "";
        foreach (var cell in heading.Row.Cells)
        {
            var folded = CellText.Fold(cell.Text);
            if (folded.Length == 0)
            {
                continue;
            }

            if (!taken.TryAdd(folded, cell.Column))
            {
                if (headings.ContainsKey(folded) || IdNames.Contains(folded) || RemoveNames.Contains(folded))
                {
                    faults.Add(new SheetFault(sheet.Name, heading.Row.Number, CellText.Tidy(cell.Text), "import.heading-twice"));
                }
            }
            else if (IdNames.Contains(folded))
            {
                id ??= cell.Column;
            }
            else if (RemoveNames.Contains(folded))
            {
                (remove, removeWords) = (cell.Column, CellText.Tidy(cell.Text));
            }
            else if (!headings.TryGetValue(folded, out var column))
            {
                hints.Add(new SheetFault(sheet.Name, heading.Row.Number, CellText.Tidy(cell.Text), "import.heading-unknown"));
            }
            else if (!columns.TryAdd(column, cell.Column))
            {
                faults.Add(new SheetFault(sheet.Name, heading.Row.Number, CellText.Tidy(cell.Text), "import.heading-same", words[column]));
            }
            else
            {
                words[column] = CellText.Tidy(cell.Text);
                chinese += folded == CellText.Fold(column.Heading.Zh) ? 1 : 0;
                english += folded == CellText.Fold(column.Heading.En) ? 1 : 0;
            }
        }

        var rows = sheet.Rows.Where(r => r.Number > heading.Row.Number && HoldsSomething(r, columns, id) && !IsNote(r, columns, id)).ToList();
        found.Add(new FoundSheet(known, sheet.Name, heading.Row.Number, columns, words, id, remove, removeWords, rows));
    }

    private static bool HoldsSomething(SheetRow row, Dictionary<SheetColumn, int> columns, int? id) =>
        row.Cells.Any(c => !c.Merged && (c.Column == id || columns.ContainsValue(c.Column)) && CellText.Tidy(c.Text).Length > 0);

    private static bool IsNote(SheetRow row, Dictionary<SheetColumn, int> columns, int? id)
    {
        if (id is { } at && CellText.Tidy(row[at]) is SpreadsheetWriter.NoteMark)
        {
            return true;
        }

        // A file whose id column was deleted still has the row of notes.
        var filled = columns.Where(c => CellText.Tidy(row[c.Value]).Length > 0).ToList();
        return filled.Count > 0 && filled.TrueForAll(c => CellText.Fold(row[c.Value]) is var text
            && (text == CellText.Fold(c.Key.Note.Zh) || text == CellText.Fold(c.Key.Note.En)));
    }

    /// <summary>The one sheet not met yet whose headings a renamed sheet bears.</summary>
    private WorkbookSheet? ByHeadings(Sheet sheet)
    {
        var fitting = WorkbookSheets.All
            .Where(s => !found.Exists(f => f.Sheet == s))
            .Select(s => (Sheet: s, Known: sheet.Rows.Take(HighestHeadingRows)
                .Select(r => r.Cells.Select(c => Headings[s].GetValueOrDefault(CellText.Fold(c.Text))).OfType<SheetColumn>().Distinct().Count(c => !c.Hidden))
                .DefaultIfEmpty().Max()))
            .Where(s => s.Known >= 3 && s.Known * 10 >= s.Sheet.Columns.Count(c => !c.Hidden) * 8)
            .OrderByDescending(s => s.Known)
            .ToList();
        return fitting.Count == 1 || (fitting.Count > 1 && fitting[0].Known > fitting[1].Known) ? fitting[0].Sheet : null;
    }

    private static Dictionary<string, WorkbookSheet> NamesOfSheets()
    {
        var names = new Dictionary<string, WorkbookSheet>(StringComparer.Ordinal);
        foreach (var sheet in WorkbookSheets.All)
        {
            names[CellText.Fold(sheet.Name.Zh)] = sheet;
            names[CellText.Fold(sheet.Name.En)] = sheet;
            names[CellText.Fold(sheet.Key)] = sheet;
        }

        foreach (var sheet in WorkbookSheets.All)
        {
            foreach (var name in sheet.AlsoKnown)
            {
                names.TryAdd(CellText.Fold(name), sheet);
            }
        }

        return names;
    }

    private static Dictionary<string, SheetColumn> HeadingsOf(WorkbookSheet sheet)
    {
        var headings = new Dictionary<string, SheetColumn>(StringComparer.Ordinal);
        foreach (var column in sheet.Columns)
        {
            headings[CellText.Fold(column.Heading.Zh)] = column;
            headings[CellText.Fold(column.Heading.En)] = column;
        }

        foreach (var column in sheet.Columns)
        {
            foreach (var name in column.AlsoKnown.Append(column.Key))
            {
                headings.TryAdd(CellText.Fold(name), column);
            }
        }

        return headings;
    }
}
