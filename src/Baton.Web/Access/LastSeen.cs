using System.Collections.Concurrent;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Access;

/// <summary>
/// When each signed-in browser was last seen. Reading a page writes nothing: what was noted is written once a minute, and on
/// PostgreSQL the later of two nodes' notes stands.
/// </summary>
public sealed partial class LastSeen(TimeProvider clock, IServiceScopeFactory scopes, ILogger<LastSeen> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Tidied = TimeSpan.FromHours(6);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private readonly ConcurrentDictionary<Guid, (DateTime At, bool Written)> noted = new();

    /// <summary>Notes that a browser was seen.</summary>
    public void Note(Guid signIn, DateTime at) => noted[signIn] = (at, false);

    /// <summary>
    /// What was noted since the last writing but one; null = nothing. A note outlives its writing by a round: who read the row just before it
    /// was written still finds the note.
    /// </summary>
    public DateTime? Of(Guid signIn) => noted.TryGetValue(signIn, out var note) ? note.At : null;

    /// <summary>Writes what was noted.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        if (noted.IsEmpty)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
        foreach (var (id, note) in noted.ToArray())
        {
            // Only this note: a later one may have come in between.
            if (note.Written)
            {
                noted.TryRemove(new KeyValuePair<Guid, (DateTime At, bool Written)>(id, note));
                continue;
            }

            await db.Set<SignIn>().Where(s => s.Id == id && s.LastSeenAt < note.At)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.LastSeenAt, note.At), cancellation);
            noted.TryUpdate(id, note with { Written = true }, note);
        }
    }

    /// <summary>Removes links and sign-ins that have been of no use for a month; of mails who got what when stays.</summary>
    public async Task TidyAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
        var before = (clock.GetUtcNow() - Kept).UtcDateTime;
        await db.Set<SignInLink>().Where(l => l.ExpiresAt < before).ExecuteDeleteAsync(cancellation);
        await db.Set<SignIn>().Where(s => s.CreatedAt < before).ExecuteDeleteAsync(cancellation);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        var tidied = clock.GetUtcNow() - Tidied;
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var tidy = clock.GetUtcNow() - tidied >= Tidied;
                tidied = tidy ? clock.GetUtcNow() : tidied;
                await TryWriteAsync(tidy, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops: what was noted in the last minute is lost, which only lets a sign-in run out a minute earlier.
        }
    }

    private async Task TryWriteAsync(bool tidy, CancellationToken cancellation)
    {
        try
        {
            await WriteAsync(cancellation);
            if (tidy)
            {
                await TidyAsync(cancellation);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            NotWritten(log, failure);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "When browsers were last seen could not be written; it is tried again in a minute")]
    private static partial void NotWritten(ILogger log, Exception failure);
}
