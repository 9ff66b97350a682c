using System.Globalization;
using System.Resources;
using Baton.Web.Localization;
using Baton.Web.Outbox;

namespace Baton.Web.Access;

/// <summary>The mails of sign-in, in the recipient's language. Names in them are text; the only link is ours, on a line of its own.</summary>
public static class AccessMails
{
    private static readonly ResourceManager Texts = new("Baton.Web.Access.AccessMails", typeof(AccessMails).Assembly);

    /// <summary>The mail with a link to sign in or to step up.</summary>
    public static OutboxMessage Link(Account account, LinkPurpose purpose, string url, DateTimeOffset now)
    {
        var reader = ReaderLanguage.Named(account.Language) ?? ReaderLanguage.Chinese;
        var until = (now + NewLink.ByMail).UtcDateTime;
        return Write(account, reader, purpose == LinkPurpose.StepUp ? "StepUp" : "SignIn", now, until, url, LinkDesk.LastsMinutes, AccessMoments.Shown(until, reader.Language));
    }

    private static OutboxMessage Write(Account account, ReaderLanguage reader, string kind, DateTimeOffset now, DateTime until, params object[] values) => new()
    {
        Id = Guid.CreateVersion7(now),
        Kind = kind,
        Address = account.Address,
        Name = account.Name,
        Subject = In(reader, kind + ".Subject"),
        Text = In(reader, kind + ".Text", values),
        CreatedAt = now.UtcDateTime,
        DueAt = now.UtcDateTime,
        WorthlessAt = until,
    };

    private static string In(ReaderLanguage reader, string key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Texts.GetString(key, reader.Culture) ?? throw new ArgumentException($"No text named {key}.", nameof(key)), values);
}
