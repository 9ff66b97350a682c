using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Baton.Bench;

/// <summary>A server run as a process of its own, with what the kernel counts of it.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, int port)
    {
        this.process = process;
        Port = port;
    }

    /// <summary>The loopback port it listens on.</summary>
    public int Port { get; }

    /// <summary>User and system time of the process so far, in microseconds (the kernel counts in steps of 10 ms).</summary>
    public double CpuMicroseconds
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{process.Id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
            return ticks * 10_000.0;
        }
    }

    /// <summary>Proportional set size in MiB.</summary>
    public double PssMebibytes =>
        File.ReadLines($"/proc/{process.Id}/smaps_rollup")
            .Where(l => l.StartsWith("Pss:", StringComparison.Ordinal))
            .Select(l => double.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024)
            .First();

    /// <summary>Starts a program on a free port and waits until <paramref name="ready"/> answers 200.</summary>
    /// <param name="program">The executable.</param>
    /// <param name="arguments">Arguments; <c>{url}</c> is replaced.</param>
    /// <param name="ready">Path that answers 200 when it is ready.</param>
    public static async Task<(ServerProcess Server, TimeSpan Start)> StartAsync(string program, IEnumerable<string> arguments, string ready)
    {
        var port = FreePort();
        var url = $"http://127.0.0.1:{port}";
        var info = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            info.ArgumentList.Add(argument.Replace("{url}", url, StringComparison.Ordinal));
        }

        var watch = Stopwatch.StartNew();
        var process = Process.Start(info)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        while (watch.Elapsed < TimeSpan.FromSeconds(60) && !process.HasExited)
        {
            try
            {
                if ((await client.GetAsync(new Uri(ready, UriKind.Relative))).StatusCode == HttpStatusCode.OK)
                {
                    return (new ServerProcess(process, port), watch.Elapsed);
                }
            }
            catch (Exception failure) when (failure is HttpRequestException or SocketException)
            {
                await Task.Delay(5);
            }
        }

        throw new InvalidOperationException($"{program} did not answer {ready}.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

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
}
