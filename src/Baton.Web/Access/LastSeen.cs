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
    private readonly ConcurrentDictionary<Guid, DateTime> noted = new();

    /// <summary>Notes that a browser was seen.</summary>
    public void Note(Guid signIn, DateTime at) => noted[signIn] = at;

    /// <summary>What was noted and not written yet; null = nothing.</summary>
    public DateTime? Of(Guid signIn) => noted.TryGetValue(signIn, out var at) ? at : null;

    /// <summary>Writes what was noted.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        if (noted.IsEmpty)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
        foreach (var (id, at) in noted.ToArray())
        {
            await db.Set<SignIn>().Where(s => s.Id == id && s.LastSeenAt < at)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.LastSeenAt, at), cancellation);

            // Only this note: a later one may have come in between.
            noted.TryRemove(new KeyValuePair<Guid, DateTime>(id, at));
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryWriteAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops: what was noted in the last minute is lost, which only lets a sign-in run out a minute earlier.
        }
    }

    private async Task TryWriteAsync(CancellationToken cancellation)
    {
        try
        {
            await WriteAsync(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            NotWritten(log, failure);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "When browsers were last seen could not be written; it is tried again in a minute")]
    private static partial void NotWritten(ILogger log, Exception failure);
}
