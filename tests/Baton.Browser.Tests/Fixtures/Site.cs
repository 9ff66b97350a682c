using System.Diagnostics;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Baton.Browser.Tests.Fixtures.Site))]

namespace Baton.Browser.Tests.Fixtures;

/// <summary>The real program, filled with the samples as the demo fills it, and one browser for all journeys of the run.</summary>
public sealed class Site : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private const string Announcement = "Now listening on:";
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
            var said = await Task.WhenAll(import.StandardOutput.ReadToEndAsync(), import.StandardError.ReadToEndAsync());
            await import.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(import.ExitCode == 0, $"{sample} was not imported: {string.Concat(said)}");
        }

        // It takes a free port itself and says which: nobody else can take it in between, and nobody has to ask until it answers.
        server = Start(program, "serve", "--data", folder, "--urls", "http://127.0.0.1:0");
        var errors = server.StandardError.ReadToEndAsync();
        while (Address.Length == 0)
        {
            var line = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
                ?? throw new InvalidOperationException($"The server ended before it listened: {await errors}");
            var at = line.IndexOf(Announcement, StringComparison.Ordinal);
            Address = at < 0 ? "" : line[(at + Announcement.Length)..].Trim();
        }

        _ = server.StandardOutput.ReadToEndAsync();
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

    private static Process Start(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;

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
