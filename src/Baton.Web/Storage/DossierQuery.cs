using Baton.Domain;
using Baton.Domain.Attendance;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Storage;

/// <summary>Loads dossiers of the draft, published or not: a fixed number of queries, however much an edition holds.</summary>
public sealed class DossierQuery(BatonDb db)
{
    /// <summary>The whole of one edition, or null when there is none.</summary>
    /// <param name="slug">The programme's slug.</param>
    /// <param name="number">The edition's number.</param>
    /// <param name="tracked">True to change what is loaded and save it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<EditionDossier?> EditionAsync(string slug, int number, bool tracked, CancellationToken cancellation)
    {
        var programme = await Rows<Programme>(tracked).FirstOrDefaultAsync(p => p.Details.Slug == slug, cancellation);
        var edition = programme is null
            ? null
            : await Rows<Edition>(tracked).FirstOrDefaultAsync(e => e.ProgrammeId == programme.Id && e.Details.Number == number, cancellation);
        return edition is null ? null : await EditionAsync(programme!, edition, tracked, cancellation);
    }

    /// <summary>The whole of one edition.</summary>
    public async Task<EditionDossier> EditionAsync(Programme programme, Edition edition, bool tracked, CancellationToken cancellation)
    {
        var (ofProgramme, ofEdition) = (programme.Id, edition.Id);
        var parts = new List<IPlanPart>();
        await Add<Institution, InstitutionId, InstitutionDetails>();
        await Add<Venue, VenueId, VenueDetails>();
        await Add<Membership, MembershipId, MembershipDetails>();
        await Add<HostTurn, HostTurnId, HostTurnDetails>();
        await Add<HostApplication, HostApplicationId, HostApplicationDetails>();
        await Add<HostDraw, HostDrawId, HostDrawDetails>();
        await Add<RelayBaton, RelayBatonId, RelayBatonDetails>();
        await Add<Stage, StageId, StageDetails>();
        await Add<Category, CategoryId, CategoryDetails>();
        await Add<Participant, ParticipantId, ParticipantDetails>();
        await Add<Stop, StopId, StopDetails>();
        await Add<Display, DisplayId, DisplayDetails>();
        await Add<VisitGroup, VisitGroupId, VisitGroupDetails>();
        await Add<AgendaItem, AgendaItemId, AgendaItemDetails>();
        await Add<AgendaAct, AgendaActId, AgendaActDetails>();
        await Add<Talk, TalkId, TalkDetails>();
        await Add<StageAttendance, StageAttendanceId, StageAttendanceDetails>();
        await Add<CustodyRecord, CustodyRecordId, CustodyRecordDetails>();
        await Add<Photo, PhotoId, PhotoDetails>();
        await Add<Credit, CreditId, CreditDetails>();
        await Add<ReportParagraph, ReportParagraphId, ReportParagraphDetails>();
        await Add<ReportSignOff, ReportSignOffId, ReportSignOffDetails>();

        // People of this edition only: an office sees nobody of editions that are not its own.
        var named = parts.SelectMany(p => References.Of(p.Content)).Select(PersonId.From).Distinct().ToHashSet();
        // (No AsNoTracking in a subquery: it would spread to the whole query.)
        var rostered = db.Set<Participant>().Where(p => p.EditionId == ofEdition).Select(p => p.Details.PersonId);
        var others = named.Except(parts.OfType<Participant>().Select(p => p.Details.PersonId)).ToList();
        // One by one and by ids alone, so that each finds its index: otherwise all people of all editions are walked through.
        var people = await Rows<Person>(tracked).Where(p => rostered.Contains(p.Id)).ToListAsync(cancellation);
        var loose = others.Count == 0 ? [] : await Rows<Person>(tracked).Where(p => EF.Parameter(others).Contains(p.Id)).ToListAsync(cancellation);
        loose.AddRange((await Rows<Person>(tracked).Where(p => p.ProgrammeId == ofProgramme).OnNoRoster().ToListAsync(cancellation))
            .ExceptBy(loose.Select(p => p.Id).ToList(), p => p.Id));
        var posts = await Rows<Post>(tracked).Where(p => rostered.Contains(p.Details.PersonId)).ToListAsync(cancellation);
        if (loose.Count > 0)
        {
            var ofLoose = loose.Select(p => p.Id).ToList();
            posts.AddRange(await Rows<Post>(tracked).Where(p => EF.Parameter(ofLoose).Contains(p.Details.PersonId)).ToListAsync(cancellation));
        }

        parts.AddRange([.. people, .. loose, .. posts]);
        parts.RemoveAll(p => p.ProgrammeId != ofProgramme);

        var batonPhotos = await (
            from photo in db.Set<Photo>().AsNoTracking()
            join taken in db.Set<Edition>() on photo.EditionId equals taken.Id
            where photo.ProgrammeId == ofProgramme && photo.EditionId != ofEdition && photo.Details.Subject == PhotoSubject.Baton && taken.Details.Public
            orderby taken.Details.Number
            select photo).ToListAsync(cancellation);
        return new EditionDossier(programme, edition, parts, batonPhotos);

        async Task Add<T, TId, TDetails>()
            where T : PlanPart<TId, TDetails>
            where TId : struct, IEntityId<TId>
            where TDetails : class, IDetails =>
            parts.AddRange(await Rows<T>(tracked).Here<T, TId, TDetails>(ofProgramme, ofEdition).ToListAsync(cancellation));
    }

