using Baton.Domain;
using Baton.Web.Access;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.History;

/// <summary>Takes an act of the history back for a person of the office; what undoes it is an act of its own and can be taken back too.</summary>
public sealed class UndoAct(BatonDb db, UndoChangeSet undo)
{
    /// <summary>
    /// Takes it back; missing = there is no such act here; refused where later changes depend on it or the person may not; where doing it
    /// takes a fresh proof of who one is, so does taking it back.
    /// </summary>
    /// <param name="scope">The programme, and the edition that is worked on.</param>
    /// <param name="act">The act.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="to">Where to go when it was done; asked then, as what the address names may have gone.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<CommandAnswer> HandleAsync(PlanScope scope, Guid act, CurrentPrincipal who, Func<Task<string>> to, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null)
        {
            return CommandAnswer.Missing;
        }

        var programme = scope.ProgrammeId.Value;
        var changed = await db.ChangeSets.AsNoTracking().Where(s => s.Id == act && s.ProgrammeId == programme)
            .SelectMany(s => s.Changes).Select(c => new { c.PartKind, c.EditionId, State = c.StateBefore != c.StateAfter }).Distinct().ToListAsync(cancellation);
        if (changed.Count == 0 || (scope.EditionId is { } edition && changed.Exists(c => c.EditionId is not null) && !changed.Exists(c => c.EditionId == edition.Value)))
        {
            return CommandAnswer.Missing;
        }

        if (scope.EditionId is not null && changed.TrueForAll(c => HistoryQuery.OfPeople.Contains(c.PartKind)) && !await IsOursAsync(scope, act, who.Principal.Actor, cancellation))
        {
            return CommandAnswer.Missing;
        }

        var touched = changed.ConvertAll(c => new Touched(c.PartKind, c.EditionId, c.State));
        if ((await UndoRights.ForAsync(db, who, touched, cancellation)).Refusing(touched) is { } denied)
        {
            return denied;
        }

        if (await undo.HandleAsync(act, who.Principal.Actor, cancellation) is { } refusal)
        {
            return refusal;
        }

        await writing.CommitAsync(cancellation);
        return CommandAnswer.Done(await to(), said: "undone");
    }

    // As the history of an edition shows it: acts on people alone where they are of this edition, and one's own.
    private async Task<bool> IsOursAsync(PlanScope scope, Guid act, string me, CancellationToken cancellation) =>
        await db.ChangeSets.AnyAsync(s => s.Id == act && s.Actor == me, cancellation)
        || await EditableParts.AnyOfPeopleAsync(db, scope, await db.Changes.Where(c => c.ChangeSetId == act).Select(c => c.PartId).ToListAsync(cancellation), cancellation);
}
