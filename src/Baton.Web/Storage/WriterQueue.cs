using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Storage;

/// <summary>
/// Who writes next in this process. SQLite lets one write at a time, and whoever finds it busy sleeps and asks again; here they stand in
/// line, and the next begins as soon as the last is done. On PostgreSQL nobody waits: its rows have locks of their own.
/// </summary>
internal static class WriterQueue
{
    // As long as the database itself is waited for: whoever stood in line so long takes their chance there.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Doors = new(StringComparer.Ordinal);

    /// <summary>Waits for one's turn; dispose it when the transaction is over.</summary>
    public static async ValueTask<IDisposable> EnterAsync(BatonDb db, CancellationToken cancellation)
    {
        if (db is not SqliteBatonDb)
        {
            return new Turn(null);
        }

        var door = Doors.GetOrAdd(db.Database.GetConnectionString() ?? "", _ => new SemaphoreSlim(1, 1));
        return new Turn(await door.WaitAsync(Longest, cancellation) ? door : null);
    }

    private sealed class Turn(SemaphoreSlim? door) : IDisposable
    {
        private SemaphoreSlim? door = door;

        public void Dispose() => Interlocked.Exchange(ref door, null)?.Release();
    }
}
