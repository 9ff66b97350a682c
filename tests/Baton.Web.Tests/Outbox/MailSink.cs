using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Baton.Web.Tests.Outbox;

/// <summary>A mail server of the test's own: it speaks SMTP on a loopback port, keeps what it is given, and refuses what it is told to.</summary>
internal sealed class MailSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task serving;

    public MailSink()
    {
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>The port.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What came, each mail as it went over the wire.</summary>
    public List<string> Mails { get; } = [];

    /// <summary>Recipients as the envelope named them.</summary>
    public List<string> Recipients { get; } = [];

    /// <summary>What is answered to RCPT; 250 takes it.</summary>
    public string AnswerToRecipient { get; set; } = "250 fine";

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            using var client = await listener.AcceptTcpClientAsync(stopping.Token);
            try
            {
                await TalkAsync(client);
            }
            catch (IOException)
            {
                // Whoever came was somebody who hangs up without a word.
            }
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync(stopping.Token) is { } line)
        {
            var word = line.Split(' ', ':')[0].ToUpperInvariant();
            if (word == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var mail = new StringBuilder();
                while (await reader.ReadLineAsync(stopping.Token) is { } text and not ".")
                {
                    mail.Append(text).Append('\n');
                }

                Mails.Add(mail.ToString());
            }
            else if (word == "RCPT")
            {
                Recipients.Add(line);
            }

            await writer.WriteLineAsync(word switch
            {
                "EHLO" => "250 sink",
                "RCPT" => AnswerToRecipient,
                "QUIT" => "221 bye",
                _ => "250 fine",
            });
            if (word == "QUIT")
            {
                return;
            }
        }
    }
}
