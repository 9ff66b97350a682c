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
        routes.MapCommand<RosterPage>(people + "/assign", Permissions.ChangePeople, Roster + "?" + string.Join('&', RosterFilter.Fields.Select(f => $"{f}={{in-{f}}}")), async (CommandRequest request, AssignParticipants assign, CancellationToken cancellation) =>
            (await assign.HandleAsync(
                request.Context.PlanScope(),
                new(request.Form.Ids("pick"), request.Form.Id("category"), Enum.TryParse<Capacity>(request.Form["capacity"], out var capacity) && Enum.IsDefined(capacity) ? capacity : null, request.Form["act"] == "remove"),
                request.Language, request.Context.Principal().Actor, cancellation))
            .Answer(_ => OfficeAddress.Of(request.Slug, request.Number, "people") + Filtered(request.Form)));
        var attendance = OfficeAddress.Edition + "/attendance";
        routes.MapCommand<AttendancePage>(attendance + "/{stage:guid}/mark", Permissions.CorrectAttendance, "/manage/{slug}/{number}/attendance?stage={stage}", async (CommandRequest request, MarkAttendance mark, CancellationToken cancellation) =>
            (await mark.HandleAsync(request.Context.PlanScope(), request.RouteId("stage"), request.Form, request.Language, request.Context.Principal().Actor, cancellation))
            .Answer(_ => OfficeAddress.Of(request.Slug, request.Number, $"attendance?stage={request.RouteId("stage")}")));
        routes.MapCommand<AttendancePage>(attendance + "/{stage:guid}/check-in", Permissions.RecordAttendance, "/manage/{slug}/{number}/attendance?stage={stage}", async (CommandRequest request, CheckInByCode check, CancellationToken cancellation) =>
        {
            var found = await check.HandleAsync(request.Context.PlanScope(), request.RouteId("stage"), request.Form.Text("code"), request.Language, request.Context.Principal().Actor, cancellation);
            return found.Answer(id => OfficeAddress.Of(request.Slug, request.Number, $"attendance?stage={request.RouteId("stage")}&{(found.Act is null ? "before" : "came")}={id}"));
        });
        routes.MapCommand<AttendancePage>(attendance + "/codes", Permissions.ChangePeople, "/manage/{slug}/{number}/attendance", async (CommandRequest request, GiveCheckCodes give, CancellationToken cancellation) =>
            (await give.HandleAsync(request.Context.PlanScope(), request.Language, request.Context.Principal().Actor, cancellation))
            .Answer(_ => OfficeAddress.Of(request.Slug, request.Number, "attendance")));
    }

    // The list stays filtered as it was: whoever sorts a roster out does so in many small acts.
    private static string Filtered(TypedForm form) => RosterFilter.Fields.Where(f => form.Has("in-" + f))
        .Select(f => $"{f}={Uri.EscapeDataString(form.Text("in-" + f))}").ToList() is { Count: > 0 } kept ? "?" + string.Join('&', kept) : "";

    private static string At(CommandRequest request, Guid id) => OfficeAddress.Of(request.Slug, request.Number, $"people?open={id}") + $"#p-{id}";
}
