namespace Baton.Web.Delivery;

/// <summary>Answers HEAD as GET without its body, as link checkers and monitors ask: pages are routed for GET and POST alone.</summary>
public sealed class HeadRequests(RequestDelegate next)
{
    /// <summary>Runs the rest as GET; what it writes is dropped.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
            context.Response.Body = body;
        }
    }
}
