using Baton.Web.Access;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;

namespace Baton.Web.Features.Office.Parts;

/// <summary>The commands of the generic forms: for each kind of part entering, saving and removing, each with the permission of its kind.</summary>
internal static class PartRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapParts(this IEndpointRouteBuilder routes)
    {
        foreach (var sheet in WorkbookSheets.All)
        {
            var (kind, key, permission) = (sheet.PartType, sheet.Key, PartPermissions.ToChange(sheet.PartType));
            var list = $"{OfficeAddress.Edition}/parts/{key}";
            var page = $"/manage/{{slug}}/{{number}}/parts/{key}/{{id}}";
            routes.MapCommand<PartPage>($"{list}/{{id:guid}}/save", permission, page, async (CommandRequest request, SavePart save, CancellationToken cancellation) =>
                (await save.HandleAsync(request.Context.PlanScope(), new(kind, request.RouteId("id"), request.Form, request.Language), request.Context.Principal().Actor, cancellation))
                .Answer(id => OfficeAddress.Part(request.Slug, request.Number, key, id)), values: [("Sheet", key)]);
            if (sheet.Single)
            {
                continue;
            }

            routes.MapCommand<PartPage>($"{list}/new/enter", permission, $"/manage/{{slug}}/{{number}}/parts/{key}/new", async (CommandRequest request, SavePart save, CancellationToken cancellation) =>
                (await save.HandleAsync(request.Context.PlanScope(), new(kind, null, request.Form, request.Language), request.Context.Principal().Actor, cancellation))
                .Answer(_ => OfficeAddress.Of(request.Slug, request.Number, $"parts/{key}")), values: [("Sheet", key)]);
            routes.MapCommand<PartPage>($"{list}/{{id:guid}}/remove", permission, page, async (CommandRequest request, RemovePart remove, CancellationToken cancellation) =>
                (await remove.HandleAsync(request.Context.PlanScope(), kind, request.RouteId("id"), request.Form["version"], request.Context.Principal().Actor, request.Language, cancellation))
                .Answer(_ => OfficeAddress.Of(request.Slug, request.Number, $"parts/{key}")), values: [("Sheet", key)]);
        }
    }
}
