using System.Reflection;
using Baton.Domain;
using Baton.Web.Localization;
using Microsoft.AspNetCore.Antiforgery;

namespace Baton.Web.Forms;

/// <summary>A form that was sent to a command.</summary>
public sealed class CommandRequest
{
    private CommandRequest(HttpContext context, TypedForm form) => (Context, Form) = (context, form);

    /// <summary>The request.</summary>
    public HttpContext Context { get; }

    /// <summary>What was typed.</summary>
    public TypedForm Form { get; }

    /// <summary>The reader's language.</summary>
    public Language Language => Context.Reader().Language;

    /// <summary>A value of the address as text; empty when there is none.</summary>
    public string Route(string name) => Context.Request.RouteValues.TryGetValue(name, out var value) ? value?.ToString() ?? "" : "";

    /// <summary>A value of the address as an id; empty when it is none.</summary>
    public Guid RouteId(string name) => Guid.TryParse(Route(name), out var id) ? id : Guid.Empty;

    /// <summary>The edition's number in the address; 0 when there is none.</summary>
    public int Number => int.TryParse(Route("number"), out var number) ? number : 0;

    /// <summary>The programme's name in the address.</summary>
    public string Slug => Route("slug");

    /// <summary>Reads the form for a handler's parameter.</summary>
    /// <exception cref="BadHttpRequestException">The form does not come from a page of ours, or cannot be read.</exception>
    public static async ValueTask<CommandRequest?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
        {
            throw new BadHttpRequestException("The form does not carry the token of this browser.", StatusCodes.Status400BadRequest);
        }

        return new CommandRequest(context, await FormAsync(context));
    }

    /// <summary>The form of a request, read once.</summary>
    /// <exception cref="BadHttpRequestException">It cannot be read: too large, cut off, or no form.</exception>
    internal static async Task<TypedForm> FormAsync(HttpContext context)
    {
        if (context.Items[typeof(TypedForm)] is TypedForm known)
        {
            return known;
        }

        try
        {
            var form = context.Request.HasFormContentType ? TypedForm.Of(await context.Request.ReadFormAsync(context.RequestAborted)) : TypedForm.Empty;
            context.Items[typeof(TypedForm)] = form;
            return form;
        }
        catch (InvalidDataException unreadable)
        {
            throw new BadHttpRequestException(unreadable.Message, StatusCodes.Status413PayloadTooLarge);
        }
        catch (IOException cut) when (cut is not BadHttpRequestException)
        {
            throw new BadHttpRequestException(cut.Message, StatusCodes.Status400BadRequest);
        }
    }
}
