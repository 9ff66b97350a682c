using Baton.Domain;

namespace Baton.Web.Access;

/// <summary>The one place that knows who may do what. Pages, handlers, exports, search and mails ask it; it asks nobody.</summary>
public static class Rights
{
    /// <summary>How long a fresh link counts as proof for acts marked <c>!</c>.</summary>
    public static TimeSpan ProofLasts { get; } = TimeSpan.FromMinutes(15);

    /// <summary>True when the principal has the permission without looking at any thing in particular: for verbs, and for what is everybody's.</summary>
    public static bool Can(Principal principal, string permission) =>
        principal.IsOperator ? PermissionTable.Permissions.Contains(permission) : PermissionTable.IsEverybodys(permission);

    /// <summary>Whether the principal may do what the permission names to the thing the facts tell of. A permission without a row is nobody's.</summary>
    public static Decision Can(Principal principal, string permission, Facts facts)
    {
        if (principal.IsOperator)
        {
            return Can(principal, permission) ? Decision.Yes(Extent.Whole) : Decision.No(Denial.Forbidden);
        }

        var decision = Judge(PermissionTable.Of(permission, Role.Public), principal, null, facts);
        var seen = facts.Published;
        foreach (var grant in principal.Grants)
        {
            if (grant.IsInEffect(facts.Now) && RoleNow(grant, facts) is { } role)
            {
                seen |= Sees(grant, facts);
                decision = decision.Or(Judge(PermissionTable.Of(permission, role), principal, grant, facts));
            }
        }

        return decision.Denial == Denial.Forbidden && !seen ? Decision.No(Denial.NotVisible) : decision;
    }

    /// <summary>The permission it takes to give, change or end a role.</summary>
    public static string ToGrant(Role role) => role switch
    {
        Role.Organiser or Role.Operator or Role.Public => Permissions.ChangeOrganisers,
        Role.Host or Role.Door or Role.Editor => Permissions.ChangeMembers,
        _ => Permissions.ChangeOtherMembers,
    };

    /// <summary>What a role amounts to now: it changes with the life of its edition, without anybody touching it. Null = to nothing.</summary>
    public static Role? RoleNow(RoleGrant grant, Facts facts) => (grant.Role, facts) switch
    {
        (Role.Host, { Closed: true }) => Role.PastHost,
        (Role.Door, { Closed: true }) => null,
        (Role.NextHost, { Edition: not null, HandedOver: false }) => null,
        var (role, _) => role,
    };

    // Whoever works in an edition knows that its programme is there; of the other editions only what is public.
    private static bool Sees(RoleGrant grant, Facts facts) =>
        facts.Programme is null || (grant.ReachesProgramme(facts.Programme) && (facts.Edition is null || grant.Reaches(facts.Programme, facts.Edition)));

    private static Decision Judge(Cell cell, Principal principal, RoleGrant? grant, Facts facts)
    {
        var reaches = grant?.Reaches(facts.Programme, facts.Edition) == true;
        var allowed = cell.Reach switch
        {
            Reach.Anybody => true,
            Reach.Self => grant is null ? principal.IsSignedIn : reaches && facts.Own,
            Reach.Delegation => reaches && facts.OwnDelegation,
            Reach.Edition => reaches,
            Reach.Programme => grant?.ReachesProgramme(facts.Programme) == true,
            Reach.Installation => grant is { ProgrammeId: null, EditionId: null },
            Reach.Published => facts.Published && (grant is null || reaches),
            Reach.Counts => grant is not null,
            _ => false,
        };
        if (!allowed || (cell.UnlessKept && facts.KeptByOrganiser))
        {
            return Decision.No(Denial.Forbidden);
        }

        if (cell.StepUp && !(principal.SteppedUpAt is { } proof && facts.Now - proof < ProofLasts))
        {
            return Decision.No(Denial.StepUp);
        }

        var alone = cell.SecondPerson && !facts.Seconded;
        if (alone && (facts.Organisers > 1 || string.IsNullOrWhiteSpace(facts.Reason)))
        {
            return Decision.No(Denial.SecondPerson);
        }

        return Decision.Yes(cell.Reach switch
        {
            Reach.Counts => Extent.Counts,
            Reach.Published => Extent.Published,
            _ => cell.Masked ? Extent.Masked : Extent.Whole,
        }, alone);
    }
}
