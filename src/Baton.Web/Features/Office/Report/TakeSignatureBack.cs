using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Report;

/// <summary>Takes a signature back. When it was the only one, the words that were kept for it follow the facts again.</summary>
public sealed class TakeSignatureBack(BatonDb db, TimeProvider clock)
{
    /// <summary>Takes it back; refused as long as somebody signed after it.</summary>
    public async Task<ReportOutcome> HandleAsync(PlanScope scope, ReportSignOffId id, string actor, Language language, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || await ReportDesk.ReadAsync(db, scope, clock, cancellation) is not { } desk || desk.Draft.SignOffs.FirstOrDefault(s => s.Id == id) is not { } signOff)
        {
            return ReportOutcome.Missing;
        }

        var back = desk.Readiness().SignOffs.TakeBack(id);
        if ((back.Refusal ?? signOff.Describe(back.IsRefused ? signOff.Details : back.Value)) is { } refusal)
        {
            return ReportOutcome.Refused(refusal);
        }

        if (desk.Draft.SignOffs.All(s => s.Details.SignedAt is null))
        {
            foreach (var kept in desk.Draft.Paragraphs.Where(p => p.Details.Signed))
            {
                writing.Remove(kept);
            }
        }

        var note = language == Language.Zh ? $"新闻稿：撤回第 {signOff.Details.Order} 位的审签" : $"report: signature {signOff.Details.Order} taken back";
        return ReportOutcome.Done(await writing.SaveAsync(new Authorship(actor, note), cancellation));
    }
}
