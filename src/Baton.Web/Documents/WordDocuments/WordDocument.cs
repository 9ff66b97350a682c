using Baton.Domain;

namespace Baton.Web.Documents.WordDocuments;

/// <summary>
/// A text for an office: its title (printed first and kept as the file's title), the language it is written in,
/// and its blocks in order. A4, margins of 2.54 cm.
/// </summary>
public sealed record WordDocument(string Title, Language Language, IReadOnlyList<WordBlock> Blocks)
{
    /// <summary>What stands at the foot of each page beside the page number: as of when, of which edition. May be empty.</summary>
    public string Footer { get; init; } = "";

    /// <summary>Who wrote it, kept in the file; empty leaves it out.</summary>
    public string Author { get; init; } = "";

    /// <summary>When its facts last changed, kept in the file as both its dates (whole seconds); null leaves them out.</summary>
    public DateTimeOffset? Changed { get; init; }
}
