using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Report;

/// <summary>Puts somebody at the end of the row of those who sign the report, and into its credits where they are not named there yet.</summary>
public sealed class AddSigner(BatonDb db, TimeProvider clock)
{
    /// <summary>Name of the box that asks for the credit.</summary>
    public const string PrintField = "print";

    /// <summary>Enters them; refused where nobody is named.</summary>
    public async Task<ReportOutcome> HandleAsync(PlanScope scope, TypedForm form, Language language, string actor, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null)
        {
            return ReportOutcome.Missing;
        }

        var sheet = WorkbookSheets.Of(typeof(ReportSignOff));
        var others = (await writing.AllAsync<ReportSignOff, ReportSignOffId, ReportSignOffDetails>(cancellation)).Where(s => s.EditionId == scope.EditionId).ToList();
        if (form.Id(SavePart.IdOfNew) is { } sent && others.Exists(s => s.Id.Value == sent))
        {
            return ReportOutcome.Done(null);
        }

        var start = new ReportSignOffDetails { Order = others.Select(s => s.Details.Order).DefaultIfEmpty().Max() + 1 };
        var read = await new PartReading(db).ReadAsync(sheet, null, form, scope, language, cancellation, start: start);
        if (read.Faults.Count > 0)
        {
            return new ReportOutcome(true, null, read.Faults);
        }

        // Who signs does so by the act of signing, not by a field.
        var details = (ReportSignOffDetails)read.Draft.Details with { Order = start.Order, SignedAt = null, TextHash = "" };
        writing.Add(ReportSignOff.Create(await FreeIdAsync(form, cancellation), scope, details).Value);
        if (form.Has(PrintField))
        {
            await PrintAsync(writing, details, cancellation);
        }

        var label = sheet.Label(details, new WorkbookNames(language));
        return ReportOutcome.Done(await writing.SaveAsync(new Authorship(actor, $"{sheet.Name[language]}: {label}".TrimEnd(':', ' ')), cancellation));
    }

    // Whatever was ever entered stands in the history, of whichever kind and wherever: an id is used once.
    private async Task<ReportSignOffId> FreeIdAsync(TypedForm form, CancellationToken cancellation) => ReportSignOffId.From(
        form.Id(SavePart.IdOfNew) is { } wished && !await db.Changes.AnyAsync(c => c.PartId == wished, cancellation) ? wished : Guid.CreateVersion7(clock.GetUtcNow()));

    private async Task PrintAsync(PlanWriting writing, ReportSignOffDetails signer, CancellationToken cancellation)
    {
        var kind = signer.Role switch
        {
            SignOffRole.Author => CreditKind.Text,
            SignOffRole.Photographer => CreditKind.Photos,
            _ => CreditKind.Review,
        };
        var credits = (await writing.AllAsync<Credit, CreditId, CreditDetails>(cancellation)).Where(c => c.EditionId == writing.Scope.EditionId).ToList();
        var named = credits.Exists(c => c.Details.Kind == kind && (signer.PersonId is not null ? c.Details.PersonId == signer.PersonId : c.Details.PersonId is null && c.Details.UnitId == signer.UnitId));
        if (!named)
        {
            var order = credits.Select(c => c.Details.Order).DefaultIfEmpty().Max() + 1;
            var details = new CreditDetails { Kind = kind, Order = order, PersonId = signer.PersonId, UnitId = signer.UnitId };
            writing.Add(Credit.Create(EntityId.New<CreditId>(clock.GetUtcNow()), writing.Scope, details).Value);
        }
    }
}
