using Baton.Domain;
using Baton.Domain.Office;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>Takes chosen kinds of parts of another edition over into one that has none of them yet.</summary>
public sealed class TakeOverParts(BatonDb db, TimeProvider clock)
{
    /// <summary>Takes them over as one act, or says why not; what the person may not read there, or may not change here, does not come.</summary>
    public async Task<CommandAnswer> HandleAsync(PlanScope scope, TypedForm form, CurrentPrincipal who, Language language, string to, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || scope.EditionId is not { } id)
        {
            return CommandAnswer.Missing;
        }

        var typed = CellText.Tidy(form.Text("from"));
        var editions = await db.Set<Edition>().AsNoTracking().Where(e => e.ProgrammeId == scope.ProgrammeId).ToListAsync(cancellation);
        var (here, source) = (editions.Find(e => e.Id == id), editions.Find(e => e.Id != id && NumberWords.Digits(e.Details.Number) == typed));
        if (here is null || source is null || !TakeOverRights.MayRead(who, source))
        {
            return CommandAnswer.Missing;
        }

        var allowed = TakeOverRights.Kinds(who, source).Select(k => k.Name).ToHashSet(StringComparer.Ordinal);
        var chosen = NextEdition.Complete(form.All("kind").Where(allowed.Contains)).Where(allowed.Contains).ToHashSet(StringComparer.Ordinal);
        if (chosen.Count == 0)
        {
            return CommandAnswer.Refused([new Fault("kind", new Refusal("office.nothing-ticked"))]);
        }

        var programme = await db.Set<Programme>().AsNoTracking().FirstAsync(p => p.Id == scope.ProgrammeId, cancellation);
        var dossiers = new DossierQuery(db);
        var present = await dossiers.EditionAsync(programme, here, tracked: false, cancellation);
        if (present.Parts.FirstOrDefault(p => p.EditionId == id && chosen.Contains(p.GetType().Name)) is { } taken)
        {
            return CommandAnswer.Refused([new Fault("kind", new Refusal("office.there-already", WorkbookSheets.Of(taken.GetType()).Name))]);
        }

        var from = await dossiers.EditionAsync(programme, source, tracked: false, cancellation);
        var (now, place) = (clock.GetUtcNow(), 0);
        foreach (var part in NextEdition.Copy(from, chosen, id, here.Details.StartsOn, () => EntityId.InOrder(now, ++place)))
        {
            writing.Add(part);
        }

        var names = string.Join(language == Language.Zh ? "、" : ", ", CarriedKind.All.Where(r => chosen.Contains(r.Kind.Name)).Select(r => WorkbookSheets.Of(r.Kind.PartType).Name[language]));
        var note = language == Language.Zh ? $"沿用第 {typed} 届：{names}" : $"taken over from edition {typed}: {names}";
        return CommandAnswer.Done(to, await writing.SaveAsync(new Authorship(who.Principal.Actor, note), cancellation));
    }
}
