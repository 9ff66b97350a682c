namespace Baton.Web.Access;

/// <summary>Whether a person may sign in.</summary>
public enum AccountState
{
    /// <summary>Named by an invitation that was not accepted yet: may not sign in.</summary>
    Invited,

    /// <summary>May sign in.</summary>
    Active,

    /// <summary>May not sign in, and is signed in nowhere.</summary>
    Suspended,
}

/// <summary>A person who may sign in; known by a mail address alone, there is no password.</summary>
public sealed class Account
{
    /// <summary>The id; version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>The mail address as <see cref="MailAddress"/> writes it; unique.</summary>
    public string Address { get; init; } = "";

    /// <summary>What others see; empty = the part of the address before the @.</summary>
    public string Name { get; set; } = "";

    /// <summary>The language of mails: zh-CN or en.</summary>
    public string Language { get; set; } = "zh-CN";

    /// <summary>Whether the person may sign in.</summary>
    public AccountState State { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>The name others see.</summary>
    public string ShownName => Name.Length > 0 ? Name : Address[..Address.IndexOf('@', StringComparison.Ordinal)];
}

/// <summary>One browser in which somebody is signed in. It is a row, so that it can be listed and ended.</summary>
public sealed class SignIn
{
    /// <summary>The id; version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>Who.</summary>
    public Guid AccountId { get; init; }

    /// <summary>Hash of the secret in the cookie; unique.</summary>
    public string SecretHash { get; init; } = "";

    /// <summary>When it began, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When it was last used, UTC; written about once a minute.</summary>
    public DateTime LastSeenAt { get; init; }

    /// <summary>When the person last proved by a fresh link who they are, UTC.</summary>
    public DateTime SteppedUpAt { get; init; }

    /// <summary>When it was ended, UTC; null = it goes on until it runs out.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>Browser and system in a few words, for the list.</summary>
    public string Browser { get; init; } = "";
}

/// <summary>What a link is for. It works for that and nothing else.</summary>
public enum LinkPurpose
{
    /// <summary>To sign in.</summary>
    SignIn,

    /// <summary>To confirm, while signed in, that it is oneself.</summary>
    StepUp,

    /// <summary>To accept roles and sign in for the first time.</summary>
    Invitation,
}

/// <summary>A link that works once. Only the hash of its secret is stored.</summary>
public sealed class SignInLink
{
    /// <summary>The id; version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public Guid AccountId { get; init; }

    /// <summary>Hash of the secret; unique.</summary>
    public string SecretHash { get; init; } = "";

    /// <summary>What for.</summary>
    public LinkPurpose Purpose { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When it runs out, UTC, exclusive.</summary>
    public DateTime ExpiresAt { get; init; }

    /// <summary>When it was used, UTC; null = not yet.</summary>
    public DateTime? UsedAt { get; init; }

    /// <summary>Where to go afterwards: a path of this site; null = the office.</summary>
    public string? ReturnPath { get; init; }
}
