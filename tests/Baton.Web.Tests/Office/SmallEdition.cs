using Baton.Domain;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;

namespace Baton.Web.Tests.Office;

/// <summary>A small fictional edition with one of most things, the same every time.</summary>
internal static class SmallEdition
{
    /// <summary>All its parts.</summary>
    public static IReadOnlyList<object> Parts()
    {
        var ids = 0;
        Guid Next() => new(1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, (byte)(ids >> 8), (byte)++ids);
        var (programme, edition) = (ProgrammeId.From(Next()), EditionId.From(Next()));
        var (all, one) = (new PlanScope(programme), new PlanScope(programme, edition));
        var qinghe = Institution.Create(InstitutionId.From(Next()), all, new InstitutionDetails { Name = new("清河大学", "Qinghe University"), ShortName = new("清大", "QHU") }).Value;
        var linan = Institution.Create(InstitutionId.From(Next()), all, new InstitutionDetails { Name = new("林安学院", "Linan College") }).Value;
        var press = Institution.Create(InstitutionId.From(Next()), all, new InstitutionDetails { Name = new("宣传部", "Publicity Department"), Kind = InstitutionKind.Office, ParentId = qinghe.Id }).Value;
        var campus = Venue.Create(VenueId.From(Next()), all, new VenueDetails { Name = new("东校区", "East Campus"), InstitutionId = qinghe.Id }).Value;
        var room = Venue.Create(VenueId.From(Next()), all, new VenueDetails { Name = new("第一会议室", "Meeting Room 1"), Kind = VenueKind.Room, ParentId = campus.Id }).Value;
        var li = Person.Create(PersonId.From(Next()), all, new PersonDetails { FullName = new("李四", "Li Si"), FamilyName = new("李", "Li"), GivenName = new("四", "Si") }).Value;
        var ouyang = Person.Create(PersonId.From(Next()), all, new PersonDetails { FullName = new("欧阳修远", "Ouyang Xiuyuan"), FamilyName = new("欧阳", "Ouyang"), GivenName = new("修远", "Xiuyuan") }).Value;
        var post = Post.Create(PostId.From(Next()), all, new PostDetails { PersonId = li.Id, InstitutionId = qinghe.Id, Title = new("校长", "President") }).Value;
        var category = Category.Create(CategoryId.From(Next()), one, new CategoryDetails { Name = new("高校代表", "representatives of universities") }).Value;
        var visit = Stage.Create(StageId.From(Next()), one, new StageDetails { Number = 1, Name = new("现场观摩", "Site visit"), StartsAt = new(9, 0), EndsAt = new(11, 30) }).Value;
        var session = Stage.Create(StageId.From(Next()), one, new StageDetails { Number = 2, Kind = StageKind.Session, Name = new("交流展示会", "Exchange session"), VenueId = room.Id, StartsAt = new(14, 0) }).Value;
        var leader = Participant.Create(ParticipantId.From(Next()), one, new ParticipantDetails { PersonId = li.Id, InstitutionId = qinghe.Id, CategoryId = category.Id, Capacity = Capacity.Leader, Order = 1, ShownPostIds = [post.Id] }).Value;
        var item = AgendaItem.Create(AgendaItemId.From(Next()), one, new AgendaItemDetails { StageId = session.Id, Number = 1, StartsAt = new(14, 5), Minutes = 10, Kind = AgendaKind.Speech, Speakers = [Speaker.Of(li.Id), Speaker.For(linan.Id)] }).Value;
        var baton = RelayBaton.Create(RelayBatonId.From(Next()), all, new RelayBatonDetails { Title = new("清河印象", "Impression of Qinghe"), MakerId = ouyang.Id }).Value;
        return
        [
            Programme.Create(programme, new ProgrammeDetails { Slug = "relay", Name = new("接力行", "The Relay"), OrganiserIds = [qinghe.Id] }).Value,
            Edition.Create(edition, programme, new EditionDetails { Number = 3, StartsOn = new(2026, 5, 22), HostId = qinghe.Id, NextHostId = linan.Id }).Value,
            qinghe, linan, press, campus, room, li, ouyang, post, category, visit, session, leader, item, baton,
            Stop.Create(StopId.From(Next()), one, new StopDetails { StageId = visit.Id, Number = 1, Name = new("展馆", "Hall"), Capacity = 30, Minutes = 20 }).Value,
            VisitGroup.Create(VisitGroupId.From(Next()), one, new VisitGroupDetails { StageId = visit.Id, Name = new("一组", "Group A"), MemberIds = [leader.Id] }).Value,
            Talk.Create(TalkId.From(Next()), one, new TalkDetails { AgendaItemId = item.Id, Slug = "opening", Title = new("致辞", "Opening"), Sections = [new TalkSection(new("要点", "Point"), new("内容", "Text"))] }).Value,
            HostTurn.Create(HostTurnId.From(Next()), all, new HostTurnDetails { Number = 3, InstitutionId = qinghe.Id, Standing = HostStanding.Agreed, Reason = new("依次", "in turn") }).Value,
            Credit.Create(CreditId.From(Next()), one, new CreditDetails { UnitId = press.Id }).Value,
        ];
    }
}
