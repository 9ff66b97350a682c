using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Domain.SiteVisits;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Visit;

/// <summary>Puts people into groups of a visit as a list says, in one act.</summary>
public sealed class MoveGroupMembers(BatonDb db)
{
    /// <summary>
    /// Moves: field <c>g.{participant}</c> = the group, or empty for none, <c>w.{participant}</c> = where they were when the list was opened.
    /// People who are not in the form or were not moved in it stay where they are by now; one who was moved and whom somebody else moved
    /// meanwhile is refused.
    /// </summary>
    public async Task<PartOutcome> HandleAsync(PlanScope scope, Guid stage, TypedForm form, Language language, string actor, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || await writing.FindAsync<Stage, StageId, StageDetails>(StageId.From(stage), cancellation) is not { } visit || visit.EditionId != scope.EditionId)
        {
            return PartOutcome.Missing;
        }

        var groups = (await writing.AllAsync<VisitGroup, VisitGroupId, VisitGroupDetails>(cancellation)).Where(g => g.Details.StageId == visit.Id).ToList();
        var roster = (await writing.AllAsync<Participant, ParticipantId, ParticipantDetails>(cancellation)).OrderBy(p => p.Details.Order).ThenBy(p => p.Id.Value).ToList();
        var faults = new List<Fault>();
        var now = groups.SelectMany(g => g.Details.MemberIds.Select(m => (m, g.Id))).GroupBy(m => m.m).ToDictionary(g => g.Key, g => g.First().Id);
        foreach (var participant in roster)
        {
            var field = $"g.{participant.Id.Value}";
            if (form[field] is not { } chosen || form[$"w.{participant.Id.Value}"] is var was && chosen == was)
            {
                continue;
            }

            var stands = now.TryGetValue(participant.Id, out var current) ? current.Value.ToString() : "";
            if (was is not null && stands != was && stands != chosen)
            {
                var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == participant.Details.PersonId, cancellation);
                faults.Add(new Fault(field, new Refusal(
                    "site-visits.moved-meanwhile", person?.Details.FullName ?? LocalizedText.Empty, groups.Find(g => g.Id.Value.ToString() == stands)?.Details.Name ?? new LocalizedText("未分组", "no group"))));
            }

            if (chosen.Length == 0)
            {
                now.Remove(participant.Id);
            }
            else if (Guid.TryParse(chosen, out var id) && groups.Exists(g => g.Id.Value == id))
            {
                now[participant.Id] = VisitGroupId.From(id);
            }
            else
            {
                return PartOutcome.Missing;
            }
        }

        if (faults.Count > 0)
        {
            return new PartOutcome(null, null, faults);
        }

        foreach (var visitors in groups)
        {
            IReadOnlyList<ParticipantId> members = [.. roster.Where(p => now.TryGetValue(p.Id, out var at) && at == visitors.Id).Select(p => p.Id)];
            if (!members.ToHashSet().SetEquals(visitors.Details.MemberIds))
            {
                Refusal.Must(visitors.Describe(visitors.Details with { MemberIds = members }));
            }
        }

        var note = language == Language.Zh ? "调整分组" : "people moved between groups";
        return new PartOutcome(stage, await writing.SaveAsync(new Authorship(actor, note), cancellation), []);
    }
}
