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

    /// <summary>A second organiser agrees to what was proposed, or asked.</summary>
    Confirm,

    /// <summary>What was asked is dismissed.</summary>
    Dismiss,
}

/// <summary>What a role is to become, and why alone.</summary>
/// <param name="From">From when, UTC; null = from the beginning.</param>
/// <param name="Until">Until when, UTC; null = without end.</param>
/// <param name="Rests">Whether it rests.</param>
/// <param name="Reason">Why alone, where a second organiser is needed and there is none.</param>
public sealed record WantedRole(DateTime? From, DateTime? Until, bool Rests, string Reason);

/// <summary>
/// Changes a role of the scope. Rights are read at each request, so it takes effect at once in every open browser. What takes an organiser's
/// rights away, or gives more of them, is asked for, and done when a second organiser agrees.
/// </summary>
public sealed class ChangeMember(BatonDb db, OrganisersQuery organisers, MemberMails mails, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Does it; null = there is no such role in this scope, else the key of what to say.</summary>
    /// <param name="scope">Programme and edition the role must be of.</param>
    /// <param name="id">The role.</param>
    /// <param name="change">What happens.</param>
    /// <param name="wanted">What it is to become, for <see cref="MemberChange.Describe"/>, and the reason.</param>
    /// <param name="act">Who acts.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Outcome<string>?> HandleAsync(PlanScope scope, Guid id, MemberChange change, WantedRole wanted, MemberAct act, CancellationToken cancellation)
    {
        // One after the other: of two who leave at once the second one finds nobody else.
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        var grant = writing is null ? null
            : await db.Set<RoleGrant>().FirstOrDefaultAsync(g => g.Id == id && g.ProgrammeId == scope.ProgrammeId && g.EditionId == scope.EditionId, cancellation);
        if (grant is null || grant.State == GrantState.Ended)
        {
            return null;
        }

        var account = await db.Set<Account>().FirstAsync(a => a.Id == grant.AccountId, cancellation);
        var (refusal, note, said) = await ApplyAsync(grant, account, change, wanted, act, cancellation);
        if (refusal is not null)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        db.Note(scope, new Authorship(act.Principal.Actor, note));
        await db.SaveChangesAsync(cancellation);
        await writing!.CommitAsync(cancellation);
        mails.Wake();
        return Outcome<string>.Of(said);
    }

    private async Task<(Refusal? Refusal, string Note, string Said)> ApplyAsync(
        RoleGrant grant, Account account, MemberChange change, WantedRole wanted, MemberAct act, CancellationToken cancellation)
    {
        var (role, language) = (grant.Role, act.Language);
        var needsSecond = change is MemberChange.Describe or MemberChange.End && OrganiserRights.NeedSecond(grant, change, wanted, act.Principal);
        var seconds = needsSecond ? await organisers.CountAsync(grant.ProgrammeId!.Value, cancellation, act.Principal.AccountId, account.Id) : 0;
        var decision = Rights.Can(act.Principal, Rights.ToGrant(role), act.Facts with { Seconded = !needsSecond, Organisers = seconds + 1, Reason = wanted.Reason });
        var asks = decision.Denial == Denial.SecondPerson && seconds > 0;
        if (decision.Denial is { } denial && !asks)
        {
            return (denial == Denial.SecondPerson ? new Refusal("access.reason-needed") : new Refusal("access.may-not-grant", role), "", "");
        }

        if (change == MemberChange.Describe && wanted.From >= wanted.Until)
        {
            return (new Refusal("access.until-before-from"), "", "");
        }

        var (before, agreed) = (grant.IsInEffect(Now), grant.Wish);
        var (refusal, note, said) = change switch
        {
            MemberChange.Confirm when agreed is not null => (await AgreeAsync(grant, account, act, cancellation), OfChange(agreed == GrantState.Ended), "confirmed"),
            MemberChange.Confirm => (Confirm(grant, account, act), RoleNotes.Confirmed(account, role, language), "confirmed"),
            MemberChange.Dismiss => (Dismiss(grant, account), RoleNotes.Dismissed(account, role, language), "role-dismissed"),
            MemberChange.InviteAgain => (grant.State == GrantState.Invited ? null : new Refusal("access.not-invited", account.ShownName), RoleNotes.Invited(account, role, language), "invited"),
            MemberChange.End when asks => (Ask(grant, GrantState.Ended, grant.From, grant.Until, act), RoleNotes.EndAsked(account, role, language), "role-asked"),
            MemberChange.End => (await EndAsync(grant, account, cancellation), OfChange(true), "role-ended"),
            _ when asks => (Ask(grant, OrganiserRights.StateOf(grant, wanted), wanted.From, wanted.Until, act), RoleNotes.ChangeAsked(account, role, language), "role-asked"),
            _ => (Become(grant, OrganiserRights.StateOf(grant, wanted), wanted.From, wanted.Until), OfChange(false), "role-changed"),
        };
        refusal ??= before && await LeavesNobodyAsync(grant, cancellation) ? new Refusal("access.last-organiser") : null;
        if (refusal is null && (change == MemberChange.InviteAgain || (change == MemberChange.Confirm && grant.State == GrantState.Invited)))
        {
            await mails.InviteAsync(account, grant, act, cancellation);
        }

        return (refusal, decision.Alone ? RoleNotes.Alone(note, wanted.Reason.Trim(), language) : note, said);

        string OfChange(bool ends) => ends ? RoleNotes.Ended(account, role, language) : RoleNotes.Changed(account, role, language);
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

    private async Task<Refusal?> AgreeAsync(RoleGrant grant, Account account, MemberAct act, CancellationToken cancellation) =>
        grant.WishBy == act.Principal.AccountId || grant.AccountId == act.Principal.AccountId ? new Refusal("access.second-person")
            : grant.Wish == GrantState.Ended ? await EndAsync(grant, account, cancellation)
            : Become(grant, grant.Wish!.Value, grant.WishFrom, grant.WishUntil);

    private static Refusal? Dismiss(RoleGrant grant, Account account)
    {
        var nothing = grant.Wish is null;
        grant.Forget();
        return nothing ? new Refusal("access.not-proposed", account.ShownName) : null;
    }

    private static Refusal? Ask(RoleGrant grant, GrantState state, DateTime? from, DateTime? until, MemberAct act)
    {
        grant.Ask(act.Principal.AccountId, state, from, until);
        return null;
    }

    private static Refusal? Become(RoleGrant grant, GrantState state, DateTime? from, DateTime? until)
    {
        grant.Become(state, from, until);
        return null;
    }

    private async Task<Refusal?> EndAsync(RoleGrant grant, Account account, CancellationToken cancellation)
    {
        if (grant.State == GrantState.Invited)
        {
            await mails.WithdrawAsync(account, grant, cancellation);
        }

        return Become(grant, GrantState.Ended, grant.From, grant.Until < Now ? grant.Until : Now);
    }

    // What is stored still counts the role, whatever it becomes here.
    private async Task<bool> LeavesNobodyAsync(RoleGrant grant, CancellationToken cancellation) =>
        grant.Role == Role.Organiser && !grant.IsInEffect(Now) && (await organisers.OfAsync(grant.ProgrammeId!.Value, cancellation)).All(o => o.Grant == grant.Id);
}
