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

        var before = stops.Where(s => s.Details.StageId == stop.Details.StageId && s.Details.Number < stop.Details.Number).MaxBy(s => s.Details.Number);
        if (before is not null)
        {
            var (upper, lower) = (before.Details.Number, stop.Details.Number);
            before.Describe(before.Details with { Number = lower });
            stop.Describe(stop.Details with { Number = upper });
        }

        var note = language == Language.Zh ? $"观摩点上移：{stop.Details.Name.Shown(language)}" : $"stop moved up: {stop.Details.Name.Shown(language)}";
        return new PartOutcome(id, await writing.SaveAsync(new Authorship(actor, note), cancellation), []);
    }
}
