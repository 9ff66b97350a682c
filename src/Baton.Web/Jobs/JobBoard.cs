using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Baton.Web.Jobs;

/// <summary>
/// What this process knows of its jobs before the database does: how far those are that run here, and that there is a new one. Also the
/// name under which this process holds jobs.
/// </summary>
public sealed class JobBoard(TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, (JobRun Run, CancellationTokenSource Stop)> running = new();
    private readonly Channel<bool> news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>The name of this process.</summary>
    public Guid Holder { get; } = Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>How far a job is that runs here; null = it does not.</summary>
    public (int Done, int Total)? ProgressOf(Guid job) => running.TryGetValue(job, out var here) ? here.Run.Progress : null;

    /// <summary>Says that there is something to do.</summary>
    public void Wake() => news.Writer.TryWrite(true);

    /// <summary>Tells a job that runs here to stop; nothing happens when it runs elsewhere, where the database tells it.</summary>
    public void Stop(Guid job)
    {
        if (running.TryGetValue(job, out var here))
        {
            try
            {
                here.Stop.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It ended in this very moment.
            }
        }
    }

    /// <summary>Waits until there is something to do, at most for a while.</summary>
    internal async Task WaitAsync(TimeSpan most, CancellationToken cancellation)
    {
        try
        {
            await news.Reader.ReadAsync(cancellation).AsTask().WaitAsync(most, clock, cancellation);
        }
        catch (TimeoutException)
        {
            // Others may have put something into the database.
        }
    }

    internal void Begin(JobRun run, CancellationTokenSource stop) => running[run.Id] = (run, stop);

    internal void End(Guid job) => running.TryRemove(job, out _);
}
