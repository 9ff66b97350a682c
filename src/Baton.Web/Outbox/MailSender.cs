using Baton.Web.Storage;
using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Baton.Web.Outbox;

/// <summary>
/// Sends the mails that wait, one by one. Whoever takes one holds it for a while, so that two nodes do not send it twice; a server that is
/// away is tried again, later and later.
/// </summary>
public sealed partial class MailSender(MailWay way, TimeProvider clock, IServiceScopeFactory scopes, ILogger<MailSender> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // About two days in all.
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    private readonly SemaphoreSlim waiting = new(0, 1);
    private readonly SemaphoreSlim one = new(1, 1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Says that a mail was stored, so that it need not wait for the next look.</summary>
    public void Wake()
    {
        try
        {
            waiting.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody said so already.
        }
    }

    /// <summary>Sends what is due now; how many the server took. One pass at a time: whoever calls meanwhile waits for it and then looks again.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            return await PassAsync(cancellation);
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<int> PassAsync(CancellationToken cancellation)
    {
        var sent = 0;
        for (var more = true; more;)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
            var message = await TakeAsync(db, cancellation);
            more = message is not null;
            if (message is not null && await TrySendAsync(db, message, cancellation))
            {
                sent++;
            }
        }

        return sent;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        waiting.Dispose();
        one.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SendDueAsync(stoppingToken);
                using var timer = clock.CreateTimer(static state => ((MailSender)state!).Wake(), this, Look, Timeout.InfiniteTimeSpan);
                await waiting.WaitAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The database is busy or away; the next look may find it.
                Stumbled(log, failure);
                await Task.Delay(Look, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // The oldest that is due. Without a way out only what has become worthless is taken, so that no secret stays.
    private async Task<OutboxMessage?> TakeAsync(BatonDb db, CancellationToken cancellation)
    {
        var (now, open) = (Now, way.IsOpen);
        while (true)
        {
            var found = await db.Set<OutboxMessage>().AsNoTracking()
                .Where(m => m.State == MessageState.Waiting && m.DueAt <= now && (open || m.WorthlessAt <= now))
                .OrderBy(m => m.DueAt).ThenBy(m => m.Id).FirstOrDefaultAsync(cancellation);
            if (found is null)
            {
                return null;
            }

            var until = now + Held;
            var held = await db.Set<OutboxMessage>().Where(m => m.Id == found.Id && m.State == MessageState.Waiting && m.DueAt == found.DueAt)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.DueAt, until).SetProperty(m => m.Attempts, m => m.Attempts + 1), cancellation);
            if (held == 1)
            {
                return await db.Set<OutboxMessage>().FirstAsync(m => m.Id == found.Id, cancellation);
            }
        }
    }

    private async Task<bool> TrySendAsync(BatonDb db, OutboxMessage message, CancellationToken cancellation)
    {
        try
        {
            if (message.WorthlessAt <= Now)
            {
                message.Close(MessageState.Failed, message.Failure.Length > 0 ? message.Failure : "It was not sent in time.");
            }
            else
            {
                await LeaveAsync(message, cancellation);
                message.Close(MessageState.Sent, "");
                message.SentAt = Now;
            }
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && StorageFailure.Of(failure) is null)
        {
            // Whatever this server could not do must not hold up the mails behind.
            Postpone(message, failure);
        }

        await db.SaveChangesAsync(cancellation);
        return message.State == MessageState.Sent;
    }

    private async Task LeaveAsync(OutboxMessage message, CancellationToken cancellation)
    {
        if (way.Server is not { } server)
        {
            Told(log, message.Address, message.Subject, message.Text.Split('\n').FirstOrDefault(line => line.StartsWith("http", StringComparison.Ordinal)) ?? "");
            return;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        using var mail = Write(message, server.From);
        using var client = new SmtpClient { CheckCertificateRevocation = false };
        await client.ConnectAsync(server.Host, server.Port, server.Security, patience.Token);
        if (server.User is not null)
        {
            await client.AuthenticateAsync(server.User, server.Password ?? "", patience.Token);
        }

        await client.SendAsync(mail, patience.Token);
        await client.DisconnectAsync(quit: true, patience.Token);
    }

    /// <summary>The mail as it goes over the wire. Names and subject are values to MimeKit, which encodes them; nothing in them can begin a header.</summary>
    internal static MimeMessage Write(OutboxMessage message, MailboxAddress from)
    {
        var mail = new MimeMessage();
        mail.From.Add(from);
        mail.To.Add(new MailboxAddress(MailWords.Plain(message.Name), message.Address));
        mail.Subject = message.Subject.ReplaceLineEndings(" ");
        mail.Date = new DateTimeOffset(message.CreatedAt, TimeSpan.Zero);
        mail.MessageId = $"{message.Id:N}@{from.Domain}";

        // Answering machines are asked to keep quiet.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Body = new TextPart("plain") { Text = message.Text };
        return mail;
    }

    private void Postpone(OutboxMessage message, Exception failure)
    {
        // 5xx to our sender or recipient will be the same tomorrow.
        var final = failure is SmtpCommandException { StatusCode: >= SmtpStatusCode.MailboxUnavailable } || message.Attempts > Waits.Length;
        var said = failure is OperationCanceledException ? "The mail server did not answer in time." : failure.Message.ReplaceLineEndings(" ");
        NotSent(log, message.Id, message.Attempts, said);
        if (final)
        {
            message.Close(MessageState.Failed, said);
        }
        else
        {
            message.Failure = said;
            message.DueAt = Now + Waits[Math.Min(message.Attempts, Waits.Length) - 1];
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Mail {Id} was not sent (attempt {Attempt}): {Why}")]
    private static partial void NotSent(ILogger log, Guid id, int attempt, string why);

    [LoggerMessage(2, LogLevel.Warning, "Mail to {Address}: {Subject} {Link}")]
    private static partial void Told(ILogger log, string address, string subject, string link);

    [LoggerMessage(3, LogLevel.Warning, "Mails could not be looked through; it is tried again")]
    private static partial void Stumbled(ILogger log, Exception failure);
}
