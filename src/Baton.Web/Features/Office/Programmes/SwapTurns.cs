using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>Two hosts change places: both lines of the ledger, and the editions they are about, in one act.</summary>
public sealed class SwapTurns(BatonDb db, TimeProvider clock)
{
    private const string Prefix = "swap.";

    /// <summary>Swaps the line with the one the form names, or says why not.</summary>
    public async Task<CommandAnswer> HandleAsync(PlanScope scope, Guid id, TypedForm form, Language language, string actor, string to, CancellationToken cancellation)
    {
        await using var writing = await LedgerWriting.BeginAsync(db, clock, scope, cancellation);
        if (writing is null || writing.Turns.FirstOrDefault(t => t.Id.Value == id) is not { } first)
        {
            return CommandAnswer.Missing;
        }

        if (form.Id(Prefix + "with") is not { } other)
        {
            return CommandAnswer.Refused([new Fault(Prefix + "with", new Refusal("cell.needed"))]);
        }

        if (writing.Turns.FirstOrDefault(t => t.Id.Value == other) is not { } second)
        {
            return CommandAnswer.Missing;
        }

        if (form["version"] is { Length: > 0 } version && version != PartVersion.Of(first))
        {
            // Sent twice: the first time did it.
            return first.Details.Standing == HostStanding.Swapped && first.Details.InstitutionId == second.Details.SwappedWithId
                ? CommandAnswer.Done(to)
                : CommandAnswer.Refused([], await SavePart.ClashAsync(db, first, cancellation));
        }

        var faults = new List<Fault>();
        var on = writing.Day(form, Prefix + "on", faults);
        var reason = LedgerWriting.Text(form, Prefix + "reason");
        if (faults.Count > 0)
        {
            return CommandAnswer.Refused(faults);
        }

        var swapped = writing.Ledger.Swap(first.Id, second.Id, reason, on);
        if (swapped.Refusal is { } refusal)
        {
            return CommandAnswer.Refused([LedgerFaults.Of(refusal, Prefix)]);
        }

        var (one, two) = (writing.Name(first.Details.InstitutionId, language), writing.Name(second.Details.InstitutionId, language));
        var note = language == Language.Zh
            ? $"第 {first.Details.Number} 届与第 {second.Details.Number} 届承办单位对调：{one}、{two}；{reason.Shown(language)}"
            : $"hosts of editions {first.Details.Number} and {second.Details.Number} swapped: {one}, {two}; {reason.Shown(language)}";
        return CommandAnswer.Done(to, await writing.SaveAsync(swapped.Value, new Authorship(actor, note), cancellation));
    }
}
