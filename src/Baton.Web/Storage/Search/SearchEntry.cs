using Baton.Domain;

namespace Baton.Web.Storage.Search;

/// <summary>
/// One thing to be found: what it is, whom it may be shown, its words as people read them and as they are looked for. Written and removed
/// with the part it speaks of, in the same transaction; never changed, always written anew.
/// </summary>
public sealed class SearchEntry
{
    /// <summary>Counted by the database; the row of the index.</summary>
    public long Id { get; init; }

    /// <summary>The programme it belongs to.</summary>
    public ProgrammeId ProgrammeId { get; init; }

    /// <summary>The edition it belongs to; null = it serves all editions.</summary>
    public EditionId? EditionId { get; init; }

    /// <summary>What it is.</summary>
    public SearchKind Kind { get; init; }

    /// <summary>Who may find it: <see cref="ReadingKey.Of"/>.</summary>
    public string Reading { get; init; } = "";

    /// <summary>The part it speaks of.</summary>
    public Guid PartId { get; init; }

    /// <summary>The kind of part, by type name.</summary>
    public string PartKind { get; init; } = "";

    /// <summary>The person whose visibility it shares; null = no person's.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Length of the title in its shorter language: a short one fits better.</summary>
    public int TitleLength { get; init; }

    /// <summary>Name or title, a line a language.</summary>
    public string Title { get; init; } = "";

    /// <summary>Everything else it says, a line a field and language.</summary>
    public string Body { get; init; } = "";

    /// <summary>The title's terms in their order, parted by spaces (<see cref="SearchTerms"/>).</summary>
    public string TitleTerms { get; init; } = "";

    /// <summary>The terms of everything else.</summary>
    public string BodyTerms { get; init; } = "";
}

/// <summary>That a part of an edition names a person, which is what makes the person one of that edition.</summary>
public sealed class PersonNaming
{
    /// <summary>The part that names.</summary>
    public Guid PartId { get; init; }

    /// <summary>Who is named.</summary>
    public Guid PersonId { get; init; }

    /// <summary>The programme.</summary>
    public ProgrammeId ProgrammeId { get; init; }

    /// <summary>The edition of the part; null = a part that serves all editions.</summary>
    public EditionId? EditionId { get; init; }

    /// <summary>True when the part is the person's line on a roster.</summary>
    public bool Rostered { get; init; }
}

/// <summary>Which version of the index the database holds; no row = it was never built.</summary>
public sealed class SearchBuild
{
    /// <summary>The version, <see cref="SearchIndex.PresentVersion"/> when it was built.</summary>
    public int Version { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }
}
