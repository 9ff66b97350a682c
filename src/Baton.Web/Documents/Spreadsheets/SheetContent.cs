namespace Baton.Web.Documents.Spreadsheets;

/// <summary>A sheet to write: a heading row over rows of texts, one text per column; a short row leaves its last cells empty.</summary>
public sealed record SheetContent(string Name, IReadOnlyList<ColumnContent> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    /// <summary>A line over the headings, or null for none.</summary>
    public string? Title { get; init; }

    /// <summary>Columns at the left that stay while the sheet is scrolled sideways.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>True keeps the sheet out of sight.</summary>
    public bool Hidden { get; init; }
}

/// <summary>One column of a sheet to write.</summary>
public sealed record ColumnContent(string Heading)
{
    /// <summary>A sentence for the clerk in the row under the headings; that row's first hidden cell holds <see cref="SpreadsheetWriter.NoteMark"/>.</summary>
    public string? Note { get; init; }

    /// <summary>Width in characters of the normal font, up to 255.</summary>
    public double Width { get; init; } = 16;

    /// <summary>True for ids and the like: written, but out of sight.</summary>
    public bool Hidden { get; init; }

    /// <summary>Values offered in a drop-down list, or null for a free cell.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>True stops other values than the choices; false only offers them.</summary>
    public bool OnlyChoices { get; init; } = true;

    /// <summary>True keeps every text a text; false writes plain decimal numbers as numbers.</summary>
    public bool IsText { get; init; } = true;
}
