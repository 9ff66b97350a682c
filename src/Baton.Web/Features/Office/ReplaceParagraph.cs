using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office;

/// <summary>Puts the office's words in the place of a generated paragraph of the report, or gives the place back to the generated words.</summary>
public sealed class ReplaceParagraph(BatonDb db, DossierQuery dossiers, TimeProvider clock)
{
    /// <summary>Which paragraph, what stands there now, and what shall stand there.</summary>
    /// <param name="Place">The key of the paragraph (lead, attendance, …).</param>
    /// <param name="Text">The office's words; an empty side keeps the generated words of that language, both empty take the replacement back.</param>
    /// <param name="Generated">The generated words of today: later facts are offered where they differ from these.</param>
    public sealed record Form(string Place, LocalizedText Text, LocalizedText Generated);

    /// <summary>Replaces it; refused when there is no such edition, no place is named, or the text is too long.</summary>
    public async Task<Refusal?> HandleAsync(string slug, int number, Form form, string actor, CancellationToken cancellation)
    {
        if (await dossiers.EditionAsync(slug, number, tracked: true, cancellation) is not { } dossier)
        {
            return new Refusal("office.unknown-edition", slug, number);
        }

        var existing = dossier.Paragraphs.FirstOrDefault(p => p.Details.Place == form.Place);
        var details = new ReportParagraphDetails { Place = form.Place, Text = form.Text, ReplacedText = form.Generated };
        if (details.Check() is { } refusal)
        {
            return refusal;
        }

        if (form.Text.IsEmpty)
        {
            if (existing is not null)
            {
                db.Remove(existing);
            }
        }
        else if (existing is not null)
        {
            existing.Describe(details);
        }
        else
        {
            db.Add(ReportParagraph.Create(EntityId.New<ReportParagraphId>(clock.GetUtcNow()), new PlanScope(dossier.Programme.Id, dossier.Edition.Id), details).Value);
        }

        db.WriteAs(new Authorship(actor, $"report paragraph {form.Place}"));
        await db.SaveChangesAsync(cancellation);
        return null;
    }
}
