using Baton.Domain;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;

namespace Baton.Web.Tests.Publicity;

/// <summary>A fictional relay for the tests of pages: three editions past, the fourth being prepared, a swap, a decline, groups and times.</summary>
internal sealed class RelayParts
{
    private static readonly string[] Hosts = ["清河大学|Qinghe University", "云汀学院|Yunting College", "松岚大学|Songlan University", "星屿大学|Xingyu University", "岚汐职业技术大学|Lanxi Polytechnic"];

    private readonly List<object> parts = [];
    private long next = 1_000_000;

    public RelayParts(string slug = "test-relay", int talks = 3, EditionState fourth = EditionState.Open, bool fifthPublic = false, DateOnly? fourthDay = null)
    {
        Programme = Made(Programme.Create(Id<ProgrammeId>(), new ProgrammeDetails { Slug = slug, Name = new("开放课堂接力行", "Open Classroom Relay"), Sample = true, Theme = new("开着门上课", "Teaching with the door open") }));
        Scope = new PlanScope(Programme.Id);
        var council = Body("开放课堂理事会|Open Classroom Council", InstitutionKind.Committee);
        Programme.Describe(Programme.Details with { OrganiserIds = [council.Id] });
        var hosts = Hosts.Select(h => Body(h, InstitutionKind.University)).ToList();
        var declined = Body("镜浒理工学院|Jinghu Institute of Technology", InstitutionKind.University);
        foreach (var (member, order) in hosts.Append(declined).Select((m, i) => (m, i)))
        {
            Made(Membership.Create(Id<MembershipId>(), Scope, new MembershipDetails { InstitutionId = member.Id, Order = order }));
        }

        var reason = new LocalizedText("松岚大学礼堂维修至 7 月", "the hall at Songlan was under repair until July");
        Turn(new HostTurnDetails { Number = 1, InstitutionId = hosts[0].Id, Standing = HostStanding.Agreed });
        Turn(new HostTurnDetails { Number = 2, InstitutionId = hosts[1].Id, Standing = HostStanding.Swapped, SwappedWithId = hosts[2].Id, DecidedOn = new(2025, 1, 6), Reason = reason });
        Turn(new HostTurnDetails { Number = 3, InstitutionId = hosts[2].Id, Standing = HostStanding.Swapped, SwappedWithId = hosts[1].Id, DecidedOn = new(2025, 1, 6), Reason = reason });
        Turn(new HostTurnDetails { Number = 4, InstitutionId = hosts[3].Id, Standing = HostStanding.Agreed });
        Turn(new HostTurnDetails { Number = 5, Order = 1, InstitutionId = declined.Id, Standing = HostStanding.Declined, DecidedOn = new(2026, 2, 9), Reason = new("", "its new campus opens in October.") });
        Turn(new HostTurnDetails { Number = 5, Order = 2, InstitutionId = hosts[4].Id, Standing = HostStanding.Agreed });
        Turn(new HostTurnDetails { Number = 6, Period = new("2027 年春", "spring 2027") });
        DateOnly[] days = [new(2024, 10, 18), new(2025, 5, 23), new(2025, 10, 17), fourthDay ?? new(2026, 5, 22), new(2026, 10, 16)];
        var baton = Made(RelayBaton.Create(Id<RelayBatonId>(), Scope, new RelayBatonDetails { Title = new("开门", "Open Door"), Material = new("竹", "bamboo") }));
        var editions = new List<Edition>();
        for (var i = 0; i < 5; i++)
        {
            var state = i < 3 ? EditionState.HandedOver : i == 3 ? fourth : EditionState.Planned;
            var reasonOfState = fourth is EditionState.Cancelled or EditionState.Postponed && i == 3;
            var edition = Made(Edition.Create(Id<EditionId>(), Programme.Id, new EditionDetails { Number = i + 1, HostId = hosts[i].Id, StartsOn = days[i], Public = i < 4 || fifthPublic }, reasonOfState ? EditionState.Planned : state));
            editions.Add(edition);
            if (i < 3)
            {
                Made(CustodyRecord.Create(Id<CustodyRecordId>(), new PlanScope(Programme.Id, edition.Id), new CustodyRecordDetails { BatonId = baton.Id, GiverId = hosts[i].Id, ReceiverId = hosts[i + 1].Id, On = days[i] }));
            }
        }

        Fourth = editions[3];
        var isle = Made(Venue.Create(Id<VenueId>(), Scope, new VenueDetails { Name = new("洲岛校区", "Isle Campus"), Directions = new("地铁 3 号线洲岛站 B 口。", "Metro line 3, Isle station, exit B.") }));
        var hall = Made(Venue.Create(Id<VenueId>(), Scope, new VenueDetails { Name = new("观象楼报告厅", "Observatory Hall"), Kind = VenueKind.Building, ParentId = isle.Id }));
        Fourth.Describe(Fourth.Details with { VenueId = hall.Id, NextHostId = hosts[4].Id, Themes = new("开着门上课", "Teaching with the door open"), Arrival = new("", "Meet at the south gate."), Contact = new("办公室 电话 000", "Office, telephone 000") });
        if (fourth == EditionState.Cancelled)
        {
            Fourth.Cancel("台风 / typhoon");
        }
        else if (fourth == EditionState.Postponed)
        {
            Fourth.Postpone("台风 / typhoon");
        }

        InFourth = new PlanScope(Programme.Id, Fourth.Id);
        var visit = Made(Stage.Create(Id<StageId>(), InFourth, new StageDetails { Number = 1, Kind = StageKind.Visit, Name = new("实地观摩", "Site visit"), StartsAt = new(13, 30), EndsAt = new(15, 5), VenueId = isle.Id }));
        for (var i = 1; i <= 3; i++)
        {
            Made(Stop.Create(Id<StopId>(), InFourth, new StopDetails { StageId = visit.Id, Number = i, Name = new($"第{"一二三"[i - 1]}工坊", $"Workshop {i}"), Minutes = 25, Capacity = 40 }));
            Made(VisitGroup.Create(Id<VisitGroupId>(), InFourth, new VisitGroupDetails { StageId = visit.Id, Order = i, Name = new($"{"ABC"[i - 1]} 组", $"Group {"ABC"[i - 1]}") }));
        }

        Made(Display.Create(Id<DisplayId>(), InFourth, new DisplayDetails { StageId = visit.Id, Kind = DisplayKind.Board, Name = new("十年课堂", "Ten years of classrooms"), InstitutionId = hosts[3].Id }));
        var session = Made(Stage.Create(Id<StageId>(), InFourth, new StageDetails { Number = 2, Kind = StageKind.Session, Name = new("交流会", "Session"), StartsAt = new(15, 30), VenueId = hall.Id }));
        var chair = Made(Person.Create(Id<PersonId>(), Scope, new PersonDetails { FullName = new("欧阳晴", "Ouyang Qing") }));
        Made(Post.Create(Id<PostId>(), Scope, new PostDetails { PersonId = chair.Id, InstitutionId = hosts[3].Id, Title = new("教务处副处长兼教师教学发展中心常务副主任（主持工作）", "Deputy Director of Academic Affairs and Executive Deputy Director of the Centre for Teaching Development") }));
        Item(session, 1, AgendaKind.Chair, 5, LocalizedText.Empty, Speaker.Of(chair.Id));
        for (var i = 1; i <= talks; i++)
        {
            var item = Item(session, i + 1, AgendaKind.ExperienceTalk, 10, new($"课堂实录之{i}", $"Notes from a classroom {i}"), Speaker.Of(chair.Id));
            Made(Talk.Create(Id<TalkId>(), InFourth, new TalkDetails { AgendaItemId = item.Id, Slug = $"talk-{i}", Title = item.Details.Title, Abstract = new($"摘要 {i}。", $"Abstract {i}."), SlidesName = "slides.pdf" }));
        }

        Item(session, talks + 2, AgendaKind.Break, 15, LocalizedText.Empty);
    }

    public Programme Programme { get; }

    public PlanScope Scope { get; }

    public Edition Fourth { get; }

    public PlanScope InFourth { get; }

    public IReadOnlyList<object> All => parts;

    private TId Id<TId>()
        where TId : struct, IEntityId<TId> => EntityId.New<TId>(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMilliseconds(++next));

    private T Made<T>(Outcome<T> outcome)
        where T : class
    {
        parts.Add(outcome.Value);
        return outcome.Value;
    }

    private Institution Body(string names, InstitutionKind kind) =>
        Made(Institution.Create(Id<InstitutionId>(), Scope, new InstitutionDetails { Name = new(names.Split('|')[0], names.Split('|')[1]), Kind = kind }));

    private void Turn(HostTurnDetails details) => Made(HostTurn.Create(Id<HostTurnId>(), Scope, details));

    private AgendaItem Item(Stage stage, int number, AgendaKind kind, int minutes, LocalizedText title, params IReadOnlyList<Speaker> speakers) =>
        Made(AgendaItem.Create(Id<AgendaItemId>(), InFourth, new AgendaItemDetails { StageId = stage.Id, Number = number, Kind = kind, Minutes = minutes, Title = title, Speakers = speakers }));
}
