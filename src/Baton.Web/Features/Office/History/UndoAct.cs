using Baton.Domain;
using Baton.Web.Access;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.History;

/// <summary>Takes an act of the history back for a person of the office; what undoes it is an act of its own and can be taken back too.</summary>
public sealed class UndoAct(BatonDb db, UndoChangeSet undo)
{
    /// <summary>Takes it back; missing = there is no such act here; refused where later changes depend on it or the person may not.</summary>
    /// <returns>True when it was done, false when there is no such act here.</returns>
    public async Task<Outcome<bool>> HandleAsync(PlanScope scope, Guid act, CurrentPrincipal who, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null)
        {
            return false;
        }

        var programme = scope.ProgrammeId.Value;
        var changed = await db.ChangeSets.AsNoTracking().Where(s => s.Id == act && s.ProgrammeId == programme)
            .SelectMany(s => s.Changes).Select(c => new { c.PartKind, c.EditionId }).Distinct().ToListAsync(cancellation);
        if (changed.Count == 0 || (scope.EditionId is { } edition && changed.Exists(c => c.EditionId is not null) && !changed.Exists(c => c.EditionId == edition.Value)))
        {
            return false;
        }

        if (!UndoRights.Covers(changed.Select(c => (c.PartKind, c.EditionId)), who))
        {
            return new Refusal("office.undo-not-yours");
        }

        if (await undo.HandleAsync(act, who.Principal.Actor, cancellation) is { } refusal)
        {
            return refusal;
        }

        await writing.CommitAsync(cancellation);
        return true;
    }
}
