using System.Diagnostics;

namespace Baton.Browser.Tests.Fixtures;

/// <summary>The real program serving a folder on a free port of this machine.</summary>
public sealed class Server : IAsyncDisposable
{
    private const string Announcement = "Now listening on:";
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "baton");
    private readonly Process process;
    private readonly string folder;

    private Server(Process process, string folder, string address) => (this.process, this.folder, Address) = (process, folder, address);

    /// <summary>Where it is served.</summary>
    public string Address { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<Server> StartAsync(string folder)
    {
        // It takes a free port itself and says which: nobody else can take it in between, and nobody has to ask until it answers.
        var process = Start("serve", "--data", folder, "--urls", "http://127.0.0.1:0");
        var errors = process.StandardError.ReadToEndAsync();
        var address = "";
        while (address.Length == 0)
        {
            var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
                ?? throw new InvalidOperationException($"The server ended before it listened: {await errors}");
            var at = line.IndexOf(Announcement, StringComparison.Ordinal);
            address = at < 0 ? "" : line[(at + Announcement.Length)..].Trim();
        }

        _ = process.StandardOutput.ReadToEndAsync();
        return new Server(process, folder, address);
    }

    /// <summary>Runs a verb of the command line to its end and gives back what it printed.</summary>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        using var verb = Start(arguments);
        var said = await Task.WhenAll(verb.StandardOutput.ReadToEndAsync(), verb.StandardError.ReadToEndAsync());
        await verb.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(verb.ExitCode == 0, $"{string.Join(' ', arguments)}: {string.Concat(said)}");
        return said[0];
    }

    /// <summary>A link that signs in once, as the console prints it.</summary>
    public async Task<string> LinkAsync(params string[] arguments)
    {
        var printed = await RunAsync(["invite", "--data", folder, "--url", Address, .. arguments]);
        return printed[printed.IndexOf(Address, StringComparison.Ordinal)..].Split('\n', ' ')[0].Trim();
    }

    /// <summary>Ends it as a power cut would: without a word.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
