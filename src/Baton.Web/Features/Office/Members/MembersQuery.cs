using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Members;

/// <summary>One line of the list: a role, and whose.</summary>
/// <param name="Grant">The role.</param>
/// <param name="Account">Whose.</param>
/// <param name="Number">The edition's number; null = the role is for the programme or the installation.</param>
/// <param name="GivenBy">Who gave it; null = the operator at the console.</param>
/// <param name="WishBy">Who asked to change it; null = nobody did.</param>
public sealed record MemberLine(RoleGrant Grant, Account Account, int? Number, string? GivenBy, string? WishBy);

/// <summary>Who works in a programme or an edition.</summary>
public sealed class MembersQuery(BatonDb db)
{
    /// <summary>Everybody with a role in the scope: of an edition its own people and those of the whole programme; ended ones last.</summary>
    public async Task<IReadOnlyList<MemberLine>> OfAsync(PlanScope scope, CancellationToken cancellation)
    {
        var (programme, edition) = (scope.ProgrammeId, scope.EditionId);
        var rows = await (
            from grant in db.Set<RoleGrant>().AsNoTracking()
            where (grant.ProgrammeId == programme && (edition == null || grant.EditionId == null || grant.EditionId == edition)) || grant.ProgrammeId == null
            join account in db.Set<Account>() on grant.AccountId equals account.Id
            from giver in db.Set<Account>().Where(a => a.Id == grant.GivenBy).DefaultIfEmpty()
            from asker in db.Set<Account>().Where(a => a.Id == grant.WishBy).DefaultIfEmpty()
            from place in db.Set<Edition>().Where(e => e.Id == grant.EditionId).DefaultIfEmpty()
            select new { grant, account, giver, asker, place }).ToListAsync(cancellation);
        return
        [
            .. rows.Select(r => new MemberLine(r.grant, r.account, r.place?.Details.Number, r.giver?.ShownName, r.asker?.ShownName))
                .OrderBy(l => l.Grant.State == GrantState.Ended).ThenBy(l => l.Grant.EditionId is not null).ThenByDescending(l => l.Number)
                .ThenBy(l => l.Grant.Role == Role.Organiser ? 0 : 1).ThenBy(l => l.Grant.Role).ThenBy(l => l.Account.ShownName, StringComparer.Ordinal),
        ];
    }
}
