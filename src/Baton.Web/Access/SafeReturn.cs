namespace Baton.Web.Access;

/// <summary>Where to go after signing in: only ever a path of this site. Never decided by <see cref="Uri"/>, which takes //elsewhere for a path.</summary>
public static class SafeReturn
{
    /// <summary>Longest path taken, in characters.</summary>
    public const int Longest = 1000;

    /// <summary>The path when it is one of this site, else null: one slash, then visible ASCII without a backslash, as paths are written in addresses.</summary>
    public static string? Of(string? path) =>
        path is { Length: > 0 and <= Longest }
        && path[0] == '/'
        && (path.Length == 1 || path[1] is not ('/' or '\\'))
        && path.All(c => c is > ' ' and < '\u007F' and not '\\')
            ? path
            : null;

    /// <summary>The address of the request, to come back to.</summary>
    public static string? Of(HttpRequest request) => Of(request.Path.ToUriComponent() + request.QueryString.ToUriComponent());
}
