using System.Text;
using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>Draws a lot among institutions, puts it on record and enters what it decided into the ledger, as one act.</summary>
public sealed class DrawLot(BatonDb db, TimeProvider clock)
{
    /// <summary>Draws it, or says why it cannot be drawn; sent twice it is drawn once.</summary>
    public async Task<CommandAnswer> HandleAsync(PlanScope scope, TypedForm form, Language language, string actor, Func<Guid, string> to, CancellationToken cancellation)
    {
        await using var writing = await LedgerWriting.BeginAsync(db, clock, scope, cancellation);
        if (writing is null)
        {
            return CommandAnswer.Missing;
        }

        if (form.Id(SavePart.IdOfNew) is { } wished && writing.Draws.Any(d => d.Id.Value == wished))
        {
            return CommandAnswer.Done(to(wished));
        }

        var ids = form.Ids("candidate").Select(InstitutionId.From).Distinct().ToList();
        if (ids.Exists(id => !writing.Institutions.ContainsKey(id)))
        {
            return CommandAnswer.Missing;
        }

        var faults = new List<Fault>();
        var typed = CellText.Tidy(form.Text("number"));
        if (CellValues.Number(typed) is not { } number)
        {
            faults.Add(new Fault("number", typed.Length == 0 ? new Refusal("cell.needed") : new Refusal("cell.not-a-number", typed)));
            number = 0;
        }

        var on = writing.Day(form, "on", faults);
        if (faults.Count > 0)
        {
            return CommandAnswer.Refused(faults);
        }

        var candidates = ids.Select(id => new LotCandidate(id, Line(writing.Institutions[id].Details.Name.Shown(Language.Zh))));
        var drawn = HostDrawDetails.Draw(number, on, Line(form.Text("seed")), Line(form.Text("witness")), candidates, LedgerWriting.Text(form, "note"));
        var decided = drawn.IsRefused ? drawn.Refusal! : writing.Ledger.ByLot(drawn.Value);
        if (decided.Refusal is { } refusal)
        {
            return CommandAnswer.Refused([LedgerFaults.Of(refusal)]);
        }

        var key = await writing.NewIdAsync(form, cancellation);
        writing.Add(HostDraw.Create(HostDrawId.From(key), new PlanScope(scope.ProgrammeId), drawn.Value).Value);
        var note = LedgerNotes.Of(number, writing.Name(decided.Value.Lines[0].Details.InstitutionId, language), language == Language.Zh ? "抽签产生" : "drawn by lot", language);
        return CommandAnswer.Done(to(key), await writing.SaveAsync(decided.Value, new Authorship(actor, note), cancellation));
    }

    // One line in one way of writing: else two who repeat the draw could write different bytes.
    private static string Line(string text) => CellText.Tidy(text).ReplaceLineEndings(" ").Normalize(NormalizationForm.FormC);
}
