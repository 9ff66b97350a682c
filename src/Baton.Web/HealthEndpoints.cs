using System.Data.Common;
using Baton.Web.Access;
using Baton.Web.Storage;

namespace Baton.Web;

/// <summary>Answers to those who watch over the server; they say nothing about what it holds.</summary>
public static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Maps <c>/healthz</c> (the process answers) and <c>/readyz</c> (the database answers and has the schema of this program: 200, else 503).</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", (HttpContext context) => Say(context, "alive")).Needs(Permissions.ReadHealth);
        routes.MapGet("/readyz", async (HttpContext context, BatonDb db) =>
            await IsReadyAsync(db, context.RequestAborted)
                ? Say(context, "ready")
                : Say(context, "not ready", StatusCodes.Status503ServiceUnavailable)).Needs(Permissions.ReadHealth);
        return routes;
    }

    private static async Task<bool> IsReadyAsync(BatonDb db, CancellationToken aborted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        patience.CancelAfter(Patience);
        try
        {
            var (standing, _) = await DatabaseUpgrade.StandingAsync(db, patience.Token);
            return standing == SchemaStanding.Same;
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException or OperationCanceledException)
        {
            return false;
        }
    }

    private static IResult Say(HttpContext context, string word, int status = StatusCodes.Status200OK)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(word, "text/plain", statusCode: status);
    }
}
