using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Baton.Browser.Tests.Fixtures.Site))]

namespace Baton.Browser.Tests.Fixtures;

/// <summary>The real program, filled with the samples as the demo fills it, and one browser for all journeys of the run.</summary>
public sealed class Site : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private readonly string folder = Directory.CreateTempSubdirectory("baton-browser").FullName;
    private Server? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where it is served.</summary>
    public string Address => server!.Address;

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        foreach (var sample in File.ReadLines(Path.Combine(Root, "samples", "order.txt")).Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            await Server.RunAsync("import", Path.Combine(Root, "samples", sample), "--data", folder);
        }

        server = await Server.StartAsync(folder);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    /// <summary>A fresh browser context signed in with a role of the samples.</summary>
    public async Task<IBrowserContext> SignedInAsync(string language, int width, params string[] invitation)
    {
        var visitor = await VisitorAsync(language, width);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(await server!.LinkAsync(invitation));
        await page.Locator("main form button").ClickAsync();
        await page.CloseAsync();
        return visitor;
    }

    /// <summary>A fresh browser context: no cookies, the width and language asked.</summary>
    public Task<IBrowserContext> VisitorAsync(string language, int width, bool scripts = true, string? address = null) => browser!.NewContextAsync(new BrowserNewContextOptions
    {
        BaseURL = address ?? Address,
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
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        Directory.Delete(folder, true);
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
