using Baton.Domain;

namespace Baton.Web.Documents.WordDocuments;

/// <summary>
/// Words set in one way. <paramref name="Language"/> is theirs where it differs from the document's (a romanised name in Chinese text);
/// it decides fonts, quotation marks and how the words are read aloud. A line end in the text breaks the line.
/// </summary>
public sealed record WordRun(string Text, bool Bold = false, Language? Language = null)
{
    /// <summary>Plain words in the document's language.</summary>
    public static implicit operator WordRun(string text) => new(text);
}