    /// <summary>A programme as a whole, or null when there is none.</summary>
    public async Task<ProgrammeDossier?> ProgrammeAsync(string slug, CancellationToken cancellation)
    {
        var programme = await Rows<Programme>(false).FirstOrDefaultAsync(p => p.Details.Slug == slug, cancellation);
        if (programme is null)
        {
            return null;
        }

        var id = programme.Id;
        var editions = await Rows<Edition>(false).Where(e => e.ProgrammeId == id).ToListAsync(cancellation);
        var parts = new List<IPlanPart>();
        parts.AddRange(await Rows<Institution>(false).Where(p => p.ProgrammeId == id).ToListAsync(cancellation));
        parts.AddRange(await Rows<Venue>(false).Where(p => p.ProgrammeId == id).ToListAsync(cancellation));
        parts.AddRange(await Rows<Membership>(false).Where(p => p.ProgrammeId == id).ToListAsync(cancellation));
        parts.AddRange(await Rows<HostTurn>(false).Where(p => p.ProgrammeId == id).ToListAsync(cancellation));
        parts.AddRange(await Rows<HostApplication>(false).Where(p => p.ProgrammeId == id).ToListAsync(cancellation));
        parts.AddRange(await Rows<HostDraw>(false).Where(p => p.ProgrammeId == id).ToListAsync(cancellation));
        parts.AddRange(await Rows<RelayBaton>(false).Where(p => p.ProgrammeId == id).ToListAsync(cancellation));
        parts.AddRange(await Rows<CustodyRecord>(false).Where(p => p.ProgrammeId == id).ToListAsync(cancellation));
        parts.AddRange(await Rows<Photo>(false)
            .Where(p => p.ProgrammeId == id && p.Details.Subject != PhotoSubject.Stage)
            .ToListAsync(cancellation));
        var makers = parts.OfType<RelayBaton>().Select(b => b.Details.MakerId).OfType<PersonId>()
            .Concat(parts.OfType<CustodyRecord>().SelectMany(c => c.Details.PresentIds)).Distinct().ToList();

        // By ids alone, so that they find their index.
        parts.AddRange((await Rows<Person>(false).Where(p => EF.Parameter(makers).Contains(p.Id)).ToListAsync(cancellation)).Where(p => p.ProgrammeId == id));
        return new ProgrammeDossier(programme, editions, parts);
    }

    private IQueryable<T> Rows<T>(bool tracked)
        where T : class => tracked ? db.Set<T>() : db.Set<T>().AsNoTracking();
}
