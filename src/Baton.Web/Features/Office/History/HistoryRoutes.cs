using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.History;

/// <summary>The commands of the history: undo, and restoring from the bin.</summary>
internal static class HistoryRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapHistory(this IEndpointRouteBuilder routes)
    {
        foreach (var (below, page) in new[] { (OfficeAddress.Edition, "/manage/{slug}/{number}"), (OfficeAddress.Programme, "/manage/{slug}") })
        {
            routes.MapCommand<HistoryPage>($"{below}/history/{{act:guid}}/undo", Permissions.Undo, page + "/history", (CommandRequest request, UndoAct undo, CurrentPrincipal who, BatonDb db, CancellationToken cancellation) =>
                undo.HandleAsync(request.Context.PlanScope(), request.RouteId("act"), who, () => BackAsync(request, db, cancellation), cancellation));
            routes.MapCommand<BinPage>($"{below}/bin/{{change:guid}}/restore", Permissions.Undo, page + "/bin", (CommandRequest request, RestorePart restore, CurrentPrincipal who, CancellationToken cancellation) =>
                restore.HandleAsync(request.Context.PlanScope(), request.RouteId("change"), who, request.Language, OfficeAddress.Of(request.Slug, request.Number, "bin"), cancellation));
        }
    }

    // Where an edition, or the programme itself, was taken back, what lies above it is shown.
    private static async Task<string> BackAsync(CommandRequest request, BatonDb db, CancellationToken cancellation)
    {
        var scope = request.Context.PlanScope();
        return scope.EditionId is { } edition && !await db.Set<Edition>().AnyAsync(e => e.Id == edition, cancellation) ? OfficeAddress.Of(request.Slug, 0)
            : !await db.Set<Programme>().AnyAsync(p => p.Id == scope.ProgrammeId, cancellation) ? "/manage"
            : SafeReturn.Of(request.Form["back"]) ?? OfficeAddress.Of(request.Slug, request.Number, "history");
    }
}
