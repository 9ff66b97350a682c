using System.Globalization;
using Baton.Domain.Registration;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Storage;

/// <summary>
/// The index that keeps a person from standing twice on a roster looks at each row as it is written. Rows that exchange their persons,
/// as they do when somebody sorts the names alone, would meet it half way: they let go of their persons first.
/// </summary>
internal static class RosterExchange
{
    // Well below what either database takes as parameters of one command.
    private const int Together = 500;

    /// <summary>Lets the changed rows go of the persons they have in the database; what they will have is written by the save that follows in the same transaction.</summary>
    public static async Task LetGoAsync(BatonDb db, CancellationToken cancellation)
    {
        var changed = db.ChangeTracker.Entries<Participant>()
            .Where(e => e.State == EntityState.Modified && e.ComplexProperty(p => p.Details).Property(d => d.PersonId).IsModified)
            .Select(e => (object)e.Entity.Id.Value)
            .ToList();
        if (changed.Count == 0)
        {
            return;
        }

        foreach (var some in changed.Chunk(Together))
        {
            var places = string.Join(", ", some.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{{{i}}}")));

            // Its own id in the place of a person's: no other row has it there.
#pragma warning disable EF1002 // Only the places of the parameters.
            await db.Database.ExecuteSqlRawAsync($"UPDATE participants SET person_id = id WHERE id IN ({places})", some, cancellation);
#pragma warning restore EF1002
        }
    }
}
