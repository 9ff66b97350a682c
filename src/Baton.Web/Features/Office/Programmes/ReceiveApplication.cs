using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>Enters an institution's application to host.</summary>
public sealed class ReceiveApplication(BatonDb db, TimeProvider clock)
{
    private const string Prefix = "apply.";

    /// <summary>Enters it, or says why it cannot be taken; sent twice it is entered once.</summary>
    public async Task<CommandAnswer> HandleAsync(PlanScope scope, TypedForm form, Language language, string actor, string to, CancellationToken cancellation)
    {
        await using var writing = await LedgerWriting.BeginAsync(db, clock, scope, cancellation);
        if (writing is null)
        {
            return CommandAnswer.Missing;
        }

        if (form.Id(SavePart.IdOfNew) is { } wished && writing.Applications.Any(a => a.Id.Value == wished))
        {
            return CommandAnswer.Done(to);
        }

        var faults = new List<Fault>();
        if (form.Id(Prefix + "institution") is not { } id)
        {
            faults.Add(new Fault(Prefix + "institution", new Refusal("cell.needed")));
            id = Guid.Empty;
        }
        else if (!writing.Institutions.ContainsKey(InstitutionId.From(id)))
        {
            return CommandAnswer.Missing;
        }

        var typed = CellText.Tidy(form.Text(Prefix + "number"));
        if (CellValues.Number(typed) is not { } number)
        {
            faults.Add(new Fault(Prefix + "number", typed.Length == 0 ? new Refusal("cell.needed") : new Refusal("cell.not-a-number", typed)));
            number = 0;
        }

        var on = writing.Day(form, Prefix + "on", faults);
        if (faults.Count > 0)
        {
            return CommandAnswer.Refused(faults);
        }

        var institution = InstitutionId.From(id);
        var received = writing.Ledger.Receive(institution, number, LedgerWriting.Text(form, Prefix + "statement"), on);
        if (received.Refusal is { } refusal)
        {
            return CommandAnswer.Refused([LedgerFaults.Of(refusal, Prefix)]);
        }

        var note = LedgerNotes.Of(number, writing.Name(institution, language), language == Language.Zh ? "提出申办" : "applied", language);
        return CommandAnswer.Done(to, await writing.SaveAsync(received.Value, new Authorship(actor, note), cancellation, await writing.NewIdAsync(form, cancellation)));
    }
}
