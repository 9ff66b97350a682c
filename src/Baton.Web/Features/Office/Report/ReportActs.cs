using Baton.Domain;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Report;

/// <summary>Acts on the report that have to stand in the history, whether or not they changed a part.</summary>
internal static class ReportActs
{
    /// <summary>Saves what was changed and returns its act; where no part changed, an act of its own tells who did what.</summary>
    public static async Task<Guid> SaveAsync(BatonDb db, PlanScope scope, Authorship author, TimeProvider clock, CancellationToken cancellation)
    {
        db.WriteAs(author);
        await db.SaveChangesAsync(cancellation);
        if (db.ChangeTracker.Entries<ChangeSet>().Select(e => e.Entity).FirstOrDefault(s => s.ProgrammeId == scope.ProgrammeId.Value) is { } act)
        {
            return act.Id;
        }

        var told = HistoryWriter.Note(scope.ProgrammeId.Value, scope.EditionId?.Value, author, clock.GetUtcNow());
        db.ChangeSets.Add(told);
        await db.SaveChangesAsync(cancellation);
        return told.Id;
    }
}
