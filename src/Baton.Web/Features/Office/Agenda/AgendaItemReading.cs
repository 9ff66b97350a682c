using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;

namespace Baton.Web.Features.Office.Agenda;

/// <summary>Reads the form of an agenda item: the columns of its sheet as every form does, and beside them place, speakers, acts and printed posts.</summary>
/// <param name="db">Where the columns look things up.</param>
/// <param name="dossier">The draft: what may be named is what this office sees.</param>
/// <param name="language">The language of the form's words.</param>
internal sealed class AgendaItemReading(BatonDb db, EditionDossier dossier, Language language)
{
    /// <summary>The most people that are offered as a list; with more, names are written.</summary>
    public const int MostListed = 300;

    private static readonly string[] OfItem = ["starts-at", "minutes", "kind", "title.zh", "title.en"];
    private static readonly string[] OfAct = ["kind", "title.zh", "title.en"];
    private static readonly WorkbookSheet Items = WorkbookSheets.Of(typeof(AgendaItem));
    private static readonly WorkbookSheet ActsSheet = WorkbookSheets.Of(typeof(AgendaAct));

    private readonly List<Fault> faults = [];
    private readonly Lazy<WorkbookNames> names = new(() => WorkbookNames.Of(language, dossier.Parts.Where(p => p is Institution or Person)));

    /// <summary>Reads it; null when the place it names is none of this edition.</summary>
    /// <param name="id">The item.</param>
    /// <param name="stored">It as stored; null = a new one.</param>
    /// <param name="items">All stored items of the edition.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<AgendaItemDraft?> ReadAsync(AgendaItemId id, AgendaItem? stored, IReadOnlyList<AgendaItem> items, TypedForm form, CancellationToken cancellation)
    {
        if (Place(form["after"], stored, items) is not var (stage, after))
        {
            return null;
        }

        var scope = new PlanScope(dossier.Programme.Id, dossier.Edition.Id);
        var start = (stored?.Details ?? new AgendaItemDetails()) with { StageId = stage.Id };
        var read = await new PartReading(db).ReadAsync(Items, null, Only(form, "", OfItem), scope, language, cancellation, start: start);
        faults.AddRange(read.Faults);
        var details = (AgendaItemDetails)read.Draft.Details;
        details = details with
        {
            Speakers = form[AgendaItemFields.WhoField(null, 0)] is null ? details.Speakers : Who(AgendaItemFields.Of(form).Who, null),
            ChairId = form["chair"] is { } chair ? Chair(chair) : details.ChairId,
            VenueId = form["venue"] is { } venue ? Venue(venue) : details.VenueId,
        };
        var acts = new List<(AgendaActId, AgendaActDetails)>();
        foreach (var (act, i) in AgendaItemFields.Of(form).Acts.Select((a, i) => (a, i)))
        {
            acts.Add((AgendaActId.From(act.Id), await ActAsync(act, i, id, form, scope, cancellation)));
        }

        var speakers = details.Speakers.Concat(acts.SelectMany(a => a.Item2.Speakers)).Select(s => s.PersonId).OfType<PersonId>().Distinct();
        return new AgendaItemDraft(stage, details, acts, Changes(id, stored, stage, after, items, details), Posts(speakers, form), faults);
    }

    /// <summary>The item before, as the form's field "after" names it: an item, or the stage at whose beginning it stands; empty = its own stage.</summary>
    private (Stage Stage, AgendaItemId? After)? Place(string? after, AgendaItem? stored, IReadOnlyList<AgendaItem> items)
    {
        var own = dossier.Stages.FirstOrDefault(s => s.Id == stored?.Details.StageId);
        if (after is null)
        {
            return own is null ? null : (own, Before(stored!, items));
        }

        var key = Guid.TryParse(after, out var named) ? named : Guid.Empty;
        if (key == Guid.Empty)
        {
            return own is null ? null : (own, null);
        }

        if (dossier.Find<Stage>(key) is { } stage)
        {
            return own is null || own == stage ? (stage, null) : null;
        }

        var before = items.FirstOrDefault(i => i.Id.Value == key);
        if (before is null || before == stored || (own is not null && before.Details.StageId != own.Id) || dossier.Stages.FirstOrDefault(s => s.Id == before.Details.StageId) is not { } its)
        {
            // It was there when the page was read, and somebody took it out or put it elsewhere.
            faults.Add(new Fault("after", new Refusal("sessions.item-not-of-stage")));
            return (own ?? dossier.Stages.FirstOrDefault()) is { } there ? (there, null) : null;
        }

        return (its, before.Id);
    }

    /// <summary>The item before a stored one; null = it is the first.</summary>
    public static AgendaItemId? Before(AgendaItem stored, IReadOnlyList<AgendaItem> items) => items
        .Where(i => i.Details.StageId == stored.Details.StageId && i != stored)
        .OrderBy(i => i.Details.Number).ThenBy(i => i.Id.Value)
        .LastOrDefault(i => (i.Details.Number, i.Id.Value).CompareTo((stored.Details.Number, stored.Id.Value)) < 0)?.Id;

