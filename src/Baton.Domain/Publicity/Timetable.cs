using Baton.Domain.Programmes;
using Baton.Domain.Sessions;

namespace Baton.Domain.Publicity;

/// <summary>An agenda item with the wall time it begins and ends; null where neither the plan nor its neighbours say.</summary>
public sealed record TimedItem(AgendaItem Item, TimeOnly? Start, TimeOnly? End);

/// <summary>When each item of a stage begins and ends.</summary>
public static class Timetable
{
    /// <summary>
    /// The items of a stage in order. An item without a time begins where the one before ends, the first with the stage; one without
    /// a length ends where the next begins, the last with the stage.
    /// </summary>
    public static IReadOnlyList<TimedItem> Of(EditionDossier dossier, Stage stage) => Of([.. dossier.ItemsOf(stage.Id)], stage.Details);

    /// <summary>The same for items that are given, in order: for an agenda that is only planned.</summary>
    public static IReadOnlyList<TimedItem> Of(IReadOnlyList<AgendaItem> items, StageDetails stage)
    {
        var timed = new TimedItem[items.Count];
        var at = stage.StartsAt;
        for (var i = 0; i < items.Count; i++)
        {
            var details = items[i].Details;
            var start = details.StartsAt ?? at;
            var following = i + 1 < items.Count ? items[i + 1].Details.StartsAt : stage.EndsAt;
            var end = start is { } s && details.Minutes is { } minutes ? s.AddMinutes(minutes) : following;
            timed[i] = new TimedItem(items[i], start, end > start ? end : null);
            at = timed[i].End;
        }

        return timed;
    }
}
