using Baton.Web.Access;
using Baton.Web.Storage;

namespace Baton.Web;

/// <summary>Tells whoever watches the server whether it lives and whether it can serve.</summary>
public static class HealthEndpoints
{
    /// <summary><c>/healthz</c> answers while the process lives; <c>/readyz</c> once the database answers.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("").Needs(Permissions.ReadHealth);
        health.MapGet("/healthz", () => Results.Text("alive"));
        health.MapGet("/readyz", async (BatonDb db, CancellationToken cancellation) =>
            await db.Database.CanConnectAsync(cancellation) ? Results.Text("ready") : Results.StatusCode(StatusCodes.Status503ServiceUnavailable));
    }
}
