using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;

namespace Baton.Domain.Sessions;

/// <summary>The agenda of one stage, with what is needed to look it through.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Day">The day it is held on; null = not set.</param>
/// <param name="Items">Its items, in any order.</param>
/// <param name="Acts">The acts of its items, in any order.</param>
public sealed record StageAgenda(Stage Stage, DateOnly? Day, IReadOnlyList<AgendaItem> Items, IReadOnlyList<AgendaAct> Acts)
{
    /// <summary>Who speaks in an item: its own speakers and those of its acts, each once.</summary>
    public IEnumerable<Speaker> SpeakersOf(AgendaItem item) =>
        item.Details.Speakers.Concat(Acts.Where(a => a.Details.AgendaItemId == item.Id).OrderBy(a => a.Details.Order).SelectMany(a => a.Details.Speakers)).Distinct();
}

/// <summary>Looks an agenda through and warns; it never blocks.</summary>
/// <param name="nameOf">What a person is called.</param>
/// <param name="bodyOf">What an institution is called.</param>
public sealed class AgendaLinter(Func<PersonId, LocalizedText> nameOf, Func<InstitutionId, LocalizedText> bodyOf)
{
    /// <summary>Minutes to change over before a ceremony.</summary>
    public const int LeastChangeover = 3;

    /// <summary>Minutes between two items that need no word.</summary>
    public const int LongestGap = 5;

    /// <summary>The longest main presentation, in minutes.</summary>
    public const int LongestPresentation = 60;

    /// <summary>Half a day, in minutes: the longest session.</summary>
    public const int HalfDay = 4 * 60;

    /// <summary>All warnings about a stage: those of the whole, then by item in order.</summary>
    /// <param name="agenda">The stage looked at.</param>
    /// <param name="others">The other stages of the edition: a speaker cannot be at two of them at once.</param>
    public IReadOnlyList<AgendaWarning> Check(StageAgenda agenda, IEnumerable<StageAgenda> others)
    {
        var items = agenda.Items.OrderBy(i => i.Details.Number).ThenBy(i => i.Id.Value).ToList();
        var order = items.Select((item, i) => (item.Id, i)).ToDictionary(p => p.Id, p => p.i);
        return
        [
            .. OfWhole(agenda.Stage.Details, items)
                .Concat(items.SelectMany(item => OfItem(agenda, item)))
                .Concat(AgendaClock.Warnings([.. items.Select(ClockLine.Of)], agenda.Stage.Details))
                .Concat(TwicePresent(agenda, others))
                .OrderBy(w => w.Item is { } id ? order[id] : -1),
        ];
    }

    private static IEnumerable<AgendaWarning> OfWhole(StageDetails stage, List<AgendaItem> items)
    {
        if (items.Count == 0)
        {
            yield break;
        }

        if (stage.Kind == StageKind.Session && items.TrueForAll(i => i.Details.ChairId is null && !(i.Details.Kind == AgendaKind.Chair && i.Details.Speakers.Any(s => s.PersonId is not null))))
        {
            yield return new AgendaWarning("sessions.no-chair", null, stage.Name);
        }

        var sum = items.Sum(i => i.Details.Minutes ?? 0);
        var length = stage is { StartsAt: { } start, EndsAt: { } end } ? (int)(end - start).TotalMinutes : (int?)null;
        if (sum > length)
        {
            yield return new AgendaWarning("sessions.minutes-over-stage", null, sum, length);
        }

        if (stage.Kind == StageKind.Session && Math.Max(sum, length ?? 0) > HalfDay)
        {
            yield return new AgendaWarning("sessions.longer-than-half-a-day", null, Math.Max(sum, length ?? 0), HalfDay);
        }
    }

    private IEnumerable<AgendaWarning> OfItem(StageAgenda agenda, AgendaItem item)
    {
        var details = item.Details;
        var kinds = agenda.Acts.Where(a => a.Details.AgendaItemId == item.Id).Select(a => a.Details.Kind).Append(details.Kind).ToList();
        var speakers = agenda.SpeakersOf(item).ToList();
        if (kinds.Contains(AgendaKind.MainPresentation) && details.Minutes > LongestPresentation)
        {
            yield return new AgendaWarning("sessions.presentation-too-long", item.Id, details.Number, details.Minutes.Value, LongestPresentation);
        }

        if (speakers.Count == 0 && kinds.Exists(Speaks))
        {
            yield return new AgendaWarning("sessions.no-speaker", item.Id, details.Number);
        }

        foreach (var body in speakers.Where(s => s.PersonId is null).Select(s => s.RepresentingId).OfType<InstitutionId>())
        {
            yield return new AgendaWarning("sessions.speaker-unnamed", item.Id, details.Number, bodyOf(body));
        }
    }

    private static bool Speaks(AgendaKind kind) =>
        kind is AgendaKind.Speech or AgendaKind.Announcement or AgendaKind.MainPresentation or AgendaKind.ExperienceTalk;

    /// <summary>Whoever speaks or chairs here while speaking or chairing at another stage, or in another room.</summary>
    private IEnumerable<AgendaWarning> TwicePresent(StageAgenda agenda, IEnumerable<StageAgenda> others)
    {
        var here = Presences(agenda).ToList();
        var all = here.Concat(others.Where(o => o.Stage.Id != agenda.Stage.Id && o.Day == agenda.Day).SelectMany(Presences)).ToLookup(p => p.Person);
        foreach (var one in here)
        {
            var two = all[one.Person].FirstOrDefault(p => p.Item.Id != one.Item.Id && p.Place != one.Place && p.From < one.Until && one.From < p.Until);
            if (two is not null)
            {
                yield return new AgendaWarning("sessions.at-two-places", one.Item.Id, one.Item.Details.Number, nameOf(one.Person), two.Stage.Details.Name);
            }
        }
    }

    private static IEnumerable<Presence> Presences(StageAgenda agenda)
    {
        var items = agenda.Items.OrderBy(i => i.Details.Number).ThenBy(i => i.Id.Value).ToList();
        var clock = new AgendaClock([.. items.Select(ClockLine.Of)]);
        return !clock.Runs ? [] : items.SelectMany((item, i) => agenda.SpeakersOf(item).Select(s => s.PersonId).Append(item.Details.ChairId).OfType<PersonId>().Distinct()
            .Select(person => new Presence(person, item, agenda.Stage, (agenda.Stage.Id, item.Details.VenueId ?? agenda.Stage.Details.VenueId), clock.Begin(i), clock.End(i))));
    }

    private sealed record Presence(PersonId Person, AgendaItem Item, Stage Stage, (StageId, VenueId?) Place, int From, int Until);
}
