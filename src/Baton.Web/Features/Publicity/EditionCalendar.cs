using System.Globalization;
using System.Resources;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Baton.Web.Documents.Calendars;
using Baton.Web.Localization;

namespace Baton.Web.Features.Publicity;

/// <summary>
/// The calendar of an edition: one event over its days, then one for each stage with times, or for each timed item of its agenda where
/// it has any. Ids are those of the plan, so that a program that has the events changes them and makes no new ones.
/// </summary>
public static class EditionCalendar
{
    private static readonly ResourceManager Texts = new("Baton.Web.Features.Publicity.PublicWords", typeof(PublicWords).Assembly);

    /// <summary>Writes RFC 5545; refused while there is no date.</summary>
    /// <param name="dossier">The facts.</param>
    /// <param name="language">The language of the texts; the ids are the same in both.</param>
    /// <param name="modified">When anything of the programme was last published.</param>
    /// <param name="origin">Where the pages stand ("https://example.org/"); null leaves addresses out.</param>
    public static Outcome<byte[]> Write(EditionDossier dossier, Language language, DateTimeOffset modified, Uri? origin)
    {
        var calendar = Of(dossier, language, modified, origin);
        return calendar.Events.Count == 0
            ? new Refusal("publicity.calendar-without-date", dossier.Edition.Details.Number)
            : CalendarWriter.Write(calendar);
    }

    /// <summary>The same before it is written; without events while there is no date.</summary>
    public static Documents.Calendars.Calendar Of(EditionDossier dossier, Language language, DateTimeOffset modified, Uri? origin)
    {
        var edition = dossier.Edition.Details;
        var say = new EditionWords(dossier, language);
        var name = Name(dossier, language);
        var address = origin is null ? null : new Uri(origin, string.Create(CultureInfo.InvariantCulture, $"/p/{dossier.Programme.Details.Slug}/{edition.Number}"));
        if (edition.StartsOn is not { } first)
        {
            return new Documents.Calendars.Calendar(name, []);
        }

        CalendarEvent Mark(Guid id, CalendarSpan when, string summary, string place, string description, string page) => new($"{id:D}@baton", when, summary, modified)
        {
            Sequence = dossier.Past?.Of(id).Sequence ?? 0,
            Status = StatusOf(dossier.Edition),
            Location = place,
            Description = description,
            Url = address is null ? null : new Uri(address + page),
            Categories = [dossier.Programme.Details.Name.Shown(language)],
        };

        List<CalendarEvent> events =
        [
            Mark(dossier.Edition.Id.Value, new CalendarSpan.WholeDays(first, edition.LastDay!.Value), name, EditionFacts.Place(dossier, say), About(dossier, say), ""),
        ];
        foreach (var stage in dossier.Stages)
        {
            var day = dossier.DayOf(stage)!.Value;
            var zone = dossier.Programme.Details.TimeZone;
            var items = Timetable.Of(dossier, stage).Where(i => i.Start is not null).ToList();
            if (items.Count > 0)
            {
                events.AddRange(items.Select(item => Mark(
                    item.Item.Id.Value,
                    Span(day, item.Start!.Value, item.End, zone),
                    Summary(dossier, item.Item, language),
                    Where(dossier, say, item.Item.Details.VenueId ?? stage.Details.VenueId),
                    Speakers(dossier, say, item.Item, stage),
                    "/agenda")));
            }

            // A visit with stops stands for itself: its agenda, if it has one, is of what surrounds it.
            if (stage.Details.StartsAt is { } start && (items.Count == 0 || (stage.Details.Kind == StageKind.Visit && dossier.StopsOf(stage.Id).Any())))
            {
                events.Add(Mark(
                    stage.Id.Value, Span(day, start, stage.Details.EndsAt, zone), stage.Details.Name.Shown(language),
                    Where(dossier, say, stage.Details.VenueId), Stops(dossier, stage, language), stage.Details.Kind == StageKind.Visit ? "/visit" : "/agenda"));
            }
        }

        // Told as cancelled, because a calendar keeps what is merely gone.
        foreach (var gone in dossier.Past?.Withdrawn ?? [])
        {
            if (gone.Slot is { On: { } day, Start: { } start } slot)
            {
                var place = slot.Place.Shown(language);
                events.Add(Mark(gone.Part.Key, Span(day, start, slot.End, dossier.Programme.Details.TimeZone), Called(dossier, gone.Part, language), place, gone.Note.Shown(language), "/agenda") with
                {
                    Sequence = gone.Sequence,
                    Status = CalendarStatus.Cancelled,
                });
            }
        }

        return new Documents.Calendars.Calendar(name, events) { Refresh = TimeSpan.FromHours(6) };
    }

