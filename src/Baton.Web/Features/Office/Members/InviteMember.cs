using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Localization;
using Baton.Web.Outbox;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Members;

/// <summary>Offers somebody a role. It gives nothing until the person accepts; an organiser is proposed first where there is a second one to agree.</summary>
public sealed class InviteMember(BatonDb db, OrganisersQuery organisers, MemberMails mails, TimeProvider clock)
{
    /// <summary>Does it: the account where it is missing, the role, the note in the history and the mail in one transaction. Returns the key of what to say.</summary>
    public async Task<Outcome<string>> HandleAsync(Invitation asked, MemberAct act, CancellationToken cancellation)
    {
        try
        {
            return await InviteAsync(asked, act, cancellation);
        }
        catch (DbUpdateException failure) when (StorageFailure.Of(failure) is null)
        {
            // Another programme invited the same new address in this moment: now the account is there.
            db.ChangeTracker.Clear();
            return await InviteAsync(asked, act, cancellation);
        }
    }

    private async Task<Outcome<string>> InviteAsync(Invitation asked, MemberAct act, CancellationToken cancellation)
    {
        // One after the other: a button that is pressed twice invites once.
        await using var writing = await PlanWriting.BeginAsync(db, asked.Scope, cancellation);
        if (writing is null)
        {
            return new Refusal("access.may-not-grant", asked.Role);
        }

        var count = await organisers.CountAsync(asked.Scope.ProgrammeId, cancellation);
        var decision = Rights.Can(act.Principal, Rights.ToGrant(asked.Role), act.Facts with { Organisers = count, Reason = asked.Reason });
        var proposed = decision.Denial == Denial.SecondPerson && count > 1;
        if (decision.Denial is { } denial && !proposed)
        {
            return denial == Denial.SecondPerson ? new Refusal("access.reason-needed") : new Refusal("access.may-not-grant", asked.Role);
        }

        if (asked.From >= asked.Until)
        {
            return new Refusal("access.until-before-from");
        }

        var now = clock.GetUtcNow();
        var account = await AccountAsync(asked, act, now, cancellation);
        if (account.State == AccountState.Suspended)
        {
            return new Refusal("access.account-suspended", account.Address);
        }

        if (await ClashAsync(account, asked, now.UtcDateTime, cancellation) is { } clash)
        {
            return clash;
        }

        var grant = new RoleGrant
        {
            Id = Guid.CreateVersion7(now),
            AccountId = account.Id,
            Role = asked.Role,
            ProgrammeId = asked.Scope.ProgrammeId,
            EditionId = asked.Scope.EditionId,
            State = proposed ? GrantState.Proposed : GrantState.Invited,
            From = asked.From,
            Until = asked.Until,
            GivenAt = now.UtcDateTime,
            GivenBy = act.Principal.AccountId,
        };
        db.Add(grant);
        var note = proposed ? RoleNotes.Proposed(account, asked.Role, act.Language) : RoleNotes.Invited(account, asked.Role, act.Language);
        db.Note(asked.Scope, new Authorship(act.Principal.Actor, decision.Alone ? RoleNotes.Alone(note, asked.Reason.Trim(), act.Language) : note));
        if (!proposed)
        {
            await mails.InviteAsync(account, grant, act, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        await writing.CommitAsync(cancellation);
        mails.Wake();
        return proposed ? "proposed" : "invited";
    }

    private async Task<Account> AccountAsync(Invitation asked, MemberAct act, DateTimeOffset now, CancellationToken cancellation)
    {
        var address = asked.Address.ToString();
        if (await db.Set<Account>().FirstOrDefaultAsync(a => a.Address == address, cancellation) is { } known)
        {
            return known;
        }

        var account = new Account
        {
            Id = Guid.CreateVersion7(now),
            Address = address,
            Name = asked.Name,
            Language = ReaderLanguage.Of(act.Language).Tag,
            State = AccountState.Invited,
            CreatedAt = now.UtcDateTime,
        };
        db.Add(account);
        return account;
    }

    private async Task<Refusal?> ClashAsync(Account account, Invitation asked, DateTime now, CancellationToken cancellation)
    {
        var programme = asked.Scope.ProgrammeId;
        var has = await db.Set<RoleGrant>().AsNoTracking()
            .Where(g => g.AccountId == account.Id && g.State != GrantState.Ended && (g.ProgrammeId == null || g.ProgrammeId == programme))
            .ToListAsync(cancellation);
        var alive = has.Where(g => g.Until is null || g.Until > now).ToList();
        if (alive.Any(g => g.Role == asked.Role && (g.ProgrammeId is null || g.EditionId is null || g.EditionId == asked.Scope.EditionId)))
        {
            return new Refusal("access.has-role", account.ShownName, asked.Role);
        }

        // Whoever looks on their work may not be one of those who do it.
        return alive.Any(g => g.Role != asked.Role && (g.Role == Role.Auditor || asked.Role == Role.Auditor) && Writes(g.Role == Role.Auditor ? asked.Role : g.Role))
            ? new Refusal("access.auditor-writes", account.ShownName)
            : null;
    }

    private static bool Writes(Role role) => role is Role.Host or Role.Door or Role.Editor or Role.Organiser or Role.Lead;
}
