using Baton.Web.Forms;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Agenda;

/// <summary>Whose change stands, where a form was filled in over something that changed meanwhile.</summary>
internal static class AgendaClash
{
    /// <summary>The last who changed any of the parts.</summary>
    /// <param name="db">The history.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="version">The version that stands now.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Clash> OfAsync(BatonDb db, IReadOnlyList<Guid> parts, string version, CancellationToken cancellation)
    {
        var last = await db.ChangeSets.AsNoTracking().Where(s => s.Changes.Any(c => parts.Contains(c.PartId))).OrderByDescending(s => s.At).ThenByDescending(s => s.Id)
            .Select(s => new { s.Actor, s.At }).FirstOrDefaultAsync(cancellation);
        return new Clash(last?.Actor ?? "", last?.At, version);
    }
}
