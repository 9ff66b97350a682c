using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>A programme that somebody works on.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Roles">What the person is to it as a whole.</param>
/// <param name="MayOpen">Whether its own office may be entered.</param>
/// <param name="Editions">The editions whose office may be entered, latest first.</param>
public sealed record MyProgramme(Programme Programme, IReadOnlyList<Role> Roles, bool MayOpen, IReadOnlyList<MyEdition> Editions);

/// <summary>An edition that somebody works on.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Host">Its host; null = not named.</param>
/// <param name="Roles">What the person is to it.</param>
public sealed record MyEdition(Edition Edition, Institution? Host, IReadOnlyList<Role> Roles)
{
    /// <summary>True for what is behind us and needs no hand any more.</summary>
    public bool IsPast => Edition.State is EditionState.HandedOver or EditionState.Archived or EditionState.Cancelled;
}

/// <summary>The programmes and editions somebody works on: three queries, however many there are.</summary>
public sealed class MyEditionsQuery(BatonDb db, TimeProvider clock)
{
    /// <summary>What a principal may enter, by programme; nothing else is told, not even by a count.</summary>
    public async Task<IReadOnlyList<MyProgramme>> OfAsync(Principal principal, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var grants = principal.Grants.Where(g => g.IsInEffect(now)).ToList();
        var everywhere = grants.Exists(g => g.ProgrammeId is null);
        var ids = grants.Select(g => g.ProgrammeId).OfType<ProgrammeId>().Distinct().ToList();
        var programmes = await db.Set<Programme>().AsNoTracking().Where(p => everywhere || ids.Contains(p.Id))
            .OrderBy(p => p.Details.Sample).ThenBy(p => p.Details.Slug).ToListAsync(cancellation);
        var known = programmes.Select(p => p.Id).ToList();
        var editions = (await db.Set<Edition>().AsNoTracking().Where(e => known.Contains(e.ProgrammeId)).ToListAsync(cancellation)).ToLookup(e => e.ProgrammeId);
        var hosting = editions.SelectMany(of => of.Select(e => e.Details.HostId)).OfType<InstitutionId>().Distinct().ToList();
        var hosts = await db.Set<Institution>().AsNoTracking().Where(i => hosting.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellation);
        return [.. programmes.Select(Of).Where(p => p.MayOpen || p.Editions.Count > 0)];

        MyProgramme Of(Programme programme) => new(
            programme,
            [.. grants.Where(g => g.EditionId is null && g.ReachesProgramme(programme.Id)).Select(g => g.Role).Distinct()],
            Rights.Can(principal, Permissions.ReadProgramme, new Facts { Now = now, Programme = programme.Id, Published = programme.Details.Public }).Allowed,
            [
                .. editions[programme.Id].Where(e => Rights.Can(principal, Permissions.EnterOffice, Facts(e, now)).Allowed)
                    .OrderByDescending(e => e.Details.Number)
                    .Select(e => new MyEdition(e, e.Details.HostId is { } host ? hosts.GetValueOrDefault(host) : null, Roles(e))),
            ]);

        IReadOnlyList<Role> Roles(Edition edition) =>
            [.. grants.Where(g => g.EditionId == edition.Id).Select(g => Rights.RoleNow(g, Facts(edition, now))).OfType<Role>().Distinct()];
    }

    private static Facts Facts(Edition edition, DateTime now) => new Facts { Now = now }.In(edition, programmePublic: true);
}
