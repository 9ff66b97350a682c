using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Photos;

/// <summary>Moves a photo one place up or down among those of its edition; orders are numbered anew from 1 where they were not.</summary>
public sealed class MovePhoto(BatonDb db)
{
    /// <summary>Moves it; at the end of the row nothing changes.</summary>
    /// <param name="scope">The edition.</param>
    /// <param name="id">The photo.</param>
    /// <param name="up">True towards the first.</param>
    /// <param name="actor">Who.</param>
    /// <param name="language">The language of the act's note.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether there is such a photo here, and the act of the history; null = nothing changed.</returns>
    public async Task<(bool Found, Guid? Act)> HandleAsync(PlanScope scope, PhotoId id, bool up, string actor, Language language, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        var photos = writing is null
            ? []
            : (await writing.AllAsync<Photo, PhotoId, PhotoDetails>(cancellation))
                .Where(p => p.EditionId == scope.EditionId).OrderBy(p => p.Details.Order).ThenBy(p => p.Id.Value).ToList();
        var at = photos.FindIndex(p => p.Id == id);
        if (writing is null || at < 0)
        {
            return (false, null);
        }

        var to = up ? at - 1 : at + 1;
        if (to < 0 || to >= photos.Count)
        {
            return (true, null);
        }

        (photos[at], photos[to]) = (photos[to], photos[at]);
        foreach (var (photo, order) in photos.Select((p, i) => (p, i + 1)).Where(p => p.p.Details.Order != p.Item2))
        {
            Refusal.Must(photo.Describe(photo.Details with { Order = order }));
        }

        var note = language == Language.Zh ? $"照片：移到第 {to + 1} 位" : $"photo moved to place {to + 1}";
        return (true, await writing.SaveAsync(new Authorship(actor, note), cancellation));
    }
}
