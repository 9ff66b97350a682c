namespace Baton.Web.Documents.Calendars;

/// <summary>A calendar to be handed out: its name as readers' programs list it, and its events in the order to be written.</summary>
public sealed record Calendar(string Name, IReadOnlyList<CalendarEvent> Events)
{
    /// <summary>How often a subscribed program should look again; null leaves it to the program.</summary>
    public TimeSpan? Refresh { get; init; }
}
