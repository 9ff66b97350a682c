using Baton.Web.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Baton.Web.Forms;

/// <summary>Maps commands: what a form is sent to.</summary>
public static class CommandRouting
{
    /// <summary>Most bytes of a form without files, inclusive: a text of a million characters is still read, so that it can be given back.</summary>
    public const int LargestForm = 8 << 20;

    /// <summary>Most fields of a form, inclusive: a list of 2,000 participants with three each, and some.</summary>
    public const int MostFields = 8192;

    /// <summary>
    /// Maps a command to an address of its own. The form must carry the token of this browser; the handler answers a
    /// <see cref="CommandAnswer"/>, and takes a <see cref="CommandRequest"/> beside its services. Who reads the address instead is led to the page.
    /// </summary>
    /// <param name="routes">Where.</param>
    /// <param name="pattern">The command's address.</param>
    /// <param name="permission">The one permission it needs.</param>
    /// <param name="page">The address of its page, see <see cref="CommandPage.Address"/>.</param>
    /// <param name="handler">Does it.</param>
    /// <param name="largest">Most bytes of the form, inclusive.</param>
    /// <param name="values">Parameters of the page that stand in the address as fixed words.</param>
    public static RouteHandlerBuilder MapCommand<TPage>(
        this IEndpointRouteBuilder routes, string pattern, string permission, string page, Delegate handler, long largest = LargestForm,
        params (string Name, object Value)[] values)
        where TPage : IComponent
    {
        var command = new CommandPage(typeof(TPage), page, values);
        routes.MapGet(pattern, context =>
        {
            context.Response.Redirect(command.AddressOf(context.Request.RouteValues, TypedForm.Empty));
            return Task.CompletedTask;
        }).Needs(permission);
        return routes.MapPost(pattern, handler)
            .AddEndpointFilter<StorageFailureFilter>()
            .WithMetadata(command, new RequireAntiforgeryTokenAttribute(), new FormLimits(largest))
            .Needs(permission);
    }

    // Both limits in one: the server's on the body, and the form reader's on its parts.
    private sealed class FormLimits(long largest) : IRequestSizeLimitMetadata, IFormOptionsMetadata
    {
        public long? MaxRequestBodySize => largest;

        public bool? BufferBody => null;

        public int? MemoryBufferThreshold => null;

        public long? BufferBodyLengthLimit => null;

        public int? ValueCountLimit => MostFields;

        public int? KeyLengthLimit => null;

        public int? ValueLengthLimit => LargestForm;

        public int? MultipartBoundaryLengthLimit => null;

        public int? MultipartHeadersCountLimit => null;

        public int? MultipartHeadersLengthLimit => null;

        public long? MultipartBodyLengthLimit => largest;
    }
}
