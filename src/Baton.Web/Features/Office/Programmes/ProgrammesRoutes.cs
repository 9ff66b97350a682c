using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Web.Access;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Forms;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>The commands of programmes and editions as such.</summary>
internal static class ProgrammesRoutes
{
    /// <summary>Stands before the fields of the second form of a page, so that both may have fields of one name.</summary>
    public const string Prefix = "p.";

    /// <summary>Maps them.</summary>
    public static void MapProgrammes(this IEndpointRouteBuilder routes)
    {
        routes.MapCommand<NewProgrammePage>("/manage/new/create", Permissions.CreateProgramme, "/manage/new", async (CommandRequest request, CreateProgramme create, CancellationToken cancellation) =>
        {
            var made = await create.HandleAsync(request.Form, request.Language, request.Context.Principal(), cancellation);
            return made.Saved is ProgrammeDetails programme ? CommandAnswer.Done(OfficeAddress.Of(programme.Slug, 0), said: "programme-created") : made.Answer(_ => "/manage");
        });
        routes.MapPart<ProgrammeSettingsPage>(
            typeof(Programme), OfficeAddress.Programme + "/settings", "/manage/{slug}/settings", "/manage/{slug}/settings", saved => OfficeAddress.Of(saved.Slug, 0, "settings"));
        routes.MapMembers();
        routes.MapPlan();
    }

    private static void MapMembers(this IEndpointRouteBuilder routes)
    {
        const string page = "/manage/{slug}/member-institutions";
        routes.MapCommand<MemberInstitutionsPage>(OfficeAddress.Programme + "/member-institutions/add", Permissions.ChangeProgramme, page, (CommandRequest request, AddMembers add, CancellationToken cancellation) =>
            add.HandleAsync(request.Context.PlanScope(), request.Form, request.Language, Actor(request), To(request, "member-institutions"), cancellation));
        routes.MapCommand<MemberInstitutionsPage>(OfficeAddress.Programme + "/member-institutions/organisers/save", Permissions.ChangeProgramme, page, (CommandRequest request, SetOrganisers set, CancellationToken cancellation) =>
            set.HandleAsync(request.Context.PlanScope(), request.Form, request.Language, Actor(request), To(request, "member-institutions"), cancellation));
    }

    private static void MapPlan(this IEndpointRouteBuilder routes)
    {
        const string page = "/manage/{slug}/{number}/plan";
        routes.MapPart<EditionPlanPage>(typeof(Edition), OfficeAddress.Edition + "/plan/edition", page, page, saved => OfficeAddress.Of(saved.Slug, saved.Number, "plan"));
        routes.MapPart<EditionPlanPage>(
            typeof(Stage), OfficeAddress.Edition + "/plan/stages", page + "?open={id}", page + "?open=new-stage", saved => OfficeAddress.Of(saved.Slug, saved.Number, "plan") + "#stages", Prefix);
        routes.MapPart<EditionPlanPage>(
            typeof(Category), OfficeAddress.Edition + "/plan/categories", page + "?open={id}", page + "?open=new-category", saved => OfficeAddress.Of(saved.Slug, saved.Number, "plan") + "#categories", Prefix);
        routes.MapCommand<EditionStatePage>(OfficeAddress.Edition + "/state/move", Permissions.ChangeEditionState, "/manage/{slug}/{number}/state", (CommandRequest request, MoveEdition move, CancellationToken cancellation) =>
            move.HandleAsync(request.Context.PlanScope(), request.Form, request.Language, Actor(request), OfficeAddress.Of(request.Slug, request.Number, "state"), cancellation));
    }

    private static string Actor(CommandRequest request) => request.Context.Principal().Actor;

    private static string To(CommandRequest request, string page) => OfficeAddress.Of(request.Slug, request.Number, page);
}
