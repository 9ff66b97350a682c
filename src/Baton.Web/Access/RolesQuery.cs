using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Localization;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Access;

/// <summary>A role with the names of what it is for.</summary>
/// <param name="Grant">The role.</param>
/// <param name="Slug">The programme's slug; null for a role in the installation.</param>
/// <param name="Programme">The programme's name; null for a role in the installation, or where the programme is gone.</param>
/// <param name="Number">The edition's number; null for a role in the programme, or where the edition is gone.</param>
public sealed record ShownRole(RoleGrant Grant, string? Slug, LocalizedText? Programme, int? Number)
{
    /// <summary>"Host staff, Open Classroom Relay, edition 5".</summary>
    public string Shown(Language language) => string.Join(language == Language.Zh ? "，" : ", ", new[]
    {
        Words.For(Grant.Role, language), Programme?.Shown(language), Number is { } number ? NumberWords.Edition(number, language) : null,
    }.Where(part => part is not null));
}

/// <summary>What an account is, and where.</summary>
public sealed class RolesQuery(BatonDb db, TimeProvider clock)
{
    /// <summary>The roles of an account that are in effect, or offered; by programme and edition.</summary>
    public async Task<IReadOnlyList<ShownRole>> OfAsync(Guid account, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await (
            from grant in db.Set<RoleGrant>().AsNoTracking()
            where grant.AccountId == account && (grant.State == GrantState.Active || grant.State == GrantState.Invited)
            from programme in db.Set<Programme>().Where(p => p.Id == grant.ProgrammeId).DefaultIfEmpty()
            from edition in db.Set<Edition>().Where(e => e.Id == grant.EditionId).DefaultIfEmpty()
            select new { grant, programme, edition }).ToListAsync(cancellation);
        return
        [
            .. rows.Where(r => r.grant.Until is null || r.grant.Until > now)
                .Select(r => new ShownRole(r.grant, r.programme?.Details.Slug, r.programme?.Details.Name, r.edition?.Details.Number))
                .OrderBy(r => r.Slug, StringComparer.Ordinal).ThenByDescending(r => r.Number).ThenBy(r => r.Grant.Role),
        ];
    }
}
