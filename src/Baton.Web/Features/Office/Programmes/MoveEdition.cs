using Baton.Domain;
using Baton.Domain.Handover;
using Baton.Domain.Programmes;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Localization;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>Leads an edition to another state of its life.</summary>
public sealed class MoveEdition(BatonDb db, TimeProvider clock)
{
    private const int LongestReason = 2000;

    /// <summary>The field that says why, in the form of a move.</summary>
    internal static string ReasonField(EditionState target) => "reason-" + EditionVerbs.Of(target);

    /// <summary>Moves it, or says what stands in the way; one that is there already stays.</summary>
    public async Task<CommandAnswer> HandleAsync(PlanScope scope, EditionState target, TypedForm form, Language language, string actor, string to, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || scope.EditionId is not { } id || await writing.FindAsync<Edition, EditionId, EditionDetails>(id, cancellation) is not { } edition)
        {
            return CommandAnswer.Missing;
        }

        if (edition.State == target)
        {
            return CommandAnswer.Done(to);
        }

        if (form["version"] is { Length: > 0 } version && version != PartVersion.Of(edition))
        {
            return CommandAnswer.Refused([], await SavePart.ClashAsync(db, edition, cancellation));
        }

        var field = ReasonField(target);
        var reason = CellText.Tidy(form.Text(field));
        if (reason.Length > LongestReason)
        {
            return CommandAnswer.Refused([new Fault(field, new Refusal("cell.too-long", LongestReason))]);
        }

        var programme = await db.Set<Programme>().AsNoTracking().FirstAsync(p => p.Id == scope.ProgrammeId, cancellation);
        var receiver = (await writing.AllAsync<CustodyRecord, CustodyRecordId, CustodyRecordDetails>(cancellation)).Where(c => c.EditionId == id)
            .OrderBy(c => c.Details.On).ThenBy(c => c.Id.Value).LastOrDefault()?.Details.ReceiverId;
        if (edition.MoveTo(target, clock.Today(programme), receiver, reason) is { } refusal)
        {
            var fault = refusal.Code == "programmes.state-reason-missing" ? new Fault(field, refusal) : PartRules.Fault(WorkbookSheets.Of(typeof(Edition)), refusal, "");
            return CommandAnswer.Refused([fault with { Field = fault.Field == field ? field : null }]);
        }

        var state = Words.For(target, language);
        var note = language == Language.Zh ? $"状态变更为“{state}”" : $"is now “{state}”";
        return CommandAnswer.Done(to, await writing.SaveAsync(new Authorship(actor, reason.Length == 0 ? note : note + (language == Language.Zh ? "：" : ": ") + reason), cancellation));
    }
}
