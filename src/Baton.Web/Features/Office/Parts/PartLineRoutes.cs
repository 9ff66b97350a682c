using Baton.Web.Access;
using Baton.Web.Forms;
using Microsoft.AspNetCore.Components;

namespace Baton.Web.Features.Office.Parts;

/// <summary>The commands behind <see cref="PartLines"/>: parts of one kind entered, saved and removed on the page they are shown on.</summary>
internal static class PartLineRoutes
{
    /// <summary>Maps them below a page of an edition's office.</summary>
    /// <param name="routes">Where.</param>
    /// <param name="page">The page's path below the edition; a refused form is shown again on it.</param>
    /// <param name="below">The path of the lines below the edition.</param>
    /// <param name="kind">The kind of part.</param>
    /// <param name="anchor">Where on the page one arrives afterwards.</param>
    public static void MapPartLines<TPage>(this IEndpointRouteBuilder routes, string page, string below, Type kind, string anchor)
        where TPage : IComponent
    {
        var (permission, list, shown) = (PartPermissions.ToChange(kind), $"{OfficeAddress.Edition}/{below}", $"/manage/{{slug}}/{{number}}/{page}");
        routes.MapCommand<TPage>(list + "/new/enter", permission, shown, (CommandRequest request, SavePart save, CancellationToken cancellation) =>
            SaveAsync(request, save, kind, null, PrefixedFields.New, To(request), cancellation));
        routes.MapCommand<TPage>(list + "/{id:guid}/save", permission, shown, (CommandRequest request, SavePart save, CancellationToken cancellation) =>
            SaveAsync(request, save, kind, request.RouteId("id"), PrefixedFields.Of(request.RouteId("id")), To(request), cancellation));
        routes.MapCommand<TPage>(list + "/{id:guid}/remove", permission, shown, async (CommandRequest request, RemovePart remove, CancellationToken cancellation) =>
            (await remove.HandleAsync(request.Context.PlanScope(), kind, request.RouteId("id"), request.Form["version"], request.Context.Principal().Actor, request.Language, cancellation))
            .Answer(_ => To(request)));

        string To(CommandRequest request) => $"{OfficeAddress.Of(request.Slug, request.Number, page)}#{anchor}";
    }

    private static async Task<CommandAnswer> SaveAsync(
        CommandRequest request, SavePart save, Type kind, Guid? id, string prefix, string to, CancellationToken cancellation) =>
        (await save.HandleAsync(request.Context.PlanScope(), new(kind, id, request.Form.Bare(prefix), request.Language), request.Context.Principal().Actor, cancellation))
        .Behind(prefix).Answer(_ => to);
}
