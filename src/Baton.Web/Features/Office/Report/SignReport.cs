using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Report;

/// <summary>Signs the text of the report as it stands, in the row of those who sign: from then on its words are kept and later facts only offered.</summary>
public sealed class SignReport(BatonDb db, TimeProvider clock)
{
    /// <summary>Whose signature, what was said, and the fingerprint of the text that was read.</summary>
    public sealed record Form(ReportSignOffId SignOff, string Note, string TextHash, Language Language);

    /// <summary>Signs; refused out of turn, twice, or when the text is no longer the one that was read.</summary>
    public async Task<ReportOutcome> HandleAsync(PlanScope scope, Form form, string actor, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || await ReportDesk.ReadAsync(db, scope, clock, cancellation) is not { } desk || desk.Draft.SignOffs.FirstOrDefault(s => s.Id == form.SignOff) is not { } signOff)
        {
            return ReportOutcome.Missing;
        }

        var readiness = desk.Readiness();
        if (readiness.TextHash != form.TextHash)
        {
            return ReportOutcome.Refused(new Refusal("publicity.text-changed-meanwhile"));
        }

        var signed = readiness.SignOffs.Sign(form.SignOff, form.Note.Trim(), clock.GetUtcNow().UtcDateTime);
        if ((signed.Refusal ?? signOff.Describe(signed.IsRefused ? signOff.Details : signed.Value)) is { } refusal)
        {
            return ReportOutcome.Refused(refusal);
        }

        foreach (var kept in SignedText.Of(desk.Dossier, desk.Today))
        {
            if (kept.Paragraph is { } id)
            {
                Refusal.Must(desk.Draft.Paragraphs.First(p => p.Id == id).Describe(kept.Details));
            }
            else
            {
                writing.Add(ReportParagraph.Create(EntityId.New<ReportParagraphId>(clock.GetUtcNow()), scope, kept.Details).Value);
            }
        }

        var order = signOff.Details.Order;
        var note = form.Language == Language.Zh ? $"新闻稿：第 {order} 位审签" : $"report signed, place {order}";
        return ReportOutcome.Done(await writing.SaveAsync(new Authorship(actor, note), cancellation));
    }
}
