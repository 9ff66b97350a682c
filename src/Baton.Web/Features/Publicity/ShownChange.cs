using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;

namespace Baton.Web.Features.Publicity;

/// <summary>How an edition, a stage or an item differs from what visitors were told before.</summary>
/// <param name="Former">When and where it was to be.</param>
/// <param name="Now">When and where it is.</param>
/// <param name="DayMoved">True when it is on another day and that is to be told here.</param>
/// <param name="PlaceMoved">True when it is elsewhere and that is to be told here.</param>
/// <param name="Note">What the office said to it; may be empty.</param>
public sealed record ShownChange(PublicSlot Former, PublicSlot Now, bool DayMoved, bool PlaceMoved, LocalizedText Note)
{
    /// <summary>True when it begins at another time of the day.</summary>
    public bool StartMoved => Former.Start is not null && Now.Start is not null && Former.Start != Now.Start;

    /// <summary>True when somebody said how long it takes; false where the end only follows from what begins next, of which there is nothing to announce.</summary>
    public bool HasOwnLength { get; init; } = true;

    /// <summary>True when it is shorter or longer.</summary>
    public bool LengthMoved => HasOwnLength && Minutes(Former) is { } before && Minutes(Now) is { } now && before != now;

    private bool Any => StartMoved || LengthMoved || DayMoved || PlaceMoved;

    /// <summary>How many minutes something takes; null = not known.</summary>
    public static int? Minutes(PublicSlot slot) => slot is { Start: { } start, End: { } end } && end > start ? (int)(end - start).TotalMinutes : null;

    /// <summary>The change of the edition's own days and place; null = none that strangers saw, or it is over.</summary>
    public static ShownChange? Of(EditionDossier dossier, DateOnly today) => dossier.Edition.On(today) == EditionPhase.After ? null
        : Moved(dossier, dossier.Edition.Id.Value) is var (former, now, note)
            ? Shown(new(former, now, (former.On, former.Until) != (now.On, now.Until), now.PlaceMovedFrom(former), note))
            : null;

    /// <summary>The change of a stage, as far as that of the edition does not tell it already.</summary>
    public static ShownChange? Of(EditionDossier dossier, Stage stage)
    {
        if (Moved(dossier, stage.Id.Value) is not var (former, now, note))
        {
            return null;
        }

        var whole = Moved(dossier, dossier.Edition.Id.Value);
        return Shown(new(
            former, now,
            former.On != now.On && (whole?.Former.On, whole?.Now.On) != (former.On, now.On),
            now.PlaceMovedFrom(former) && (whole?.Former.Place, whole?.Now.Place) != (former.Place, now.Place), note));
    }

    /// <summary>The change of an item, as far as that of its stage does not tell it already. A day is told with the stage.</summary>
    public static ShownChange? Of(EditionDossier dossier, AgendaItem item)
    {
        if (Moved(dossier, item.Id.Value) is not var (former, now, note))
        {
            return null;
        }

        var stage = dossier.Slots.GetValueOrDefault(item.Details.StageId.Value)?.Place;
        var before = dossier.Past!.Of(item.Details.StageId.Value).Former?.Place;
        return Shown(new(former, now, false, now.PlaceMovedFrom(former) && (before, stage) != (former.Place, now.Place), note) { HasOwnLength = item.Details.Minutes is not null });
    }

    private static ShownChange? Shown(ShownChange change) => change.Any ? change : null;

    private static (PublicSlot Former, PublicSlot Now, LocalizedText Note)? Moved(EditionDossier dossier, Guid key) =>
        dossier.Past?.Of(key) is { Former: { } former, Note: var note } && dossier.Slots.TryGetValue(key, out var now) ? (former, now, note) : null;
}
