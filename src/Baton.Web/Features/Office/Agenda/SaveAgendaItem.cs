using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Agenda;

/// <summary>
/// Saves an item of the agenda with its acts, its place and times, and the posts printed for its speakers: one act of the history. Where other
/// items would move it asks first, and writes only what was shown.
/// </summary>
public sealed class SaveAgendaItem(BatonDb db, DraftShelf shelf, TimeProvider clock)
{
    /// <summary>Which item, and what was typed.</summary>
    /// <param name="Slug">The programme.</param>
    /// <param name="Number">The edition.</param>
    /// <param name="Item">The item; the form of a new one brings the id it will have, so that a form sent twice enters it once.</param>
    /// <param name="Fields">What was typed.</param>
    /// <param name="Language">The language of the form's words.</param>
    /// <param name="People">True when the person may change which posts are printed.</param>
    /// <param name="Confirmed">True when what follows was shown.</param>
    public sealed record Form(string Slug, int Number, Guid Item, TypedForm Fields, Language Language, bool People, bool Confirmed);

    /// <summary>Saves it, asks, or refuses it and changes nothing.</summary>
    public async Task<AgendaOutcome> HandleAsync(PlanScope scope, Form form, string actor, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || await shelf.EditionAsync(form.Slug, form.Number, cancellation) is not { } dossier || dossier.Edition.Id != scope.EditionId)
        {
            return AgendaOutcome.Missing;
        }

        var id = AgendaItemId.From(form.Item);
        var items = await writing.AllAsync<AgendaItem, AgendaItemId, AgendaItemDetails>(cancellation);
        var stored = items.Find(i => i.Id == id);
        if (stored is null && (!form.Fields.Has("new") || form.Item == Guid.Empty || await db.Set<AgendaItem>().AnyAsync(i => i.Id == id, cancellation)))
        {
            return AgendaOutcome.Missing;
        }

        var acts = (await writing.AllAsync<AgendaAct, AgendaActId, AgendaActDetails>(cancellation)).FindAll(a => a.Details.AgendaItemId == id);
        if (await new AgendaItemReading(db, dossier, form.Language).ReadAsync(id, stored, items, form.Fields, cancellation) is not { } draft
            || await NamesForeignActAsync(draft, acts, cancellation))
        {
            return AgendaOutcome.Missing;
        }

        if (stored is not null && (form.Fields.Has("new") || form.Fields["version"] != AgendaVersions.Of(stored, acts)))
        {
            return draft.Faults.Count == 0 && draft.Says(stored, acts, form.Fields.Has("new"))
                ? new AgendaOutcome.Written(await LastAct.OfAsync(db, form.Item, actor, clock.GetUtcNow(), null, cancellation))
                : new AgendaOutcome.Refused([], await AgendaClash.OfAsync(db, [stored.Id.Value, .. acts.Select(a => a.Id.Value)], AgendaVersions.Of(stored, acts), cancellation));
        }

        if (draft.Faults.Count > 0)
        {
            return new AgendaOutcome.Refused(draft.Faults, null);
        }

        List<AgendaItem> ofStage = items.FindAll(i => i.Details.StageId == draft.Stage.Id);
        var plans = draft.Changes.Count == 0 ? null : AgendaPlans.Of(ofStage, draft.Stage, scope, id, draft.Details, draft.Changes);
        var plan = plans?.For(form.Fields["follow"]);
        if (plans is not null)
        {
            if (plan is null)
            {
                return new AgendaOutcome.Refused([new Fault("minutes", plans.Choices[0].Refusal!)], null);
            }

            if (!form.Confirmed && plans.Asks)
            {
                return AgendaOutcome.Asks;
            }

            if (form.Confirmed && form.Fields["plan"] != AgendaVersions.OfTimes(ofStage))
            {
                var version = stored is null ? "" : AgendaVersions.Of(stored, acts);
                return new AgendaOutcome.Refused([], await AgendaClash.OfAsync(db, [.. ofStage.Select(i => i.Id.Value)], version, cancellation), OfTimes: true);
            }
        }

        if (form.People && await PrintAsync(draft, scope, stored is null ? "" : AgendaVersions.Of(stored, acts), cancellation) is { } changed)
        {
            return new AgendaOutcome.Refused([], changed);
        }

        Write(writing, scope, id, stored, acts, ofStage, draft, plan);
        return new AgendaOutcome.Written(await writing.SaveAsync(new Authorship(actor, AgendaNotes.Saved(dossier, stored, draft, plan, form.Language)), cancellation));
    }

    private static void Write(
        PlanWriting writing, PlanScope scope, AgendaItemId id, AgendaItem? stored, List<AgendaAct> acts, List<AgendaItem> ofStage, AgendaItemDraft draft, AgendaPlan? plan)
    {
        foreach (var planned in plan?.Items.Where(i => i.Id != id) ?? [])
        {
            Refusal.Must(ofStage.Find(i => i.Id == planned.Id)!.Describe(planned.Details));
        }

        var details = plan?.Items.First(i => i.Id == id).Details ?? draft.Details;
        if (stored is null)
        {
            writing.Add(AgendaItem.Create(id, scope, details).Value);
        }
        else
        {
            Refusal.Must(stored.Describe(details));
        }

        foreach (var (act, said) in draft.Acts)
        {
            if (acts.Find(a => a.Id == act) is { } kept)
            {
                Refusal.Must(kept.Describe(said));
            }
            else
            {
                writing.Add(AgendaAct.Create(act, scope, said).Value);
            }
        }

        foreach (var gone in acts.Where(a => draft.Acts.All(d => d.Id != a.Id)))
        {
            writing.Remove(gone);
        }
    }

    /// <summary>An act of the form is one of this item, or a new one; never one of somewhere else.</summary>
    private async Task<bool> NamesForeignActAsync(AgendaItemDraft draft, List<AgendaAct> acts, CancellationToken cancellation)
    {
        List<AgendaActId> others = [.. draft.Acts.Select(a => a.Id).Where(a => acts.TrueForAll(own => own.Id != a))];
        return draft.Acts.Select(a => a.Id).Distinct().Count() != draft.Acts.Count
            || others.Exists(a => a.Value == Guid.Empty)
            || (others.Count > 0 && await db.Set<AgendaAct>().AnyAsync(a => others.Contains(a.Id), cancellation));
    }

    /// <summary>Changes the posts that are printed for speakers; a clash when somebody changed one of the participants meanwhile.</summary>
    private async Task<Clash?> PrintAsync(AgendaItemDraft draft, PlanScope scope, string itself, CancellationToken cancellation)
    {
        List<ParticipantId> ids = [.. draft.Posts.Keys];
        var participants = ids.Count == 0 ? [] : await db.Set<Participant>().Where(p => p.EditionId == scope.EditionId && ids.Contains(p.Id)).ToListAsync(cancellation);
        foreach (var participant in participants)
        {
            var (posts, version) = draft.Posts[participant.Id];
            if (version != PartVersion.Of(participant) && !participant.Details.ShownPostIds.SequenceEqual(posts))
            {
                return await AgendaClash.OfAsync(db, [participant.Id.Value], itself, cancellation);
            }

            Refusal.Must(participant.Describe(participant.Details with { ShownPostIds = posts }));
        }

        return null;
    }
}
