using System.Globalization;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.SiteVisits;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Visit;

/// <summary>Divides the roster, without staff, media and those who send another, into groups for a visit: groups that are there keep name and guide, missing ones are made, surplus ones go.</summary>
public sealed class DivideGroups(BatonDb db, DossierQuery dossiers, TimeProvider clock)
{
    /// <summary>Divides; refused when the number is no number, below one or above the people, or above the stops, which no rota can serve.</summary>
    /// <param name="scope">The edition.</param>
    /// <param name="stage">The visit.</param>
    /// <param name="form">Fields <c>groups</c> and <c>mix</c>.</param>
    /// <param name="language">The language of the act's note.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<PartOutcome> HandleAsync(PlanScope scope, Guid stage, TypedForm form, Language language, string actor, CancellationToken cancellation)
    {
        if (CellValues.Number(CellText.Plain(form.Text("groups"))) is not { } number)
        {
            return Refused("groups", new Refusal("cell.not-a-number", form.Text("groups")));
        }

        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || await writing.FindAsync<Stage, StageId, StageDetails>(StageId.From(stage), cancellation) is not { } visit || visit.EditionId != scope.EditionId)
        {
            return PartOutcome.Missing;
        }

        // Read within the act, after its lock: whoever is put on the roster later is not divided.
        var programme = await db.Set<Programme>().AsNoTracking().FirstAsync(p => p.Id == scope.ProgrammeId, cancellation);
        var edition = await db.Set<Edition>().AsNoTracking().FirstAsync(e => e.Id == visit.EditionId, cancellation);
        var people = await dossiers.EditionAsync(programme, edition, tracked: false, cancellation);
        var stops = (await writing.AllAsync<Stop, StopId, StopDetails>(cancellation)).Count(s => s.Details.StageId == visit.Id);
        if (stops > 0 && number > stops)
        {
            return Refused("groups", new Refusal("site-visits.more-groups-than-stops", number, stops));
        }

        var split = GroupSplit.Of(people.GroupCandidates, number, form["mix"] == nameof(GroupMix.Mixed) ? GroupMix.Mixed : GroupMix.Together);
        if (split.Refusal is { } refusal)
        {
            return Refused("groups", refusal);
        }

        var groups = (await writing.AllAsync<VisitGroup, VisitGroupId, VisitGroupDetails>(cancellation)).Where(g => g.Details.StageId == visit.Id).OrderBy(g => g.Details.Order).ThenBy(g => g.Id.Value).ToList();
        for (var i = 0; i < number; i++)
        {
            if (i < groups.Count)
            {
                Refusal.Must(groups[i].Describe(groups[i].Details with { MemberIds = split.Value[i] }));
            }
            else
            {
                var letter = Letter(i);
                writing.Add(VisitGroup.Create(EntityId.New<VisitGroupId>(clock.GetUtcNow()), scope, new VisitGroupDetails
                {
                    StageId = visit.Id,
                    Order = i + 1,
                    Name = new($"{letter} 组", $"Group {letter}"),
                    MemberIds = split.Value[i],
                }).Value);
            }
        }

        foreach (var surplus in groups.Skip(number))
        {
            writing.Remove(surplus);
        }

        var note = language == Language.Zh ? $"分组：{number} 组" : $"divided into {number} groups";
        return new PartOutcome(stage, await writing.SaveAsync(new Authorship(actor, note), cancellation), []);
    }

    private static string Letter(int place) => place < 26 ? ((char)('A' + place)).ToString() : (place + 1).ToString(CultureInfo.InvariantCulture);

    private static PartOutcome Refused(string field, Refusal refusal) => new(null, null, [new Fault(field, refusal)]);
}
