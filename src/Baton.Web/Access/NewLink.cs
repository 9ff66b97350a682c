using Baton.Web.Storage;

namespace Baton.Web.Access;

/// <summary>Makes links. How long one works depends on how it travels.</summary>
public static class NewLink
{
    /// <summary>Sent by mail to sign in or to step up.</summary>
    public static TimeSpan ByMail { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Printed at the console.</summary>
    public static TimeSpan Printed { get; } = TimeSpan.FromHours(24);

    /// <summary>An invitation.</summary>
    public static TimeSpan OfInvitation { get; } = TimeSpan.FromDays(14);

    /// <summary>Adds a link to what will be saved, and returns its path with the secret, which is nowhere else.</summary>
    public static string Add(BatonDb db, Guid account, LinkPurpose purpose, TimeSpan lasts, string? returnPath, DateTimeOffset now)
    {
        var secret = Secret.New();
        db.Add(new SignInLink
        {
            Id = Guid.CreateVersion7(now),
            AccountId = account,
            SecretHash = Secret.Hash(secret),
            Purpose = purpose,
            CreatedAt = now.UtcDateTime,
            ExpiresAt = (now + lasts).UtcDateTime,
            ReturnPath = SafeReturn.Of(returnPath),
        });
        return purpose switch
        {
            LinkPurpose.StepUp => "/step-up/",
            LinkPurpose.Invitation => "/invitation/",
            _ => "/sign-in/",
        } + secret;
    }
}
