using Baton.Bench.Limits;
using Baton.Web;
using Baton.Web.Storage;
using Baton.Web.Storage.Publication;
using Microsoft.AspNetCore.OutputCaching;

namespace Baton.Bench;

/// <summary>The servers that are measured, each a process of its own started from this program.</summary>
public static class Servers
{
    /// <summary>The limits.</summary>
    public static async Task<ServerProcess> LimitAsync() => (await ServerProcess.StartAsync(Environment.ProcessPath!, ["limit", "{url}"], "/hello")).Server;

    /// <summary>The product in one of the ways of <see cref="RunAsync"/>.</summary>
    public static async Task<ServerProcess> BatonAsync(string folder, string way) =>
        (await ServerProcess.StartAsync(Environment.ProcessPath!, [way, folder, "{url}"], "/readyz")).Server;

    /// <summary>The entity tag of a page in Chinese.</summary>
    public static async Task<string> TagAsync(ServerProcess server, string path)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{server.Port}{path}");
        request.Headers.Add("Accept-Language", "zh-CN");
        using var answer = await client.SendAsync(request);
        return answer.Headers.ETag?.ToString() ?? throw new InvalidOperationException($"{path} has no tag.");
    }

    /// <summary>Runs one server until the process is ended: limit, serve, serve-uncached (no output cache), serve-cold (the dossier loaded each time), serve-after-save (each page of the office is the first after a save).</summary>
    public static async Task RunAsync(string way, string[] rest)
    {
        if (way == "limit")
        {
            await LimitServer.RunAsync(rest[0]);
            return;
        }

        var options = new ServeOptions(FilledFolder.Choice(rest[0]), rest[1]);
        await using var app = WebHost.Build(options, services =>
        {
            if (way is not ("serve" or "serve-after-save"))
            {
                services.AddOutputCache(o => o.AddBasePolicy(policy => policy.NoCache()));
                services.PostConfigure<OutputCacheOptions>(o => o.SizeLimit = 0);
            }

            if (way == "serve-after-save")
            {
                services.AddTransient<IStartupFilter, AfterSaveFilter>();
            }

            if (way == "serve-cold")
            {
                // Every answer is told that the programme may have changed.
                services.AddSingleton(new ProgrammeRevisions(soleWriter: false));
                services.AddSingleton(provider => new PublishedShelf(
                    provider.GetRequiredService<ProgrammeRevisions>(), provider.GetRequiredService<IServiceScopeFactory>(), places: 0));
            }
        });
        await app.RunAsync();
    }
}
