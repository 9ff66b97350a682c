using System.Globalization;
using System.Text.Json;
using Baton.Domain;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Storage.Publication;

/// <summary>Loads dossiers of what is published: a fixed number of queries, however much an edition holds.</summary>
public sealed class PublishedQuery(BatonDb db)
{
    private const string OfPerson = nameof(Person);
    private const string OfPost = nameof(Post);

    // As it stands in the JSON of a photo; a caption cannot say it, because its quotation marks are escaped.
    private const string ShowsBaton = "\"subject\":\"Baton\"";

    private static readonly string[] OfProgramme =
    [
        nameof(Programme), nameof(Edition), nameof(Institution), nameof(Venue), nameof(Membership), nameof(HostTurn), nameof(RelayBaton), nameof(CustodyRecord), nameof(Photo),
    ];

    /// <summary>One edition by its public address, whether or not strangers may see it; null when nothing of it was published.</summary>
    public async Task<EditionDossier?> EditionAsync(string slug, int number, CancellationToken cancellation)
    {
        var found = Public.Where(p => p.Kind == nameof(Programme) && p.Handle == slug).Select(p => p.ProgrammeId);
        var handle = PublishedContent.HandleOf(number);
        return await EditionAsync(Public.Where(p => found.Contains(p.ProgrammeId)), e => e.Kind == nameof(Edition) && e.Handle == handle, cancellation);
    }

    /// <summary>One edition by its ids.</summary>
    public Task<EditionDossier?> EditionAsync(ProgrammeId programme, EditionId edition, CancellationToken cancellation) =>
        EditionAsync(Public.Where(p => p.ProgrammeId == programme), e => e.PartId == edition.Value, cancellation);

    /// <summary>The published version of an edition, or its draft as long as nothing of it was published: what documents are made from.</summary>
    public async Task<EditionDossier> OrDraftAsync(EditionDossier draft, CancellationToken cancellation) =>
        await EditionAsync(draft.Programme.Id, draft.Edition.Id, cancellation) ?? draft;

    /// <summary>A programme as a whole by its public slug; null when it was not published.</summary>
    public async Task<ProgrammeDossier?> ProgrammeAsync(string slug, CancellationToken cancellation)
    {
        var found = Public.Where(p => p.Kind == nameof(Programme) && p.Handle == slug).Select(p => p.ProgrammeId);
        var parts = await PartsAsync(Public.Where(p => found.Contains(p.ProgrammeId) && OfProgramme.Contains(p.Kind)), cancellation);
        if (parts.OfType<Programme>().FirstOrDefault() is not { } programme)
        {
            return null;
        }

        var id = programme.Id;
        var makers = parts.OfType<RelayBaton>().Select(b => b.Details.MakerId).OfType<PersonId>()
            .Concat(parts.OfType<CustodyRecord>().SelectMany(c => c.Details.PresentIds)).Select(p => p.Value).Distinct().ToList();
        parts.AddRange(await PartsAsync(Public.Where(p => p.ProgrammeId == id && p.Kind == OfPerson && makers.Contains(p.PartId)), cancellation));
        return new ProgrammeDossier(programme, [.. parts.OfType<Edition>()], parts);
    }

    /// <summary>The published parts of these kinds that the filter takes, one query.</summary>
    public async Task<List<IPlanPart>> PartsAsync(IQueryable<PublishedPart> rows, CancellationToken cancellation) =>
        [.. (await rows.Select(p => new { p.Kind, p.PartId, p.ProgrammeId, p.EditionId, p.Content, p.State, p.StateReason }).ToListAsync(cancellation))
            .Select(p => PublishedContent.Restore(p.Kind, p.PartId, new PlanScope(p.ProgrammeId, p.EditionId), p.Content, p.State, p.StateReason))];

    /// <summary>Everything that is public now; withdrawn parts are not.</summary>
    public IQueryable<PublishedPart> Public => db.PublishedParts.AsNoTracking().Where(p => p.WithdrawnAt == null);

    private async Task<EditionDossier?> EditionAsync(IQueryable<PublishedPart> ofProgramme, Func<PublishedPart, bool> sought, CancellationToken cancellation)
    {
        // Of all editions: the parts that serve each of them, people apart, and the editions themselves.
        var rows = await ofProgramme
            .Where(p => (p.EditionId == null && p.Kind != OfPerson && p.Kind != OfPost) || p.Kind == nameof(Edition))
            .ToListAsync(cancellation);
        var editionRow = rows.Find(p => p.Kind == nameof(Edition) && sought(p));
        var programmeRow = rows.Find(p => p.Kind == nameof(Programme) && p.ProgrammeId == editionRow?.ProgrammeId);
        if (programmeRow is null || editionRow is null)
        {
            return null;
        }

        var (programme, edition) = (programmeRow.ProgrammeId, editionRow.EditionId);
        var own = await db.PublishedParts.AsNoTracking()
            .Where(p => p.ProgrammeId == programme && p.Kind != nameof(Edition)
                && (p.EditionId == edition || (p.EditionId != null && p.Kind == nameof(Photo) && p.WithdrawnAt == null && p.Content.Contains(ShowsBaton))))
            .ToListAsync(cancellation);
        var parts = rows.Where(p => p.EditionId is null && p.Kind != nameof(Programme))
            .Concat(own.Where(p => p.EditionId == edition && p.WithdrawnAt is null))
            .Select(PublishedContent.Restore).ToList();
        parts.AddRange(await PeopleAsync(programme, edition, parts, cancellation));
        return new EditionDossier((Programme)PublishedContent.Restore(programmeRow), (Edition)PublishedContent.Restore(editionRow), parts, BatonPhotos(rows, own, edition))
        {
            Past = await PastAsync(programmeRow, editionRow, [editionRow, .. own.Where(p => p.EditionId == edition)], cancellation),
        };
    }

