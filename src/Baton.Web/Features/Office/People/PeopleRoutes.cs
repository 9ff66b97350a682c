using Baton.Domain.Registration;
using Baton.Web.Access;
using Baton.Web.Forms;

namespace Baton.Web.Features.Office.People;

/// <summary>The commands of roster and attendance.</summary>
internal static class PeopleRoutes
{
    private const string Roster = "/manage/{slug}/{number}/people";

    /// <summary>Maps them.</summary>
    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        var people = OfficeAddress.Edition + "/people";
        routes.MapCommand<RosterPage>(people + "/enter", Permissions.ChangePeople, Roster + "?open=new", async (CommandRequest request, SaveRosterLine save, CancellationToken cancellation) =>
            (await save.HandleAsync(request.Context.PlanScope(), null, request.Form, request.Language, request.Context.Principal().Actor, cancellation))
            .Answer(id => At(request, id)));
        routes.MapCommand<RosterPage>(people + "/{id:guid}/save", Permissions.ChangePeople, Roster + "?open={id}", async (CommandRequest request, SaveRosterLine save, CancellationToken cancellation) =>
            (await save.HandleAsync(request.Context.PlanScope(), request.RouteId("id"), request.Form, request.Language, request.Context.Principal().Actor, cancellation))
            .Answer(id => At(request, id)));
        routes.MapCommand<RosterPage>(people + "/{id:guid}/substitute", Permissions.ChangePeople, Roster + "?open={id}", async (CommandRequest request, SubstituteParticipant substitute, CancellationToken cancellation) =>
            (await substitute.HandleAsync(request.Context.PlanScope(), request.RouteId("id"), request.Form, request.Language, request.Context.Principal().Actor, cancellation))
            .Answer(id => At(request, id)));
        routes.MapCommand<RosterPage>(people + "/assign", Permissions.ChangePeople, Roster, async (CommandRequest request, AssignParticipants assign, CancellationToken cancellation) =>
            (await assign.HandleAsync(
                request.Context.PlanScope(),
                new(request.Form.Ids("pick"), request.Form.Id("category"), Enum.TryParse<Capacity>(request.Form["capacity"], out var capacity) && Enum.IsDefined(capacity) ? capacity : null, request.Form["act"] == "remove"),
                request.Language, request.Context.Principal().Actor, cancellation))
            .Answer(_ => OfficeAddress.Of(request.Slug, request.Number, "people")));
        var attendance = OfficeAddress.Edition + "/attendance";
        routes.MapCommand<AttendancePage>(attendance + "/{stage:guid}/mark", Permissions.CorrectAttendance, "/manage/{slug}/{number}/attendance?stage={stage}", async (CommandRequest request, MarkAttendance mark, CancellationToken cancellation) =>
            (await mark.HandleAsync(request.Context.PlanScope(), request.RouteId("stage"), request.Form, request.Language, request.Context.Principal().Actor, cancellation))
            .Answer(_ => OfficeAddress.Of(request.Slug, request.Number, $"attendance?stage={request.RouteId("stage")}")));
        routes.MapCommand<AttendancePage>(attendance + "/{stage:guid}/check-in", Permissions.RecordAttendance, "/manage/{slug}/{number}/attendance?stage={stage}", async (CommandRequest request, CheckInByCode check, CancellationToken cancellation) =>
            (await check.HandleAsync(request.Context.PlanScope(), request.RouteId("stage"), request.Form.Text("code"), request.Language, request.Context.Principal().Actor, cancellation))
            .Answer(id => OfficeAddress.Of(request.Slug, request.Number, $"attendance?stage={request.RouteId("stage")}&came={id}")));
        routes.MapCommand<AttendancePage>(attendance + "/codes", Permissions.ChangePeople, "/manage/{slug}/{number}/attendance", async (CommandRequest request, GiveCheckCodes give, CancellationToken cancellation) =>
            (await give.HandleAsync(request.Context.PlanScope(), request.Language, request.Context.Principal().Actor, cancellation))
            .Answer(_ => OfficeAddress.Of(request.Slug, request.Number, "attendance")));
    }

    private static string At(CommandRequest request, Guid id) => OfficeAddress.Of(request.Slug, request.Number, $"people?open={id}") + $"#p-{id}";
}
