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
        routes.MapLedger();
        routes.MapEditions();
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

    private static void MapLedger(this IEndpointRouteBuilder routes)
    {
        const string page = "/manage/{slug}/hosts";
        const string hosts = OfficeAddress.Programme + "/hosts";
        routes.MapCommand<HostsPage>(hosts + "/plan", Permissions.ChangeLedger, page, (CommandRequest request, PlanTurn plan, CancellationToken cancellation) =>
            plan.HandleAsync(request.Context.PlanScope(), request.Form, request.Language, Actor(request), To(request, "hosts"), cancellation));
        foreach (var verb in DecideTurn.Verbs.Keys)
        {
            routes.MapCommand<HostsPage>($"{hosts}/{{id:guid}}/{verb}", Permissions.ChangeLedger, page + "?open={id}", (CommandRequest request, DecideTurn decide, CancellationToken cancellation) =>
                decide.HandleAsync(request.Context.PlanScope(), request.RouteId("id"), verb, request.Form, request.Language, Actor(request), To(request, "hosts"), cancellation));
        }

        routes.MapCommand<HostsPage>(hosts + "/{id:guid}/swap", Permissions.ChangeLedger, page + "?open={id}", (CommandRequest request, SwapTurns swap, CancellationToken cancellation) =>
            swap.HandleAsync(request.Context.PlanScope(), request.RouteId("id"), request.Form, request.Language, Actor(request), To(request, "hosts"), cancellation));
        routes.MapCommand<HostsPage>(hosts + "/applications/receive", Permissions.ChangeLedger, page, (CommandRequest request, ReceiveApplication receive, CancellationToken cancellation) =>
            receive.HandleAsync(request.Context.PlanScope(), request.Form, request.Language, Actor(request), To(request, "hosts"), cancellation));
        foreach (var verb in DecideApplication.Verbs.Keys)
        {
            routes.MapCommand<HostsPage>($"{hosts}/applications/{{id:guid}}/{verb}", Permissions.ChangeLedger, page, (CommandRequest request, DecideApplication decide, CancellationToken cancellation) =>
                decide.HandleAsync(request.Context.PlanScope(), request.RouteId("id"), verb, request.Language, Actor(request), To(request, "hosts"), cancellation));
        }

        routes.MapCommand<HostLotPage>(hosts + "/lot/draw", Permissions.ChangeLedger, page + "/lot", (CommandRequest request, DrawLot draw, CancellationToken cancellation) =>
            draw.HandleAsync(request.Context.PlanScope(), request.Form, request.Language, Actor(request), id => To(request, $"hosts/lots/{id}"), cancellation));
        routes.MapCommand<HostDrawPage>(hosts + "/lots/{id:guid}/follow", Permissions.ChangeLedger, page + "/lots/{id}", (CommandRequest request, FollowLot follow, CancellationToken cancellation) =>
            follow.HandleAsync(request.Context.PlanScope(), request.RouteId("id"), request.Language, Actor(request), To(request, "hosts"), cancellation));
    }

    private static void MapEditions(this IEndpointRouteBuilder routes)
    {
        routes.MapCommand<NewEditionPage>(OfficeAddress.Programme + "/editions/create", Permissions.CreateEdition, "/manage/{slug}/editions/new?from={from}", (CommandRequest request, CreateEdition create, CancellationToken cancellation) =>
            create.HandleAsync(request.Context.PlanScope(), request.Form, request.Language, Actor(request), number => OfficeAddress.Of(request.Slug, number), cancellation));
        routes.MapCommand<TakeOverPage>(OfficeAddress.Edition + "/take-over/confirm", Permissions.ChangePlan, "/manage/{slug}/{number}/take-over?from={from}", (CommandRequest request, TakeOverParts take, CurrentPrincipal who, CancellationToken cancellation) =>
            take.HandleAsync(request.Context.PlanScope(), request.Form, who, request.Language, OfficeAddress.Of(request.Slug, request.Number), cancellation));
    }

    private static void MapPlan(this IEndpointRouteBuilder routes)
    {
        const string page = "/manage/{slug}/{number}/plan";
        routes.MapPart<EditionPlanPage>(typeof(Edition), OfficeAddress.Edition + "/plan/edition", page, page, saved => OfficeAddress.Of(saved.Slug, saved.Number, "plan"));
        routes.MapPart<EditionPlanPage>(
            typeof(Stage), OfficeAddress.Edition + "/plan/stages", page + "?open={id}", page + "?open=new-stage", saved => OfficeAddress.Of(saved.Slug, saved.Number, "plan") + "#stages", Prefix);
        routes.MapPart<EditionPlanPage>(
            typeof(Category), OfficeAddress.Edition + "/plan/categories", page + "?open={id}", page + "?open=new-category", saved => OfficeAddress.Of(saved.Slug, saved.Number, "plan") + "#categories", Prefix);
        foreach (var (target, verb) in EditionVerbs.All)
        {
            routes.MapCommand<EditionStatePage>($"{OfficeAddress.Edition}/state/{verb}", Permissions.ChangeEditionState, "/manage/{slug}/{number}/state", (CommandRequest request, MoveEdition move, CancellationToken cancellation) =>
                move.HandleAsync(request.Context.PlanScope(), target, request.Form, request.Language, Actor(request), OfficeAddress.Of(request.Slug, request.Number, "state"), cancellation));
        }
    }

    private static string Actor(CommandRequest request) => request.Context.Principal().Actor;

    private static string To(CommandRequest request, string page) => OfficeAddress.Of(request.Slug, request.Number, page);
}
