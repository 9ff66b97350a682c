namespace Baton.Web.Storage.Search;

/// <summary>What is found, in the order in which findings are shown. The numbers stand in the database.</summary>
public enum SearchKind
{
    /// <summary>People by their names.</summary>
    Person = 1,

    /// <summary>People by their posts.</summary>
    Post = 2,

    /// <summary>Institutions and units.</summary>
    Institution = 3,

    /// <summary>The programme itself.</summary>
    Programme = 4,

    /// <summary>Editions.</summary>
    Edition = 5,

    /// <summary>Lines of the ledger of hosts.</summary>
    HostTurn = 6,

    /// <summary>Stages.</summary>
    Stage = 7,

    /// <summary>Agenda items and acts.</summary>
    AgendaItem = 8,

    /// <summary>Talks.</summary>
    Talk = 9,

    /// <summary>Stops.</summary>
    Stop = 10,

    /// <summary>Displays.</summary>
    Display = 11,

    /// <summary>Groups of visitors.</summary>
    VisitGroup = 12,

    /// <summary>Venues.</summary>
    Venue = 13,

    /// <summary>Paragraphs of the report in the office's own words.</summary>
    ReportParagraph = 14,

    /// <summary>Photos by caption.</summary>
    Photo = 15,

    /// <summary>Files by name.</summary>
    File = 16,

    /// <summary>The baton and its custody.</summary>
    Baton = 17,

    /// <summary>Attendance categories.</summary>
    Category = 18,
}
