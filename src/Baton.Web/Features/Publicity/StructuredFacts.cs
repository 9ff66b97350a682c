using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Web.Localization;

namespace Baton.Web.Features.Publicity;

/// <summary>What machines read of a page: schema.org as JSON-LD. Nothing is told here that the page does not say; an illustrative year is left out.</summary>
public static class StructuredFacts
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A programme as an <c>EventSeries</c> with its published editions.</summary>
    public static string Series(ProgrammeDossier dossier, ReaderLanguage reader, string origin)
    {
        var programme = dossier.Programme.Details;
        var address = $"{origin.TrimEnd('/')}/p/{programme.Slug}";
        var series = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "EventSeries",
            ["name"] = programme.Name.Shown(reader.Language),
            ["url"] = address,
            ["inLanguage"] = reader.Tag,
        };
        Add(series, "alternateName", programme.Name[reader.Other.Language]);
        Add(series, "description", programme.Theme.Shown(reader.Language));
        Add(series, "organizer", dossier.Organisers.Select(o => Organization(o, reader)));
        Add(series, "subEvent", dossier.Editions.Where(e => e.Details.Public).Select(e =>
        {
            var edition = Named("Event", NameOf(dossier.Programme, e, reader));
            edition["url"] = $"{address}/{e.Details.Number.ToString(CultureInfo.InvariantCulture)}";
            Dates(edition, e);
            return edition;
        }));
        return series.ToJsonString(Plain);
    }

    /// <summary>An edition as an <c>Event</c> whose stages are its <c>subEvent</c>s; performers only where they are named.</summary>
    public static string Event(EditionDossier dossier, EditionWords say, ReaderLanguage reader, string origin)
    {
        var edition = dossier.Edition;
        var address = $"{origin.TrimEnd('/')}/p/{dossier.Programme.Details.Slug}";
        var happening = Named("Event", NameOf(dossier.Programme, edition, reader));
        happening.Insert(0, "@context", "https://schema.org");
        happening["url"] = $"{address}/{edition.Details.Number.ToString(CultureInfo.InvariantCulture)}";
        happening["inLanguage"] = reader.Tag;
        Add(happening, "description", edition.Details.Themes.Shown(reader.Language));
        Dates(happening, edition);
        happening["eventStatus"] = edition.State switch
        {
            EditionState.Cancelled => "https://schema.org/EventCancelled",
            EditionState.Postponed => "https://schema.org/EventPostponed",
            _ => "https://schema.org/EventScheduled",
        };
        happening["eventAttendanceMode"] = "https://schema.org/OfflineEventAttendanceMode";
        happening["superEvent"] = Named("EventSeries", dossier.Programme.Details.Name.Shown(reader.Language));
        happening["superEvent"]!["url"] = address;
        Add(happening, "location", EditionFacts.Place(dossier, say) is { Length: > 0 } place ? Named("Place", place) : null);
        var organisers = dossier.Organisers.Append(dossier.Host).OfType<Institution>().Distinct();
        Add(happening, "organizer", organisers.Select(o => Organization(o, reader)));
        Add(happening, "subEvent", dossier.Stages.Select(stage => Stage(dossier, stage, say, reader)));
        return happening.ToJsonString(Plain);
    }

    private static JsonObject Stage(EditionDossier dossier, Stage stage, EditionWords say, ReaderLanguage reader)
    {
        var part = Named("Event", stage.Details.Name.Shown(reader.Language));
        Add(part, "location", say.Place(stage.Details.VenueId) is { Length: > 0 } place ? Named("Place", place) : null);
        if (!dossier.Edition.Details.YearIllustrative && dossier.DayOf(stage) is { } day)
        {
            part["startDate"] = Moment(dossier.Programme, day, stage.Details.StartsAt);
            Add(part, "endDate", stage.Details.EndsAt is { } end ? Moment(dossier.Programme, day, end) : null);
        }

        var performers = dossier.ItemsOf(stage.Id)
            .SelectMany(i => i.Details.Speakers.Concat(dossier.ActsOf(i.Id).SelectMany(a => a.Details.Speakers)))
            .Select(s => dossier.Person(s.PersonId))
            .OfType<Domain.People.Person>()
            .Distinct();
        Add(part, "performer", performers.Select(p => Named("Person", say.Name(p).Text)));
        return part;
    }

    private static string NameOf(Programme programme, Edition edition, ReaderLanguage reader)
    {
        var name = programme.Details.Name.Shown(reader.Language);
        var number = NumberWords.EditionInText(edition.Details.Number, reader.Language);
        return reader.IsChinese ? $"{name} · {number}" : $"{name}, {number}";
    }

    private static void Dates(JsonObject happening, Edition edition)
    {
        if (edition.Details is { YearIllustrative: false, StartsOn: { } first, LastDay: { } last })
        {
            happening["startDate"] = DateWords.Machine(first);
            happening["endDate"] = DateWords.Machine(last);
        }
    }

    private static string Moment(Programme programme, DateOnly day, TimeOnly? time)
    {
        if (time is not { } at)
        {
            return DateWords.Machine(day);
        }

        var wall = day.ToDateTime(at);
        var offset = TimeZoneInfo.FindSystemTimeZoneById(programme.Details.TimeZone).GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture);
    }

    private static JsonObject Organization(Institution institution, ReaderLanguage reader)
    {
        var body = Named("Organization", institution.Details.Name.Shown(reader.Language));
        var brief = institution.Details.ShortName.Shown(reader.Language);
        Add(body, "alternateName", brief == institution.Details.Name.Shown(reader.Language) ? "" : brief);
        return body;
    }

    private static JsonObject Named(string type, string name) => new() { ["@type"] = type, ["name"] = name };

    private static void Add(JsonObject to, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            to[key] = value;
        }
    }

    private static void Add(JsonObject to, string key, JsonObject? value)
    {
        if (value is not null)
        {
            to[key] = value;
        }
    }

    private static void Add(JsonObject to, string key, IEnumerable<JsonObject> values)
    {
        var all = new JsonArray([.. values]);
        if (all.Count > 0)
        {
            to[key] = all;
        }
    }
}
