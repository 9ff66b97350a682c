namespace Baton.Web.Documents.Calendars;

/// <summary>How sure an event is.</summary>
public enum CalendarStatus
{
    /// <summary>It takes place.</summary>
    Confirmed,

    /// <summary>It is planned and may still change.</summary>
    Tentative,

    /// <summary>It does not take place; a reader who has it is told.</summary>
    Cancelled,
}

/// <summary>
/// One event. <paramref name="Uid"/> is the same for ever; <paramref name="Modified"/> is when its facts last changed
/// (whole seconds are written). All texts are plain values: nothing in them is read as calendar syntax.
/// </summary>
public sealed record CalendarEvent(string Uid, CalendarSpan When, string Summary, DateTimeOffset Modified)
{
    /// <summary>Grows with each change of the event, from 0.</summary>
    public int Sequence { get; init; }

    /// <summary>How sure it is.</summary>
    public CalendarStatus Status { get; init; }

    /// <summary>More about it, several lines allowed; empty leaves it out.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where it is; empty leaves it out.</summary>
    public string Location { get; init; } = "";

    /// <summary>The absolute address of its page, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>Words to sort it by; empty ones are left out.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];
}
