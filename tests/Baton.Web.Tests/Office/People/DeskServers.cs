using System.Collections.Concurrent;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.People;

[assembly: AssemblyFixture(typeof(DeskServers))]

namespace Baton.Web.Tests.Office.People;

/// <summary>One server for each database, which all desks share: each desk has a relay of its own, and a server costs more than a test.</summary>
public sealed class DeskServers : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<Provider, Lazy<Task<BatonApp>>> Running = new();

    /// <summary>The server on a database, started with the first who asks.</summary>
    public static Task<BatonApp> AppAsync(Provider provider, PostgresServer postgres) =>
        Running.GetOrAdd(provider, _ => new(() => BatonApp.StartAsync(provider, postgres))).Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var app in Running.Values)
        {
            await (await app.Value).DisposeAsync();
        }
    }
}
