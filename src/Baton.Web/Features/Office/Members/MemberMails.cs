using System.Globalization;
using System.Resources;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Localization;
using Baton.Web.Outbox;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Members;

/// <summary>Invitations by mail, in the recipient's language. What people typed stands in them as text; the only link is the invitation's.</summary>
public sealed class MemberMails(BatonDb db, MailSender sender, TimeProvider clock)
{
    private const string Kind = "Invitation";

    private static readonly ResourceManager Texts = new("Baton.Web.Features.Office.Members.MemberMails", typeof(MemberMails).Assembly);

    /// <summary>Adds the invitation to what will be saved; links of earlier invitations of the account work no more.</summary>
    public async Task InviteAsync(Account account, RoleGrant grant, MemberAct act, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var reader = ReaderLanguage.Named(account.Language) ?? ReaderLanguage.Chinese;
        var programme = await db.Set<Programme>().AsNoTracking().FirstAsync(p => p.Id == grant.ProgrammeId, cancellation);
        var edition = grant.EditionId is { } id ? await db.Set<Edition>().AsNoTracking().FirstAsync(e => e.Id == id, cancellation) : null;
        await ForgetLinksAsync(account, cancellation);
        var home = edition is null ? OfficeAddress.Of(programme.Details.Slug, 0) : OfficeAddress.Of(programme.Details.Slug, edition.Details.Number);
        var path = NewLink.Add(db, account.Id, LinkPurpose.Invitation, NewLink.OfInvitation, home, now);
        var until = now + NewLink.OfInvitation;
        var what = MailWords.Plain(programme.Details.Name.Shown(reader.Language))
            + (edition is null ? "" : (reader.IsChinese ? "" : ", ") + NumberWords.Edition(edition.Details.Number, reader.Language));
        db.Add(new OutboxMessage
        {
            Id = Guid.CreateVersion7(now),
            Kind = Kind,
            ProgrammeId = programme.Id.Value,
            EditionId = edition?.Id.Value,
            Address = account.Address,
            Name = account.Name,
            Subject = In(reader, "Subject", what),
            Text = In(reader, "Text", MailWords.Plain(act.Principal.Actor), what, Words.For(grant.Role, reader.Language), act.Origin + path, AccessMoments.Shown(until.UtcDateTime, reader.Language)),
            CreatedAt = now.UtcDateTime,
            DueAt = now.UtcDateTime,
            WorthlessAt = until.UtcDateTime,
        });
    }

    /// <summary>
    /// Takes an invitation back: where the account was invited to nothing else, its links work no more, and mails with them do not leave.
    /// </summary>
    public async Task WithdrawAsync(Account account, RoleGrant grant, CancellationToken cancellation)
    {
        if (await db.Set<RoleGrant>().AnyAsync(g => g.AccountId == account.Id && g.Id != grant.Id && g.State == GrantState.Invited, cancellation))
        {
            return;
        }

        await ForgetLinksAsync(account, cancellation);
        foreach (var mail in await db.Set<OutboxMessage>().Where(m => m.Kind == Kind && m.Address == account.Address && m.State == MessageState.Waiting).ToListAsync(cancellation))
        {
            mail.Close(MessageState.Failed, "The invitation was withdrawn.");
        }
    }

    private async Task ForgetLinksAsync(Account account, CancellationToken cancellation) =>
        db.RemoveRange(await db.Set<SignInLink>().Where(l => l.AccountId == account.Id && l.Purpose == LinkPurpose.Invitation && l.UsedAt == null).ToListAsync(cancellation));

    /// <summary>Says, after saving, that a mail waits.</summary>
    public void Wake() => sender.Wake();

    private static string In(ReaderLanguage reader, string key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Texts.GetString(key, reader.Culture)!, values);
}
