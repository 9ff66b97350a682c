using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Baton.Web.Localization;

/// <summary>Chooses the language of each request, keeps a choice made in the address in a cookie, and hands it on.</summary>
public static class ReaderLanguageMiddleware
{
    private static readonly CookieOptions Kept = new() { MaxAge = TimeSpan.FromDays(365) };

    /// <summary>Lets components and endpoints ask for the <see cref="ReaderLanguage"/> of their request, and for texts.</summary>
    public static IServiceCollection AddReaderLanguage(this IServiceCollection services) =>
        services.AddLocalization().AddSingleton(typeof(IStringLocalizer<>), typeof(KnownLocalizer<>)).AddScoped(_ => ReaderLanguage.Current);

    /// <summary>
    /// Sets culture, feature and <c>Vary</c>; a cookie only where <c>?lang=</c> names a language we have. Comes after static files, before
    /// output caching and routing to pages.
    /// </summary>
    public static IApplicationBuilder UseReaderLanguage(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var asked = Asked(context.Request);
        var reader = asked ?? Remembered(context.Request);
        CultureInfo.CurrentCulture = reader.Culture;
        CultureInfo.CurrentUICulture = reader.Culture;
        context.Features.Set(reader);
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        if (asked is not null)
        {
            context.Response.Cookies.Append(ReaderLanguage.Key, asked.Tag, Kept);
        }

        return next(context);
    });

    /// <summary>The language of this request; Chinese where the middleware has not run.</summary>
    public static ReaderLanguage Reader(this HttpContext context) =>
        context.Features.Get<ReaderLanguage>() ?? ReaderLanguage.Chinese;

    private static ReaderLanguage? Asked(HttpRequest request) =>
        request.QueryString.Value is { Length: > 6 } query && query.Contains("lang=", StringComparison.Ordinal)
            ? ReaderLanguage.Named(request.Query[ReaderLanguage.Key].ToString())
            : null;

    private static ReaderLanguage Remembered(HttpRequest request)
    {
        var cookie = request.Headers.Cookie.Count == 0 ? null : request.Cookies[ReaderLanguage.Key];
        return ReaderLanguage.Choose(default, cookie, request.Headers.AcceptLanguage.ToString());
    }
}