    private static List<AgendaChange> Changes(AgendaItemId id, AgendaItem? stored, Stage stage, AgendaItemId? after, IReadOnlyList<AgendaItem> items, AgendaItemDetails details)
    {
        if (stored is null)
        {
            return [new AgendaChange.Insert(id, after, details.StartsAt, details.Minutes)];
        }

        var changes = new List<AgendaChange>();
        if (Before(stored, items) != after && stage.Id == stored.Details.StageId)
        {
            changes.Add(new AgendaChange.Move(id, after));
        }

        if (stored.Details.StartsAt != details.StartsAt)
        {
            changes.Add(new AgendaChange.Begin(id, details.StartsAt));
        }

        if (stored.Details.Minutes != details.Minutes)
        {
            changes.Add(new AgendaChange.Lengthen(id, details.Minutes));
        }

        return changes;
    }

    private async Task<AgendaActDetails> ActAsync(ActFields act, int place, AgendaItemId item, TypedForm form, PlanScope scope, CancellationToken cancellation)
    {
        var prefix = AgendaItemFields.ActField(place, "");
        var start = new AgendaActDetails { AgendaItemId = item, Order = place + 1 };
        var read = await new PartReading(db).ReadAsync(ActsSheet, null, Only(form, prefix, OfAct), scope, language, cancellation, prefix, start);
        faults.AddRange(read.Faults);
        return (AgendaActDetails)read.Draft.Details with { Speakers = Who(act.Who, place) };
    }

    private IReadOnlyList<Speaker> Who(IReadOnlyList<string> values, int? act)
    {
        var speakers = new List<Speaker>();
        for (var line = 0; line < values.Count; line++)
        {
            if (values[line].Trim() is { Length: > 0 } value && Named(value, AgendaItemFields.WhoField(act, line)) is { } speaker && !speakers.Contains(speaker))
            {
                speakers.Add(speaker);
            }
        }

        return speakers;
    }

    private Speaker? Named(string value, string field)
    {
        if (AgendaItemFields.Speaker(value) is not { } chosen)
        {
            return ((AgendaItemDetails)Written("speakers", value, field)).Speakers is [var written, ..] ? written : null;
        }

        if (dossier.Person(chosen.PersonId) is not null || dossier.Institution(chosen.RepresentingId) is not null)
        {
            return chosen;
        }

        faults.Add(new Fault(field, new Refusal("sessions.speaker-gone")));
        return null;
    }

    private PersonId? Chair(string value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        if (AgendaItemFields.Speaker(value) is not { } chosen)
        {
            return ((AgendaItemDetails)Written("chair", value, "chair")).ChairId;
        }

        if (dossier.Person(chosen.PersonId) is null)
        {
            faults.Add(new Fault("chair", new Refusal("sessions.speaker-gone")));
        }

        return chosen.PersonId;
    }

    private VenueId? Venue(string value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        if (Guid.TryParse(value, out var id) && dossier.Venue(VenueId.From(id)) is { } venue)
        {
            return venue.Id;
        }

        faults.Add(new Fault("venue", new Refusal("sessions.venue-gone")));
        return null;
    }

    /// <summary>A name that was written, read as the workbook reads it.</summary>
    private IDetails Written(string column, string value, string field)
    {
        var reading = new CellReading(names.Value, names.Value, new Dictionary<Guid, LocalizedText>()) { Column = Items.Column(column) };
        var draft = new RowDraft(new AgendaItemDetails());
        reading.Column.Read(draft, CellText.Tidy(value), reading);
        faults.AddRange(reading.Faults.Select(f => new Fault(field, new Refusal(f.Code, f.Details))));
        return draft.Details;
    }

    /// <summary>The printed posts that the form changes. A form that did not offer them changes none.</summary>
    private Dictionary<ParticipantId, ShownPosts> Posts(IEnumerable<PersonId> speakers, TypedForm form)
    {
        var changed = new Dictionary<ParticipantId, ShownPosts>();
        foreach (var person in speakers)
        {
            var field = $"posts.{person.Value}";
            if (form[field + "?"] is not { } version || dossier.Participants.FirstOrDefault(p => p.Details.PersonId == person) is not { } participant)
            {
                continue;
            }

            var ticked = form.Ids(field).ToHashSet();
            List<PostId> shown = [.. Offered(dossier, person).Select(p => p.Id).Where(p => ticked.Contains(p.Value))];
            if (!shown.SequenceEqual(dossier.ShownPosts(person).Select(p => p.Id)))
            {
                changed[participant.Id] = new ShownPosts(shown, version);
            }
        }

        return changed;
    }

    /// <summary>The posts that may be printed for a person: those printed now first, then the others.</summary>
    public static IReadOnlyList<Post> Offered(EditionDossier dossier, PersonId person) =>
        [.. dossier.ShownPosts(person).Concat(dossier.Posts.Where(p => p.Details.PersonId == person)).DistinctBy(p => p.Id)];

    private static TypedForm Only(TypedForm form, string prefix, IEnumerable<string> columns) =>
        new(columns.Select(c => prefix + c).Where(form.Fields.ContainsKey).ToDictionary(f => f, f => form.Fields[f], StringComparer.Ordinal), []);
}
