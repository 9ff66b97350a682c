using Baton.Web.Storage.History;

namespace Baton.Web.Access;

/// <summary>Who asks: a stranger, the operator at the console, or an account with its roles.</summary>
public sealed record Principal
{
    private Principal()
    {
    }

    /// <summary>Anybody on the web who has not signed in.</summary>
    public static Principal Stranger { get; } = new();

    /// <summary>The operator at the console of the machine, who may run every verb.</summary>
    public static Principal Operator { get; } = new() { IsOperator = true, Actor = Authorship.Console };

    /// <summary>True for the operator at the console.</summary>
    public bool IsOperator { get; private init; }

    /// <summary>The account; null for a stranger and for the operator.</summary>
    public Guid? AccountId { get; private init; }

    /// <summary>The browser's sign-in; null outside one.</summary>
    public Guid? SignInId { get; private init; }

    /// <summary>The name that history and pages show; empty for a stranger.</summary>
    public string Actor { get; private init; } = "";

    /// <summary>The mail address; empty for a stranger and for the operator.</summary>
    public string Address { get; private init; } = "";

    /// <summary>When the person last proved by a fresh link who they are, UTC; null = never.</summary>
    public DateTime? SteppedUpAt { get; private init; }

    /// <summary>Every role the account was ever given; what is in effect is for <see cref="Rights"/> to say.</summary>
    public IReadOnlyList<RoleGrant> Grants { get; private init; } = [];

    /// <summary>True when somebody has signed in.</summary>
    public bool IsSignedIn => AccountId is not null;

    /// <summary>An account as it stands behind one sign-in.</summary>
    public static Principal Of(Account account, IReadOnlyList<RoleGrant> grants, SignIn? signIn = null) => new()
    {
        AccountId = account.Id,
        SignInId = signIn?.Id,
        Actor = account.ShownName,
        Address = account.Address,
        SteppedUpAt = signIn?.SteppedUpAt,
        Grants = grants,
    };
}
