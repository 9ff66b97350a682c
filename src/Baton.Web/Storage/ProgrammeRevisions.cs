using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Baton.Web.Storage;

/// <summary>The two versions of everything: what the office works on, and what strangers see.</summary>
public enum PlanVersion
{
    /// <summary>The working tables.</summary>
    Draft,

    /// <summary>What was published of it.</summary>
    Published,
}

/// <summary>A programme as caches see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Revision">Counts the changes of its draft, or its publications.</param>
/// <param name="Public">Whether strangers may see it.</param>
public sealed record ProgrammeRevision(Guid Id, long Revision, bool Public);

/// <summary>
/// The revision of each programme by version and slug. On SQLite one process owns the folder, so what was read stays true until this process
/// writes; on PostgreSQL other nodes write too, and each request asks again.
/// </summary>
public sealed class ProgrammeRevisions(bool soleWriter)
{
    private volatile ConcurrentDictionary<(PlanVersion Version, string Slug), ProgrammeRevision?> known = new();

    /// <summary>What is known of the programme without asking; false when it must be asked.</summary>
    public bool TryGet(PlanVersion version, string slug, out ProgrammeRevision? revision)
    {
        revision = null;
        return soleWriter && known.TryGetValue((version, slug), out revision);
    }

    /// <summary>Keeps an answer.</summary>
    /// <param name="version">Of which version.</param>
    /// <param name="slug">The programme's slug in that version.</param>
    /// <param name="revision">What was read; null = there is none.</param>
    /// <param name="asOf">The value of <see cref="Mark"/> before reading: an answer older than a change is not kept.</param>
    public void Keep(PlanVersion version, string slug, ProgrammeRevision? revision, object asOf)
    {
        if (soleWriter && asOf is ConcurrentDictionary<(PlanVersion Version, string Slug), ProgrammeRevision?> current && current.Count < 10_000)
        {
            current[(version, slug)] = revision;
        }
    }

    /// <summary>The present state of knowledge, to be given back to <see cref="Keep"/>.</summary>
    public object Mark() => known;

    /// <summary>Something was committed: ask again.</summary>
    public void Forget() => known = new ConcurrentDictionary<(PlanVersion Version, string Slug), ProgrammeRevision?>();
}

/// <summary>Forgets what was read of programmes at each commit, also of a transaction that spans several saves.</summary>
internal sealed class ForgetWhenCommitted(ProgrammeRevisions revisions) : DbTransactionInterceptor
{
    /// <inheritdoc/>
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => revisions.Forget();

    /// <inheritdoc/>
    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        revisions.Forget();
        return Task.CompletedTask;
    }
}
