namespace Baton.Web.Access;

/// <summary>The cookie of a signed-in browser. It holds a secret and nothing else; name prefix, Secure and SameSite are set for all cookies at once.</summary>
public static class SignInCookie
{
    /// <summary>Its name, over HTTPS after the prefix __Host-.</summary>
    public const string Name = "sign-in";

    /// <summary>The secret of the request; null when there is none of the right form.</summary>
    public static string? Read(HttpContext context) =>
        context.Request.Headers.Cookie.Count > 0 && context.Request.Cookies.TryGetValue(Name, out var secret) && Secret.IsForm(secret) ? secret : null;

    /// <summary>Gives the browser its secret, until it is closed or <see cref="SignIns.Lasts"/> has gone by.</summary>
    public static void Write(HttpContext context, string secret) =>
        context.Response.Cookies.Append(Name, secret, new CookieOptions { MaxAge = SignIns.Lasts });

    /// <summary>Takes it away.</summary>
    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name);
}
