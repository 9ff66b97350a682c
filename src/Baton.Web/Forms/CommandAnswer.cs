using Baton.Domain;
using Baton.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;

namespace Baton.Web.Forms;

/// <summary>What a command answers: it was done and another page is shown, it was refused and its page is shown again, or there is no such thing.</summary>
public abstract record CommandAnswer : IResult
{
    private CommandAnswer()
    {
    }

    /// <summary>Done; the browser goes to <paramref name="to"/>, which says so and, where an act of the history was made, offers to undo it.</summary>
    /// <param name="to">A local address.</param>
    /// <param name="act">The act in the history; null = none.</param>
    /// <param name="said">A key of the office's notices for what has no act; null = none.</param>
    public static CommandAnswer Done(string to, Guid? act = null, string? said = null) => new DoneAnswer(to, act, said);

    /// <summary>
    /// Nothing is written yet: the page is shown again with the form as it now stands, a line more or with what would follow beneath it.
    /// </summary>
    /// <param name="action">The address of the form that is shown.</param>
    /// <param name="typed">What stands in it.</param>
    public static CommandAnswer Shown(string action, TypedForm typed) => new ShownAnswer(action, typed);

    /// <summary>Refused as a whole.</summary>
    public static CommandAnswer Refused(Refusal refusal) => new RefusedAnswer([new Fault(null, refusal)], null, null);

    /// <summary>Refused, field by field.</summary>
    /// <param name="faults">What is wrong.</param>
    /// <param name="clash">Somebody else saved meanwhile.</param>
    /// <param name="action">The address of the form that holds the fields, where another one was sent; null = the one that was sent.</param>
    public static CommandAnswer Refused(IReadOnlyList<Fault> faults, Clash? clash = null, string? action = null) => new RefusedAnswer(faults, clash, action);

    /// <summary>The storage could not take it: 503, the page with all that was typed.</summary>
    public static CommandAnswer NotTaken(Refusal refusal) => new RefusedAnswer([new Fault(null, refusal)], null, null, StatusCodes.Status503ServiceUnavailable);

    /// <summary>There is no such thing, or not for this person: 404.</summary>
    public static CommandAnswer Missing { get; } = new MissingAnswer();

    /// <summary>Allowed, but only after a fresh proof of who one is: the form comes back with everything that was typed, to be sent again after it.</summary>
    public static CommandAnswer ProofNeeded { get; } = new ProofNeededAnswer();

    /// <summary>Lets a handler's refusal be the answer.</summary>
    public static implicit operator CommandAnswer(Refusal refusal) => Refused(refusal);

    /// <inheritdoc/>
    public abstract Task ExecuteAsync(HttpContext httpContext);

    private sealed record DoneAnswer(string To, Guid? Act, string? Said) : CommandAnswer
    {
        public override Task ExecuteAsync(HttpContext httpContext)
        {
            var (address, fragment) = To.IndexOf('#', StringComparison.Ordinal) is var mark and >= 0 ? (To[..mark], To[mark..]) : (To, "");
            var query = Act is { } act ? $"done={act:N}" : Said is not null ? "said=" + Uri.EscapeDataString(Said) : "";
            var joint = query.Length == 0 ? "" : address.Contains('?', StringComparison.Ordinal) ? "&" : "?";
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address + joint + query + fragment;
            return Task.CompletedTask;
        }
    }

    private static async Task ShowAsync(HttpContext context, string action, TypedForm typed, IReadOnlyList<Fault> faults, Clash? clash, int status)
    {
        var page = context.GetEndpoint()?.Metadata.GetMetadata<CommandPage>()
            ?? throw new InvalidOperationException("A command that shows its page again is mapped with MapCommand, which names the page.");
        var request = context.Request;
        context.RequestServices.GetRequiredService<FormMemory>().Keep(action, typed, faults, clash);

        // The page reads its own address: language switch, filters and canonical links are those of the page, not of the command.
        var values = request.RouteValues;
        var address = page.AddressOf(values, typed);
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        request.Path = mark < 0 ? address : address[..mark];
        request.QueryString = mark < 0 ? QueryString.Empty : new QueryString(address[mark..]);
        context.Response.Headers.CacheControl = "no-store";
        await new RazorComponentResult<PageDocument>(new { Page = page.Component, Values = page.ParametersFrom(values) }) { StatusCode = status }.ExecuteAsync(context);
    }

    private sealed record ShownAnswer(string Action, TypedForm Typed) : CommandAnswer
    {
        public override Task ExecuteAsync(HttpContext httpContext) => ShowAsync(httpContext, Action, Typed, [], null, StatusCodes.Status200OK);
    }

    private sealed record RefusedAnswer(IReadOnlyList<Fault> Faults, Clash? Clash, string? Action, int Status = StatusCodes.Status422UnprocessableEntity) : CommandAnswer
    {
        public override async Task ExecuteAsync(HttpContext httpContext) => await ShowAsync(
            httpContext, Action ?? httpContext.Request.Path.Value!, await CommandRequest.FormAsync(httpContext), Faults, Clash, Status);
    }

    private sealed record ProofNeededAnswer : CommandAnswer
    {
        public override Task ExecuteAsync(HttpContext httpContext) => ClosedDoor.ToStepUpAsync(httpContext);
    }

    private sealed record MissingAnswer : CommandAnswer
    {
        public override Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
    }
}
