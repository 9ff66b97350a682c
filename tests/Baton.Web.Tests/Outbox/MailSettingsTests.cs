using Baton.Web.Outbox;
using MailKit.Security;

namespace Baton.Web.Tests.Outbox;

public sealed class MailSettingsTests
{
    private const string From = "Relay office <relay@x.example>";

    [Fact]
    public void Nothing_said_is_no_server() => Assert.Null(MailSettings.Parse(" ", null).Value);

    [Theory]
    [InlineData("smtp://mail.x.example", 587, SecureSocketOptions.StartTls)]
    [InlineData("smtp://mail.x.example:2525", 2525, SecureSocketOptions.StartTls)]
    [InlineData("smtps://mail.x.example", 465, SecureSocketOptions.SslOnConnect)]
    [InlineData("smtp://127.0.0.1:1025", 1025, SecureSocketOptions.StartTlsWhenAvailable)]
    [InlineData("smtps://127.0.0.1:1025", 1025, SecureSocketOptions.SslOnConnect)]
    public void Off_this_machine_the_connection_must_be_safe(string server, int port, SecureSocketOptions security)
    {
        var settings = MailSettings.Parse(server, From).Value!;
        Assert.Equal((port, security, "relay@x.example"), (settings.Port, settings.Security, settings.From.Address));
    }

    [Fact]
    public void Name_and_password_are_read_as_an_address_writes_them()
    {
        var settings = MailSettings.Parse("smtp://relay%40x.example:p%3Aw%2F@mail.x.example", From).Value!;
        Assert.Equal(("relay@x.example", "p:w/"), (settings.User, settings.Password));
    }

    [Theory]
    [InlineData("mail.x.example", From, "outbox.server-form")]
    [InlineData("http://mail.x.example", From, "outbox.server-form")]
    [InlineData("smtp://mail.x.example/path", From, "outbox.server-form")]
    [InlineData("smtp://u:secret@", From, "outbox.server-form")]
    [InlineData("smtp://mail.x.example", null, "outbox.sender-form")]
    [InlineData("smtp://mail.x.example", "nobody", "outbox.sender-form")]
    public void What_is_malformed_is_told_without_the_password(string server, string? from, string code)
    {
        var refusal = MailSettings.Parse(server, from).Refusal!;
        Assert.Equal(code, refusal.Code);
        Assert.DoesNotContain(refusal.Details, d => d.ToString()!.Contains("secret", StringComparison.Ordinal));
    }
}
