namespace Baton.Domain.Publicity;

/// <summary>When and where something takes place, as visitors go by it. Times are wall time at the venue.</summary>
/// <param name="On">The day, the first of several; null = not known.</param>
/// <param name="Until">The last day of an edition, inclusive; null for stages and items.</param>
/// <param name="Start">When it begins; null = not known.</param>
/// <param name="End">When it ends, exclusive; null = not known.</param>
/// <param name="Place">Where, in words, so that it can be told after the room is gone from the plan; empty = not said.</param>
public sealed record PublicSlot(DateOnly? On, DateOnly? Until, TimeOnly? Start, TimeOnly? End, LocalizedText Place)
{
    /// <summary>
    /// True when visitors who went by <paramref name="former"/> would come at the wrong time or to the wrong place. A place that reads the
    /// same in one of the languages is the same: it was only translated.
    /// </summary>
    public bool MovedFrom(PublicSlot former) =>
        (On, Until, Start, End) != (former.On, former.Until, former.Start, former.End) || PlaceMovedFrom(former);

    /// <summary>True when it takes place elsewhere.</summary>
    public bool PlaceMovedFrom(PublicSlot former) => Place.Zh != former.Place.Zh && Place.En != former.Place.En;

    /// <summary>The slots of an edition by the id of the part: its own, those of its stages and of their items.</summary>
    public static IReadOnlyDictionary<Guid, PublicSlot> Of(EditionDossier dossier)
    {
        var edition = dossier.Edition.Details;
        var (zh, en) = (new EditionWords(dossier, Language.Zh), new EditionWords(dossier, Language.En));
        var slots = new Dictionary<Guid, PublicSlot>
        {
            [dossier.Edition.Id.Value] = new(edition.StartsOn, edition.LastDay, null, null, Place(edition.VenueId)),
        };
        foreach (var stage in dossier.Stages)
        {
            var (day, venue) = (dossier.DayOf(stage), stage.Details.VenueId ?? edition.VenueId);
            slots[stage.Id.Value] = new(day, null, stage.Details.StartsAt, stage.Details.EndsAt, Place(venue));
            foreach (var timed in Timetable.Of(dossier, stage))
            {
                slots[timed.Item.Id.Value] = new(day, null, timed.Start, timed.End, Place(timed.Item.Details.VenueId ?? venue));
            }
        }

        return slots;

        LocalizedText Place(Institutions.VenueId? venue) => new(zh.Place(venue), en.Place(venue));
    }
}
