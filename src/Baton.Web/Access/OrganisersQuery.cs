using Baton.Domain;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Access;

/// <summary>How many organisers a programme has: where it has one only, that one may do alone, with a reason, what else needs two.</summary>
public sealed class OrganisersQuery(BatonDb db, TimeProvider clock)
{
    /// <summary>The accounts that are organisers of it now, those of the whole installation included.</summary>
    public async Task<int> CountAsync(ProgrammeId programme, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await (
            from grant in db.Set<RoleGrant>().AsNoTracking()
            join account in db.Set<Account>() on grant.AccountId equals account.Id
            where grant.Role == Role.Organiser && grant.State == GrantState.Active && account.State == AccountState.Active
                && (grant.ProgrammeId == null || grant.ProgrammeId == programme)
                && (grant.From == null || grant.From <= now) && (grant.Until == null || grant.Until > now)
            select account.Id).Distinct().CountAsync(cancellation);
    }
}
