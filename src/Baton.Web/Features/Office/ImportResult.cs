using Baton.Domain;
using Baton.Web.Features.Office.Folder;

namespace Baton.Web.Features.Office;

/// <summary>What an import is asked to do.</summary>
public sealed record ImportOptions
{
    /// <summary>The programme; must be the file's where the file says one. Null = the file says it.</summary>
    public string? Slug { get; init; }

    /// <summary>The edition's number; must be the file's where the file says one. Null = the file says it.</summary>
    public int? Number { get; init; }

    /// <summary>True to find out only; nothing is written.</summary>
    public bool DryRun { get; init; }

    /// <summary>True to write the valid rows although others are rejected.</summary>
    public bool AcceptValid { get; init; }

    /// <summary>The language of the messages.</summary>
    public Language Language { get; init; } = Language.Zh;

    /// <summary>Who imports.</summary>
    public required string Actor { get; init; }

    /// <summary>What for; stands in the history ("import of NAME").</summary>
    public required string Note { get; init; }

    /// <summary>The same in both languages; null = it is said in one.</summary>
    public LocalizedText? NoteInBoth { get; init; }

    /// <summary>The note under which what is imported is published at once; null = it stays a draft until the office publishes it.</summary>
    public LocalizedText? PublishedAs { get; init; }

    /// <summary>Pictures and slides that come with the workbook.</summary>
    public FolderContent Files { get; init; } = FolderContent.Empty;

    /// <summary>What was mended in the file without opening it again.</summary>
    public Import.ImportAmendments Amendments { get; init; } = Import.ImportAmendments.None;

    /// <summary>Kinds of part that are not to be changed; rows that would are rejected.</summary>
    public IReadOnlySet<Type> Closed { get; init; } = new HashSet<Type>();

    /// <summary>True when the edition's state is not to be changed.</summary>
    public bool StatesClosed { get; init; }

    /// <summary>Asked before anything is written, with what will be: a refusal ends it; null = nobody is asked.</summary>
    public Func<ImportResult, Refusal?>? Agree { get; init; }

    /// <summary>Told while it works how many rows are done, and of how many; null = nobody asks.</summary>
    public Action<int, int>? Progress { get; init; }
}

/// <summary>What an import did or would do.</summary>
/// <param name="New">Rows that enter a part.</param>
/// <param name="Changed">Rows that change or remove a part.</param>
/// <param name="Same">Rows that change nothing.</param>
/// <param name="Rejected">What is wrong, cell by cell, in the order of the file.</param>
/// <param name="Hints">What was left out or is worth knowing, in sentences.</param>
/// <param name="Changes">The new and changed rows, in the order of the file.</param>
/// <param name="Written">True when it was written.</param>
/// <param name="Slug">The programme.</param>
/// <param name="Number">The edition.</param>
public sealed record ImportResult(
    int New,
    int Changed,
    int Same,
    IReadOnlyList<RejectedRow> Rejected,
    IReadOnlyList<string> Hints,
    IReadOnlyList<RowChange> Changes,
    bool Written,
    string Slug,
    int Number)
{
    /// <summary>How many rows were read.</summary>
    public int Rows => New + Changed + Same + RejectedRows;

    /// <summary>How many rows are rejected, each once however much is wrong with it.</summary>
    public int RejectedRows => Rejected.Select(r => (r.Sheet, r.Row)).Distinct().Count();
}

/// <summary>Something wrong with a cell, a row or a sheet.</summary>
/// <param name="Sheet">The sheet's name in the file.</param>
/// <param name="Row">The physical row, from 1.</param>
/// <param name="Column">The heading in the file; empty = the row as a whole.</param>
/// <param name="Code">What is wrong, for programs.</param>
/// <param name="Message">What is wrong and what would be right, for people.</param>
public sealed record RejectedRow(string Sheet, int Row, string Column, string Code, string Message)
{
    /// <summary>The column of the cell, from 0; -1 = the row as a whole.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int At { get; init; } = -1;

    /// <summary>True when a row is rejected, which can be left out; false = a sheet or a heading is.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool OfRow { get; init; }

    /// <summary>What the cell says.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Value { get; init; } = "";
}

/// <summary>What a row does.</summary>
public enum RowChangeKind
{
    /// <summary>Enters a part.</summary>
    New,

    /// <summary>Changes a part.</summary>
    Changed,

    /// <summary>Removes a part.</summary>
    Removed,
}

/// <summary>A row that does something; cells before and after only for changed rows.</summary>
public sealed record RowChange(string Sheet, int Row, string Label, RowChangeKind Kind, IReadOnlyList<CellChange> Cells);

/// <summary>One cell before and after, as the workbook writes it.</summary>
public sealed record CellChange(string Column, string Before, string After);
