using System.Security.Cryptography;
using Baton.Web.Layout;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Baton.Web.Delivery;

/// <summary>Turns every bare error status, and every failure, into a page in the reader's language; a failure carries a number that is in the log.</summary>
public sealed partial class ErrorAnswers(RequestDelegate next, ILogger<ErrorAnswers> log)
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>Runs the rest and fills in the page where none was written.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        string? number = null;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = refused.StatusCode;
        }
        catch (AntiforgeryValidationException) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            number = RandomNumberGenerator.GetString(Alphabet, 8);
            Failed(log, failure, number, context.Request.Method, context.GetEndpoint()?.DisplayName ?? "no endpoint");
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        if (!IsBareError(context))
        {
            return;
        }

        var headers = context.Response.Headers;
        headers.Remove("ETag");

        // Set by the page that failed, and set again by the one that takes its place.
        headers.Remove("blazor-enhanced-nav");
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = SecurityHeaders.Policy;
        headers.XContentTypeOptions = "nosniff";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        context.SetEndpoint(null);
        var status = context.Response.StatusCode;

        // Services of its own: those of a page that failed half-way are used up.
        await using var scope = context.RequestServices.CreateAsyncScope();
        var former = context.RequestServices;
        context.RequestServices = scope.ServiceProvider;
        await new RazorComponentResult<ErrorDocument>(new { Status = status, Number = number }) { StatusCode = status }.ExecuteAsync(context);
        context.RequestServices = former;
    }

    private static bool IsBareError(HttpContext context) =>
        !context.Response.HasStarted
        && context.Response.StatusCode >= 400
        && context.Response.ContentLength is null or 0
        && string.IsNullOrEmpty(context.Response.ContentType);

    // The address may hold a name typed into a form: only method and endpoint are logged.
    [LoggerMessage(1, LogLevel.Error, "Failure {Number} in {Method} {Endpoint}")]
    private static partial void Failed(ILogger log, Exception failure, string number, string method, string endpoint);
}
