using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Baton.Web.Storage;

/// <summary>
/// One act of writing into a programme. It holds the programme for itself from the first look to the commit, so that what was checked is
/// still true when it is saved: two who write at once come one after the other, on both databases. Dispose it; what was not saved is undone.
/// </summary>
public sealed class PlanWriting : IAsyncDisposable
{
    private readonly BatonDb db;
    private readonly IDbContextTransaction transaction;

    private PlanWriting(BatonDb db, IDbContextTransaction transaction, PlanScope scope) => (this.db, this.transaction, Scope) = (db, transaction, scope);

    /// <summary>Where it writes: the programme, and the edition if it is about one.</summary>
    public PlanScope Scope { get; }

    /// <summary>Begins; null when there is no such programme.</summary>
    public static async Task<PlanWriting?> BeginAsync(BatonDb db, PlanScope scope, CancellationToken cancellation)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellation);

        // A write that changes nothing: it takes the lock of the database (SQLite) or of the programme's row (PostgreSQL).
        var found = await db.Set<Programme>().Where(p => p.Id == scope.ProgrammeId)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Revision, p => p.Revision), cancellation);
        if (found == 0)
        {
            await transaction.DisposeAsync();
            return null;
        }

        return new PlanWriting(db, transaction, scope);
    }

    /// <summary>A part by its id, tracked; null when it belongs neither to this edition nor to the programme as a whole.</summary>
    public async Task<TPart?> FindAsync<TPart, TId, TDetails>(TId id, CancellationToken cancellation)
        where TPart : PlanPart<TId, TDetails>
        where TId : struct, IEntityId<TId>
        where TDetails : class, IDetails
    {
        var (programme, edition) = (Scope.ProgrammeId, Scope.EditionId);
        TId[] one = [id];
        return await db.Set<TPart>().FirstOrDefaultAsync(
            p => one.Contains(p.Id) && p.ProgrammeId == programme && (p.EditionId == null || p.EditionId == edition), cancellation);
    }

    /// <summary>All parts of a kind in this edition or of the programme as a whole, tracked.</summary>
    public async Task<List<TPart>> AllAsync<TPart, TId, TDetails>(CancellationToken cancellation)
        where TPart : PlanPart<TId, TDetails>
        where TId : struct, IEntityId<TId>
        where TDetails : class, IDetails
    {
        var (programme, edition) = (Scope.ProgrammeId, Scope.EditionId);
        return await db.Set<TPart>().Here<TPart, TId, TDetails>(programme, edition).ToListAsync(cancellation);
    }

    /// <summary>Enters a part.</summary>
    public void Add(IPlanPart part) => db.Add(part);

    /// <summary>Removes a part. Whether something still names it is for the caller to ask.</summary>
    public void Remove(IPlanPart part) => db.Remove(part);

    /// <summary>Saves everything as one act of the history and commits; the act, or null when nothing changed.</summary>
    public async Task<Guid?> SaveAsync(Authorship author, CancellationToken cancellation)
    {
        db.WriteAs(author);
        await db.SaveChangesAsync(cancellation);
        var act = db.ChangeTracker.Entries<ChangeSet>().Select(e => e.Entity).Where(s => s.ProgrammeId == Scope.ProgrammeId.Value).MaxBy(s => s.Id)?.Id;
        await transaction.CommitAsync(cancellation);
        return act;
    }

    /// <summary>Commits what was saved by other hands within this act.</summary>
    public Task CommitAsync(CancellationToken cancellation) => transaction.CommitAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}
