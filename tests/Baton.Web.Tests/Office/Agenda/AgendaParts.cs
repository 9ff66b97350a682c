using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;

namespace Baton.Web.Tests.Office.Agenda;

/// <summary>A fictional edition whose session has times: a visit with one stop, and seven items from 15:30 to 17:20, as they are drawn.</summary>
internal sealed class AgendaParts
{
    private readonly List<object> parts = [];
    private readonly int salt;
    private long next;

    public AgendaParts(string slug = "agenda-relay", int salt = 1, int items = 7)
    {
        this.salt = salt;
        Programme = Made(Programme.Create(Id<ProgrammeId>(), new ProgrammeDetails { Slug = slug, Name = new("开放课堂接力行", "Open Classroom Relay"), Sample = true, Public = true }));
        var all = new PlanScope(Programme.Id);
        Hosts = [.. new[] { "清河大学|Qinghe University", "云汀学院|Yunting College", "松岚大学|Songlan University" }.Select(n => Made(Institution.Create(
            Id<InstitutionId>(), all, new InstitutionDetails { Name = new(n.Split('|')[0], n.Split('|')[1]) })))];
        Edition = Made(Edition.Create(Id<EditionId>(), Programme.Id, new EditionDetails { Number = 1, HostId = Hosts[0].Id, NextHostId = Hosts[1].Id, StartsOn = new(2026, 5, 22), Public = true }, EditionState.Open));
        Scope = new PlanScope(Programme.Id, Edition.Id);
        Room = Made(Venue.Create(Id<VenueId>(), all, new VenueDetails { Name = new("第一会议室", "Meeting Room 1"), Kind = VenueKind.Room }));
        Annex = Made(Venue.Create(Id<VenueId>(), all, new VenueDetails { Name = new("第二会议室", "Meeting Room 2"), Kind = VenueKind.Room }));
        Visit = Made(Stage.Create(Id<StageId>(), Scope, new StageDetails { Number = 1, Kind = StageKind.Visit, Name = new("实地观摩", "Site visit"), StartsAt = new(13, 30), EndsAt = new(15, 5) }));
        Made(Stop.Create(Id<StopId>(), Scope, new StopDetails { StageId = Visit.Id, Number = 1, Name = new("第一工坊", "Workshop 1"), Minutes = 25 }));
        Session = Made(Stage.Create(Id<StageId>(), Scope, new StageDetails { Number = 2, Kind = StageKind.Session, Name = new("交流展示会", "Exchange session"), VenueId = Room.Id, StartsAt = new(15, 30), EndsAt = new(17, 30) }));
        Chair = Body("代表甲", "Ouyang Qing");
        Leader = Body("代表乙", "Lu Mingyuan");
        Posts = [.. new[] { "校长|President", "教授|Professor" }.Select((t, i) => Made(Post.Create(
            Id<PostId>(), all, new PostDetails { PersonId = Leader.Id, InstitutionId = Hosts[0].Id, Title = new(t.Split('|')[0], t.Split('|')[1]), Order = i })))];
        Participant = Made(Participant.Create(Id<ParticipantId>(), Scope, new ParticipantDetails { PersonId = Leader.Id, InstitutionId = Hosts[0].Id, Capacity = Capacity.Leader }));
        Add(1, 15, 30, 5, AgendaKind.Chair, "开场", "Opening", Speaker.Of(Chair.Id));
        Add(2, 15, 35, 15, AgendaKind.Speech, "致辞", "Welcome", Speaker.Of(Leader.Id));
        foreach (var (kind, order) in new[] { (AgendaKind.Speech, 1), (AgendaKind.Announcement, 2) })
        {
            Acts.Add(Made(AgendaAct.Create(Id<AgendaActId>(), Scope, new AgendaActDetails { AgendaItemId = Items[1].Id, Kind = kind, Order = order })));
        }

        Add(3, 15, 50, 30, AgendaKind.MainPresentation, "开着门上课", "Teaching with the door open", Speaker.Of(Leader.Id));
        Talk = Made(Talk.Create(Id<TalkId>(), Scope, new TalkDetails
        {
            AgendaItemId = Items[2].Id,
            Slug = "door-open",
            Title = Items[2].Details.Title,
            Sections = [new(new("先开门", "Open it"), new("每周一节。", "Once a week.")), new(new("再请人", "Ask somebody in"), LocalizedText.Empty)],
        }));
        Add(4, 16, 20, 15, AgendaKind.ExperienceTalk, "", "", Speaker.For(Hosts[0].Id));
        Add(5, 16, 35, 15, AgendaKind.ExperienceTalk, "", "", Speaker.For(Hosts[1].Id));
        Add(6, 16, 50, 15, AgendaKind.ExperienceTalk, "", "", Speaker.For(Hosts[2].Id));
        Add(7, 17, 5, 15, AgendaKind.Handover, "交接接力棒", "Handover of the baton");
        foreach (var further in Items.Skip(items).ToList())
        {
            parts.Remove(further);
            Items.Remove(further);
        }

        if (items < 3)
        {
            parts.Remove(Talk);
        }

        if (items < 2)
        {
            Acts.ForEach(a => parts.Remove(a));
        }
    }

    public Programme Programme { get; }

    public Edition Edition { get; }

    public PlanScope Scope { get; }

    public IReadOnlyList<Institution> Hosts { get; }

    public Venue Room { get; }

    public Venue Annex { get; }

    public Stage Visit { get; }

    public Stage Session { get; }

    public Person Chair { get; }

    public Person Leader { get; }

    public IReadOnlyList<Post> Posts { get; }

    public Participant Participant { get; }

    public Talk Talk { get; }

    public List<AgendaItem> Items { get; } = [];

    public List<AgendaAct> Acts { get; } = [];

    public IReadOnlyList<object> All => parts;

    /// <summary>The address of its agenda at work.</summary>
    public string Page => $"/manage/{Programme.Details.Slug}/1/agenda";

    /// <summary>The address of its records of talks.</summary>
    public string TalksPage => $"/manage/{Programme.Details.Slug}/1/talks";

    /// <summary>A command on an item.</summary>
    public string Item(Guid item, string act) => $"{Page}/items/{item}/{act}";

    /// <summary>A command on the nth item, from 1.</summary>
    public string Item(int number, string act) => Item(Items[number - 1].Id.Value, act);

    private void Add(int number, int hour, int minute, int minutes, AgendaKind kind, string zh, string en, params IReadOnlyList<Speaker> speakers) =>
        Items.Add(Made(AgendaItem.Create(Id<AgendaItemId>(), Scope, new AgendaItemDetails
        {
            StageId = Session.Id,
            Number = number,
            StartsAt = new(hour, minute),
            Minutes = minutes,
            Kind = kind,
            Title = new(zh, en),
            Speakers = speakers,
        })));

    private Person Body(string zh, string en) => Made(Person.Create(Id<PersonId>(), new PlanScope(Programme.Id), new PersonDetails { FullName = new(zh, en) }));

    private TId Id<TId>()
        where TId : struct, IEntityId<TId> => TId.From(new Guid(salt, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, (byte)(++next >> 8), (byte)next));

    private T Made<T>(Outcome<T> outcome)
        where T : class
    {
        parts.Add(outcome.Value);
        return outcome.Value;
    }
}
