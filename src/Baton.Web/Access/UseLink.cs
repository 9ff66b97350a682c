using Baton.Domain;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Access;

/// <summary>What came of pressing a link's button.</summary>
/// <param name="Secret">The secret for the browser's cookie; null = it keeps the one it has.</param>
/// <param name="ReturnPath">Where to go now.</param>
public sealed record UsedLink(string? Secret, string ReturnPath);

/// <summary>Consumes a link: once, for its purpose, before it runs out. All or nothing.</summary>
public sealed class UseLink(BatonDb db, SignIns signIns, TimeProvider clock)
{
    /// <summary>Where people go who came without a place to go to.</summary>
    public const string Home = "/manage";

    /// <summary>Consumes it; null when there is no such link for this purpose, or it was used, or ran out, or its person may not sign in.</summary>
    /// <param name="secret">The secret of the link.</param>
    /// <param name="purpose">What it must be for.</param>
    /// <param name="visitor">Who presses the button: for a step-up the link must be theirs.</param>
    /// <param name="former">The secret of the cookie the browser sent; that sign-in ends.</param>
    /// <param name="browser">Browser and system in a few words.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<UsedLink?> HandleAsync(string secret, LinkPurpose purpose, Principal visitor, string? former, string browser, CancellationToken cancellation)
    {
        if (!Secret.IsForm(secret))
        {
            return null;
        }

        var (hash, now) = (Secret.Hash(secret), clock.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        // First the condition, then everything else: of two who press at once one finds nothing to update.
        var used = await db.Set<SignInLink>().Where(l => l.SecretHash == hash && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.UsedAt, now), cancellation);
        if (used == 0)
        {
            return null;
        }

        var link = await db.Set<SignInLink>().AsNoTracking().FirstAsync(l => l.SecretHash == hash, cancellation);
        var account = await db.Set<Account>().FirstAsync(a => a.Id == link.AccountId, cancellation);
        if (!MayUse(purpose, account.State) || (purpose == LinkPurpose.StepUp && visitor.AccountId != account.Id))
        {
            return null;
        }

        if (purpose == LinkPurpose.Invitation)
        {
            await AcceptAsync(account, now, cancellation);
        }

        var fresh = await signIns.BeginAsync(account.Id, former, browser, cancellation);
        await transaction.CommitAsync(cancellation);
        return new UsedLink(fresh, SafeReturn.Of(link.ReturnPath) ?? Home);
    }

    /// <summary>Whether a link of a purpose works for an account in a state: an invitation also makes its person known.</summary>
    internal static bool MayUse(LinkPurpose purpose, AccountState state) =>
        state == AccountState.Active || (state == AccountState.Invited && purpose == LinkPurpose.Invitation);

    // All that was offered to the person: the mail names it, and the page above the button.
    private async Task AcceptAsync(Account account, DateTime now, CancellationToken cancellation)
    {
        account.State = AccountState.Active;
        var offered = await db.Set<RoleGrant>().Where(g => g.AccountId == account.Id && g.State == GrantState.Invited).ToListAsync(cancellation);
        foreach (var grant in offered.Where(g => g.Until is null || g.Until > now))
        {
            grant.State = GrantState.Active;
        }

        await db.SaveChangesAsync(cancellation);
    }
}
