namespace Baton.Web.Access;

/// <summary>Lets a request through to its endpoint only when the endpoint names a permission and the principal has it.</summary>
public sealed class PermissionGate(RequestDelegate next)
{
    /// <summary>Answers 403 for an endpoint that is closed to the visitor, or that names no permission at all.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        // What is not a route is the router's own answer: no such method, no such content type.
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            return next(context);
        }

        var needs = endpoint.Metadata.GetMetadata<NeedsAttribute>();
        if (needs is not null && Rights.Can(Principal.Stranger, needs.Permission))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
