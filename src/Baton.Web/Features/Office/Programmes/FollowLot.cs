using Baton.Domain;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>The first drawn declined: enters the next of a lot that is on record.</summary>
public sealed class FollowLot(BatonDb db, TimeProvider clock)
{
    /// <summary>Enters the next drawn who did not decline, or says why not.</summary>
    public async Task<CommandAnswer> HandleAsync(PlanScope scope, Guid id, Language language, string actor, string to, CancellationToken cancellation)
    {
        await using var writing = await LedgerWriting.BeginAsync(db, clock, scope, cancellation);
        if (writing is null || writing.Draws.FirstOrDefault(d => d.Id.Value == id) is not { } draw)
        {
            return CommandAnswer.Missing;
        }

        var decided = writing.Ledger.ByLot(draw.Details);
        if (decided.Refusal is { } refusal)
        {
            return CommandAnswer.Refused([new Fault(null, refusal)]);
        }

        var note = LedgerNotes.Of(draw.Details.Number, writing.Name(decided.Value.Lines[0].Details.InstitutionId, language), language == Language.Zh ? "抽签顺次递补" : "next drawn by lot", language);
        return CommandAnswer.Done(to, await writing.SaveAsync(decided.Value, new Authorship(actor, note), cancellation));
    }
}
