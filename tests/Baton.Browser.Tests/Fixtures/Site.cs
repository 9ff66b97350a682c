using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Baton.Browser.Tests.Fixtures.Site))]

namespace Baton.Browser.Tests.Fixtures;

/// <summary>The real program, filled with the samples as the demo fills it, and one browser for all journeys of the run.</summary>
public sealed class Site : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private readonly string folder = Directory.CreateTempSubdirectory("baton-browser").FullName;
    private Process? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where it is served.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "baton");
        foreach (var sample in File.ReadLines(Path.Combine(Root, "samples", "order.txt")).Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            using var import = Start(program, "import", Path.Combine(Root, "samples", sample), "--data", folder);
            await import.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(import.ExitCode == 0, $"{sample} was not imported: {await import.StandardError.ReadToEndAsync()}");
        }

        Address = $"http://127.0.0.1:{FreePort()}";
        server = Start(program, "serve", "--data", folder, "--urls", Address);
        _ = server.StandardOutput.ReadToEndAsync();
        _ = server.StandardError.ReadToEndAsync();
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        var watch = Stopwatch.StartNew();
        while (!await IsReadyAsync(client))
        {
            Assert.False(server.HasExited || watch.Elapsed > TimeSpan.FromSeconds(60), "The server did not become ready.");
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    /// <summary>A fresh browser context: no cookies, the width and language asked.</summary>
    public Task<IBrowserContext> VisitorAsync(string language, int width, bool scripts = true) => browser!.NewContextAsync(new BrowserNewContextOptions
    {
        BaseURL = Address,
        Locale = language,
        ViewportSize = new ViewportSize { Width = width, Height = 900 },
        JavaScriptEnabled = scripts,
    });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (server is { HasExited: false })
        {
            server.Kill();
            await server.WaitForExitAsync();
        }

        server?.Dispose();
        Directory.Delete(folder, true);
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/readyz", UriKind.Relative), TestContext.Current.CancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception failure) when (failure is HttpRequestException or SocketException)
        {
            // Not there yet, or met by the program's own short look whether the address is free, which hangs up at once.
            await Task.Yield();
            return false;
        }
    }

    private static Process Start(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    // Below the range the system takes for outgoing connections: asking a port of that range until somebody listens may connect to itself.
    private static int FreePort()
    {
        for (var port = 20_000 + (Environment.ProcessId % 5_000); ; port++)
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException) when (port < 32_000)
            {
                // Taken; the next one.
            }
        }
    }

    private static string FindRoot()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Baton.slnx")))
        {
            at = Path.GetDirectoryName(at.TrimEnd('/')) ?? throw new InvalidOperationException("The tests run inside the repository.");
        }

        return at;
    }
}
