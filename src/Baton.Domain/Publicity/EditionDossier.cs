using System.Collections.Concurrent;
using Baton.Domain.Attendance;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;

namespace Baton.Domain.Publicity;

/// <summary>Everything there is about one edition, loaded together: what pages, report, calendar and workbook are made from.</summary>
/// <param name="programme">The programme.</param>
/// <param name="edition">The edition.</param>
/// <param name="parts">All parts of the edition, and those of the programme that serve all editions; in any order.</param>
/// <param name="batonPhotos">Photos of the baton that other editions of the programme took, latest edition last; they are not parts of this one.</param>
public sealed class EditionDossier(Programme programme, Edition edition, IReadOnlyList<IPlanPart> parts, IReadOnlyList<Photo>? batonPhotos = null)
{
    private readonly Dictionary<Guid, IPlanPart> byKey = parts.GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.First());

    private readonly ConcurrentDictionary<(Language Language, DateOnly Today), NewsReport> reports = new();

    // Made when first asked for: a page asks for each of a hundred speakers, a workbook for none.
    private readonly Lazy<ILookup<PersonId, Participant>> participantsByPerson = new(() => parts.OfType<Participant>().ToLookup(p => p.Details.PersonId));
    private readonly Lazy<ILookup<PersonId, Post>> postsByPerson = new(() => parts.OfType<Post>().OrderBy(p => p.Details.Order).ThenBy(p => p.Id.Value).ToLookup(p => p.Details.PersonId));
    private readonly Lazy<ILookup<AgendaItemId, AgendaAct>> actsByItem = new(() => parts.OfType<AgendaAct>().OrderBy(a => a.Details.Order).ThenBy(a => a.Id.Value).ToLookup(a => a.Details.AgendaItemId));
    private readonly Lazy<ILookup<AgendaItemId, Talk>> talksByItem = new(() => parts.OfType<Talk>().OrderBy(t => t.Details.Slug, StringComparer.Ordinal).ToLookup(t => t.Details.AgendaItemId));

    private IReadOnlyDictionary<Guid, PublicSlot>? slots;

    /// <summary>The programme.</summary>
    public Programme Programme { get; } = programme;

    /// <summary>The edition.</summary>
    public Edition Edition { get; } = edition;

    /// <summary>How the published version came about; null for a draft.</summary>
    public PublishedPast? Past { get; init; }

    /// <summary>The day at the venue on which the published report was last corrected; null = it stands as it was published, or is a draft.</summary>
    public DateOnly? CorrectedOn => Past?.CorrectedAt is { } at
        ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(Programme.Details.TimeZone)).DateTime)
        : null;

    /// <summary>What was said to readers about the last correction of the published report; empty = nothing.</summary>
    public LocalizedText CorrectionNote => Past?.CorrectionNote ?? LocalizedText.Empty;

    /// <summary>When and where the edition, its stages and their items take place, by id; worked out once: for dossiers that are read and not changed.</summary>
    public IReadOnlyDictionary<Guid, PublicSlot> Slots => slots ??= PublicSlot.Of(this);

    /// <summary>All parts besides programme and edition, in any order.</summary>
    public IReadOnlyList<IPlanPart> Parts { get; } = parts;

    /// <summary>The same edition with these parts in place of its own.</summary>
    public EditionDossier With(IReadOnlyList<IPlanPart> others) => new(Programme, Edition, others, batonPhotos) { Past = Past };

    /// <summary>All institutions of the programme.</summary>
    public IReadOnlyList<Institution> Institutions { get; } = [.. parts.OfType<Institution>().OrderBy(i => i.Id.Value)];

    /// <summary>All venues of the programme.</summary>
    public IReadOnlyList<Venue> Venues { get; } = [.. parts.OfType<Venue>().OrderBy(v => v.Id.Value)];

    /// <summary>The people of the edition.</summary>
    public IReadOnlyList<Person> People { get; } = [.. parts.OfType<Person>().OrderBy(p => p.Id.Value)];

    /// <summary>Their posts, by person and order.</summary>
    public IReadOnlyList<Post> Posts { get; } = [.. parts.OfType<Post>().OrderBy(p => p.Details.PersonId.Value).ThenBy(p => p.Details.Order).ThenBy(p => p.Id.Value)];

    /// <summary>The members of the programme, in order.</summary>
    public IReadOnlyList<Membership> Memberships { get; } = [.. parts.OfType<Membership>().OrderBy(m => m.Details.Order).ThenBy(m => m.Id.Value)];

    /// <summary>The ledger of hosts, by number and line.</summary>
    public IReadOnlyList<HostTurn> HostTurns { get; } = [.. parts.OfType<HostTurn>().OrderBy(t => t.Details.Number).ThenBy(t => t.Details.Order).ThenBy(t => t.Id.Value)];

    /// <summary>The stages, in order.</summary>
    public IReadOnlyList<Stage> Stages { get; } = [.. parts.OfType<Stage>().OrderBy(s => s.Details.Number).ThenBy(s => s.Id.Value)];

    /// <summary>The categories, outsiders first, then by order.</summary>
    public IReadOnlyList<Category> Categories { get; } = [.. parts.OfType<Category>().OrderByDescending(c => c.Details.FromOutside).ThenBy(c => c.Details.Order).ThenBy(c => c.Id.Value)];

    /// <summary>The roster, by precedence.</summary>
    public IReadOnlyList<Participant> Participants { get; } = [.. parts.OfType<Participant>().OrderBy(p => p.Details.Order).ThenBy(p => p.Id.Value)];

    /// <summary>The stops, by stage and number.</summary>
    public IReadOnlyList<Stop> Stops { get; } = [.. parts.OfType<Stop>().OrderBy(s => s.Details.Number).ThenBy(s => s.Id.Value)];

    /// <summary>The displays, in order.</summary>
    public IReadOnlyList<Display> Displays { get; } = [.. parts.OfType<Display>().OrderBy(d => d.Details.Order).ThenBy(d => d.Id.Value)];

    /// <summary>The groups of the visits, in order.</summary>
    public IReadOnlyList<VisitGroup> Groups { get; } = [.. parts.OfType<VisitGroup>().OrderBy(g => g.Details.Order).ThenBy(g => g.Id.Value)];

    /// <summary>The agenda items, by number within their stage.</summary>
    public IReadOnlyList<AgendaItem> AgendaItems { get; } = [.. parts.OfType<AgendaItem>().OrderBy(i => i.Details.Number).ThenBy(i => i.Id.Value)];

    /// <summary>The acts, by order within their item.</summary>
    public IReadOnlyList<AgendaAct> Acts { get; } = [.. parts.OfType<AgendaAct>().OrderBy(a => a.Details.Order).ThenBy(a => a.Id.Value)];

    /// <summary>The talks.</summary>
    public IReadOnlyList<Talk> Talks { get; } = [.. parts.OfType<Talk>().OrderBy(t => t.Details.Slug, StringComparer.Ordinal)];

    /// <summary>The attendance marks.</summary>
    public IReadOnlyList<StageAttendance> Attendance { get; } = [.. parts.OfType<StageAttendance>().OrderBy(a => a.Id.Value)];

    /// <summary>The batons: the programme's where it travels, the edition's where its host made one.</summary>
    public IReadOnlyList<RelayBaton> Batons { get; } = [.. parts.OfType<RelayBaton>().OrderBy(b => b.Id.Value)];

    /// <summary>The records of custody of this edition, oldest first.</summary>
    public IReadOnlyList<CustodyRecord> Custody { get; } = [.. parts.OfType<CustodyRecord>().OrderBy(c => c.Details.On).ThenBy(c => c.Id.Value)];

    /// <summary>The photos, in order.</summary>
    public IReadOnlyList<Photo> Photos { get; } = [.. parts.OfType<Photo>().OrderBy(p => p.Details.Order).ThenBy(p => p.Id.Value)];

    /// <summary>The credits, by kind and order.</summary>
    public IReadOnlyList<Credit> Credits { get; } = [.. parts.OfType<Credit>().OrderBy(c => c.Details.Kind).ThenBy(c => c.Details.Order).ThenBy(c => c.Id.Value)];

    /// <summary>The applications to host, by number and day.</summary>
    public IReadOnlyList<HostApplication> HostApplications { get; } = [.. parts.OfType<HostApplication>().OrderBy(a => a.Details.Number).ThenBy(a => a.Details.SubmittedOn).ThenBy(a => a.Id.Value)];

    /// <summary>The lots drawn among hosts, by number and day.</summary>
    public IReadOnlyList<HostDraw> HostDraws { get; } = [.. parts.OfType<HostDraw>().OrderBy(d => d.Details.Number).ThenBy(d => d.Details.DrawnOn).ThenBy(d => d.Id.Value)];

    /// <summary>Those who sign the report, in their order.</summary>
    public IReadOnlyList<ReportSignOff> SignOffs { get; } = [.. parts.OfType<ReportSignOff>().OrderBy(s => s.Details.Order).ThenBy(s => s.Id.Value)];

    /// <summary>The paragraphs of the report that the office replaced, or that were signed.</summary>
    public IReadOnlyList<ReportParagraph> Paragraphs { get; } = [.. parts.OfType<ReportParagraph>().OrderBy(p => p.Details.Place, StringComparer.Ordinal)];

    /// <summary>The part of that key and type, or null.</summary>
    public T? Find<T>(Guid? key)
        where T : class, IPlanPart => key is { } k && byKey.TryGetValue(k, out var part) ? part as T : null;

    /// <summary>The institution, or null when none is set or it is gone.</summary>
    public Institution? Institution(InstitutionId? id) => Find<Institution>(id?.Value);

    /// <summary>The person, or null when none is set or it is gone.</summary>
    public Person? Person(PersonId? id) => Find<Person>(id?.Value);

    /// <summary>The venue, or null when none is set or it is gone.</summary>
    public Venue? Venue(VenueId? id) => Find<Venue>(id?.Value);

    /// <summary>The host.</summary>
    public Institution? Host => Institution(Edition.Details.HostId);

    /// <summary>The next host.</summary>
    public Institution? NextHost => Institution(Edition.Details.NextHostId);

    /// <summary>The organisers, in order.</summary>
    public IEnumerable<Institution> Organisers => Programme.Details.OrganiserIds.Select(id => Institution(id)).OfType<Institution>();

    /// <summary>The baton this edition hands on, or null when none is entered.</summary>
    public RelayBaton? Baton => Find<RelayBaton>(Custody.LastOrDefault()?.Details.BatonId.Value) ?? Batons.FirstOrDefault(b => b.EditionId is not null) ?? Batons.FirstOrDefault();

    /// <summary>The baton's picture: this edition's own, else, where one baton travels, the latest that another edition took; null when there is none.</summary>
    public Photo? BatonPhoto =>
        Photos.FirstOrDefault(p => p.Details.Subject == PhotoSubject.Baton)
        ?? (Programme.Details.BatonCustom == BatonCustom.Travels ? batonPhotos?.LastOrDefault() : null);

    /// <summary>The day a stage is held on, or null while no date is set.</summary>
    public DateOnly? DayOf(Stage stage) => stage.Details.On ?? Edition.Details.StartsOn;

    /// <summary>The venue of a stage and the ones it lies in, outermost first; empty when not said.</summary>
    public IReadOnlyList<Venue> VenuePath(VenueId? id) => Venue(id) is { } venue
        ? [.. Tree.Upward(venue, v => v.Id, v => Venue(v.Details.ParentId)).Reverse()]
        : [];

    /// <summary>The posts this edition shows for a person: those chosen, else those held on its first day.</summary>
    public IReadOnlyList<Post> ShownPosts(PersonId person)
    {
        var chosen = participantsByPerson.Value[person].FirstOrDefault()?.Details.ShownPostIds ?? [];
        return chosen.Count > 0
            ? [.. chosen.Select(id => Find<Post>(id.Value)).OfType<Post>()]
            : [.. postsByPerson.Value[person].Where(p => p.HeldOn(Edition.Details.StartsOn))];
    }

    /// <summary>The items of a stage, in order.</summary>
    public IEnumerable<AgendaItem> ItemsOf(StageId stage) => AgendaItems.Where(i => i.Details.StageId == stage);

    /// <summary>The acts of an item, in order; empty for most.</summary>
    public IEnumerable<AgendaAct> ActsOf(AgendaItemId item) => actsByItem.Value[item];

    /// <summary>The talk given in an item, or null.</summary>
    public Talk? TalkOf(AgendaItemId item) => talksByItem.Value[item].FirstOrDefault();

    /// <summary>The agenda of a stage, to be looked through or re-timed.</summary>
    public StageAgenda AgendaOf(Stage stage) => new(stage, DayOf(stage), [.. ItemsOf(stage.Id)], [.. ItemsOf(stage.Id).SelectMany(i => ActsOf(i.Id))]);

    /// <summary>What deserves a look in the agenda of a stage.</summary>
    public IReadOnlyList<AgendaWarning> WarningsOf(Stage stage) =>
        new AgendaLinter(id => Person(id)?.Details.FullName ?? LocalizedText.Empty, id => Institution(id)?.Brief() ?? LocalizedText.Empty)
            .Check(AgendaOf(stage), Stages.Where(s => s != stage).Select(AgendaOf));

    /// <summary>The stops of a visit, in order.</summary>
    public IEnumerable<Stop> StopsOf(StageId stage) => Stops.Where(s => s.Details.StageId == stage);

    /// <summary>Whose delegation a participant is of: as said, else by the first post shown; null when neither is known.</summary>
    public InstitutionId? DelegationOf(Participant participant) =>
        participant.Details.InstitutionId ?? ShownPosts(participant.Details.PersonId).Select(p => (InstitutionId?)p.Details.InstitutionId).FirstOrDefault();

    /// <summary>
    /// Whom the groups of a visit are made of: the roster without staff and media, and without those in whose place another comes; without
    /// a category one counts as from outside.
    /// </summary>
    public IReadOnlyList<GroupCandidate> GroupCandidates
    {
        get
        {
            var replaced = Participants.Select(p => p.Details.SubstituteForId).OfType<ParticipantId>().ToHashSet();
            return
            [
                .. Participants.Where(p => p.Details.Capacity is not (Capacity.Staff or Capacity.Media) && !replaced.Contains(p.Id)).Select(p => new GroupCandidate(
                    p.Id, DelegationOf(p), Find<Category>(p.Details.CategoryId?.Value)?.Details.FromOutside ?? true, p.Details.Order)),
            ];
        }
    }

    /// <summary>The groups of a visit, in order.</summary>
    public IEnumerable<VisitGroup> GroupsOf(StageId stage) => Groups.Where(g => g.Details.StageId == stage);

    /// <summary>
    /// The report as of a day, written once: for dossiers that are read and not changed. <see cref="NewsReport.Of"/> writes it anew.
    /// </summary>
    public NewsReport ReportOn(DateOnly today, Language language) =>
        reports.GetOrAdd((language, today), static (key, dossier) => NewsReport.Of(dossier, key.Language, key.Today), this);

    /// <summary>
    /// Who chairs a stage, each once, in order: the speakers of its chair items; where it has none, those named as chair of an item.
    /// </summary>
    public IEnumerable<PersonId> ChairsOf(StageId stage)
    {
        var opening = ItemsOf(stage).Where(i => i.Details.Kind == AgendaKind.Chair).SelectMany(i => i.Details.Speakers).Select(s => s.PersonId).OfType<PersonId>().Distinct().ToList();
        return opening.Count > 0 ? opening : ItemsOf(stage).Select(i => i.Details.ChairId).OfType<PersonId>().Distinct();
    }
}
