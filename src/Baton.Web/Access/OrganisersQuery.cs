using Baton.Domain;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Access;

/// <summary>Somebody who is an organiser now, by one of their roles.</summary>
/// <param name="Grant">The role.</param>
/// <param name="Account">Whose.</param>
public sealed record OrganiserInEffect(Guid Grant, Guid Account);

/// <summary>Who is an organiser of a programme: where it has one only, that one may do alone, with a reason, what else needs two.</summary>
public sealed class OrganisersQuery(BatonDb db, TimeProvider clock)
{
    /// <summary>The roles by which people are organisers of it now, those of the whole installation included.</summary>
    public async Task<IReadOnlyList<OrganiserInEffect>> OfAsync(ProgrammeId programme, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await (
            from grant in db.Set<RoleGrant>().AsNoTracking()
            join account in db.Set<Account>() on grant.AccountId equals account.Id
            where grant.Role == Role.Organiser && grant.State == GrantState.Active && account.State == AccountState.Active
                && (grant.ProgrammeId == null || grant.ProgrammeId == programme) && grant.EditionId == null
                && (grant.From == null || grant.From <= now) && (grant.Until == null || grant.Until > now)
            select new OrganiserInEffect(grant.Id, account.Id)).ToListAsync(cancellation);
    }

    /// <summary>How many accounts are organisers of it now, but for these.</summary>
    public async Task<int> CountAsync(ProgrammeId programme, CancellationToken cancellation, params Guid?[] besides) =>
        (await OfAsync(programme, cancellation)).Select(o => o.Account).Where(a => !besides.Contains(a)).Distinct().Count();
}
