using Baton.Web.Storage;

namespace Baton.Web.Access;

/// <summary>
/// Lets a request through to its endpoint only when the endpoint names a permission and the visitor has it at the place the path names.
/// For what is everybody's it asks nothing of the database.
/// </summary>
public sealed class PermissionGate(RequestDelegate next)
{
    /// <summary>Answers in place of an endpoint that is closed: strangers are led to the door, others get 404 where nothing may be seen, else 403.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        // What is not a route is the router's own answer: no such method, no such content type.
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            return next(context);
        }

        if (endpoint.Metadata.GetMetadata<NeedsAttribute>() is not { } needs)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return PermissionTable.IsEverybodys(needs.Permission) ? next(context) : AskAsync(context, needs.Permission);
    }

    private async Task AskAsync(HttpContext context, string permission)
    {
        context.Response.Headers.CacheControl = "no-store";
        var services = context.RequestServices;
        var current = services.GetRequiredService<CurrentPrincipal>();
        context.Features.Set(current);
        if (SignInCookie.Read(context) is not { } secret
            || await services.GetRequiredService<SignIns>().ReadAsync(secret, context.RequestAborted) is not { } principal)
        {
            await ClosedDoor.ToSignInAsync(context);
            return;
        }

        current.Principal = principal;
        if (PathPlaces.Names(context.Request.RouteValues))
        {
            current.Place = await services.GetRequiredService<PathPlaces>()
                .FindAsync(context.Request.RouteValues, services.GetRequiredService<BatonDb>(), context.RequestAborted);
            if (current.Place is null)
            {
                // As where one may not see that there is something.
                await ClosedDoor.RefuseAsync(context, StatusCodes.Status404NotFound);
                return;
            }
        }

        // Whether a second person agreed only the handler can know: it asks again.
        switch (current.Decide(permission).Denial)
        {
            case null or Denial.SecondPerson:
                await next(context);
                break;
            case Denial.StepUp:
                await ClosedDoor.ToStepUpAsync(context);
                break;
            case Denial.Forbidden:
                await ClosedDoor.RefuseAsync(context, StatusCodes.Status403Forbidden);
                break;
            default:
                await ClosedDoor.RefuseAsync(context, StatusCodes.Status404NotFound);
                break;
        }
    }
}
