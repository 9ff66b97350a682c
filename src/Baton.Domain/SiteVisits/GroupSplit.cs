using Baton.Domain.Institutions;
using Baton.Domain.Registration;

namespace Baton.Domain.SiteVisits;

/// <summary>How participants are divided into groups.</summary>
public enum GroupMix
{
    /// <summary>People of one delegation walk together.</summary>
    Together,

    /// <summary>People of one delegation are spread over the groups.</summary>
    Mixed,
}

/// <summary>One person to be placed in a group.</summary>
/// <param name="Id">The participant.</param>
/// <param name="Delegation">Whose delegation; null = nobody's.</param>
/// <param name="FromOutside">True for people from outside the host, who are placed first.</param>
/// <param name="Order">Order of precedence.</param>
public sealed record GroupCandidate(ParticipantId Id, InstitutionId? Delegation, bool FromOutside, int Order);

/// <summary>Divides participants into groups, always the same way for the same people.</summary>
public static class GroupSplit
{
    /// <summary>
    /// The members of each group, outsiders first and then by precedence. Mixed groups differ by one person at most. Together, a
    /// delegation from outside is divided only when it is larger than an even share or a group would stay empty; the host's own people
    /// then fill the groups up one by one.
    /// Refused when there are no groups, or more groups than people.
    /// </summary>
    public static Outcome<IReadOnlyList<IReadOnlyList<ParticipantId>>> Of(IReadOnlyList<GroupCandidate> people, int groups, GroupMix mix)
    {
        if (groups < 1 || groups > people.Count)
        {
            return new Refusal("site-visits.groups-for-people", groups, people.Count);
        }

        var ordered = people.OrderByDescending(p => p.FromOutside).ThenBy(p => p.Order).ThenBy(p => p.Id.Value).ToList();
        var delegations = ordered.GroupBy(p => (p.FromOutside, p.Delegation)).Select(g => g.ToList()).ToList();
        var split = mix == GroupMix.Mixed ? Dealt(delegations, groups) : Packed(delegations, groups, (people.Count + groups - 1) / groups);
        var place = ordered.Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i);
        return Outcome<IReadOnlyList<IReadOnlyList<ParticipantId>>>.Of([.. split.Select(g => (IReadOnlyList<ParticipantId>)[.. g.Select(p => p.Id).OrderBy(id => place[id])])]);
    }

    /// <summary>Dealt like cards, one delegation after the other.</summary>
    private static List<GroupCandidate>[] Dealt(List<List<GroupCandidate>> delegations, int groups)
    {
        var dealt = Empty(groups);
        var next = 0;
        foreach (var person in delegations.SelectMany(d => d))
        {
            dealt[next++ % groups].Add(person);
        }

        return dealt;
    }

    /// <summary>The largest piece first, each into the smallest group.</summary>
    private static List<GroupCandidate>[] Packed(List<List<GroupCandidate>> delegations, int groups, int share)
    {
        var packed = Empty(groups);
        var pieces = delegations.SelectMany(d => Pieces(d, share)).ToList();
        while (pieces.Count < groups)
        {
            // No group stays empty.
            var largest = pieces.MaxBy(p => p.Length)!;
            pieces[pieces.IndexOf(largest)] = largest[..(largest.Length / 2)];
            pieces.Add(largest[(largest.Length / 2)..]);
        }

        foreach (var piece in pieces.OrderByDescending(p => p.Length))
        {
            packed.MinBy(g => g.Count)!.AddRange(piece);
        }

        return packed;
    }

    /// <summary>A delegation in pieces as even as can be, none larger than a share; people of nobody's delegation, and the host's own, are each a piece.</summary>
    private static IEnumerable<GroupCandidate[]> Pieces(List<GroupCandidate> delegation, int share)
    {
        var pieces = delegation[0].Delegation is null || !delegation[0].FromOutside ? delegation.Count : (delegation.Count + share - 1) / share;
        return Enumerable.Range(0, pieces).Select(i => delegation[(i * delegation.Count / pieces)..((i + 1) * delegation.Count / pieces)].ToArray());
    }

    private static List<GroupCandidate>[] Empty(int groups) => [.. Enumerable.Range(0, groups).Select(_ => new List<GroupCandidate>())];
}
