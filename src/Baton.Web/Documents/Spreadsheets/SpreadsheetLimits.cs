namespace Baton.Web.Documents.Spreadsheets;

/// <summary>What a workbook may cost us before it is refused; every limit is inclusive.</summary>
public sealed record SpreadsheetLimits
{
    /// <summary>The limits for a file from outside.</summary>
    public static SpreadsheetLimits Default { get; } = new();

    /// <summary>Bytes of the file itself.</summary>
    public long MaxFileBytes { get; init; } = 20L * 1024 * 1024;

    /// <summary>Bytes of all parts together, counted while they unpack.</summary>
    public long MaxUnpackedBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>How many times larger than packed a part may become, once it exceeds <see cref="RatioFreeBytes"/>.</summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>Bytes a part may unpack to whatever its ratio: small parts of equal cells pack very well.</summary>
    public long RatioFreeBytes { get; init; } = 8L * 1024 * 1024;

    /// <summary>Entries of the ZIP archive.</summary>
    public int MaxEntries { get; init; } = 5_000;

    /// <summary>Rows with something in them, over all sheets.</summary>
    public int MaxRows { get; init; } = 100_000;

    /// <summary>Filled cells over all sheets; also the number of different texts.</summary>
    public int MaxCells { get; init; } = 2_000_000;
}
