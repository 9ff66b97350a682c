using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Localization;
using Baton.Web.Outbox;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Members;

/// <summary>The commands over roles. Those of an edition, those of a programme and the organiser's have addresses of their own, each with its permission.</summary>
internal static class MemberRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapMembers(this IEndpointRouteBuilder routes)
    {
        MapPlace(routes, OfficeAddress.Edition, "members", Permissions.ChangeMembers);
        MapPlace(routes, OfficeAddress.Programme, "members", Permissions.ChangeOtherMembers);
        MapPlace(routes, OfficeAddress.Programme, "organisers", Permissions.ChangeOrganisers);
        MapChange(routes, OfficeAddress.Programme, "organisers", "confirm", Permissions.ChangeOrganisers, MemberChange.Confirm);
        MapChange(routes, OfficeAddress.Programme, "organisers", "dismiss", Permissions.ChangeOrganisers, MemberChange.Dismiss);
    }

    /// <summary>The address of the page in a scope.</summary>
    public static string Page(CommandRequest request) => OfficeAddress.Of(request.Slug, request.Number, "members");

    private static void MapPlace(IEndpointRouteBuilder routes, string place, string list, string permission)
    {
        routes.MapCommand<MembersPage>($"{place}/{list}/invite", permission, Address(place) + (list == "organisers" ? "?open=organiser" : ""), InviteAsync);
        MapChange(routes, place, list, "change", permission, MemberChange.Describe);
        MapChange(routes, place, list, "end", permission, MemberChange.End);
        MapChange(routes, place, list, "invite-again", permission, MemberChange.InviteAgain);
    }

    private static void MapChange(IEndpointRouteBuilder routes, string place, string list, string verb, string permission, MemberChange change) =>
        routes.MapCommand<MembersPage>(
            $"{place}/{list}/{{id:guid}}/{verb}", permission, Address(place) + "?open={id}",
            (CommandRequest request, ChangeMember handler, BatonDb db, CancellationToken cancellation) => ChangeAsync(request, change, handler, db, cancellation));

    private static string Address(string place) => place.Replace(":int", "", StringComparison.Ordinal) + "/members";

    private static async Task<CommandAnswer> InviteAsync(CommandRequest request, InviteMember invite, BatonDb db, CancellationToken cancellation)
    {
        var faults = new List<Fault>();
        var scope = request.Context.PlanScope();
        var organiser = request.Context.Request.Path.Value!.EndsWith("/organisers/invite", StringComparison.Ordinal);
        var role = organiser ? Role.Organiser : RoleNames.Named(request.Form["role"]);
        if (role is not { } named || named.IsOfEdition() != scope.EditionId is not null || (named == Role.Organiser) != organiser)
        {
            faults.Add(new("role", new Refusal("access.role-missing")));
        }

        var address = MailAddress.Parse(request.Form["email"]);
        if (address.IsRefused)
        {
            faults.Add(new("email", address.Refusal!));
        }

        if (Rules.Brief(LocalizedText.Both(request.Form.Text("name").Trim()), "name") is { } tooLong)
        {
            faults.Add(new("name", tooLong));
        }

        var (from, until) = await DatesAsync(request, scope, db, faults, cancellation);
        if (faults.Count > 0)
        {
            return CommandAnswer.Refused(faults);
        }

        var said = await invite.HandleAsync(
            new Invitation(scope, role!.Value, address.Value, request.Form.Text("name").Trim(), from, until, request.Form.Text("reason")), MemberAct.Of(request.Context), cancellation);
        return said.IsRefused
            ? CommandAnswer.Refused([At(said.Refusal!)])
            : CommandAnswer.Done(Page(request), said: said.Value);
    }

    private static async Task<CommandAnswer> ChangeAsync(CommandRequest request, MemberChange change, ChangeMember handler, BatonDb db, CancellationToken cancellation)
    {
        var faults = new List<Fault>();
        var scope = request.Context.PlanScope();
        var (from, until) = change == MemberChange.Describe ? await DatesAsync(request, scope, db, faults, cancellation) : default;
        if (faults.Count > 0)
        {
            return CommandAnswer.Refused(faults);
        }

        var reason = change == MemberChange.End ? "end-reason" : "reason";
        var said = await handler.HandleAsync(scope, request.RouteId("id"), change, new WantedRole(from, until, request.Form.Text("rests") == "yes", request.Form.Text(reason)), MemberAct.Of(request.Context), cancellation);
        return said is not { } answer ? CommandAnswer.Missing : answer.IsRefused ? CommandAnswer.Refused([At(answer.Refusal!, reason)]) : CommandAnswer.Done(Page(request), said: answer.Value);
    }

    private static Fault At(Refusal refusal, string reason = "reason") =>
        new(refusal.Code switch { "access.reason-needed" => reason, "access.until-before-from" => "until", "access.has-role" => "email", _ => null }, refusal);

    // Days of the programme's own zone: from the first moment of one to the last of the other.
    private static async Task<(DateTime? From, DateTime? Until)> DatesAsync(
        CommandRequest request, PlanScope scope, BatonDb db, List<Fault> faults, CancellationToken cancellation)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(
            await db.Set<Programme>().AsNoTracking().Where(p => p.Id == scope.ProgrammeId).Select(p => p.Details.TimeZone).FirstAsync(cancellation));
        return (Moment("from", 0), Moment("until", 1));

        DateTime? Moment(string field, int days)
        {
            if (!request.Form.Has(field))
            {
                return null;
            }

            if (CellValues.Day(request.Form.Text(field)) is not { } day || !VenueClock.Knows(day))
            {
                faults.Add(new(field, new Refusal("access.day-form", request.Form.Text(field))));
                return null;
            }

            return VenueClock.StartOf(day.AddDays(days), zone);
        }
    }
}
