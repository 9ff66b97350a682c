using Microsoft.AspNetCore.Antiforgery;

namespace Baton.Web.Delivery;

/// <summary>
/// Refuses what another site makes a browser send: by what the browser says of itself, and by the antiforgery token, which is checked here
/// for every endpoint that asks for one, whether or not it reads the form.
/// </summary>
public static class CrossSiteLock
{
    /// <summary>The first lock; comes before anything reads the request.</summary>
    public static IApplicationBuilder UseCrossSiteLock(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var method = context.Request.Method;
        var safe = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);
        if (safe || context.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none")
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    /// <summary>The second lock; comes right after the antiforgery middleware, which only notes what it found.</summary>
    public static IApplicationBuilder UseAntiforgeryLock(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });
}
