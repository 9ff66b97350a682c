using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;

namespace Baton.Domain.Publicity;

/// <summary>A programme seen as a whole: organisers, members, ledger, all editions, and the passing of the baton.</summary>
/// <param name="programme">The programme.</param>
/// <param name="editions">All its editions, in any order.</param>
/// <param name="parts">Institutions, venues, memberships, turns, batons, records of custody and host photos of all editions; in any order.</param>
public sealed class ProgrammeDossier(Programme programme, IReadOnlyList<Edition> editions, IReadOnlyList<IPlanPart> parts)
{
    private readonly Dictionary<Guid, IPlanPart> byKey = parts.GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.First());

    /// <summary>The programme.</summary>
    public Programme Programme { get; } = programme;

    /// <summary>Every part it was made of, in any order; programme and editions are not among them.</summary>
    public IReadOnlyList<IPlanPart> Parts { get; } = parts;

    /// <summary>All editions, by number; those not public included.</summary>
    public IReadOnlyList<Edition> Editions { get; } = [.. editions.OrderBy(e => e.Details.Number)];

    /// <summary>All institutions of the programme.</summary>
    public IReadOnlyList<Institution> Institutions { get; } = [.. parts.OfType<Institution>().OrderBy(i => i.Id.Value)];

    /// <summary>All venues of the programme.</summary>
    public IReadOnlyList<Venue> Venues { get; } = [.. parts.OfType<Venue>().OrderBy(v => v.Id.Value)];

    /// <summary>The members, in order.</summary>
    public IReadOnlyList<Membership> Memberships { get; } = [.. parts.OfType<Membership>().OrderBy(m => m.Details.Order).ThenBy(m => m.Id.Value)];

    /// <summary>The ledger of hosts, by number and line.</summary>
    public IReadOnlyList<HostTurn> HostTurns { get; } = [.. parts.OfType<HostTurn>().OrderBy(t => t.Details.Number).ThenBy(t => t.Details.Order).ThenBy(t => t.Id.Value)];

    /// <summary>The applications to host, by number and day.</summary>
    public IReadOnlyList<HostApplication> HostApplications { get; } = [.. parts.OfType<HostApplication>().OrderBy(a => a.Details.Number).ThenBy(a => a.Details.SubmittedOn).ThenBy(a => a.Id.Value)];

    /// <summary>The lots drawn among hosts, by number and day.</summary>
    public IReadOnlyList<HostDraw> HostDraws { get; } = [.. parts.OfType<HostDraw>().OrderBy(d => d.Details.Number).ThenBy(d => d.Details.DrawnOn).ThenBy(d => d.Id.Value)];

    /// <summary>The ledger of hosts with its rules; numbers whose edition has begun are settled.</summary>
    public HostLedger Ledger => new(HostTurns, HostApplications, HostLedger.Held(Editions));

    /// <summary>The batons: one that travels, or one of each edition.</summary>
    public IReadOnlyList<RelayBaton> Batons { get; } = [.. parts.OfType<RelayBaton>().OrderBy(b => b.Id.Value)];

    /// <summary>The batons strangers may see: of the programme, and of its public editions.</summary>
    public IEnumerable<RelayBaton> PublicBatons => Batons.Where(b => b.EditionId is null || Editions.Any(e => e.Id == b.EditionId && e.Details.Public));

    /// <summary>Every passing of the baton, in order of editions.</summary>
    public IReadOnlyList<CustodyRecord> Custody { get; } =
    [
        .. parts.OfType<CustodyRecord>()
            .OrderBy(c => editions.FirstOrDefault(e => e.Id == c.EditionId)?.Details.Number ?? int.MaxValue)
            .ThenBy(c => c.Details.On)
            .ThenBy(c => c.Id.Value),
    ];

    /// <summary>Photos of hosts and batons of all editions, in order.</summary>
    public IReadOnlyList<Photo> Photos { get; } = [.. parts.OfType<Photo>().OrderBy(p => p.Details.Order).ThenBy(p => p.Id.Value)];

    /// <summary>The organisers, in order.</summary>
    public IEnumerable<Institution> Organisers => Programme.Details.OrganiserIds.Select(id => Institution(id)).OfType<Institution>();

    /// <summary>The part of that key and type, or null.</summary>
    public T? Find<T>(Guid? key)
        where T : class, IPlanPart => key is { } k && byKey.TryGetValue(k, out var part) ? part as T : null;

    /// <summary>The institution, or null when none is set or it is gone.</summary>
    public Institution? Institution(InstitutionId? id) => Find<Institution>(id?.Value);

    /// <summary>The venue and the ones it lies in, outermost first; empty when not said.</summary>
    public IReadOnlyList<Venue> VenuePath(VenueId? id) => Find<Venue>(id?.Value) is { } venue
        ? [.. Tree.Upward(venue, v => v.Id, v => Find<Venue>(v.Details.ParentId?.Value)).Reverse()]
        : [];
}
