using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Baton.Bench;

/// <summary>A request to repeat: path, headers, the status it must get and a text its body must hold.</summary>
public sealed record Target(string Name, ServerProcess Server, string Path, int Status, string Holds = "", string Headers = "");

/// <summary>What a round gave.</summary>
/// <param name="Requests">Answers received.</param>
/// <param name="CpuPerRequest">Microseconds of the server's CPU per answer.</param>
/// <param name="MedianMilliseconds">Median wall time of an answer.</param>
public sealed record Round(int Requests, double CpuPerRequest, double MedianMilliseconds);

/// <summary>Repeats requests over keep-alive connections of the loopback and counts the server's CPU.</summary>
public static class Load
{
    /// <summary>Connections at once where nothing else is said.</summary>
    public const int Connections = 4;

    // A list of 2,000 people with all their fields is some megabytes.
    private const int LargestAnswer = 16 << 20;

    /// <summary>Runs one target for a while on some connections; every answer is checked for its status, the first also for its text.</summary>
    public static async Task<Round> RunAsync(Target target, TimeSpan time, int connections = Connections)
    {
        await CheckAsync(target);
        var before = target.Server.CpuMicroseconds;
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var lines = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => Repeat(target, until))));
        var cpu = target.Server.CpuMicroseconds - before;
        var all = lines.SelectMany(l => l).Order().ToList();
        return new Round(all.Count, cpu / all.Count, all[all.Count / 2] * 1000.0 / Stopwatch.Frequency);
    }

    private static async Task CheckAsync(Target target)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{target.Server.Port}{target.Path}");
        foreach (var header in target.Headers.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            request.Headers.TryAddWithoutValidation(header[..header.IndexOf(':', StringComparison.Ordinal)], header[(header.IndexOf(':', StringComparison.Ordinal) + 2)..]);
        }

        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        if ((int)answer.StatusCode != target.Status || !body.Contains(target.Holds, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{target.Path} answered {(int)answer.StatusCode} without \"{target.Holds}\".");
        }
    }

    private static List<long> Repeat(Target target, long until)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, target.Server.Port);
        var request = Encoding.ASCII.GetBytes($"GET {target.Path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n{target.Headers}\r\n");
        var expected = $"HTTP/1.1 {target.Status.ToString(CultureInfo.InvariantCulture)}";
        var buffer = new byte[LargestAnswer];
        var times = new List<long>();
        do
        {
            var start = Stopwatch.GetTimestamp();
            socket.Send(request);
            var head = ReadAnswer(socket, buffer);
            times.Add(Stopwatch.GetTimestamp() - start);
            if (!head.StartsWith(expected, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{target.Path} answered {head.Split('\r')[0]}.");
            }
        }
        while (Stopwatch.GetTimestamp() < until);

        return times;
    }

    private static string ReadAnswer(Socket socket, byte[] buffer)
    {
        var (read, end, length, chunked) = (0, -1, 0, false);
        var head = "";
        while (true)
        {
            read += socket.Receive(buffer, read, buffer.Length - read, SocketFlags.None);
            if (end < 0)
            {
                end = buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
                if (end < 0)
                {
                    continue;
                }

                head = Encoding.ASCII.GetString(buffer, 0, end);
                chunked = head.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase);
                var at = head.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
                length = at < 0 ? 0 : int.Parse(head[(at + 16)..].Split('\r')[0], CultureInfo.InvariantCulture);
            }

            if (chunked ? buffer.AsSpan(0, read).EndsWith("0\r\n\r\n"u8) : read >= end + 4 + length)
            {
                return head;
            }
        }
    }
}
