using Microsoft.AspNetCore.Http.Features;

namespace Baton.Web.Delivery;

/// <summary>
/// One rule for every cookie: HttpOnly, SameSite=Lax, the whole site. Over HTTPS each is Secure and its name on the wire begins with
/// __Host-, so that no other host of the domain can set it; cookies without the prefix are then not even looked at.
/// </summary>
public sealed class HostCookies(RequestDelegate next)
{
    /// <summary>What stands before the names over HTTPS.</summary>
    public const string Prefix = "__Host-";

    /// <summary>Lets the rest read and write cookies by their plain names.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var secure = context.Request.IsHttps;
        if (secure && context.Request.Headers.Cookie.Count > 0)
        {
            context.Request.Headers.Cookie = Prefixed(context.Request.Headers.Cookie.ToString());
        }

        context.Features.Set<IResponseCookiesFeature>(new Written(context, secure));
        return next(context);
    }

    private static string Prefixed(string header) => string.Join("; ", header.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(c => c.StartsWith(Prefix, StringComparison.Ordinal)).Select(c => c[Prefix.Length..]));

    private sealed class Written(HttpContext context, bool secure) : IResponseCookiesFeature, IResponseCookies
    {
        private readonly IResponseCookies inner = new ResponseCookiesFeature(context.Features).Cookies;

        public IResponseCookies Cookies => this;

        public void Append(string key, string value) => Append(key, value, new CookieOptions());

        public void Append(string key, string value, CookieOptions options) => inner.Append(Name(key), value, Strict(options));

        public void Delete(string key) => Delete(key, new CookieOptions());

        public void Delete(string key, CookieOptions options) => inner.Delete(Name(key), Strict(options));

        private string Name(string key) => secure ? Prefix + key : key;

        private CookieOptions Strict(CookieOptions asked) => new()
        {
            Path = "/",
            MaxAge = asked.MaxAge,
            Expires = asked.Expires,
            HttpOnly = true,
            Secure = secure,
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
        };
    }
}
