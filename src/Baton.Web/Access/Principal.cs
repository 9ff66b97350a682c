namespace Baton.Web.Access;

/// <summary>Who asks.</summary>
public enum Principal
{
    /// <summary>Anybody on the web who has not signed in.</summary>
    Stranger,

    /// <summary>The operator at the console of the machine.</summary>
    Operator,
}

/// <summary>The one place that knows who may do what.</summary>
public static class Rights
{
    /// <summary>True when the principal has the permission. Unknown permissions are nobody's.</summary>
    public static bool Can(Principal principal, string permission) => principal switch
    {
        Principal.Operator => Permissions.All.Contains(permission),
        Principal.Stranger => permission is Permissions.ReadPublished or Permissions.ReadAssets or Permissions.ReadHealth,
        _ => false,
    };
}
