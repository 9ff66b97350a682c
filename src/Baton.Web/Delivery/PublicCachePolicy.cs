using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace Baton.Web.Delivery;

/// <summary>Keeps answers that carry a <see cref="PublicTag"/> under that tag, address and encoding. All else is not kept.</summary>
public sealed class PublicCachePolicy : IOutputCachePolicy
{
    /// <inheritdoc/>
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var tag = PublicTag.Of(context.HttpContext);
        context.EnableOutputCaching = tag is not null;
        context.AllowCacheLookup = context.AllowCacheStorage = tag is not null;
        context.AllowLocking = true;
        if (tag is not null)
        {
            context.CacheVaryByRules.QueryKeys = "*";
            context.CacheVaryByRules.VaryByValues["tag"] = tag;
            context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(context.HttpContext.Request.Headers.AcceptEncoding);
            context.ResponseExpirationTimeSpan = TimeSpan.FromHours(1);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }

    private static string Encoding(StringValues accepted)
    {
        var text = accepted.ToString();
        return text.Contains("br", StringComparison.Ordinal) ? "br" : text.Contains("gzip", StringComparison.Ordinal) ? "gzip" : "";
    }
}
