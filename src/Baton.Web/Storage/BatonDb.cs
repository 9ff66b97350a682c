using System.Reflection;
using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Web.Storage.History;
using Baton.Web.Storage.Publication;
using Baton.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Storage;

/// <summary>
/// The one database: all parts of all programmes, and their history. Saving writes the history and the search index and
/// raises the programmes' revisions in the same transaction.
/// </summary>
public abstract class BatonDb(DbContextOptions options, TimeProvider clock, ProgrammeRevisions revisions) : DbContext(options)
{
    private readonly ForgetWhenCommitted forgetting = new(revisions);
    private Authorship? authorship;

    /// <summary>The history.</summary>
    public DbSet<ChangeSet> ChangeSets => Set<ChangeSet>();

    /// <summary>The changes of the history.</summary>
    public DbSet<Change> Changes => Set<Change>();

    /// <summary>What strangers may see.</summary>
    public DbSet<PublishedPart> PublishedParts => Set<PublishedPart>();

    /// <summary>The acts of publishing.</summary>
    public DbSet<PublicationAct> Publications => Set<PublicationAct>();

    /// <summary>Says who makes the changes of the next saves, and what for.</summary>
    public void WriteAs(Authorship author) => authorship = author;

    /// <summary>Adds an act to the history that changes no part of the plan (somebody was given a role); it is written with the next save.</summary>
    /// <param name="scope">Where it happened.</param>
    /// <param name="by">Who did what.</param>
    public void Note(PlanScope scope, Authorship by) => ChangeSets.Add(HistoryWriter.Note(scope.ProgrammeId.Value, scope.EditionId?.Value, by, clock.GetUtcNow()));

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Use SaveChangesAsync.");

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // An explicit transaction also keeps SQLite's log short: a lone INSERT … RETURNING is committed on reset and never checkpoints.
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;

        // Looked for once: each further look walks every tracked part again.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        IReadOnlyList<ChangeSet> sets;
        SearchChanges found;
        IReadOnlyList<PersonId> marked;
        int written;
        try
        {
            sets = HistoryWriter.Collect(ChangeTracker, authorship, clock.GetUtcNow());
            found = SearchIndex.Collect(ChangeTracker);
            marked = RosterMark.Collect(ChangeTracker);
            foreach (var set in sets)
            {
                // Alone: its changes follow below, many together.
                Entry(set).State = EntityState.Added;
            }

            await RosterExchange.LetGoAsync(this, cancellationToken);
            written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await HistoryRows.InsertAsync(this, [.. sets.SelectMany(s => s.Changes)], cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }

        await SearchIndex.FollowAsync(this, found, cancellationToken);
        await RosterMark.FollowAsync(this, marked, cancellationToken);
        var touched = sets.Select(s => ProgrammeId.From(s.ProgrammeId)).ToList();
        if (touched.Count > 0)
        {
            await Set<Programme>().Where(p => touched.Contains(p.Id))
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.Revision, p => p.Revision + 1), cancellationToken);
        }

        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }

        return written;
    }

    /// <inheritdoc/>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.AddInterceptors(forgetting);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        var types = PlanPartKind.All.Values
            .SelectMany(k => k.DetailsType.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(p => p.CanWrite)
            .Select(p => Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType)
            .Concat(PlanPartKind.All.Values.Select(k => k.IdType))
            .Distinct();
        foreach (var type in types)
        {
            if (type.IsEnum)
            {
                configurationBuilder.Properties(type).HaveConversion<string>().HaveMaxLength(40);
            }
            else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            {
                var item = type.GetGenericArguments()[0];
                configurationBuilder.Properties(type).HaveConversion(
                    typeof(JsonListConverter<>).MakeGenericType(item), typeof(JsonListComparer<>).MakeGenericType(item));
            }
            else if (type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>)))
            {
                configurationBuilder.Properties(type).HaveConversion(typeof(IdConverter<>).MakeGenericType(type));
            }
        }

        configurationBuilder.Properties<EditionState>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<ChangeKind>().HaveConversion<string>().HaveMaxLength(40);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BatonDb).Assembly);
}

/// <summary>The database on SQLite; a type of its own because it has its own migrations.</summary>
public sealed class SqliteBatonDb(DbContextOptions<SqliteBatonDb> options, TimeProvider clock, ProgrammeRevisions revisions)
    : BatonDb(options, clock, revisions);

/// <summary>The database on PostgreSQL; a type of its own because it has its own migrations.</summary>
public sealed class PostgresBatonDb(DbContextOptions<PostgresBatonDb> options, TimeProvider clock, ProgrammeRevisions revisions)
    : BatonDb(options, clock, revisions);
