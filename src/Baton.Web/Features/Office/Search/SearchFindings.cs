using Baton.Domain;
using Baton.Web.Storage.Search;

namespace Baton.Web.Features.Office.Search;

/// <summary>What a search found, for its page.</summary>
/// <param name="Asked">What was looked for, as far as it was looked at.</param>
/// <param name="IsCut">True when more was typed.</param>
/// <param name="IsEmpty">True when nothing was typed that can be looked for.</param>
/// <param name="Groups">What was found, by kind.</param>
public sealed record SearchFindings(string Asked, bool IsCut, bool IsEmpty, IReadOnlyList<SearchGroup> Groups)
{
    /// <summary>How many things were found.</summary>
    public int Total => Groups.Sum(g => g.Total);
}

/// <summary>Findings of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Total">How many were found.</param>
/// <param name="Findings">Those that are shown.</param>
public sealed record SearchGroup(SearchKind Kind, int Total, IReadOnlyList<SearchFinding> Findings);

/// <summary>One finding.</summary>
/// <param name="Address">Where it is read and changed; null = the programme has no edition yet in which it could be.</param>
/// <param name="Title">Its name in the reader's language, marked; empty text = it has none.</param>
/// <param name="Language">The language of the name.</param>
/// <param name="Other">Its name in the other language; null = not worth showing.</param>
/// <param name="Snippet">A piece of what else it says; null = nothing of it was looked for.</param>
/// <param name="EditionNumber">Its edition; null = it serves all editions.</param>
public sealed record SearchFinding(string? Address, MarkedText Title, Language Language, MarkedText? Other, MarkedText? Snippet, int? EditionNumber);
