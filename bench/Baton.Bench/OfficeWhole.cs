using Baton.Domain;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;

namespace Baton.Bench;

/// <summary>What serves all editions of the office's programme.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Bodies">Its institutions, all members.</param>
/// <param name="Campus">Where everything takes place.</param>
/// <param name="Baton">The baton that travels.</param>
/// <param name="Parts">All of it, with members and ledger.</param>
public sealed record OfficeWhole(Programme Programme, IReadOnlyList<Institution> Bodies, Venue Campus, RelayBaton Baton, IReadOnlyList<IPlanPart> Parts)
{
    /// <summary>Makes it, with one line of the ledger for each edition.</summary>
    public static OfficeWhole Of(DateTimeOffset now, int editions)
    {
        var programme = Programme.Create(EntityId.New<ProgrammeId>(now), new ProgrammeDetails
        {
            Slug = FilledFolder.Slug,
            Name = new("开放课堂接力行", "Open Classroom Relay"),
            Theme = new("敞开门教学。", "Teaching with the door open."),
        }).Value;
        var scope = new PlanScope(programme.Id);
        var bodies = Enumerable.Range(1, 40).Select(n => Institution.Create(EntityId.New<InstitutionId>(now), scope, new InstitutionDetails
        {
            Name = new($"清河第{n}大学", $"Qinghe University {n}"),
            ShortName = new($"清河{n}", $"QU{n}"),
            Kind = InstitutionKind.University,
        }).Value).ToList();
        var campus = Venue.Create(EntityId.New<VenueId>(now), scope, new VenueDetails { Kind = VenueKind.Campus, Name = new("东校区", "East Campus"), InstitutionId = bodies[0].Id }).Value;
        var baton = RelayBaton.Create(EntityId.New<RelayBatonId>(now), scope, new RelayBatonDetails { Title = new("同行", "Together"), Material = new("木", "wood") }).Value;
        var members = bodies.Take(20).Select((b, i) => Membership.Create(EntityId.New<MembershipId>(now), scope, new MembershipDetails { InstitutionId = b.Id, Order = i + 1 }).Value);
        var turns = Enumerable.Range(1, editions).Select(n => HostTurn.Create(EntityId.New<HostTurnId>(now), scope, new HostTurnDetails { Number = n, InstitutionId = bodies[n % 8].Id, Standing = HostStanding.Agreed }).Value);
        return new OfficeWhole(programme, bodies, campus, baton, [programme, .. bodies, campus, baton, .. members, .. turns]);
    }
}
