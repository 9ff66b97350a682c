using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.History;

/// <summary>What an act changed, as far as rights hang on it.</summary>
/// <param name="PartKind">Name of the kind of part.</param>
/// <param name="EditionId">The part's edition; null = it serves all editions.</param>
/// <param name="State">True when an edition came to another state of its life, which is a right of its own.</param>
internal readonly record struct Touched(string PartKind, Guid? EditionId, bool State);

/// <summary>Whether a person may take an act back: only who may do everything that it did, in this edition or what all editions share.</summary>
internal sealed class UndoRights
{
    private readonly CurrentPrincipal who;
    private readonly Dictionary<Guid, Edition> others;

    private UndoRights(CurrentPrincipal who, Dictionary<Guid, Edition> others) => (this.who, this.others) = (who, others);

    /// <summary>Gets ready to judge acts: asks where the editions stand that they changed, if the path does not tell.</summary>
    public static async Task<UndoRights> ForAsync(BatonDb db, CurrentPrincipal who, IEnumerable<Touched> touched, CancellationToken cancellation)
    {
        var ids = touched.Select(t => t.EditionId).OfType<Guid>().Where(e => e != who.Place?.Edition?.Value).Distinct().Select(EditionId.From).ToList();
        return new UndoRights(who, ids.Count == 0 ? [] : await db.Set<Edition>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id.Value, cancellation));
    }

    /// <summary>True when the button is shown. Where it takes a fresh proof, pressing it asks for that.</summary>
    public bool Covers(IEnumerable<Touched> touched) => Denied(touched) is null or Denial.StepUp;

    /// <summary>Why the person may not; null = they may. <see cref="Denial.StepUp"/> only where nothing else stands in the way.</summary>
    public Denial? Denied(IEnumerable<Touched> touched)
    {
        Denial? denied = null;
        foreach (var denial in touched.SelectMany(Asks).Prepend(who.Decide(Permissions.Undo)).Select(d => d.Denial).OfType<Denial>())
        {
            if (denial != Denial.StepUp)
            {
                return denial;
            }

            denied = denial;
        }

        return denied;
    }

    /// <summary>What is answered to whoever may not, or has to prove first who they are; null = they may.</summary>
    public CommandAnswer? Refusing(IEnumerable<Touched> touched) => Denied(touched) switch
    {
        null => null,
        Denial.StepUp => CommandAnswer.ProofNeeded,
        _ => CommandAnswer.Refused(new Refusal("office.undo-not-yours")),
    };

    private IEnumerable<Decision> Asks(Touched touched)
    {
        if (!PlanPartKind.All.TryGetValue(touched.PartKind, out var kind))
        {
            return [Decision.No(Denial.Forbidden)];
        }

        var facts = touched.EditionId is not { } edition || edition == who.Place?.Edition?.Value ? who.Facts
            : others.TryGetValue(edition, out var other) ? who.Facts.In(other, who.Facts.Published)
            : who.Facts.In(EditionId.From(edition), EditionState.Planned, published: false);
        var change = Rights.Can(who.Principal, PartPermissions.ToChange(kind.PartType), facts);
        return touched.State ? [change, Rights.Can(who.Principal, Permissions.ChangeEditionState, facts)] : [change];
    }
}
