using Baton.Domain;
using Baton.Domain.Sessions;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Agenda;

/// <summary>Takes an item out of the agenda, with its acts and the records of its talks; the rest of the stage moves as was shown.</summary>
public sealed class RemoveAgendaItem(BatonDb db, DraftShelf shelf, TimeProvider clock)
{
    /// <summary>Which item, and what was shown.</summary>
    /// <param name="Slug">The programme.</param>
    /// <param name="Number">The edition.</param>
    /// <param name="Item">The item.</param>
    /// <param name="Fields">The choice, and the versions that were shown.</param>
    /// <param name="Language">The language of the act's note.</param>
    /// <param name="Talks">True when the person may remove records of talks.</param>
    public sealed record Form(string Slug, int Number, Guid Item, TypedForm Fields, Language Language, bool Talks);

    /// <summary>Takes it out as one act, or refuses and changes nothing.</summary>
    public async Task<AgendaOutcome> HandleAsync(PlanScope scope, Form form, string actor, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || await shelf.EditionAsync(form.Slug, form.Number, cancellation) is not { } dossier || dossier.Edition.Id != scope.EditionId)
        {
            return AgendaOutcome.Missing;
        }

        var id = AgendaItemId.From(form.Item);
        var items = await writing.AllAsync<AgendaItem, AgendaItemId, AgendaItemDetails>(cancellation);
        if (items.Find(i => i.Id == id) is not { } stored || dossier.Stages.FirstOrDefault(s => s.Id == stored.Details.StageId) is not { } stage)
        {
            return await LastAct.OfAsync(db, form.Item, actor, clock.GetUtcNow(), ChangeKind.Removed, cancellation) is { } just ? new AgendaOutcome.Written(just) : AgendaOutcome.Missing;
        }

        var acts = (await writing.AllAsync<AgendaAct, AgendaActId, AgendaActDetails>(cancellation)).FindAll(a => a.Details.AgendaItemId == id);
        var talks = (await writing.AllAsync<Talk, TalkId, TalkDetails>(cancellation)).FindAll(t => t.Details.AgendaItemId == id);
        if (talks.Count > 0 && !form.Talks)
        {
            return new Refusal("office.named-by", talks[0].Details.Title);
        }

        var ofStage = items.FindAll(i => i.Details.StageId == stage.Id);
        if (form.Fields["version"] != AgendaVersions.Of(stored, acts) || form.Fields["plan"] != AgendaVersions.OfTimes(ofStage))
        {
            Guid[] shown = [.. ofStage.Select(i => i.Id.Value), .. acts.Select(a => a.Id.Value)];
            return new AgendaOutcome.Refused([], await AgendaClash.OfAsync(db, shown, AgendaVersions.Of(stored, acts), cancellation));
        }

        var plan = AgendaPlans.Of(ofStage, stage, scope, id, null, [new AgendaChange.Remove(id)]).For(form.Fields["follow"])!;
        foreach (var planned in plan.Items)
        {
            Refusal.Must(ofStage.Find(i => i.Id == planned.Id)!.Describe(planned.Details));
        }

        foreach (IPlanPart gone in (IPlanPart[])[.. acts, .. talks, stored])
        {
            writing.Remove(gone);
        }

        return new AgendaOutcome.Written(await writing.SaveAsync(new Authorship(actor, AgendaNotes.Removed(dossier, stored, plan, form.Language)), cancellation));
    }
}
