using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Access;

/// <summary>A link as its page shows it.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="Account">Whose.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="ExpiresAt">When it runs out, UTC.</param>
/// <param name="UsedAt">When it was used, UTC; null = not yet.</param>
/// <param name="IsExpired">Whether it ran out.</param>
/// <param name="Roles">What the person is here, and would be by accepting.</param>
public sealed record LinkView(
    LinkPurpose Purpose, Account Account, DateTime CreatedAt, DateTime ExpiresAt, DateTime? UsedAt, bool IsExpired, IReadOnlyList<ShownRole> Roles)
{
    /// <summary>Whether pressing the button would work.</summary>
    public bool IsUsable => UsedAt is null && !IsExpired && UseLink.MayUse(Purpose, Account.State);
}

/// <summary>Looks at links without consuming them.</summary>
public sealed class LinksQuery(BatonDb db, RolesQuery roles, TimeProvider clock)
{
    /// <summary>The link of a secret; null when there is none for this purpose.</summary>
    public async Task<LinkView?> FindAsync(string secret, LinkPurpose purpose, CancellationToken cancellation)
    {
        if (!Secret.IsForm(secret))
        {
            return null;
        }

        var hash = Secret.Hash(secret);
        var found = await (
            from link in db.Set<SignInLink>().AsNoTracking()
            where link.SecretHash == hash && link.Purpose == purpose
            join account in db.Set<Account>() on link.AccountId equals account.Id
            select new { link, account }).FirstOrDefaultAsync(cancellation);
        return found is null ? null : new LinkView(
            purpose, found.account, found.link.CreatedAt, found.link.ExpiresAt, found.link.UsedAt, found.link.ExpiresAt <= clock.GetUtcNow().UtcDateTime,
            await roles.OfAsync(found.account.Id, cancellation));
    }
}
