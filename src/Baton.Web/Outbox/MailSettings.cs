using Baton.Domain;
using MailKit.Security;
using MimeKit;

namespace Baton.Web.Outbox;

/// <summary>The mail server that mails leave by, as the operator named it.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is made safe.</param>
/// <param name="User">With which name to log in; null = without.</param>
/// <param name="Password">With which password.</param>
/// <param name="From">Whom mails come from.</param>
public sealed record MailSettings(string Host, int Port, SecureSocketOptions Security, string? User, string? Password, MailboxAddress From)
{
    /// <summary>Where the mail server is looked for: <c>smtp://user:password@host:port</c>, or <c>smtps://</c> for TLS from the first byte.</summary>
    public const string ServerVariable = "BATON_SMTP";

    /// <summary>Where the sender is looked for: an address, or <c>Name &lt;address&gt;</c>.</summary>
    public const string FromVariable = "BATON_MAIL_FROM";

    private const int Submission = 587;
    private const int SubmissionInTls = 465;

    /// <summary>Reads the two values; null when no server is named, refused when one of them is malformed. Off this machine TLS is a must.</summary>
    public static Outcome<MailSettings?> Parse(string? server, string? from)
    {
        if (string.IsNullOrWhiteSpace(server))
        {
            return Outcome<MailSettings?>.Of(null);
        }

        if (!Uri.TryCreate(server, UriKind.Absolute, out var address) || address.Scheme is not ("smtp" or "smtps") || address.Host.Length == 0 || address.AbsolutePath is not ("" or "/"))
        {
            // Not repeated: it may hold a password.
            return new Refusal("outbox.server-form", ServerVariable);
        }

        if (!MailboxAddress.TryParse(from ?? "", out var sender) || MailAddress.Parse(sender.Address).IsRefused)
        {
            return new Refusal("outbox.sender-form", FromVariable);
        }

        var implicitTls = address.Scheme == "smtps";
        var login = address.UserInfo.Split(':', 2);
        return Outcome<MailSettings?>.Of(new MailSettings(
            address.Host,
            address.Port > 0 ? address.Port : implicitTls ? SubmissionInTls : Submission,
            implicitTls ? SecureSocketOptions.SslOnConnect : address.IsLoopback ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.StartTls,
            login[0].Length == 0 ? null : Uri.UnescapeDataString(login[0]),
            login.Length < 2 ? null : Uri.UnescapeDataString(login[1]),
            sender));
    }
}

/// <summary>How mails leave this installation.</summary>
/// <param name="Server">The mail server; null = there is none.</param>
/// <param name="Told">True for the demo: without a server mails are told in the log.</param>
public sealed record MailWay(MailSettings? Server, bool Told)
{
    /// <summary>Whether a mail reaches anybody.</summary>
    public bool IsOpen => Server is not null || Told;
}
