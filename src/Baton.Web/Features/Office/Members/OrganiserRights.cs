using Baton.Web.Access;

namespace Baton.Web.Features.Office.Members;

/// <summary>What one organiser may do to an organiser's role alone, and what takes two.</summary>
internal static class OrganiserRights
{
    /// <summary>
    /// Whether a change takes a second organiser: one that takes rights away from another, or gives anybody more of them. Who gives up their own
    /// does so alone, and a role that gives nothing yet takes nothing away when it ends.
    /// </summary>
    public static bool NeedSecond(RoleGrant grant, MemberChange change, WantedRole wanted, Principal who) =>
        HoldsRights(grant) && !(grant.AccountId == who.AccountId && (change == MemberChange.End || Narrows(grant, wanted)));

    /// <summary>True for the role of an organiser that gives rights, or did until it was put to rest.</summary>
    public static bool HoldsRights(RoleGrant grant) => grant is { Role: Role.Organiser, State: GrantState.Active or GrantState.Suspended };

    /// <summary>The state a role has after its dates and rest were described: what was not accepted yet cannot rest, and saying that it does not rest accepts nothing.</summary>
    public static GrantState StateOf(RoleGrant grant, WantedRole wanted) =>
        grant.State is not (GrantState.Active or GrantState.Suspended) ? grant.State : wanted.Rests ? GrantState.Suspended : GrantState.Active;

    private static bool Narrows(RoleGrant grant, WantedRole wanted) =>
        (wanted.Rests || grant.State == GrantState.Active)
        && (grant.From is null || wanted.From >= grant.From)
        && (grant.Until is null || wanted.Until <= grant.Until);
}
