using Baton.Domain;
using Baton.Web.Documents.Spreadsheets;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>One row on its way in: which part it means, what it makes of it, and what is wrong with it.</summary>
internal sealed class ImportRow(FoundSheet at, SheetRow row, CellReading reading, FormerWords former)
{
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);
    private readonly List<(SheetColumn Column, string Before, string After)> changes = [];

    /// <summary>The sheet it stands in.</summary>
    public FoundSheet At { get; } = at;

    /// <summary>The kind of sheet.</summary>
    public WorkbookSheet Sheet => At.Sheet;

    /// <summary>The cells.</summary>
    public SheetRow Cells { get; } = row;

    /// <summary>Reads the cells and gathers what is wrong.</summary>
    public CellReading Reading { get; } = reading;

    /// <summary>The id of the part.</summary>
    public Guid Id { get; set; }

    /// <summary>True when the row named the id itself.</summary>
    public bool Named { get; set; }

    /// <summary>The part as stored; null = the row is new.</summary>
    public IPlanPart? Part { get; private set; }

    /// <summary>A draft of what is stored; null = the row is new.</summary>
    public RowDraft? Stored { get; private set; }

    /// <summary>What the row makes of it.</summary>
    public RowDraft Draft { get; private set; } = new(at.Sheet.Blank());

    /// <summary>True when the part is to be removed.</summary>
    public bool Removes { get; set; }

    /// <summary>True when something is wrong.</summary>
    public bool Rejected => Reading.Faults.Count > 0;

    /// <summary>The keys of the columns that change something.</summary>
    public IReadOnlySet<string> Changed => changed;

    /// <summary>What changes, cell by cell.</summary>
    public IReadOnlyList<(SheetColumn Column, string Before, string After)> Changes => changes;

    /// <summary>The row means a stored part; what was read so far is forgotten.</summary>
    public void Means(IPlanPart part)
    {
        (Id, Part, Stored, Draft) = (part.Key, part, new RowDraft(part), new RowDraft(part));
        changed.Clear();
        changes.Clear();
    }

    /// <summary>Takes details that come from elsewhere than the cells; the column counts as changed when they differ.</summary>
    public void Becomes(IDetails details, string column)
    {
        if (!Equals(Draft.Details, details))
        {
            Draft.Details = details;
            changed.Add(column);
        }
    }

    /// <summary>Reads the cells of some columns: all of a new row, and of a stored one those that say something else than is stored.</summary>
    public void Read(IEnumerable<SheetColumn> columns, WorkbookNames before)
    {
        foreach (var column in columns)
        {
            Reading.Column = column;
            var text = At.Cell(Cells, column);
            if (Stored is null)
            {
                ReadNew(column, text ?? "");
            }
            else if (text is not null && ((Named && !column.Hidden) || text.Length > 0))
            {
                // A row that was found by its content says nothing with an empty cell; one with an id empties, but not what nobody sees.
                ReadStored(column, text, Stored, before);
            }
        }

        Reading.Column = null;
    }

    private void ReadNew(SheetColumn column, string text)
    {
        if (text.Length > 0)
        {
            column.Read(Draft, text, Reading);
            changed.Add(column.Key);
        }
        else if (column.Required)
        {
            Reading.Refuse("cell.needed");
        }
    }

    private void ReadStored(SheetColumn column, string text, RowDraft stored, WorkbookNames before)
    {
        var canonical = column.Write(stored, before);
        if (text == canonical || column.StillSays(stored, text, before) || (Named && former.Explain(column, Id, stored, text, before)))
        {
            return;
        }

        var was = Held(column);
        column.Read(Draft, text, Reading);
        if (!Equals(was, Held(column)))
        {
            changed.Add(column.Key);
            changes.Add((column, canonical, text));
        }

        object? Held(SheetColumn asked) => asked.Held is { } held ? held(Draft) : asked.Write(Draft, before);
    }
}
