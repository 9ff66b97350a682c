using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Baton.Web.Access;

/// <summary>
/// What whoever is not signed in, or has to prove again who they are, gets instead: reading leads to the door and back; a form comes back
/// with everything that was typed, to be sent again afterwards.
/// </summary>
internal static class ClosedDoor
{
    // As large as a form may be; what carries files may be larger, and is not worth keeping for a stranger.
    private const long LargestKept = 8 << 20;

    /// <summary>Asks to sign in.</summary>
    public static Task ToSignInAsync(HttpContext context) => AnswerAsync(context, "SignIn", "/sign-in");

    /// <summary>Asks for a fresh proof.</summary>
    public static Task ToStepUpAsync(HttpContext context) => AnswerAsync(context, "StepUp", "/step-up");

    /// <summary>
    /// Refuses for good; a form that was open when the role ended comes back to be copied. It holds nothing but what its sender sent.
    /// </summary>
    public static async Task RefuseAsync(HttpContext context, int status)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || await TypedAsync(context) is not { } typed || !KeptForm.Told(typed.Fields).Any())
        {
            context.Response.StatusCode = status;
            return;
        }

        await new RazorComponentResult<KeptForm>(new { Reason = "Over", Fields = typed.Fields, Files = typed.Files }) { StatusCode = status }.ExecuteAsync(context);
    }

    private static async Task AnswerAsync(HttpContext context, string reason, string door)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method))
        {
            context.Response.Redirect(SafeReturn.Of(request) is { } here ? $"{door}?{SignInRoutes.Next}={Uri.EscapeDataString(here)}" : door);
            return;
        }

        if (!HttpMethods.IsPost(request.Method) || SafeReturn.Of(request) is not { } action)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var typed = await TypedAsync(context);
        await new RazorComponentResult<KeptForm>(new { Reason = reason, Door = door, Action = action, typed?.Fields, Files = typed?.Files ?? 0 })
        {
            StatusCode = StatusCodes.Status403Forbidden,
        }.ExecuteAsync(context);
    }

    // Only what came from a form of ours is shown and offered to be sent again: else another site could put words into the person's mouth.
    private static async Task<(List<KeyValuePair<string, string>> Fields, int Files)?> TypedAsync(HttpContext context)
    {
        var request = context.Request;
        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        var form = request.HasFormContentType && request.ContentLength is <= LargestKept ? await ReadAsync(context, antiforgery) : null;
        var token = antiforgery.GetAndStoreTokens(context).FormFieldName;
        return form is null ? null
            : ([.. form.Where(f => f.Key != token).SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")))], form.Files.Count(f => f.Length > 0));
    }

    private static async Task<IFormCollection?> ReadAsync(HttpContext context, IAntiforgery antiforgery)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(context) ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            return null;
        }
    }
}
