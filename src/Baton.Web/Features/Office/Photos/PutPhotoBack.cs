using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Photos;

/// <summary>Puts a photo back that was taken down, for whoever may take one down; the history's own way back is for whoever may undo.</summary>
public sealed class PutPhotoBack(BatonDb db, TakenDownPhotosQuery takenDown)
{
    /// <summary>Puts it back as it was, at its place or at the end; a stage or credit that is gone meanwhile is left out.</summary>
    /// <returns>Whether there is such a photo, and the act of the history.</returns>
    public async Task<(bool Found, Guid? Act)> HandleAsync(PlanScope scope, PhotoId id, string actor, Language language, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || (await takenDown.OfAsync(scope, cancellation)).FirstOrDefault(p => p.Id == id) is not { } photo)
        {
            return (false, null);
        }

        var details = photo.Details with
        {
            StageId = photo.Details.StageId is { } stage && await writing.FindAsync<Stage, StageId, StageDetails>(stage, cancellation) is not null ? stage : null,
            CreditPersonId = photo.Details.CreditPersonId is { } person && await writing.FindAsync<Person, PersonId, PersonDetails>(person, cancellation) is not null ? person : null,
            CreditUnitId = photo.Details.CreditUnitId is { } unit && await writing.FindAsync<Institution, InstitutionId, InstitutionDetails>(unit, cancellation) is not null ? unit : null,
        };
        writing.Add(Photo.Create(id, scope, details).Value);
        var note = (language == Language.Zh ? "照片：放回 " : "photo put back: ") + details.FileName;
        return (true, await writing.SaveAsync(new Authorship(actor, note.TrimEnd(':', ' ')), cancellation));
    }
}
