using Baton.Web.Outbox;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MimeKit;

namespace Baton.Web.Tests.Outbox;

public sealed class MailSenderTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_stored_mail_leaves_once_and_its_text_with_it(Provider provider)
    {
        await using var sink = new MailSink();
        await using var app = await StartAsync(provider, sink.Port);
        await app.AddAsync(Message("王老师", "登录链接：一条很长的、必须分行编码的主题，里面有中文和 English words", "第一行\n\n第二行 https://x.example/sign-in/secret\n.\n..点开头\n"));
        await SendAsync(app);
        await SendAsync(app);
        var mail = Parsed(Assert.Single(sink.Mails));
        Assert.Equal("登录链接：一条很长的、必须分行编码的主题，里面有中文和 English words", mail.Subject);
        Assert.Equal(("王老师", "wang@x.example"), (mail.To.Mailboxes.Single().Name, mail.To.Mailboxes.Single().Address));
        Assert.Equal("第一行\n\n第二行 https://x.example/sign-in/secret\n.\n..点开头\n", mail.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        var kept = await OnlyAsync(app);
        Assert.Equal((MessageState.Sent, "", 1), (kept.State, kept.Text, kept.Attempts));
        Assert.NotNull(kept.SentAt);
    }

    [Theory]
    [InlineData("Host\r\nBcc: thief@evil.example", "x")]
    [InlineData("x", "Subject\r\nBcc: thief@evil.example\r\n\r\nbody")]
    [InlineData("x", "=?utf-8?q?a=0D=0ABcc:_thief@evil.example?=")]
    [InlineData("Host\u2028Bcc: thief@evil.example", "\u2029Bcc: thief@evil.example")]
    [InlineData("\" <thief@evil.example>, \"", "x")]
    public async Task No_name_and_no_subject_begins_a_header(string name, string subject)
    {
        await using var sink = new MailSink();
        await using var app = await StartAsync(Provider.Sqlite, sink.Port);
        await app.AddAsync(Message(name, subject, "text"));
        await SendAsync(app);
        var mail = Parsed(Assert.Single(sink.Mails));
        Assert.Equal("wang@x.example", Assert.Single(mail.GetRecipients()).Address);
        Assert.Single(sink.Recipients);
        Assert.Empty(mail.Bcc);
        Assert.Equal("text", mail.TextBody!.Trim());
        Assert.Single(mail.Headers, h => h.Field == "Subject");
    }

    [Fact]
    public async Task A_server_that_is_away_is_tried_again_later_and_later_and_then_no_more()
    {
        int closed;
        await using (var sink = new MailSink())
        {
            closed = sink.Port;
        }

        await using var app = await StartAsync(Provider.Sqlite, closed);
        await app.AddAsync(Message("x", "x", "secret"));
        await SendAsync(app);
        var first = await OnlyAsync(app);
        Assert.Equal((MessageState.Waiting, 1), (first.State, first.Attempts));
        Assert.NotEmpty(first.Failure);
        await SendAsync(app);
        Assert.Equal(1, (await OnlyAsync(app)).Attempts);
        for (var day = 0; day < 12; day++)
        {
            app.Clock.Advance(TimeSpan.FromHours(25));
            await SendAsync(app);
        }

        var last = await OnlyAsync(app);
        Assert.Equal((MessageState.Failed, ""), (last.State, last.Text));
        Assert.NotEmpty(last.Failure);
    }

    [Fact]
    public async Task An_address_that_the_server_refuses_for_good_is_not_tried_again()
    {
        await using var sink = new MailSink { AnswerToRecipient = "550 no such person" };
        await using var app = await StartAsync(Provider.Sqlite, sink.Port);
        await app.AddAsync(Message("x", "x", "secret"));
        await SendAsync(app);
        var kept = await OnlyAsync(app);
        Assert.Equal((MessageState.Failed, ""), (kept.State, kept.Text));
        Assert.Contains("no such person", kept.Failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SecureSocketOptions.SslOnConnect)]
    [InlineData(SecureSocketOptions.StartTls)]
    public async Task A_server_that_cannot_speak_in_secret_is_told_of_each_mail_and_holds_none_up(SecureSocketOptions security)
    {
        await using var sink = new MailSink();
        await using var app = await StartAsync(Provider.Sqlite, sink.Port, security);
        await app.AddAsync(Message("x", "first", "secret"), Message("x", "second", "secret"));
        await SendAsync(app);
        var kept = await AllAsync(app);
        Assert.Equal([(MessageState.Waiting, 1), (MessageState.Waiting, 1)], kept.Select(m => (m.State, m.Attempts)));
        Assert.All(kept, m => Assert.NotEmpty(m.Failure));
        Assert.All(kept, m => Assert.Equal(app.Clock.GetUtcNow().UtcDateTime.AddMinutes(1), m.DueAt));
        Assert.Empty(sink.Mails);
    }

    [Fact]
    public async Task A_mail_that_has_become_worthless_is_not_sent_and_its_secret_goes()
    {
        await using var sink = new MailSink();
        await using var app = await StartAsync(Provider.Sqlite, sink.Port);
        await app.AddAsync(Message("x", "x", "secret", worthless: new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc)));
        await SendAsync(app);
        Assert.Empty(sink.Mails);
        Assert.Equal((MessageState.Failed, ""), ((await OnlyAsync(app)).State, (await OnlyAsync(app)).Text));
    }

    [Fact]
    public async Task Without_a_server_mails_wait_until_they_are_worthless()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        await app.AddAsync(Message("x", "x", "secret", worthless: new DateTime(2026, 3, 2, 1, 15, 0, DateTimeKind.Utc)));
        await SendAsync(app);
        Assert.Equal(MessageState.Waiting, (await OnlyAsync(app)).State);
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        await SendAsync(app);
        Assert.Equal((MessageState.Failed, ""), ((await OnlyAsync(app)).State, (await OnlyAsync(app)).Text));
    }

    private static OutboxMessage Message(string name, string subject, string text, DateTime? worthless = null) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = "Test",
        Address = "wang@x.example",
        Name = name,
        Subject = subject,
        Text = text,
        CreatedAt = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc),
        DueAt = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc),
        WorthlessAt = worthless,
    };

    private static MimeMessage Parsed(string wire)
    {
        // A dot that begins a line was doubled on the way.
        var text = string.Join('\n', wire.Split('\n').Select(line => line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line));
        return MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), Cancellation);
    }

    private static async Task SendAsync(BatonApp app) => await app.Services.GetRequiredService<MailSender>().SendDueAsync(Cancellation);

    private static async Task<OutboxMessage> OnlyAsync(BatonApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BatonDb>().Set<OutboxMessage>().AsNoTracking().SingleAsync(Cancellation);
    }

    private static async Task<List<OutboxMessage>> AllAsync(BatonApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BatonDb>().Set<OutboxMessage>().AsNoTracking().ToListAsync(Cancellation);
    }

    private Task<BatonApp> StartAsync(Provider provider, int port, SecureSocketOptions security = SecureSocketOptions.StartTlsWhenAvailable) => BatonApp.StartAsync(provider, postgres, services =>
    {
        services.Replace(ServiceDescriptor.Singleton(new MailWay(MailSettings.Parse($"smtp://127.0.0.1:{port}", "Relay <relay@x.example>").Value! with { Security = security }, Told: false)));
    });
}