    private static string Name(EditionDossier dossier, Language language) =>
        Text("EditionOf", language, dossier.Programme.Details.Name.Shown(language), NumberWords.EditionInText(dossier.Edition.Details.Number, language));

    private static CalendarStatus StatusOf(Edition edition) => edition.State switch
    {
        EditionState.Cancelled => CalendarStatus.Cancelled,
        EditionState.Planned or EditionState.Postponed => CalendarStatus.Tentative,
        _ => CalendarStatus.Confirmed,
    };

    /// <summary>An end that is not after the start lies on the next day and is not told.</summary>
    private static CalendarSpan.WallTimes Span(DateOnly day, TimeOnly start, TimeOnly? end, string zone) =>
        new(day.ToDateTime(start), end is { } until && until > start ? day.ToDateTime(until) : null, zone);

    private static string Called(EditionDossier dossier, IPlanPart part, Language language) =>
        part is AgendaItem item ? Summary(dossier, item, language) : part is Stage stage ? stage.Details.Name.Shown(language) : "";

    private static string Where(EditionDossier dossier, EditionWords say, Domain.Institutions.VenueId? venue) =>
        say.Place(venue) is { Length: > 0 } place ? place : EditionFacts.Place(dossier, say);

    private static string About(EditionDossier dossier, EditionWords say) => string.Join('\n', new[]
    {
        dossier.Edition.Details.Themes.Shown(say.Language),
        Labelled("Host", say.Full(dossier.Host), say.Language),
        dossier.Edition.State == EditionState.Cancelled ? dossier.Edition.StateReason : "",
        dossier.Edition.Details.Arrival.Shown(say.Language),
        dossier.Edition.Details.Contact.Shown(say.Language),
        dossier.Edition.Details.YearIllustrative ? dossier.Programme.Details.Remark.Shown(say.Language) : "",
        dossier.Edition.Details.Remark.Shown(say.Language),
    }.Where(line => line.Length > 0));

    private static string Stops(EditionDossier dossier, Stage stage, Language language) => string.Join('\n',
        dossier.StopsOf(stage.Id).Select(s => s.Details.Name.Shown(language)).Prepend(stage.Details.Theme.Shown(language)).Where(line => line.Length > 0));

    /// <summary>What is on: the item's title, else its talk's, else its kind in words.</summary>
    private static string Summary(EditionDossier dossier, AgendaItem item, Language language)
    {
        var title = item.Details.Title.IsEmpty ? dossier.TalkOf(item.Id)?.Details.Title ?? LocalizedText.Empty : item.Details.Title;
        if (!title.IsEmpty)
        {
            return title.Shown(language);
        }

        var kinds = dossier.ActsOf(item.Id).Select(a => a.Details.Kind).DefaultIfEmpty(item.Details.Kind).Distinct();
        return string.Join(language == Language.Zh ? "；" : "; ", kinds.Select(kind => Text($"AgendaKind.{kind}", language)));
    }

    /// <summary>Who speaks, each with the posts this edition shows, and who chairs.</summary>
    private static string Speakers(EditionDossier dossier, EditionWords say, AgendaItem item, Stage stage)
    {
        var lines = item.Details.Speakers.Concat(dossier.ActsOf(item.Id).SelectMany(a => a.Details.Speakers)).Distinct()
            .Select(s => WithPosts(say, say.Speaker(s).Text, s.PersonId))
            .ToList();
        if (item.Details.Kind != AgendaKind.Chair && dossier.Person(item.Details.ChairId) is { } chair)
        {
            lines.Add(Text("ChairedBy", say.Language) + (say.Language == Language.Zh ? "" : " ") + say.Name(chair).Text);
        }

        lines.Add(stage.Details.Name.Shown(say.Language));
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    private static string WithPosts(EditionWords say, string name, Domain.People.PersonId? person)
    {
        var posts = person is { } id ? say.PostLine(id) : "";
        return posts.Length == 0 ? name : say.Language == Language.Zh ? $"{name}（{posts}）" : $"{name} ({posts})";
    }

    private static string Labelled(string label, string value, Language language) =>
        value.Length == 0 ? "" : Text(label, language) + (language == Language.Zh ? "：" : ": ") + value;

    private static string Text(string key, Language language, params object[] details)
    {
        var culture = ReaderLanguage.Of(language).Culture;
        return string.Format(culture, Texts.GetString(key, culture) ?? throw new InvalidOperationException($"No text named {key}."), details);
    }
}
