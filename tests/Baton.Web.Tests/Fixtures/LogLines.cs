using Microsoft.Extensions.Logging;

namespace Baton.Web.Tests.Fixtures;

/// <summary>Keeps what the server logs, for tests that read it.</summary>
public sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly List<string> written = [];

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<string> Written
    {
        get
        {
            lock (written)
            {
                return [.. written];
            }
        }
    }

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (written)
        {
            written.Add(formatter(state, exception));
        }
    }
}
