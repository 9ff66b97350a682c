using Baton.Domain.Programmes;

namespace Baton.Domain.Office;

/// <summary>
/// When things are due, counted from the day of the edition: the short clock of the checklist of 56 items for rotating hosts (a
/// municipal relay has four to twelve weeks). The number of the item stands beside each.
/// </summary>
public sealed class ShortClock(EditionDetails edition)
{
    /// <summary>1: the host is confirmed in writing.</summary>
    public DateOnly? HostConfirmed => Before(60);

    /// <summary>9: rooms are held.</summary>
    public DateOnly? RoomsHeld => Before(52);

    /// <summary>10: stops are inspected; capacity and minutes noted.</summary>
    public DateOnly? StopsInspected => Before(50);

    /// <summary>11: stops are chosen.</summary>
    public DateOnly? StopsChosen => Before(48);

    /// <summary>13: places by institution and category are agreed.</summary>
    public DateOnly? CategoriesAgreed => Before(46);

    /// <summary>15: speakers are invited, with title and minutes.</summary>
    public DateOnly? SpeakersInvited => Before(44);

    /// <summary>16: the baton is commissioned and its story drafted.</summary>
    public DateOnly? BatonCommissioned => Before(43);

    /// <summary>17: the plan with stages, times, agenda and chairs is approved.</summary>
    public DateOnly? PlanApproved => Before(40);

    /// <summary>20: the notice is issued.</summary>
    public DateOnly? NoticeIssued => Before(24);

    /// <summary>22: the first draft of groups and routes proves that capacity holds.</summary>
    public DateOnly? CapacityProven => Before(18);

    /// <summary>25: replies are in.</summary>
    public DateOnly? RepliesIn => Before(12);

    /// <summary>26: names, posts and categories are confirmed.</summary>
    public DateOnly? NamesConfirmed => Before(11);

    /// <summary>30: groups and guides are fixed.</summary>
    public DateOnly? GroupsFixed => Before(8);

    /// <summary>33: texts are frozen and translations checked.</summary>
    public DateOnly? TextsFrozen => Before(6);

    /// <summary>34: times sum up; the chair's script follows the agenda and names to whom the baton goes.</summary>
    public DateOnly? TimesSumUp => Before(5);

    /// <summary>39: the roster is frozen and papers printed; the edition is ready.</summary>
    public DateOnly? Ready => Before(2);

    /// <summary>48: the baton is handed over and its record entered.</summary>
    public DateOnly? Handover => After(0);

    /// <summary>49: text and photos, with captions and credits, go to the reviewers.</summary>
    public DateOnly? PhotosSent => After(0);

    /// <summary>50: the report is published.</summary>
    public DateOnly? Reported => After(1);

    /// <summary>51: attendance is closed.</summary>
    public DateOnly? AttendanceClosed => After(3);

    /// <summary>55: the pack is sealed and the next host has opened it.</summary>
    public DateOnly? HandedOver => After(14);

    private DateOnly? Before(int days) => edition.StartsOn?.AddDays(-days);

    private DateOnly? After(int days) => edition.LastDay?.AddDays(days);
}
