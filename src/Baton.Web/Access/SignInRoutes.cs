using Baton.Domain;
using Baton.Web.Forms;
using Baton.Web.Localization;
using Baton.Web.Outbox;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Baton.Web.Access;

/// <summary>The commands of signing in, out and up. Reading a link never consumes it; only these do, and each has its antiforgery token.</summary>
public static class SignInRoutes
{
    /// <summary>Name of the query and form field that holds where to go afterwards.</summary>
    public const string Next = "next";

    /// <summary>Maps them.</summary>
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("").Needs(Permissions.UseSignIn);
        open.MapPost("/sign-in/ask", Ask);
        open.MapPost("/sign-in/{secret}/use", (HttpContext context, string secret, UseLink use, [FromForm] IFormCollection _) => UseAsync(context, secret, LinkPurpose.SignIn, use));
        open.MapPost("/invitation/{secret}/use", (HttpContext context, string secret, UseLink use, [FromForm] IFormCollection _) => UseAsync(context, secret, LinkPurpose.Invitation, use));
        open.MapPost("/sign-out", SignOutAsync);
        var own = routes.MapGroup("").Needs(Permissions.ManageAccount);
        own.MapPost("/step-up/ask", AskToStepUp);
        own.MapPost("/step-up/{secret}/use", (HttpContext context, string secret, UseLink use, [FromForm] IFormCollection _) => UseAsync(context, secret, LinkPurpose.StepUp, use));
        own.MapPost("/account/sessions/{id:guid}/end", async (HttpContext context, Guid id, SignIns signIns, [FromForm] IFormCollection _) =>
            await signIns.EndAsync(context.Principal().AccountId!.Value, id, context.RequestAborted) ? SeeOther("/account/sessions") : Results.NotFound());
        own.MapPost("/account/sessions/end-all", async (HttpContext context, SignIns signIns, [FromForm] IFormCollection _) =>
        {
            await signIns.EndAsync(context.Principal().AccountId!.Value, null, context.RequestAborted);
            SignInCookie.Clear(context);
            return SeeOther("/sign-in");
        });
        routes.MapCommand<SignedInPage>("/account/save", Permissions.ManageAccount, "/account/sessions", async (CommandRequest request, SaveAccount save, CancellationToken cancellation) =>
            await save.HandleAsync(request.Context.Principal().AccountId!.Value, request.Form.Text("name").Trim(), request.Form.Text("language"), cancellation) is { } fault
                ? CommandAnswer.Refused([fault])
                : CommandAnswer.Done("/account/sessions", said: "saved"));
    }

    /// <summary>Marks an answer that holds a secret or a person: it is kept by nobody, and its address is told to nobody.</summary>
    public static void Keep(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
    }

    /// <summary>A redirection after a command, to a path of this site.</summary>
    public static IResult SeeOther(string path) => new Redirection(SafeReturn.Of(path) ?? UseLink.Home);

    private static IResult Ask(
        HttpContext context, [FromForm] string? email, [FromForm] string? next, LinkDesk desk, RequestLimits limits, SignInOptions options)
    {
        Keep(context);
        var address = MailAddress.Parse(email);
        if (address.IsRefused)
        {
            return Form(email, next, sent: false, address.Refusal, StatusCodes.Status422UnprocessableEntity);
        }

        // By the address alone, known or not: the answer tells nothing.
        if (limits.Count(address.Value.ToString(), context.Connection.RemoteIpAddress) is { } later)
        {
            return Form(email, next, sent: false, TooOften(context, later), StatusCodes.Status429TooManyRequests);
        }

        desk.Take(new LinkRequest(address.Value, LinkPurpose.SignIn, options.OriginOf(context.Request), SafeReturn.Of(next)));
        return Form(address.Value.ToString(), next, sent: true, null, StatusCodes.Status200OK);
    }

    private static IResult AskToStepUp(HttpContext context, [FromForm] string? next, LinkDesk desk, RequestLimits limits, SignInOptions options)
    {
        Keep(context);
        var (address, path) = (context.Principal().Address, SafeReturn.Of(next));
        var later = limits.Count(address, context.Connection.RemoteIpAddress);
        if (later is null)
        {
            desk.Take(new LinkRequest(MailAddress.Parse(address).Value, LinkPurpose.StepUp, options.OriginOf(context.Request), path));
        }

        return new RazorComponentResult<StepUpDocument>(new { Address = address, Next = path, Sent = later is null, Fault = later is { } at ? TooOften(context, at) : null })
        {
            StatusCode = later is null ? StatusCodes.Status200OK : StatusCodes.Status429TooManyRequests,
        };
    }

    private static async Task<IResult> UseAsync(HttpContext context, string secret, LinkPurpose purpose, UseLink use)
    {
        Keep(context);
        var used = await use.HandleAsync(
            secret, purpose, context.Principal(), SignInCookie.Read(context), BrowserName.Of(context.Request.Headers.UserAgent), context.RequestAborted);
        if (used is null)
        {
            var link = await context.RequestServices.GetRequiredService<LinksQuery>().FindAsync(secret, purpose, context.RequestAborted);
            return new RazorComponentResult<LinkDocument>(new { Link = link }) { StatusCode = StatusCodes.Status410Gone };
        }

        if (used.Secret is not null)
        {
            SignInCookie.Write(context, used.Secret);
        }

        return SeeOther(used.ReturnPath);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, SignIns signIns, [FromForm] IFormCollection _)
    {
        Keep(context);
        await signIns.EndAsync(SignInCookie.Read(context), context.RequestAborted);
        SignInCookie.Clear(context);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return SeeOther("/");
    }

    private static Refusal TooOften(HttpContext context, DateTimeOffset later) =>
        new("access.too-often", AccessMoments.Shown(later.UtcDateTime, context.Reader().Language));

    private static RazorComponentResult<AskForLinkDocument> Form(string? typed, string? next, bool sent, Refusal? fault, int status) =>
        new(new { Typed = typed, Next = SafeReturn.Of(next), Sent = sent, Fault = fault }) { StatusCode = status };

    private sealed class Redirection(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
