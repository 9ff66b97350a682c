using Baton.Web.Access;
using Baton.Web.Forms;

namespace Baton.Web.Features.Office.Visit;

/// <summary>The commands of the visit desk.</summary>
internal static class VisitRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapVisit(this IEndpointRouteBuilder routes)
    {
        const string Page = "/manage/{slug}/{number}/visit";
        var visit = OfficeAddress.Edition + "/visit";
        routes.MapCommand<VisitDeskPage>(visit + "/{stage:guid}/divide", Permissions.ChangeVisit, Page, async (CommandRequest request, DivideGroups divide, CancellationToken cancellation) =>
            (await divide.HandleAsync(request.Context.PlanScope(), request.RouteId("stage"), request.Form, request.Language, request.Context.Principal().Actor, cancellation))
            .Answer(_ => Back(request)));
        routes.MapCommand<VisitDeskPage>(visit + "/{stage:guid}/members", Permissions.ChangeVisit, Page, async (CommandRequest request, MoveGroupMembers move, CancellationToken cancellation) =>
            (await move.HandleAsync(request.Context.PlanScope(), request.RouteId("stage"), request.Form, request.Language, request.Context.Principal().Actor, cancellation))
            .Answer(_ => Back(request)));
        routes.MapCommand<VisitDeskPage>(visit + "/stops/{id:guid}/up", Permissions.ChangeVisit, Page, async (CommandRequest request, MoveStopUp move, CancellationToken cancellation) =>
            (await move.HandleAsync(request.Context.PlanScope(), request.RouteId("id"), request.Language, request.Context.Principal().Actor, cancellation))
            .Answer(id => Back(request) + $"#s-{id}"));
    }

    private static string Back(CommandRequest request) => OfficeAddress.Of(request.Slug, request.Number, "visit");
}
