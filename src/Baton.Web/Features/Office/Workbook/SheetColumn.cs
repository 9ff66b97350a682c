using Baton.Domain;
using Baton.Web.Forms;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>One column of a sheet: how it is headed, how it is written from a part, and how it is read back.</summary>
internal sealed class SheetColumn
{
    /// <summary>The key of the detail; a text in two languages has one column for each, "name.zh" and "name.en".</summary>
    public required string Key { get; init; }

    /// <summary>The heading.</summary>
    public required LocalizedText Heading { get; init; }

    /// <summary>What to write in it, in a sentence; may be empty.</summary>
    public LocalizedText Note { get; init; } = LocalizedText.Empty;

    /// <summary>Further headings it is known by.</summary>
    public IReadOnlyList<string> AlsoKnown { get; init; } = [];

    /// <summary>Width in characters.</summary>
    public int Width { get; init; } = 16;

    /// <summary>True for a column that only the program reads.</summary>
    public bool Hidden { get; init; }

    /// <summary>True when a new row must fill it.</summary>
    public bool Required { get; init; }

    /// <summary>The words to choose from; empty = free.</summary>
    public IReadOnlyList<LocalizedText> Choices { get; init; } = [];

    /// <summary>The kind of part it names; null = none.</summary>
    public Type? RefersTo { get; init; }

    /// <summary>True when several parts may be named.</summary>
    public bool Several { get; init; }

    /// <summary>How it is filled in where it stands in a form.</summary>
    public FieldKind Form { get; init; }

    /// <summary>The canonical text.</summary>
    public required Func<RowDraft, WorkbookNames, string> Write { get; init; }

    /// <summary>Reads a tidy text into the draft, or says what is wrong with it.</summary>
    public required Action<RowDraft, string, CellReading> Read { get; init; }

    /// <summary>True when the text names what the draft holds already, by whatever form.</summary>
    public Func<RowDraft, string, WorkbookNames, bool> StillSays { get; init; } = (_, _, _) => false;

    /// <summary>What the draft holds, for finding out whether reading changed anything.</summary>
    public Func<RowDraft, object?>? Held { get; init; }

    /// <summary>The detail's key without the language.</summary>
    public string Field => Key.EndsWith(".zh", StringComparison.Ordinal) || Key.EndsWith(".en", StringComparison.Ordinal) ? Key[..^3] : Key;
}
