using Baton.Domain;
using Baton.Web.Access;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Members;

/// <summary>What may happen to a role that was given.</summary>
public enum MemberChange
{
    /// <summary>Its dates and whether it rests.</summary>
    Describe,

    /// <summary>Its end.</summary>
    End,

    /// <summary>The invitation is sent again.</summary>
    InviteAgain,

    /// <summary>A second organiser agrees to a proposal.</summary>
    Confirm,
}

/// <summary>Changes a role of the scope. Rights are read at each request, so it takes effect at once in every open browser.</summary>
public sealed class ChangeMember(BatonDb db, MembersQuery members, MemberMails mails, TimeProvider clock)
{
    /// <summary>Does it; null = there is no such role in this scope, else the key of what to say.</summary>
    /// <param name="scope">Programme and edition the role must be of.</param>
    /// <param name="id">The role.</param>
    /// <param name="change">What happens.</param>
    /// <param name="dates">New dates and whether it rests, for <see cref="MemberChange.Describe"/>.</param>
    /// <param name="act">Who acts.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Outcome<string>?> HandleAsync(
        PlanScope scope, Guid id, MemberChange change, (DateTime? From, DateTime? Until, bool Rests) dates, MemberAct act, CancellationToken cancellation)
    {
        var grant = await db.Set<RoleGrant>().FirstOrDefaultAsync(g => g.Id == id && g.ProgrammeId == scope.ProgrammeId && g.EditionId == scope.EditionId, cancellation);
        if (grant is null || grant.State == GrantState.Ended)
        {
            return null;
        }

        if (Rights.Can(act.Principal, Rights.ToGrant(grant.Role), act.Facts).Denial is not (null or Denial.SecondPerson))
        {
            return new Refusal("access.may-not-grant", grant.Role);
        }

        var account = await db.Set<Account>().FirstAsync(a => a.Id == grant.AccountId, cancellation);
        var refusal = change switch
        {
            MemberChange.End => await EndAsync(grant, cancellation),
            MemberChange.InviteAgain => grant.State == GrantState.Invited ? null : new Refusal("access.not-invited", account.ShownName),
            MemberChange.Confirm => Confirm(grant, account, act),
            _ => Describe(grant, dates),
        };
        if (refusal is not null)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        if (change is MemberChange.InviteAgain or MemberChange.Confirm)
        {
            await mails.InviteAsync(account, grant, act, cancellation);
        }

        db.Note(scope, new Authorship(act.Principal.Actor, Note(change, account, grant.Role, act.Language)));
        await db.SaveChangesAsync(cancellation);
        mails.Wake();
        return Outcome<string>.Of(change switch
        {
            MemberChange.End => "role-ended",
            MemberChange.InviteAgain => "invited",
            MemberChange.Confirm => "confirmed",
            _ => "role-changed",
        });
    }

    private static string Note(MemberChange change, Account account, Role role, Language language) => change switch
    {
        MemberChange.End => RoleNotes.Ended(account, role, language),
        MemberChange.InviteAgain => RoleNotes.Invited(account, role, language),
        MemberChange.Confirm => RoleNotes.Confirmed(account, role, language),
        _ => RoleNotes.Changed(account, role, language),
    };

    private static Refusal? Describe(RoleGrant grant, (DateTime? From, DateTime? Until, bool Rests) dates)
    {
        if (dates.From >= dates.Until)
        {
            return new Refusal("access.until-before-from");
        }

        // What was not accepted yet cannot rest, and saying that it does not rest accepts nothing.
        (grant.From, grant.Until) = (dates.From, dates.Until);
        if (grant.State is GrantState.Active or GrantState.Suspended)
        {
            grant.State = dates.Rests ? GrantState.Suspended : GrantState.Active;
        }

        return null;
    }

    private static Refusal? Confirm(RoleGrant grant, Account account, MemberAct act)
    {
        if (grant.State != GrantState.Proposed)
        {
            return new Refusal("access.not-proposed", account.ShownName);
        }

        if (grant.GivenBy == act.Principal.AccountId || grant.AccountId == act.Principal.AccountId)
        {
            return new Refusal("access.second-person");
        }

        grant.State = GrantState.Invited;
        return null;
    }

    private async Task<Refusal?> EndAsync(RoleGrant grant, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (grant.Role == Role.Organiser && grant.IsInEffect(now) && await members.OrganisersAsync(grant.ProgrammeId!.Value, cancellation) <= 1)
        {
            return new Refusal("access.last-organiser");
        }

        (grant.State, grant.Until) = (GrantState.Ended, grant.Until < now ? grant.Until : now);
        return null;
    }
}
