namespace Baton.Domain.Publicity;

/// <summary>The places of a report, in their order. A second visit, session or ceremony carries its number: <c>session-2</c>.</summary>
public static class ReportPlaces
{
    /// <summary>What happened, when, where, and who received the baton.</summary>
    public const string Lead = "lead";

    /// <summary>Who organised, who hosted, under which theme.</summary>
    public const string Organisers = "organisers";

    /// <summary>How many took part, of which categories.</summary>
    public const string Attendance = "attendance";

    /// <summary>A visit and its stops.</summary>
    public const string Visit = "visit";

    /// <summary>A session: where, who chaired, who spoke.</summary>
    public const string Session = "session";

    /// <summary>Leaders who attended without speaking.</summary>
    public const string Leaders = "leaders";

    /// <summary>The main presentation and its key points.</summary>
    public const string Presentation = "presentation";

    /// <summary>The experience talks.</summary>
    public const string Talks = "talks";

    /// <summary>A ceremony other than the handover.</summary>
    public const string Ceremony = "ceremony";

    /// <summary>The handover of the baton.</summary>
    public const string Handover = "handover";

    /// <summary>Who wrote, photographed, edited and reviewed.</summary>
    public const string Credits = "credits";
}
