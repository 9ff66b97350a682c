using System.Globalization;
using System.Reflection;
using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Registration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Baton.Web.Storage.Search;

/// <summary>
/// Keeps the index true: each save writes what it changed in its own transaction, and a database whose index is of another version, or
/// has none, gets it built anew when it is opened to write.
/// </summary>
public static class SearchIndex
{
    /// <summary>Raised whenever other words are taken from a part, or the same words become other terms.</summary>
    public const int PresentVersion = 2;

    private const int Portion = 2_000;

    /// <summary>The version of the index in the database; null = it was never built.</summary>
    public static async Task<int?> VersionAsync(BatonDb db, CancellationToken cancellation)
    {
        // Asked at each opening, short verbs too: no machinery of EF for one number.
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT max(version) FROM search_builds";
            return await command.ExecuteScalarAsync(cancellation) is { } version and not DBNull ? Convert.ToInt32(version, CultureInfo.InvariantCulture) : null;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Builds the index when it is not of this program's version; false when nothing had to be done.</summary>
    public static async Task<bool> BringUpAsync(BatonDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await VersionAsync(db, cancellation) == PresentVersion)
        {
            return false;
        }

        await RebuildAsync(db, clock, cancellation);
        return true;
    }

    /// <summary>Builds the whole index anew in one transaction; others read the former one until it is done. Returns how many entries it has.</summary>
    public static async Task<int> RebuildAsync(BatonDb db, TimeProvider clock, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var writer = SearchWriter.Of(db);
        await writer.ClearAsync(cancellation);
        var entries = 0;
        foreach (var kind in PlanPartKind.All.Values)
        {
            foreach (var portion in (await PartsAsync(db, kind, cancellation)).Chunk(Portion))
            {
                entries += await WriteAsync(writer, portion, cancellation);
            }
        }

        await RosterMark.SetAllAsync(db, cancellation);
        await db.Set<SearchBuild>().ExecuteDeleteAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"INSERT INTO search_builds (version, at) VALUES ({PresentVersion}, {clock.GetUtcNow().UtcDateTime})", cancellation);
        await transaction.CommitAsync(cancellation);
        return entries;
    }

    /// <summary>What is wrong with the index, held against all parts there are; changes nothing.</summary>
    internal static async Task<IReadOnlyList<Refusal>> FaultsAsync(BatonDb db, IReadOnlyList<IPlanPart> all, CancellationToken cancellation)
    {
        switch (await VersionAsync(db, cancellation))
        {
            case null:
                return [new Refusal("search.index-missing")];
            case { } version when version != PresentVersion:
                return [new Refusal("search.index-stale", version, PresentVersion)];
        }

        var differs = Differences(
            all.SelectMany(EntriesOf).Select(Told),
            (await db.Set<SearchEntry>().AsNoTracking().ToListAsync(cancellation)).Select(Told));
        differs += Differences(
            all.SelectMany(NamingsOf).Select(n => (n.PartId, n.PersonId, n.ProgrammeId, n.EditionId, n.Rostered)),
            (await db.Set<PersonNaming>().AsNoTracking().ToListAsync(cancellation)).Select(n => (n.PartId, n.PersonId, n.ProgrammeId, n.EditionId, n.Rostered)));
        return differs == 0 ? [] : [new Refusal("search.index-differs", differs)];
    }

    /// <summary>Everything a part puts into the index.</summary>
    internal static IEnumerable<SearchEntry> EntriesOf(IPlanPart part) => SearchDocument.Of(part).Select(d => d.Entry(part));

    /// <summary>The people a part makes people of its edition; a post does not, it only says more of one.</summary>
    internal static IEnumerable<PersonNaming> NamingsOf(IPlanPart part) => part is Post
        ? []
        : References.Of<PersonId>(part.Content).Distinct().Select(person => new PersonNaming
        {
            PartId = part.Key,
            PersonId = person.Value,
            ProgrammeId = part.ProgrammeId,
            EditionId = part.EditionId,
            Rostered = part is Participant,
        });

    /// <summary>What a save is about to change; to be asked before it.</summary>
    internal static SearchChanges Collect(ChangeTracker tracker)
    {
        var entries = tracker.Entries<IPlanPart>().ToList();
        return new SearchChanges(
            [.. entries.Where(e => e.State == EntityState.Added).Select(e => e.Entity)],
            [.. entries.Where(e => e.State == EntityState.Modified).Select(e => e.Entity)],
            [.. entries.Where(e => e.State == EntityState.Deleted).Select(e => e.Entity.Key)]);
    }

    /// <summary>Writes what a save changed; within its transaction and after it.</summary>
    internal static async Task FollowAsync(BatonDb db, SearchChanges changes, CancellationToken cancellation)
    {
        if (changes.Added.Count + changes.Modified.Count + changes.Removed.Count == 0)
        {
            return;
        }

        var writer = SearchWriter.Of(db);
        foreach (var gone in changes.Modified.Select(p => p.Key).Concat(changes.Removed).Chunk(Portion))
        {
            await writer.RemoveAsync(gone, cancellation);
        }

        foreach (var portion in changes.Added.Concat(changes.Modified).Chunk(Portion))
        {
            await WriteAsync(writer, portion, cancellation);
        }
    }

    private static (object, object, object) Told(SearchEntry e) =>
        ((e.ProgrammeId, e.EditionId, e.Kind, e.Reading, e.PartId, e.PartKind), (e.PersonId, e.TitleLength, e.Title, e.Body), (e.TitleTerms, e.BodyTerms));

    private static int Differences<T>(IEnumerable<T> expected, IEnumerable<T> found)
        where T : notnull
    {
        var counts = new Dictionary<T, int>();
        foreach (var one in expected)
        {
            counts[one] = counts.GetValueOrDefault(one) + 1;
        }

        foreach (var one in found)
        {
            counts[one] = counts.GetValueOrDefault(one) - 1;
        }

        return counts.Values.Sum(Math.Abs);
    }

    private static async Task<int> WriteAsync(SearchWriter writer, IReadOnlyList<IPlanPart> parts, CancellationToken cancellation)
    {
        var entries = parts.SelectMany(EntriesOf).ToList();
        if (entries.Count > 0)
        {
            await writer.AddAsync(entries, cancellation);
        }

        var namings = parts.SelectMany(NamingsOf).ToList();
        if (namings.Count > 0)
        {
            await writer.AddAsync(namings, cancellation);
        }

        return entries.Count;
    }

    private static async Task<List<IPlanPart>> PartsAsync(BatonDb db, PlanPartKind kind, CancellationToken cancellation) =>
        await (Task<List<IPlanPart>>)typeof(SearchIndex).GetMethod(nameof(RowsAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(kind.PartType).Invoke(null, [db, cancellation])!;

    private static async Task<List<IPlanPart>> RowsAsync<T>(BatonDb db, CancellationToken cancellation)
        where T : class, IPlanPart => [.. await db.Set<T>().AsNoTracking().ToListAsync(cancellation)];
}

/// <summary>What a save changes of what can be found.</summary>
/// <param name="Added">New parts.</param>
/// <param name="Modified">Changed parts, as they become.</param>
/// <param name="Removed">Keys of parts that go.</param>
internal sealed record SearchChanges(IReadOnlyList<IPlanPart> Added, IReadOnlyList<IPlanPart> Modified, IReadOnlyList<Guid> Removed);
