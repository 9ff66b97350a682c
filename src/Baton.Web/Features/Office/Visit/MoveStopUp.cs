using Baton.Domain;
using Baton.Domain.SiteVisits;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Visit;

/// <summary>Lets a stop change places with the one before it.</summary>
public sealed class MoveStopUp(BatonDb db)
{
    /// <summary>Moves it; the first stop of its visit stays where it is.</summary>
    public async Task<PartOutcome> HandleAsync(PlanScope scope, Guid id, Language language, string actor, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        var stops = writing is null ? [] : await writing.AllAsync<Stop, StopId, StopDetails>(cancellation);
        if (writing is null || stops.Find(s => s.Id.Value == id) is not { } stop)
        {
            return PartOutcome.Missing;
        }

        // By their places on the page: two of one number change places too, and each has its own number then.
        var visit = stops.Where(s => s.Details.StageId == stop.Details.StageId).OrderBy(s => s.Details.Number).ThenBy(s => s.Id.Value).ToList();
        var place = visit.IndexOf(stop);
        if (place > 0)
        {
            var numbers = visit.Select(s => s.Details.Number).ToList();
            (visit[place - 1], visit[place]) = (visit[place], visit[place - 1]);
            for (var i = 0; i < visit.Count; i++)
            {
                numbers[i] = i == 0 ? numbers[0] : Math.Max(numbers[i], numbers[i - 1] + 1);
                if (visit[i].Details.Number != numbers[i])
                {
                    Refusal.Must(visit[i].Describe(visit[i].Details with { Number = numbers[i] }));
                }
            }
        }

        var note = language == Language.Zh ? $"观摩点上移：{stop.Details.Name.Shown(language)}" : $"stop moved up: {stop.Details.Name.Shown(language)}";
        return new PartOutcome(id, await writing.SaveAsync(new Authorship(actor, note), cancellation), []);
    }
}
