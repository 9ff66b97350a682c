using Baton.Domain;
using Baton.Domain.People;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Storage;
using Baton.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Parts;

/// <summary>
/// What may be worked on in one place: the parts of the edition and those that serve all editions. People and their posts stand in no edition;
/// those are worked on who are of it: named there, or in what serves all editions, or on no roster at all. Somebody of another edition is added
/// to the roster first.
/// </summary>
internal static class EditableParts
{
    private const int AskedTogether = 500;

    /// <summary>A part that is worked on in the scope, tracked; null when there is none of that id here.</summary>
    public static async Task<IPlanPart?> FindAsync(BatonDb db, WorkbookSheet sheet, Guid id, PlanScope scope, CancellationToken cancellation) =>
        (await sheet.Load(db, [id], cancellation)).Find(p => p.ProgrammeId == scope.ProgrammeId && (p.EditionId is null || p.EditionId == scope.EditionId)) is { } part
            && (part is not (Person or Post) || await AnyOfPeopleAsync(db, scope, [id], cancellation)) ? part : null;

    /// <summary>Whether any of the parts is somebody of the edition or a post of such; of a programme as a whole everybody is.</summary>
    /// <param name="db">The database.</param>
    /// <param name="scope">The programme, and the edition that is worked on.</param>
    /// <param name="parts">Ids of people and posts.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<bool> AnyOfPeopleAsync(BatonDb db, PlanScope scope, IEnumerable<Guid> parts, CancellationToken cancellation)
    {
        var (programme, edition) = (scope.ProgrammeId, scope.EditionId);
        if (edition is null)
        {
            return true;
        }

        foreach (var some in parts.Chunk(AskedTogether))
        {
            PostId[] posts = [.. some.Select(PostId.From)];
            PersonId[] asked = [.. some.Select(PersonId.From), .. await db.Set<Post>().Where(p => posts.Contains(p.Id)).Select(p => p.Details.PersonId).ToListAsync(cancellation)];
            var people = db.Set<Person>().Where(p => asked.Contains(p.Id) && p.ProgrammeId == programme);
            if (await people.OnNoRoster().AnyAsync(cancellation))
            {
                return true;
            }

            List<Guid> rostered = [.. (await people.Select(p => p.Id).ToListAsync(cancellation)).Select(p => p.Value)];
            if (await db.Set<PersonNaming>().AnyAsync(n => rostered.Contains(n.PersonId) && (n.EditionId == edition || n.EditionId == null), cancellation))
            {
                return true;
            }
        }

        return false;
    }
}
