using System.Threading.Channels;
using Baton.Web.Outbox;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Access;

/// <summary>A request for a link, as it was taken.</summary>
/// <param name="Address">For which address.</param>
/// <param name="Purpose">What for: to sign in, or to step up.</param>
/// <param name="Origin">Scheme and host that the link begins with.</param>
/// <param name="ReturnPath">Where to go afterwards.</param>
public sealed record LinkRequest(MailAddress Address, LinkPurpose Purpose, string Origin, string? ReturnPath);

/// <summary>
/// Takes requests for links and works on them afterwards, one by one: whoever asks gets the same answer in the same time, whether the
/// address is known, unknown or suspended.
/// </summary>
public sealed partial class LinkDesk(TimeProvider clock, IServiceScopeFactory scopes, MailSender sender, ILogger<LinkDesk> log) : BackgroundService
{
    /// <summary>How long a link by mail works, in minutes.</summary>
    public const int LastsMinutes = 15;

    // Full = requests come faster than mails can be written: the newest wait for another try of their person.
    private readonly Channel<(LinkRequest? Request, TaskCompletionSource? Reached)> taken =
        Channel.CreateBounded<(LinkRequest?, TaskCompletionSource?)>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Takes a request.</summary>
    public void Take(LinkRequest request) => taken.Writer.TryWrite((request, null));

    /// <summary>Done when everything taken so far has been worked on.</summary>
    public Task CaughtUpAsync()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        taken.Writer.TryWrite((null, reached));
        return reached.Task;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var (request, reached) in taken.Reader.ReadAllAsync(stoppingToken))
            {
                if (request is not null)
                {
                    await TryAnswerAsync(request, stoppingToken);
                }

                reached?.TrySetResult();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; whoever asked in this moment asks again.
        }
    }

    private async Task TryAnswerAsync(LinkRequest request, CancellationToken cancellation)
    {
        try
        {
            await AnswerAsync(request, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            NotAnswered(log, failure);
        }
    }

    private async Task AnswerAsync(LinkRequest request, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
        var address = request.Address.ToString();
        var account = await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.Address == address && a.State == AccountState.Active, cancellation);
        if (account is null)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var path = NewLink.Add(db, account.Id, request.Purpose, NewLink.ByMail, request.ReturnPath, now);
        db.Add(AccessMails.Link(account, request.Purpose, request.Origin + path, now));
        await db.SaveChangesAsync(cancellation);
        sender.Wake();
    }

    [LoggerMessage(1, LogLevel.Error, "A sign-in link could not be made")]
    private static partial void NotAnswered(ILogger log, Exception failure);
}
