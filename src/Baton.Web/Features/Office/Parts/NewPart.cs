using System.Globalization;
using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;
using Baton.Web.Features.Office.Workbook;

namespace Baton.Web.Features.Office.Parts;

/// <summary>
/// What the form of a new part starts from: the next free number or place, so that nobody has to count, and what the link that leads to it
/// says (<c>?parent=</c>, <c>?institution=</c>, <c>?stage=</c>, <c>?number=</c>).
/// </summary>
internal sealed class NewPart(IReadOnlyList<IPlanPart> parts, IQueryCollection asked)
{
    /// <summary>The details to start from; blank for kinds without a number.</summary>
    public IDetails Start(WorkbookSheet sheet) => sheet.Blank() switch
    {
        StageDetails d => d with { Number = Next<Stage>(s => s.Details.Number) },
        StopDetails d => d with { Number = Next<Stop>(s => s.Details.Number), StageId = Asked<Stage>("stage")?.Id ?? d.StageId },
        AgendaItemDetails d => d with { Number = Next<AgendaItem>(i => i.Details.Number), StageId = Asked<Stage>("stage")?.Id ?? d.StageId },
        VisitGroupDetails d => d with { Order = Next<VisitGroup>(g => g.Details.Order) },
        PhotoDetails d => d with { Order = Next<Photo>(p => p.Details.Order) },
        CreditDetails d => d with { Order = Next<Credit>(c => c.Details.Order) },
        CategoryDetails d => d with { Order = Next<Category>(c => c.Details.Order) },
        ParticipantDetails d => d with { Order = Next<Participant>(p => p.Details.Order) },
        MembershipDetails d => d with { Order = Next<Membership>(m => m.Details.Order), InstitutionId = Asked<Institution>("institution")?.Id ?? d.InstitutionId },
        HostTurnDetails d => Turn(d),
        InstitutionDetails d => d with { ParentId = Asked<Institution>("parent")?.Id },
        VenueDetails d => Below(d, Asked<Venue>("parent")),
        var blank => blank,
    };

    private static VenueDetails Below(VenueDetails blank, Venue? parent) => parent is null ? blank : blank with
    {
        ParentId = parent.Id,
        Kind = parent.Details.Kind == VenueKind.Campus ? VenueKind.Building : VenueKind.Room,
    };

    private HostTurnDetails Turn(HostTurnDetails blank)
    {
        var number = int.TryParse(asked["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : Next<HostTurn>(t => t.Details.Number);
        return blank with { Number = number, Order = parts.OfType<HostTurn>().Where(t => t.Details.Number == number).Select(t => t.Details.Order).DefaultIfEmpty().Max() + 1 };
    }

    private int Next<T>(Func<T, int> taken) => parts.OfType<T>().Select(taken).DefaultIfEmpty().Max() + 1;

    private T? Asked<T>(string name)
        where T : class, IPlanPart => Guid.TryParse(asked[name], out var id) ? parts.OfType<T>().FirstOrDefault(p => p.Key == id) : null;
}
