namespace Baton.Web.Storage.Search;

/// <summary>
/// What one must be allowed to read to find something. Finer than today's permissions, so that a permission can be split without a new
/// index. The numbers stand in the database.
/// </summary>
public enum Readership
{
    /// <summary>The programme's settings and the ledger of hosts.</summary>
    Programme = 1,

    /// <summary>The draft of an edition: stages, stops, displays, institutions, venues, the baton.</summary>
    Plan = 2,

    /// <summary>The draft of the agenda.</summary>
    Agenda = 3,

    /// <summary>The names of people.</summary>
    People = 4,

    /// <summary>The posts of people.</summary>
    Posts = 5,

    /// <summary>The draft of the report.</summary>
    Report = 6,

    /// <summary>Photos before they are public.</summary>
    Photos = 7,

    /// <summary>Slides before they are public.</summary>
    Slides = 8,

    /// <summary>The draft of what was said.</summary>
    Talks = 9,

    /// <summary>Groups of visitors and categories of attendance: what is shown with people, and names none.</summary>
    Groups = 10,
}