    /// <summary>People of this edition only, with their posts: whoever is on its roster or named by anything in it.</summary>
    private Task<List<IPlanPart>> PeopleAsync(ProgrammeId programme, EditionId? edition, List<IPlanPart> parts, CancellationToken cancellation)
    {
        var known = parts.Select(p => p.Key).Concat(parts.OfType<Participant>().Select(p => p.Details.PersonId.Value)).ToHashSet();
        var named = parts.Where(p => p is not Participant).SelectMany(p => References.Of(p.Content)).Where(known.Add).Select(id => id.ToString()).ToList();
        var rostered = Public.Where(p => p.EditionId == edition && p.Kind == nameof(Participant)).Select(p => p.Handle);
        return PartsAsync(
            Public.Where(p => p.ProgrammeId == programme && (p.Kind == OfPerson || p.Kind == OfPost) && (rostered.Contains(p.Handle) || named.Contains(p.Handle))),
            cancellation);
    }

    private static List<Photo> BatonPhotos(List<PublishedPart> rows, List<PublishedPart> own, EditionId? edition)
    {
        var numbers = rows.Where(p => p is { Kind: nameof(Edition), Open: true }).ToDictionary(p => p.EditionId!.Value, p => int.Parse(p.Handle, CultureInfo.InvariantCulture));
        return
        [
            .. own.Where(p => p.EditionId != edition && numbers.ContainsKey(p.EditionId!.Value))
                .OrderBy(p => numbers[p.EditionId!.Value])
                .Select(PublishedContent.Restore).OfType<Photo>()
                .Where(p => p.Details.Subject == PhotoSubject.Baton),
        ];
    }

    /// <summary>What visitors have seen otherwise: only what was published since both programme and edition are open to them.</summary>
    private async Task<PublishedPast> PastAsync(PublishedPart programme, PublishedPart edition, List<PublishedPart> rows, CancellationToken cancellation)
    {
        var since = programme.OpenedIn is { } first && edition.OpenedIn is { } second ? Math.Max(first, second) : long.MaxValue;
        var id = programme.ProgrammeId;
        var moved = rows.Where(p => p.MovedIn > since).Select(p => p.MovedIn!.Value).Distinct().ToList();
        var acts = await db.Publications.AsNoTracking()
            .Where(p => p.ProgrammeId == id && (moved.Contains(p.Number) || p.At == edition.CorrectedAt || p.Number == db.Publications.Where(q => q.ProgrammeId == id).Max(q => q.Number)))
            .ToListAsync(cancellation);
        var notes = acts.ToDictionary(p => p.Number, p => p.Note);
        var marks = rows.Where(p => p.WithdrawnAt is null && (p.Sequence > 0 || p.MovedIn > since))
            .ToDictionary(p => p.PartId, p => new PublicMark(p.Sequence, p.MovedIn > since ? Slot(p.Former) : null, Note(p)));
        var withdrawn = rows.Where(p => p.WithdrawnAt is not null && p.MovedIn > since && p.Kind is nameof(Stage) or nameof(AgendaItem))
            .Select(p => new WithdrawnPart(PublishedContent.Restore(p), Slot(p.Former), p.Sequence, Note(p))).ToList();
        return new PublishedPast(marks, withdrawn)
        {
            ChangedAt = Moment(acts.MaxBy(p => p.Number)?.At) ?? DateTimeOffset.UnixEpoch,
            CorrectedAt = Moment(edition.CorrectedAt),
            CorrectionNote = acts.LastOrDefault(p => p.At == edition.CorrectedAt)?.Note ?? LocalizedText.Empty,
        };

        LocalizedText Note(PublishedPart row) => row.MovedIn > since ? notes.GetValueOrDefault(row.MovedIn.Value, LocalizedText.Empty) : LocalizedText.Empty;
    }

    private static PublicSlot? Slot(string? former) => former is null ? null : JsonSerializer.Deserialize<PublicSlot>(former, PartJson.Plain);

    private static DateTimeOffset? Moment(DateTime? at) => at is { } utc ? new DateTimeOffset(utc, TimeSpan.Zero) : null;
}
