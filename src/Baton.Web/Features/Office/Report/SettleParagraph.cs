using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Report;

/// <summary>How a paragraph whose words are kept is settled with the facts of today.</summary>
public enum ParagraphSettlement
{
    /// <summary>What changed is brought into the kept words; where it has no place in them, the new words stand in their stead.</summary>
    Insert,

    /// <summary>The words stay, and these facts are not offered again.</summary>
    Keep,

    /// <summary>The place is given back: it follows the facts again.</summary>
    GiveBack,
}

/// <summary>Settles a paragraph whose words are kept with the facts of today.</summary>
public sealed class SettleParagraph(BatonDb db, TimeProvider clock)
{
    /// <summary>Which paragraph, how, and what the form saw of it.</summary>
    public sealed record Form(string Place, ParagraphSettlement How, string Seen, Language Language);

    /// <summary>Settles it; refused where the words or the facts changed since the form was read.</summary>
    public async Task<ReportOutcome> HandleAsync(PlanScope scope, Form form, string actor, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || await ReportDesk.ReadAsync(db, scope, clock, cancellation) is not { } desk
            || ReportPair.Of(desk).FirstOrDefault(p => p.Place == form.Place) is not { Kept: { } kept } pair)
        {
            return ReportOutcome.Missing;
        }

        if (form.Seen != pair.Seen)
        {
            return new ReportOutcome(true, null, [new Fault(null, new Refusal("publicity.paragraph-changed-meanwhile"))], await SavePart.ClashAsync(db, kept, cancellation));
        }

        var details = form.How switch
        {
            ParagraphSettlement.Keep => kept.Details with { ReplacedText = pair.Generated },
            ParagraphSettlement.Insert => pair.Offers.Aggregate(kept.Details, (d, offer) => d with
            {
                Text = d.Text.With(offer.Language, offer.Revision.Merged ?? offer.Words),
                ReplacedText = d.ReplacedText.With(offer.Language, offer.Words),
            }),
            _ => null,
        };
        if (details is null || (!details.Signed && details.Text == pair.Generated))
        {
            writing.Remove(kept);
        }
        else if (kept.Describe(details) is { } refusal)
        {
            return ReportOutcome.Refused(refusal);
        }

        return ReportOutcome.Done(await writing.SaveAsync(new Authorship(actor, Note(form)), cancellation));
    }

    private static string Note(Form form) => (form.How, form.Language) switch
    {
        (ParagraphSettlement.Insert, Language.Zh) => $"新闻稿：段落 {form.Place} 采用新数据",
        (ParagraphSettlement.Insert, _) => $"report: new facts in {form.Place}",
        (ParagraphSettlement.Keep, Language.Zh) => $"新闻稿：段落 {form.Place} 保留原文",
        (ParagraphSettlement.Keep, _) => $"report: words of {form.Place} kept",
        (_, Language.Zh) => $"新闻稿：段落 {form.Place} 改回自动生成",
        _ => $"report: {form.Place} follows the facts again",
    };
}
