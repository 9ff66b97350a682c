using Baton.Domain;
using Baton.Domain.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Storage;

/// <summary>Asks for what an office works on in one place.</summary>
internal static class PartsHere
{
    /// <summary>
    /// The parts of a kind that belong to the edition or to the programme as a whole. Two stretches of one index: asked for as "this edition
    /// or none", the parts of all editions are walked through.
    /// </summary>
    /// <param name="parts">All parts of the kind.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="edition">The edition; null = only what belongs to the programme as a whole.</param>
    public static IQueryable<TPart> Here<TPart, TId, TDetails>(this IQueryable<TPart> parts, ProgrammeId programme, EditionId? edition)
        where TPart : PlanPart<TId, TDetails>
        where TId : struct, IEntityId<TId>
        where TDetails : class, IDetails
    {
        var whole = parts.Where(p => p.ProgrammeId == programme && p.EditionId == null);
        return edition is null ? whole : parts.Where(p => p.ProgrammeId == programme && p.EditionId == edition).Concat(whole);
    }
}
