using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Registration;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.People;

/// <summary>Gives several people of the roster a category or a capacity, or takes them off it, in one act.</summary>
public sealed class AssignParticipants(BatonDb db)
{
    /// <summary>What to do with whom.</summary>
    /// <param name="Picked">The participants.</param>
    /// <param name="Category">The category; null = as it is.</param>
    /// <param name="Capacity">The capacity; null = as it is.</param>
    /// <param name="Remove">True to take them off the roster.</param>
    public sealed record Form(IReadOnlyList<Guid> Picked, Guid? Category, Capacity? Capacity, bool Remove);

    /// <summary>Does it; refused when nobody is picked, nothing is chosen, or somebody to be taken off is still named.</summary>
    public async Task<PartOutcome> HandleAsync(PlanScope scope, Form form, Language language, string actor, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null)
        {
            return PartOutcome.Missing;
        }

        var roster = await writing.AllAsync<Participant, ParticipantId, ParticipantDetails>(cancellation);
        var picked = roster.Where(p => form.Picked.Contains(p.Id.Value)).ToList();
        if (picked.Count != form.Picked.Distinct().Count())
        {
            return PartOutcome.Missing;
        }

        var categories = await writing.AllAsync<Category, CategoryId, CategoryDetails>(cancellation);
        if (form.Category is { } wanted && !categories.Exists(c => c.Id.Value == wanted))
        {
            return PartOutcome.Missing;
        }

        if (picked.Count == 0 || (!form.Remove && form.Category is null && form.Capacity is null))
        {
            return Refused(new Refusal(picked.Count == 0 ? "office.nobody-picked" : "office.nothing-chosen"));
        }

        if (form.Remove)
        {
            if (await new PartRules(db).FirstNamedAsync(picked, scope, cancellation) is { } named)
            {
                var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == ((Participant)named.Part).Details.PersonId, cancellation);
                return Refused(new Refusal("office.cannot-take-off", person?.Details.FullName ?? LocalizedText.Empty, named.By));
            }

            picked.ForEach(writing.Remove);
        }
        else
        {
            foreach (var participant in picked)
            {
                Refusal.Must(participant.Describe(participant.Details with
                {
                    CategoryId = form.Category is { } category ? CategoryId.From(category) : participant.Details.CategoryId,
                    Capacity = form.Capacity ?? participant.Details.Capacity,
                }));
            }
        }

        var note = (language, form.Remove) switch
        {
            (Language.Zh, true) => $"移出名单：{picked.Count} 人",
            (Language.Zh, false) => $"归类：{picked.Count} 人",
            (_, true) => $"taken off the roster: {picked.Count} people",
            _ => $"assigned: {picked.Count} people",
        };
        return new PartOutcome(picked[0].Id.Value, await writing.SaveAsync(new Authorship(actor, note), cancellation), []);
    }

    private static PartOutcome Refused(Refusal refusal) => new(null, null, [new Forms.Fault(null, refusal)]);
}
