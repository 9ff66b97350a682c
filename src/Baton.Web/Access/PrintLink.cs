using Baton.Domain;
using Baton.Web.Outbox;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Access;

/// <summary>Whom the operator lets in.</summary>
/// <param name="Address">The mail address.</param>
/// <param name="Name">What others see; empty = as it is, or from the address.</param>
/// <param name="Role">In which role.</param>
/// <param name="Programme">In which programme; null = in the installation.</param>
/// <param name="Edition">In which edition; null = in all of the programme.</param>
/// <param name="Language">The language of the note in the history, and of mails to a new account.</param>
/// <param name="Lasts">How long the link works.</param>
public sealed record LetIn(MailAddress Address, string Name, Role Role, ProgrammeId? Programme, EditionId? Edition, Language Language, TimeSpan Lasts);

/// <summary>
/// Lets somebody in from the console: makes the account and the role where they are missing, and a link to sign in, always. Who was
/// suspended is let in again: whoever holds the machine holds the keys.
/// </summary>
public sealed class PrintLink(BatonDb db, TimeProvider clock)
{
    /// <summary>Does it; returns the path of the link.</summary>
    public async Task<string> HandleAsync(LetIn asked, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var address = asked.Address.ToString();
        var account = await db.Set<Account>().FirstOrDefaultAsync(a => a.Address == address, cancellation);
        if (account is null)
        {
            account = new Account { Id = Guid.CreateVersion7(now), Address = address, Language = Localization.ReaderLanguage.Of(asked.Language).Tag, CreatedAt = now.UtcDateTime };
            db.Add(account);
        }

        account.State = AccountState.Active;
        account.Name = asked.Name.Length > 0 ? asked.Name : account.Name;
        await GiveAsync(account, asked, now, cancellation);
        var path = NewLink.Add(db, account.Id, LinkPurpose.SignIn, asked.Lasts, null, now);
        await db.SaveChangesAsync(cancellation);
        return path;
    }

    private async Task GiveAsync(Account account, LetIn asked, DateTimeOffset now, CancellationToken cancellation)
    {
        var (programme, edition, role) = (asked.Programme, asked.Edition, asked.Role);
        var had = await db.Set<RoleGrant>()
            .Where(g => g.AccountId == account.Id && g.Role == role && g.ProgrammeId == programme && g.EditionId == edition && g.State != GrantState.Ended)
            .ToListAsync(cancellation);
        if (had.Any(g => g.IsInEffect(now.UtcDateTime)))
        {
            return;
        }

        if (had.FirstOrDefault() is { } idle)
        {
            idle.Become(GrantState.Active, null, null);
        }
        else
        {
            db.Add(new RoleGrant
            {
                Id = Guid.CreateVersion7(now),
                AccountId = account.Id,
                Role = role,
                ProgrammeId = programme,
                EditionId = edition,
                State = GrantState.Active,
                GivenAt = now.UtcDateTime,
            });
        }

        if (programme is { } place)
        {
            db.Note(new PlanScope(place, edition), new Authorship(Authorship.Console, RoleNotes.Given(account, role, asked.Language), Both: new(RoleNotes.Given(account, role, Language.Zh), RoleNotes.Given(account, role, Language.En))));
        }
    }
}
