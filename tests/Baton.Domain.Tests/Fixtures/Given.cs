using Baton.Domain.Attendance;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;

namespace Baton.Domain.Tests.Fixtures;

/// <summary>Builds an edition in memory, part by part; ids are counted, so that the same calls give the same edition.</summary>
internal sealed class Given
{
    private readonly List<IPlanPart> parts = [];
    private int count;

    /// <summary>The programme's details; changed before the dossier is asked for.</summary>
    public ProgrammeDetails Programme { get; set; } = new() { Slug = "given", Name = Say("开放课堂接力行", "Open Classroom Relay") };

    /// <summary>The edition's details; changed before the dossier is asked for.</summary>
    public EditionDetails Edition { get; set; } = new();

    public EditionState State { get; set; } = EditionState.Concluded;

    public ProgrammeId ProgrammeId { get; } = Id<ProgrammeId>(0xA000);

    public EditionId EditionId { get; } = Id<EditionId>(0xB000);

    public IReadOnlyList<IPlanPart> Parts => parts;

    public static TId Id<TId>(int number)
        where TId : struct, IEntityId<TId> => TId.From(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0));

    public static LocalizedText Say(string zh, string en) => new(zh, en);

    public EditionDossier Dossier() => Dossier(_ => true);

    /// <summary>The dossier without the parts that are not kept.</summary>
    public EditionDossier Dossier(Func<IPlanPart, bool> keep)
    {
        var programme = Domain.Programmes.Programme.Create(ProgrammeId, Programme).Value;
        var edition = Domain.Programmes.Edition.Create(EditionId, ProgrammeId, Edition, State).Value;
        return new EditionDossier(programme, edition, [.. parts.Where(keep)]);
    }

    public InstitutionId Institution(InstitutionKind kind, LocalizedText name, string shortName = "", InstitutionId? parent = null) =>
        Put<InstitutionId>("Institution", new InstitutionDetails { Kind = kind, Name = name, ShortName = Say("", shortName), ParentId = parent }, everyEdition: true);

    public VenueId Venue(VenueKind kind, LocalizedText name, VenueId? parent = null, InstitutionId? owner = null) =>
        Put<VenueId>("Venue", new VenueDetails { Kind = kind, Name = name, ParentId = parent, InstitutionId = owner }, everyEdition: true);

    public PersonId Person(LocalizedText name, bool illustrative = false) =>
        Put<PersonId>("Person", new PersonDetails { FullName = name, Illustrative = illustrative });

    public PostId Post(PersonId person, InstitutionId body, LocalizedText title, int order = 1, DateOnly? from = null, DateOnly? until = null) =>
        Put<PostId>("Post", new PostDetails { PersonId = person, InstitutionId = body, Title = title, Order = order, From = from, Until = until });

    public CategoryId Category(int order, LocalizedText name, bool fromOutside = true, int? published = null) =>
        Put<CategoryId>("Category", new CategoryDetails { Order = order, Name = name, FromOutside = fromOutside, PublishedCount = published });

    public ParticipantId Participant(PersonId person, Capacity capacity, int order, CategoryId? category = null) =>
        Put<ParticipantId>("Participant", new ParticipantDetails { PersonId = person, Capacity = capacity, Order = order, CategoryId = category });

    public StageId Stage(StageDetails details) => Put<StageId>("Stage", details);

    public StopId Stop(StopDetails details) => Put<StopId>("Stop", details);

    public AgendaItemId Item(StageId stage, int number, AgendaKind kind, LocalizedText? title = null, params Speaker[] speakers) =>
        Item(new() { StageId = stage, Number = number, Kind = kind, Title = title ?? LocalizedText.Empty, Speakers = speakers });

    public AgendaItemId Item(AgendaItemDetails details) => Put<AgendaItemId>("AgendaItem", details);

    public AgendaActId Act(AgendaItemId item, int order, AgendaKind kind, LocalizedText? title = null, params Speaker[] speakers) =>
        Put<AgendaActId>("AgendaAct", new AgendaActDetails { AgendaItemId = item, Order = order, Kind = kind, Title = title ?? LocalizedText.Empty, Speakers = speakers });

    public TalkId Talk(TalkDetails details) => Put<TalkId>("Talk", details);

    public DisplayId Display(DisplayDetails details) => Put<DisplayId>("Display", details);

    public VisitGroupId Group(VisitGroupDetails details) => Put<VisitGroupId>("VisitGroup", details);

    public RelayBatonId Baton(RelayBatonDetails details, bool travels = false) => Put<RelayBatonId>("RelayBaton", details, travels);

    public CustodyRecordId Custody(CustodyRecordDetails details) => Put<CustodyRecordId>("CustodyRecord", details);

    public PhotoId Photo(PhotoDetails details) => Put<PhotoId>("Photo", details);

    public CreditId Credit(CreditKind kind, PersonId? person, InstitutionId? unit) =>
        Put<CreditId>("Credit", new CreditDetails { Kind = kind, PersonId = person, UnitId = unit });

    public ReportParagraphId Paragraph(string place, LocalizedText text, LocalizedText? replaced = null) =>
        Put<ReportParagraphId>("ReportParagraph", new ReportParagraphDetails { Place = place, Text = text, ReplacedText = replaced ?? LocalizedText.Empty });

    public ReportParagraphId Paragraph(ReportParagraphDetails details) => Put<ReportParagraphId>("ReportParagraph", details);

    public ReportSignOffId SignOff(ReportSignOffDetails details) => Put<ReportSignOffId>("ReportSignOff", details);

    public HostApplicationId Application(HostApplicationDetails details) => Put<HostApplicationId>("HostApplication", details, everyEdition: true);

    public HostDrawId Draw(HostDrawDetails details) => Put<HostDrawId>("HostDraw", details, everyEdition: true);

    public MembershipId Member(InstitutionId institution, int order) =>
        Put<MembershipId>("Membership", new MembershipDetails { InstitutionId = institution, Order = order }, everyEdition: true);

    public HostTurnId Turn(HostTurnDetails details) => Put<HostTurnId>("HostTurn", details, everyEdition: true);

    public StageAttendanceId Attends(StageId stage, ParticipantId participant, AttendanceMark mark = AttendanceMark.Present) =>
        Put<StageAttendanceId>("StageAttendance", new StageAttendanceDetails { StageId = stage, ParticipantId = participant, Mark = mark });

    private TId Put<TId>(string kind, IDetails details, bool everyEdition = false)
        where TId : struct, IEntityId<TId>
    {
        var id = Id<TId>(++count);
        var part = PlanPartKind.All[kind].Recreate(id.Value, new PlanScope(ProgrammeId, everyEdition ? null : EditionId), details);
        parts.Add(part ?? throw new InvalidOperationException($"{kind}: {details.Check()}"));
        return id;
    }
}
