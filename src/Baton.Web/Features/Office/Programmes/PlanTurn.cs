using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>Foresees who hosts a number, or that the number is to be held while the host is open.</summary>
public sealed class PlanTurn(BatonDb db, TimeProvider clock)
{
    /// <summary>Writes a line of the ledger, or says why there cannot be one; sent twice it is written once.</summary>
    public async Task<CommandAnswer> HandleAsync(PlanScope scope, TypedForm form, Language language, string actor, string to, CancellationToken cancellation)
    {
        await using var writing = await LedgerWriting.BeginAsync(db, clock, scope, cancellation);
        var host = form.Id("institution") is { } id ? InstitutionId.From(id) : (InstitutionId?)null;
        if (writing is null || (host is { } named && !writing.Institutions.ContainsKey(named)))
        {
            return CommandAnswer.Missing;
        }

        if (form.Id(Parts.SavePart.IdOfNew) is { } wished && writing.Turns.Any(t => t.Id.Value == wished))
        {
            return CommandAnswer.Done(to);
        }

        var typed = CellText.Tidy(form.Text("number"));
        if (CellValues.Number(typed) is not { } number)
        {
            return CommandAnswer.Refused([new Fault("number", typed.Length == 0 ? new Refusal("cell.needed") : new Refusal("cell.not-a-number", typed))]);
        }

        var planned = writing.Ledger.Plan(number, host, LedgerWriting.Text(form, "period"));
        if (planned.Refusal is { } refusal)
        {
            return CommandAnswer.Refused([LedgerFaults.Of(refusal)]);
        }

        var note = LedgerNotes.Of(number, writing.Name(host, language), LedgerNotes.Act(HostStanding.Planned, language), language);
        return CommandAnswer.Done(to, await writing.SaveAsync(planned.Value, new Authorship(actor, note), cancellation, await writing.NewIdAsync(form, cancellation)));
    }
}
